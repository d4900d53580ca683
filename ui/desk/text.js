// Text and places in it. JavaScript counts UTF-16 units, a study counts code points: what is sent or received is converted here.

function toPoints(text, unit) {
  return Array.from(text.slice(0, unit)).length;
}

function toUnits(text, point) {
  return Array.from(text).slice(0, point).join("").length;
}

// The places of all words, as [start, end) in UTF-16 units.
function wordsOf(text) {
  if (typeof Intl.Segmenter === "function") {
    const parts = new Intl.Segmenter(undefined, { granularity: "word" }).segment(text);
    return Array.from(parts)
      .filter((part) => part.isWordLike)
      .map((part) => [part.index, part.index + part.segment.length]);
  }
  return Array.from(text.matchAll(/[\p{L}\p{M}\p{N}]+/gu), (found) => [found.index, found.index + found[0].length]);
}

// A selection without blanks at its ends and without half of a character; null when nothing is left.
function trimmed(text, start, end) {
  while (start < end && /\s/.test(text[start])) start += 1;
  while (end > start && /\s/.test(text[end - 1])) end -= 1;
  if (start > 0 && isLow(text, start)) start -= 1;
  if (end < text.length && isLow(text, end)) end += 1;
  return start < end ? { start, end } : null;
}

function isLow(text, unit) {
  const value = text.charCodeAt(unit);
  return value >= 0xdc00 && value <= 0xdfff;
}

// The text cut wherever one of the ranges begins or ends: [{ start, end, ranges }], so that overlaps stay visible.
function piecesOf(text, ranges) {
  const edges = new Set([0, text.length]);
  for (const range of ranges) {
    edges.add(range.start);
    edges.add(range.end);
  }
  const ordered = Array.from(edges).filter((edge) => edge >= 0 && edge <= text.length).sort((a, b) => a - b);
  const pieces = [];
  for (let at = 0; at + 1 < ordered.length; at += 1) {
    const [start, end] = [ordered[at], ordered[at + 1]];
    pieces.push({ start, end, ranges: ranges.filter((range) => range.start <= start && end <= range.end) });
  }
  return pieces;
}

// A name as it is compared: without case, accents and repeated blanks.
function plain(name) {
  return name.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase().replace(/\s+/g, " ").trim();
}

function counted(number, noun, plural) {
  return `${number.toLocaleString("en")} ${number === 1 ? noun : plural || noun + "s"}`;
}
