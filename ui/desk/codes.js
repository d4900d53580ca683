// Finding a code while typing: in its name first, then in what is written about it.

const SHOWN = 8;
const CLOSE = 0.55;

function matching(codes, typed) {
  const wanted = plain(typed).split(" ").filter(Boolean);
  if (!wanted.length) return [];
  return codes
    .map((code) => ({ code, rank: rankOf(code, wanted) }))
    .filter((found) => found.rank !== null)
    .sort((a, b) => a.rank - b.rank || b.code.quotes - a.code.quotes || a.code.name.localeCompare(b.code.name))
    .slice(0, SHOWN)
    .map((found) => found.code);
}

function rankOf(code, wanted) {
  const name = plain(code.name);
  const all = wanted.join(" ");
  if (name === all) return 0;
  if (name.startsWith(all)) return 1;
  const parts = name.split(/[^\p{L}\p{N}]+/u);
  if (wanted.every((word) => parts.some((part) => part.startsWith(word)))) return 2;
  if (wanted.every((word) => name.includes(word))) return 3;
  const about = plain([code.name, code.category, code.definition, code.include, code.example].filter(Boolean).join(" "));
  return wanted.every((word) => about.includes(word)) ? 4 : null;
}

// Codes whose names are nearly what was typed: what would otherwise be created twice.
function nearly(codes, typed) {
  const own = threes(plain(typed));
  return codes
    .map((code) => ({ code, close: dice(own, threes(plain(code.name))) }))
    .filter((found) => found.close >= CLOSE)
    .sort((a, b) => b.close - a.close)
    .slice(0, 3)
    .map((found) => found.code);
}

function threes(name) {
  const padded = `  ${name} `;
  return new Set(Array.from({ length: padded.length - 2 }, (_, at) => padded.slice(at, at + 3)));
}

function dice(one, other) {
  let both = 0;
  for (const part of one) if (other.has(part)) both += 1;
  return (2 * both) / (one.size + other.size || 1);
}
