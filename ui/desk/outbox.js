// What was decided here and is not yet known to be stored. Every entry has a number of its own, so that it may be sent
// as often as it takes. A closed tab finds its entries again; words of a quote are never put into the browser's storage.

const AGAIN = 1500;

class Outbox {
  constructor(key, changed) {
    this.key = key;
    this.changed = changed;
    this.tab = crypto.randomUUID();
    this.number = 0;
    this.entries = this.kept();
    this.newest = this.entries.at(-1)?.seq ?? null;  // not known to be stored yet: an undo is meant for this
  }

  kept() {
    try {
      return JSON.parse(sessionStorage.getItem(this.key) || "[]");
    } catch {
      return [];
    }
  }

  keep() {
    const entries = this.entries.filter((entry) => !entry.memo);
    const bare = entries.map((entry) => ({ ...entry, codes: entry.codes.map((code) => ({ ...code, text: null })) }));
    try {
      if (bare.length) sessionStorage.setItem(this.key, JSON.stringify(bare));
      else sessionStorage.removeItem(this.key);
    } catch {
      // without storage the entries still live in this tab
    }
  }

  add(action, quote, more = {}) {
    this.number += 1;
    const entry = {
      seq: `${this.tab}-${this.number}`,
      do: action,
      quote: quote ? quote.name : null,
      sha: quote ? quote.sha : null,
      codes: [],
      memo: null,
      category: null,
      ...more,
    };
    if (action === "undo") entry.after = this.newest;
    this.newest = action === "undo" || action === "redo" ? null : entry.seq;
    this.entries.push(entry);
    this.keep();
    this.changed();
    return entry.seq;
  }

  settle(receipts) {
    const known = new Set(receipts.map((receipt) => receipt.seq));
    if (receipts.some((receipt) => receipt.seq === this.newest && receipt.done)) this.newest = null;
    const settled = this.entries.filter((entry) => known.has(entry.seq));
    this.entries = this.entries.filter((entry) => !known.has(entry.seq));
    if (settled.length) this.keep();
    return settled;
  }

  get empty() {
    return this.entries.length === 0;
  }
}

// One outbox for each person and study in a tab, whatever becomes of the element that shows it.
function outboxFor(study, coder, changed) {
  const all = (globalThis.themebookOutboxes ??= new Map());
  const key = `themebook-outbox ${study} ${coder}`;
  if (!all.has(key)) all.set(key, new Outbox(key, () => {}));
  const outbox = all.get(key);
  outbox.changed = changed;
  if (!globalThis.themebookGuards) {
    globalThis.themebookGuards = true;
    window.addEventListener("beforeunload", (event) => {
      if (Array.from(all.values()).some((one) => !one.empty)) event.preventDefault();
    });
  }
  return outbox;
}
