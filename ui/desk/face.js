// What the desk looks like: places that stay where they are, filled anew with each quote.

const STATUS = { confirmed: "confirmed", rejected: "does not fit", suggested: "suggested", adjudicated: "settled" };
const WHY = {
  control: "Random control, one quote in five: it keeps the estimates honest",
  informative: "Most useful next: the suggestions learn most from it",
  like: "Like the quote you started from",
};

class Face {
  constructor(root, desk) {
    this.root = root;
    this.desk = desk;
    this.build();
    this.text = new QuoteText(this.quote, () => this.drawChosen());
    this.finder = new Finder((code) => this.desk.toggle(code.name, { new: code.new }), (where) => this.leaveFinder(where));
    this.right.prepend(this.chosen, this.finder.place, this.decide, this.message);
  }

  build() {
    const { desk } = this;
    const slot = (name, tag = "div", more = {}) => (this[name] = el(tag, { class: `tb-${name}`, ...more }));
    this.bar = el("div");
    this.count = el("span", { class: "tb-count" });
    this.saving = el("span", { class: "tb-saving", role: "status" });
    this.moves = el("div", { class: "tb-moves" });
    slot("quote", "div", { tabindex: "0", role: "group", "aria-label": "Quote", dir: "auto" });
    for (const name of ["asked", "facts", "why", "decided", "others", "notes", "extra", "suggested"]) slot(name);
    slot("chosen", "div", { "aria-live": "polite" });
    slot("message", "div", { role: "status" });
    this.decide = el("div", { class: "tb-decide" },
      button("Confirm", () => desk.confirm(), { kind: "main", key: "Enter" }),
      button("Does not fit", () => desk.reject(), { key: "X" }),
      button("Nothing relevant", () => desk.nothing(), { key: "N" }));
    this.left = el("section", { class: "tb-left", "aria-label": "The quote" },
      this.asked, this.facts, this.why, this.quote, this.decided, this.others, this.notes, this.extra);
    this.right = el("section", { class: "tb-right", "aria-label": "Codes" }, this.suggested);
    this.end = el("div", { class: "tb-end", hidden: true });
    this.alerts = el("div", { class: "tb-alerts", role: "alert" });
    this.columns = el("div", { class: "tb-columns" }, this.left, this.right);
    this.sheet = this.buildSheet();
    const head = el("div", { class: "tb-head" }, el("div", { class: "tb-standing" }, this.count, this.saving), this.moves);
    this.root.replaceChildren(el("div", { class: "tb-desk" }, head, el("div", { class: "tb-bar", "aria-hidden": "true" }, this.bar), this.alerts, this.columns, this.end, this.sheet));
    this.buildMoves();
  }

  buildMoves() {
    const { desk } = this;
    this.move = {
      back: button("Back", () => desk.back(), { kind: "quiet", key: "B" }),
      skip: button("Skip", () => desk.skip(), { kind: "quiet", key: "S" }),
      undo: button("Undo", () => desk.undo(), { kind: "quiet", key: "U" }),
      redo: button("Redo", () => desk.redo(), { kind: "quiet", key: "⇧U" }),
      keys: button("Keys", () => this.toggleSheet(), { kind: "quiet", key: "?" }),
    };
    this.moves.append(...Object.values(this.move));
  }

  buildSheet() {
    const rows = SHEET.map(([keys, what]) => el("tr", {}, el("th", { scope: "row" }, el("kbd", { text: keys })), el("td", { text: what })));
    const on = el("input", { type: "checkbox", id: "tb-keys-on", checked: this.desk.keysOn !== false });
    on.onchange = () => {
      this.desk.keysOn = on.checked;
      localStorage.setItem("themebook-keys", on.checked ? "on" : "off");
      this.root.querySelector(".tb-desk").classList.toggle("tb-no-keys", !on.checked);
    };
    const close = button("Close", () => this.sheet.close(), { kind: "plain", key: "Esc" });
    const sheet = el("dialog", { class: "tb-sheet", "aria-label": "Keys" },
      el("table", {}, el("tbody", {}, ...rows)), el("label", { for: "tb-keys-on" }, on, " Single-key shortcuts"), close);
    sheet.onclose = () => this.quote.focus({ preventScroll: true });
    return sheet;
  }

  // A quote has arrived: what stood open for the one before is closed, and the keys belong to the quote.
  arrived() {
    this.showsOthers = false;
    this.showsAbout = false;
    this.finder?.clear();
    const { current } = this.desk;
    if (current) this.text.show(current);
    const active = document.activeElement;
    const comes = !this.greeted && !inField(active);  // from the link to this screen the keys go to its first quote
    if (comes || this.root.contains(active) || active === document.body) this.quote.focus({ preventScroll: true });
    this.greeted = true;
  }

  draw() {
    const { desk } = this;
    const { current } = desk;
    this.columns.hidden = !current;
    this.root.querySelector(".tb-desk").classList.toggle("tb-no-keys", !desk.keysOn);
    this.drawStatus();
    this.drawEnd();
    this.finder.codes = desk.codes || [];
    this.drawMessage();
    if (!current) return;
    if (this.text.card !== current) this.text.show(current);
    else this.text.draw();
    this.asked.textContent = current.question || "";
    this.facts.textContent = [current.who, ...current.facts].filter(Boolean).join(" · ");
    this.why.textContent = WHY[desk.why] || "";
    this.drawDecided(current);
    this.drawOthers(current);
    this.drawNotes(current);
    this.drawExtra(current);
    this.drawChosen();
    this.drawSuggested(current);
  }

  drawStatus() {
    const { desk } = this;
    const { outbox, standing } = desk;
    if (!standing) return;
    const done = Math.max(0, standing.all - standing.left);
    const more = standing.exact ? "" : "more than ";
    this.count.textContent = standing.deciding
      ? `${done.toLocaleString("en")} of ${more}${counted(standing.all, "quote")} done · ${more}${standing.left.toLocaleString("en")} left`
      : `${more}${counted(standing.all, "quote")} here`;
    this.bar.style.width = `${standing.all ? (100 * done) / standing.all : 0}%`;
    const waiting = outbox.entries.length;
    const long = waiting && Date.now() - desk.sentAt > 4000;
    this.saving.textContent = desk.problem || (waiting ? (long ? `${waiting} not saved yet, trying again` : `${waiting} saving`) : "All saved");
    this.saving.classList.toggle("tb-waiting", waiting > 0);
    this.move.back.disabled = desk.been.length === 0;
    this.move.skip.disabled = !desk.current;
    const [undo, redo] = desk.can || [true, true];
    this.move.undo.disabled = !undo && !waiting;
    this.move.redo.disabled = !redo && !waiting;
  }

  drawEnd() {
    const { desk } = this;
    this.end.hidden = Boolean(desk.current) || !desk.ended;
    if (this.end.hidden) return;
    const skipped = desk.skipped.size;
    const words = skipped ? `Nothing is left here but ${counted(skipped, "quote")} that you skipped.` : "You are through: nothing is left in this queue.";
    fill(this.end, [
      el("p", { text: words }),
      skipped ? button("Go through what was skipped", () => desk.again(), { kind: "main" }) : null,
      desk.ofTheme ? button("Back to the themes", () => desk.go({ screen: "themes" }), { kind: skipped ? "plain" : "main" }) : null,
      button("All undecided quotes", () => desk.go({ screen: "code" })),
      button("See the figures", () => desk.go({ screen: "figures" })),
    ]);
  }

  drawDecided(card) {
    const lines = card.decided.map((coding) => this.decidedLine(card, coding));
    const none = card.no_code.map((one) => el("div", { class: "tb-line" },
      el("span", { text: "Nothing relevant" }), el("span", { class: "tb-quiet", text: one.mine ? "said by you" : `said by ${one.coder}` }),
      one.mine ? button("Withdraw", () => this.desk.withdrawNothing(), { kind: "quiet" }) : null));
    fill(this.decided, [...lines, ...none], this.quote);
  }

  decidedLine(card, coding) {
    const who = coding.mine ? "you" : coding.coder;
    const where = coding.start === null ? "" : ` · on “${cut(card.text.slice(toUnits(card.text, coding.start), toUnits(card.text, coding.end)), 60)}”`;
    return el("div", { class: "tb-line" },
      el("span", { class: "tb-code", text: coding.code }),
      el("span", { class: "tb-quiet", dir: "auto", text: `${STATUS[coding.status] || coding.status} by ${who}${where}` }),
      coding.mine ? button("Withdraw", () => this.desk.withdraw(coding), { kind: "quiet", name: `Withdraw ${coding.code}` }) : null);
  }

  drawOthers(card) {
    const rows = this.showsOthers ? card.others.map((one) => el("div", { class: "tb-other" },
      el("div", { class: "tb-quiet", text: one.question }), el("div", { text: one.text, dir: "auto" }))) : [];
    if (this.showsOthers && !rows.length) rows.push(el("div", { class: "tb-quiet", text: "This respondent answered nothing else." }));
    fill(this.others, rows, this.quote);
  }

  drawNotes(card) {
    const rows = card.memos.map((memo) => el("div", { class: "tb-memo" }, el("span", { text: memo.text }), el("span", { class: "tb-quiet", text: memo.person })));
    const flags = card.flags.supervisor.map((name) => el("div", { class: "tb-quiet", text: `⚑ ${name} asks a supervisor to look at this quote` }));
    if (card.flags.later) flags.push(el("div", { class: "tb-quiet", text: "↺ You keep this quote for later" }));
    if (this.desk.memoOpen) rows.push(this.memoBox ??= this.buildMemo());
    else this.memoBox = null;
    fill(this.notes, [...flags, ...rows], this.desk.memoOpen ? null : this.quote);
  }

  buildMemo() {
    const area = el("textarea", { rows: "3", "aria-label": "Memo", placeholder: "What you want to remember about this quote" });
    const save = () => area.value.trim() && this.desk.memo(area.value.trim());
    area.onkeydown = (event) => {
      if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) save();
      else if (event.key === "Escape") this.close();
      else return;
      event.preventDefault();
      event.stopPropagation();
    };
    const box = el("div", { class: "tb-memo-box" }, area, el("div", { class: "tb-row" },
      button("Save the memo", save, { kind: "main", key: "Ctrl Enter" }), button("Cancel", () => this.close(), { kind: "quiet" })));
    return box;
  }

  drawExtra(card) {
    const { desk } = this;
    const mine = card.flags.supervisor.includes(desk.coder);
    fill(this.extra, [
      button(card.flags.later ? "No longer for later" : "Come back later", () => desk.later(), { kind: "quiet", key: "L" }),
      button(mine ? "Take the flag away" : "Flag for supervisor", () => desk.flag(), { kind: "quiet", key: "F" }),
      button("Memo", () => this.openMemo(), { kind: "quiet", key: "M" }),
      button(this.showsOthers ? "Hide other answers" : `Other answers (${card.others.length})`, () => this.toggleOthers(), { kind: "quiet", key: "O" }),
      button("Similar quotes", () => desk.go({ screen: "code", like: card.name }), { kind: "quiet" }),
      button("Open in reader", () => desk.go({ screen: "reader", quote: card.name }), { kind: "quiet" }),
    ], this.quote);
  }

  drawChosen() {
    const { desk } = this;
    if (!desk.current) return;
    const { span } = this.text;
    const chips = desk.chosen.map((one) => el("span", { class: "tb-chip" }, el("span", { text: one.name }),
      button("×", () => desk.toggle(one.name), { kind: "bare", name: `Leave out ${one.name}` })));
    const where = span ? el("span", { class: "tb-quiet", dir: "auto", text: `only on “${cut(desk.current.text.slice(span.start, span.end), 70)}”` }) : null;
    const word = !span && this.text.word() ? el("span", { class: "tb-quiet", dir: "auto", text: `at “${this.text.word()}”: Shift and arrows choose words` }) : null;
    const empty = !chips.length && !where && !word ? el("span", { class: "tb-quiet", text: "No code chosen yet" }) : null;
    const about = this.showsAbout ? this.about() : null;
    fill(this.chosen, [empty, ...chips, where, word, about], this.quote);
    this.decide.firstChild.firstChild.textContent = span ? "Confirm on these words" : "Confirm";
  }

  about() {
    const names = this.desk.chosen.length ? this.desk.chosen.map((one) => one.name) : this.desk.current.suggested.map((one) => one.code);
    const known = (this.desk.codes || []).filter((code) => names.includes(code.name));
    const lines = known.map((code) => el("div", { text: `${code.name}: ${aboutCode(code) || "nothing is written about it yet"}` }));
    return el("div", { class: "tb-quiet tb-about" }, ...lines);
  }

  drawSuggested(card) {
    const title = el("div", { class: "tb-quiet", text: card.suggested.length ? "Suggested" : "Nothing is suggested here" });
    fill(this.suggested, [title, ...card.suggested.map((one, number) => this.suggestion(card, one, number))], this.quote);
  }

  suggestion(card, one, number) {
    const { desk } = this;
    const chosen = desk.chosen.some((code) => code.name === one.code);
    const likelihood = one.score === null ? "" : `, ${Math.round(100 * one.score)} %`;
    const part = one.start === null ? null : { start: toUnits(card.text, one.start), end: toUnits(card.text, one.end) };
    const row = el("div", { class: "tb-suggestion" },
      el("div", { class: "tb-row" },
        button(one.code, () => desk.toggle(one.code, { suggestion: one.id }), { kind: chosen ? "code tb-on" : "code", key: String(number + 1), pressed: chosen }),
        part && button("Only this part", () => this.text.choose(part), { kind: "quiet", name: `Choose the words that suggest ${one.code}` }),
        button("Does not fit", () => desk.refuse(one), { kind: "quiet", key: `⇧${number + 1}`, name: `${one.code} does not fit` })),
      el("div", { class: "tb-quiet", dir: "auto", text: `${one.words}${likelihood}: ${one.reason}` }));
    row.onmouseenter = () => this.text.point(part);
    row.onmouseleave = () => this.text.point(null);
    return row;
  }

  drawMessage() {
    const { desk } = this;
    fill(this.message, [el("span", { text: desk.message || "" })]);
    fill(this.alerts, desk.alerts.map((alert) => this.alert(alert)), this.quote);
  }

  alert(alert) {
    const { desk } = this;
    const gone = () => {
      desk.alerts = desk.alerts.filter((one) => one !== alert);
      desk.draw();
    };
    const show = () => {
      gone();
      desk.open(alert.quote);
    };
    return el("div", { class: "tb-alert" },
      el("div", {}, el("strong", { text: `Not stored${alert.what ? `: ${alert.what}` : ""}. ` }), el("span", { text: alert.words })),
      el("div", { class: "tb-row" },
        alert.quote && button("Show the quote", show, { kind: "quiet" }), button("I have read this", gone, { kind: "quiet" })));
  }

  leaveFinder(where) {
    if (where === "confirm") this.desk.confirm();
    else this.quote.focus({ preventScroll: true });
  }

  find() {
    this.finder.input.focus();
  }

  openMemo() {
    if (!this.desk.current) return;
    this.desk.memoOpen = true;
    this.drawNotes(this.desk.current);
    this.memoBox.querySelector("textarea").focus();  // at once: the next key is a letter of the memo
  }

  toggleOthers() {
    this.showsOthers = !this.showsOthers;
    this.draw();
  }

  toggleAbout() {
    this.showsAbout = !this.showsAbout;
    this.drawChosen();
  }

  toggleSheet() {
    if (this.sheet.open) this.sheet.close();
    else this.sheet.showModal();
  }

  close() {
    if (this.sheet.open) this.sheet.close();
    else if (this.desk.memoOpen) {
      this.desk.memoOpen = false;
      this.draw();
      this.quote.focus({ preventScroll: true });
    } else this.text.choose(null);
  }
}

function cut(words, longest) {
  const flat = words.replace(/\s+/g, " ");
  return flat.length <= longest ? flat : `${Array.from(flat).slice(0, longest - 2).join("")}…`;
}
