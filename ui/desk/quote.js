// The quote itself: as plain text, with what is coded in it underlined, and words chosen by mouse or by key.

class QuoteText {
  constructor(place, chosen) {
    this.place = place;
    this.chosen = chosen;
    this.card = null;
    this.cursor = null;
    this.anchor = null;
    this.span = null;
    this.hint = null;
    const released = () => {
      if (place.isConnected) this.bySelection();
      else document.removeEventListener("mouseup", released);
    };
    document.addEventListener("mouseup", released);
    place.onkeyup = (event) => {
      if (event.key === "Shift") this.bySelection();
    };
  }

  show(card) {
    if (this.card?.name !== card.name) {
      this.cursor = this.anchor = this.span = this.hint = null;
      this.words = wordsOf(card.text);
    }
    this.card = card;
    this.draw();
  }

  choose(span) {
    this.span = span;
    if (!span) this.cursor = this.anchor = null;
    this.draw();
    this.chosen(span);
  }

  point(hint) {
    if (this.hint?.start === hint?.start && this.hint?.end === hint?.end) return;
    this.hint = hint;
    this.draw();
  }

  // The word cursor: an arrow goes to the next word, with Shift the words between are chosen.
  move(by, extend) {
    if (!this.words.length) return;
    const last = this.words.length - 1;
    const from = this.cursor ?? (by > 0 ? -1 : last + 1);
    if (extend && this.cursor !== null) {
      this.anchor ??= this.cursor;
      this.cursor = Math.min(last, Math.max(0, from + by));
    } else {
      this.cursor = Math.min(last, Math.max(0, from + by));
      this.anchor = extend ? this.cursor : null;
    }
    if (this.anchor === null) {
      this.span = null;
    } else {
      const [first, second] = [this.anchor, this.cursor].sort((a, b) => a - b);
      this.span = { start: this.words[first][0], end: this.words[second][1] };
    }
    this.draw();
    this.chosen(this.span);
    this.place.querySelector(".tb-cursor")?.scrollIntoView({ block: "nearest" });
  }

  // Words chosen by mouse; what reaches beyond the quote is taken to its end.
  bySelection() {
    const selection = document.getSelection();
    if (!selection?.rangeCount || selection.isCollapsed || !this.card) return;
    const range = selection.getRangeAt(0);
    const [first, last] = [this.place.contains(range.startContainer), this.place.contains(range.endContainer)];
    if (!first && !last) return;
    const start = first ? this.unitAt(range.startContainer, range.startOffset) : 0;
    const end = last ? this.unitAt(range.endContainer, range.endOffset) : this.card.text.length;
    const span = trimmed(this.card.text, start, end);
    selection.removeAllRanges();
    if (span) {
      this.cursor = this.anchor = null;
      this.choose(span);
    }
  }

  unitAt(node, offset) {
    const before = document.createRange();
    before.selectNodeContents(this.place);
    before.setEnd(node, offset);
    return before.toString().length;
  }

  word() {
    return this.cursor === null ? "" : this.card.text.slice(...this.words[this.cursor]);
  }

  draw() {
    const { text } = this.card;
    const ranges = this.card.decided
      .filter((coding) => coding.start !== null && coding.status !== "rejected")
      .map((coding) => ({ start: toUnits(text, coding.start), end: toUnits(text, coding.end), kind: "coded", name: coding.code }));
    if (this.hint) ranges.push({ ...this.hint, kind: "hint", name: "" });
    if (this.span) ranges.push({ ...this.span, kind: "span", name: "" });
    if (this.cursor !== null) {
      const [start, end] = this.words[this.cursor];
      ranges.push({ start, end, kind: "cursor", name: "" });
    }
    const drawn = JSON.stringify([this.card.name, ranges]);
    if (drawn === this.drawn) return;  // drawn anew, it would take away words that are just being chosen
    this.drawn = drawn;
    this.place.replaceChildren(...piecesOf(text, ranges).map((piece) => this.piece(text, piece)));
  }

  piece(text, { start, end, ranges }) {
    const words = text.slice(start, end);
    if (!ranges.length) return document.createTextNode(words);
    const names = ranges.map((range) => range.name).filter(Boolean);
    const kinds = Array.from(new Set(ranges.map((range) => `tb-${range.kind}`)));
    if (names.length > 1) kinds.push("tb-twice");
    return el("mark", { class: kinds.join(" "), title: names.join(", "), text: words });
  }
}
