// Single keys. They are left alone in fields, with Ctrl, Alt or the command key, while repeating and while composing.

const SHEET = [
  ["1 – 5", "Choose a suggested code"],
  ["Shift + 1 – 5", "This suggestion does not fit"],
  ["C", "Find a code by its name or definition"],
  ["Enter", "Confirm what is chosen and go on"],
  ["X", "What is chosen does not fit"],
  ["N", "Nothing relevant: no code fits"],
  ["S", "Skip for now"],
  ["L", "Come back later"],
  ["F", "Flag for the supervisor"],
  ["M", "Write a memo"],
  ["← →", "Go through the words of the quote"],
  ["Shift + ← →", "Choose words: a code then goes on these alone"],
  ["O", "Other answers of the same respondent"],
  ["D", "Read the definition of what is chosen"],
  ["B", "Back to the quote before"],
  ["U", "Undo"],
  ["Shift + U", "Redo"],
  ["?", "This list"],
  ["Esc", "Close, or let go of chosen words"],
];

const LETTERS = {
  c: "find", x: "reject", n: "nothing", s: "skip", l: "later", f: "flag", m: "memo", o: "others", d: "definition", b: "back", u: "undo",
};

function meaning(event, on) {
  if (event.defaultPrevented || event.isComposing || event.ctrlKey || event.altKey || event.metaKey) return null;
  const field = event.composedPath()[0];
  if (inField(field)) return null;
  if (event.key === "Escape") return "close";
  const arrow = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
  if (arrow) return atQuote(field) ? { move: arrow, extend: event.shiftKey } : null;
  if (event.repeat) return null;
  if (event.key === "Enter") return atQuote(field) || !isControl(field) ? "confirm" : null;
  if (!on) return null;
  if (event.key === "?") return "sheet";
  const digit = /^Digit([1-5])$/.exec(event.code);
  if (digit) return { suggestion: Number(digit[1]) - 1, fits: !event.shiftKey };
  const letter = event.key.toLowerCase();
  if (letter === "u" && event.shiftKey) return "redo";
  return event.shiftKey ? null : LETTERS[letter] || null;
}

function inField(element) {
  if (!(element instanceof Element)) return false;
  return element.matches("input, textarea, select, [contenteditable], [role=combobox], [role=listbox], [role=option]")
    || element.closest("[role=dialog]:not(.tb-sheet), [data-baseweb=popover], [data-testid=stDataFrame]") !== null;
}

function isControl(element) {
  return element instanceof Element && element.closest("button, a, summary, [role=tab], [role=radio], [role=button]") !== null;
}

function atQuote(element) {
  return !isControl(element);
}
