// What the person at the desk does, and what follows: the quotes to come are here already, so that the next one appears
// at once; what was decided goes into the outbox and is confirmed by the study a moment later.

const ENOUGH = 10;
const MOST_BEEN = 200;

class Desk {
  constructor(root) {
    this.cards = new Map();
    this.alerts = [];
    this.face = new Face(root, this);
    this.onkey = (event) => this.key(event);
    this.keysOn = localStorage.getItem("themebook-keys") !== "off";
    document.addEventListener("keydown", this.onkey);
    this.restart();
  }

  restart() {
    this.current = null;
    this.coming = [];
    this.been = [];
    this.seen = new Set();
    this.skipped = new Set();
    this.ended = false;
    this.wanted = null;
    this.left = null;
    this.fresh();
  }

  fresh() {
    this.chosen = [];
    this.acted = false;
    this.memoOpen = false;
    this.withdrawn = null;
  }

  // What the study says: cards, what comes next, which entries of the outbox are stored.
  take(data, send, go) {
    Object.assign(this, { send, go });
    if (data.link !== this.link || data.coder !== this.coder) {
      this.restart();
      this.link = data.link;
      this.coder = data.coder;
      this.message = "";
    }
    this.outbox = outboxFor(data.study, data.coder, () => this.post());
    if (data.codes) this.codes = data.codes;
    this.codebook = data.codebook;
    this.standing = data.standing;
    this.can = data.can;
    this.undoesMany = data.undoes_many;
    this.ofTheme = data.theme;
    this.problem = data.problem;
    this.settle(data.receipts);
    for (const card of data.cards) this.learn(card);
    this.append(data.coming);
    if (this.wanted && this.cards.has(this.wanted)) this.visit(this.wanted);
    if (!this.current && this.coming.length) this.next();
    else place(this.current?.name);  // a server that came back has forgotten it
    this.face.draw();
    this.watch();
  }

  settle(receipts) {
    for (const entry of this.outbox.settle(receipts)) {
      const receipt = receipts.find((one) => one.seq === entry.seq);
      if (receipt.problem) this.refused(receipt.problem, entry);
      else if (entry.do === "undo" || entry.do === "redo") {
        this.message = receipt.said;
        if (receipt.quote) this.wanted = receipt.quote;
      }
    }
  }

  // What could not be stored stays on the screen until somebody has read it, and its quote may come again.
  refused(words, entry) {
    this.alerts.push({ words, quote: entry.quote, what: entry.codes.map((code) => code.name).join(", ") });
    this.seen.delete(entry.quote);
    this.message = "";
  }

  learn(card) {
    const waiting = this.outbox.entries.some((entry) => entry.quote === card.name);
    if (!waiting || !this.cards.has(card.name)) this.cards.set(card.name, card);
    if (this.current?.name === card.name && !waiting) this.current = card;
  }

  append(coming) {
    if (!coming) return;
    const fresh = coming.filter((one) => this.cards.has(one.name) && !this.seen.has(one.name) && !this.isHeld(one.name));
    this.coming.push(...fresh);
    this.ended = fresh.length === 0 && this.coming.length === 0;
  }

  isHeld(name) {
    return this.coming.some((one) => one.name === name) || this.current?.name === name;
  }

  next() {
    if (this.current) this.been = [...this.been.slice(-MOST_BEEN), this.current.name];
    const following = this.coming.shift();
    this.show(following ? this.cards.get(following.name) : null, following?.why);
  }

  refill() {
    if (this.coming.length < ENOUGH) this.post();
  }

  show(card, why = null) {
    this.current = card;
    this.why = why;
    this.fresh();
    if (card) this.seen.add(card.name);
    this.ended = !card && this.coming.length === 0;
    place(card ? card.name : null);
    this.face.arrived();
  }

  visit(name) {
    this.wanted = null;
    if (this.current?.name === name) {
      this.current = this.cards.get(name);
      this.fresh();
      this.face.arrived();
      return;
    }
    if (this.current) this.coming.unshift({ name: this.current.name, why: this.why });
    this.show(this.cards.get(name));
  }

  // Shows a quote that may not be here yet.
  open(name) {
    this.wanted = name;
    if (this.cards.has(name)) this.visit(name);
    else this.post();
    this.draw();
  }

  back() {
    const before = this.been.pop();
    if (!before) return;
    if (this.current) this.coming.unshift({ name: this.current.name, why: this.why });
    this.show(this.cards.get(before));
    this.draw();
  }

  again() {
    this.seen.clear();
    this.skipped.clear();
    this.ended = false;
    this.post();
  }

  toggle(name, more = {}) {
    this.say("");
    const there = this.chosen.some((one) => one.name === name);
    this.chosen = there ? this.chosen.filter((one) => one.name !== name) : [...this.chosen, { name, suggestion: null, new: false, ...more }];
    this.draw();
  }

  confirm() {
    const { current, chosen } = this;
    if (!current) return;
    const { span } = this.face.text;
    if (!chosen.length) {
      if (span) this.say("Choose a code for these words.");
      else if (this.acted || current.decided.some((one) => one.mine) || current.no_code.some((one) => one.mine)) {
        this.next();
        this.refill();
      } else this.say("Choose a code first, or N: nothing relevant.");
      this.draw();
      return;
    }
    const codes = chosen.map((one) => this.named(one, span));
    for (const code of codes) {
      current.decided = current.decided.filter((one) => one.code !== code.name || one.start !== code.start || !one.mine);
      current.decided.push({ code: code.name, status: "confirmed", coder: this.coder, mine: true, start: code.start, end: code.end, at: null });
      current.suggested = current.suggested.filter((one) => one.code !== code.name);
      if (code.new) this.codes = [...this.codes, { name: code.name, category: null, definition: "", include: "", exclude: "", example: "", quotes: 0 }];
    }
    current.no_code = current.no_code.filter((one) => !one.mine);
    const names = codes.map((code) => code.name).join(", ");
    if (span) {
      this.say(`Confirmed ${names}.`);
      this.acted = true;
      this.chosen = [];
      this.face.text.choose(null);
    } else {
      this.say(`Before this: confirmed ${names}.`);
      this.next();
    }
    this.outbox.add("confirm", current, { codes });
    this.draw();
  }

  named(one, span) {
    const { text } = this.current;
    return {
      name: one.name,
      suggestion: one.suggestion,
      new: one.new,
      start: span ? toPoints(text, span.start) : null,
      end: span ? toPoints(text, span.end) : null,
      text: span ? text.slice(span.start, span.end) : null,
    };
  }

  // Says of what is chosen that it does not fit; the quote stays.
  reject() {
    const { current, chosen } = this;
    if (!current) return;
    if (!chosen.length) {
      this.say("Choose the code that does not fit.");
      this.draw();
      return;
    }
    const names = chosen.map((one) => one.name);
    current.decided = current.decided.filter((one) => !one.mine || one.start !== null || !names.includes(one.code));
    current.decided.push(...names.map((name) => ({ code: name, status: "rejected", coder: this.coder, mine: true, start: null, end: null, at: null })));
    current.suggested = current.suggested.filter((one) => !names.includes(one.code));
    this.chosen = [];
    this.acted = true;
    this.say(`Noted that ${names.join(", ")} does not fit.`);
    this.outbox.add("reject", current, { codes: chosen.map((one) => bare(one.name, one.suggestion)) });
    this.draw();
  }

  refuse(suggestion) {
    const { current } = this;
    current.suggested = current.suggested.filter((one) => one.id !== suggestion.id);
    current.decided.push({ code: suggestion.code, status: "rejected", coder: this.coder, mine: true, start: null, end: null, at: null });
    this.chosen = this.chosen.filter((one) => one.name !== suggestion.code);
    this.acted = true;
    this.say(`Noted that ${suggestion.code} does not fit.`);
    this.outbox.add("reject", current, { codes: [bare(suggestion.code, suggestion.id)] });
    this.draw();
  }

  withdraw(coding) {
    const { current } = this;
    current.decided = current.decided.filter((one) => one !== coding);
    this.say(`Withdrew ${coding.code}.`);
    this.outbox.add("withdraw", current, { codes: [{ ...bare(coding.code), start: coding.start, end: coding.end }] });
    this.draw();
  }

  nothing() {
    const { current } = this;
    if (!current) return;
    if (current.decided.some((one) => one.mine && one.status === "confirmed")) {
      this.say("You have confirmed a code here. Withdraw it first if nothing is relevant.");
      this.draw();
      return;
    }
    current.no_code = [...current.no_code.filter((one) => !one.mine), { coder: this.coder, mine: true }];
    this.say("Before this: nothing relevant.");
    this.next();
    this.outbox.add("no code", current);
    this.draw();
  }

  withdrawNothing() {
    const { current } = this;
    current.no_code = current.no_code.filter((one) => !one.mine);
    this.outbox.add("withdraw no code", current);
    this.draw();
  }

  skip() {
    if (!this.current) return;
    this.skipped.add(this.current.name);
    this.say("Before this: skipped.");
    this.next();
    this.refill();
    this.draw();
  }

  later() {
    const { current } = this;
    if (!current) return;
    const set = !current.flags.later;
    current.flags.later = set;
    this.say(set ? "Before this: kept for later." : "No longer kept for later.");
    if (set) {
      this.skipped.add(current.name);
      this.next();
    }
    this.outbox.add(set ? "later" : "not later", current);
    this.draw();
  }

  flag() {
    const { current } = this;
    if (!current) return;
    const mine = current.flags.supervisor.includes(this.coder);
    current.flags.supervisor = mine
      ? current.flags.supervisor.filter((name) => name !== this.coder)
      : [...current.flags.supervisor, this.coder];
    this.say(mine ? "The flag is gone." : "Flagged for the supervisor.");
    this.outbox.add(mine ? "unflag" : "flag", current);
    this.draw();
  }

  memo(words) {
    const { current } = this;
    current.memos.push({ person: this.coder, text: words, at: null });
    this.memoOpen = false;
    this.say("Wrote the memo.");
    this.outbox.add("memo", current, { memo: words });
    this.draw();
  }

  undo() {
    if (this.undoesMany && this.outbox.empty && !this.sure) {
      this.say("What you did last is about many quotes at once. Undo again takes all of it back.");
      this.sure = true;
      this.draw();
      return;
    }
    this.say("Taking back…");
    this.outbox.add("undo", null);
    this.draw();
  }

  redo() {
    this.say("Bringing back…");
    this.outbox.add("redo", null);
    this.draw();
  }

  say(words) {
    this.message = words;
    this.sure = false;
  }

  draw() {
    this.face.draw();
  }

  // Sends everything that is not known to be stored, and how far the person is.
  post() {
    if (!this.send) return;
    this.sentAt = Date.now();
    this.sent = (this.sent || 0) + 1;
    this.send({
      n: `${this.outbox.tab}-${this.sent}`,
      coder: this.coder,
      link: this.link,
      outbox: this.outbox.entries,
      at: this.current ? this.current.name : null,
      held: this.coming.map((one) => one.name),
      skipped: Array.from(this.skipped).slice(-MOST_BEEN),
      codebook: this.codebook ?? null,
      ask: this.wanted && !this.cards.has(this.wanted) ? [this.wanted] : [],
    });
  }

  watch() {
    if (this.timer) return;
    this.timer = setInterval(() => {
      if (!this.face.root.isConnected) {
        clearInterval(this.timer);
        this.timer = null;
        document.removeEventListener("keydown", this.onkey);
        return;
      }
      if (!this.outbox.empty && Date.now() - this.sentAt > AGAIN) this.post();
      this.face.drawStatus();
    }, 500);
    if (!this.outbox.empty && !this.sentAt) this.post();
  }

  key(event) {
    if (!this.face.root.isConnected) return;
    const what = meaning(event, this.keysOn);
    if (what === null || !this.act(what)) return;
    event.preventDefault();
    event.stopPropagation();
  }

  act(what) {
    if (this.face.sheet.open && what !== "close" && what !== "sheet") return false;
    if (what.move) this.current && this.face.text.move(what.move, what.extend);
    else if (what.suggestion !== undefined) return this.bySuggestion(what);
    else {
      const does = {
        confirm: () => this.confirm(), nothing: () => this.nothing(), reject: () => this.reject(), skip: () => this.skip(), later: () => this.later(), flag: () => this.flag(),
        back: () => this.back(), undo: () => this.undo(), redo: () => this.redo(), find: () => this.face.find(), memo: () => this.face.openMemo(),
        others: () => this.face.toggleOthers(), definition: () => this.face.toggleAbout(), sheet: () => this.face.toggleSheet(), close: () => this.face.close(),
      }[what];
      does();
    }
    return true;
  }

  bySuggestion({ suggestion, fits }) {
    const one = this.current?.suggested[suggestion];
    if (!one) return false;
    if (fits) this.toggle(one.code, { suggestion: one.id });
    else this.refuse(one);
    return true;
  }
}

function bare(name, suggestion = null) {
  return { name, suggestion, new: false, start: null, end: null, text: null };
}

// Keeps the place in the page's address, so that the link reopens here.
function place(name) {
  const address = new URL(window.location.href);
  if (name) address.searchParams.set("at", name);
  else address.searchParams.delete("at");
  if (address.href === window.location.href) return;
  window.history.replaceState(window.history.state, "", address);
}
