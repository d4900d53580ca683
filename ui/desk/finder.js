// The code box: type, choose with the arrows, Enter takes. A name that is not there yet can be created, after a look at
// the codes that are called nearly so.

class Finder {
  constructor(take, leave) {
    this.take = take;
    this.leave = leave;
    this.codes = [];
    this.options = [];
    this.at = 0;
    this.warned = "";
    this.input = el("input", {
      type: "text", class: "tb-find", role: "combobox", "aria-expanded": "false", "aria-controls": "tb-options", autocomplete: "off",
      "aria-autocomplete": "list", "aria-label": "Find or create a code", placeholder: "Find or create a code", maxlength: "200", spellcheck: "false",
    });
    this.list = el("ul", { role: "listbox", id: "tb-options", "aria-label": "Codes" });
    this.about = el("div", { class: "tb-quiet tb-about" });
    this.panel = el("div", { class: "tb-options", hidden: true }, this.list, this.about);
    this.place = el("div", { class: "tb-finder" }, this.input, this.panel);
    this.input.oninput = () => this.look();
    this.input.onkeydown = (event) => this.key(event);
    this.input.onblur = () => setTimeout(() => this.close(), 150);
    this.input.onfocus = () => this.look();
  }

  key(event) {
    if (event.isComposing) return;
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step && this.options.length) {
      this.at = this.at < 0 ? (step > 0 ? 0 : this.options.length - 1) : (this.at + step + this.options.length) % this.options.length;
      this.draw();
    } else if (event.key === "Enter") {
      if (this.options[this.at]) this.pick(this.options[this.at]);
      else this.leave("confirm");
    } else if (event.key === "Escape") {
      if (this.input.value) this.clear();
      else this.leave("quote");
    } else return;
    event.preventDefault();
    event.stopPropagation();
  }

  look() {
    const typed = this.input.value.trim();
    const found = (typed ? matching(this.codes, typed) : this.codes).map((code) => ({ code }));
    const known = this.codes.some((code) => plain(code.name) === plain(typed));
    if (typed && !known) found.push({ create: typed, like: nearly(this.codes, typed) });
    this.options = found;
    this.at = typed ? 0 : -1;  // with nothing typed all codes are there to look at, and Enter still confirms
    this.warned = "";
    this.draw();
  }

  pick(option) {
    if (option.create && option.like.length && this.warned !== option.create) {
      this.warned = option.create;
      this.draw();
      return;
    }
    this.clear();
    this.take(option.code ? { name: option.code.name, new: false } : { name: option.create, new: true });
  }

  clear() {
    this.input.value = "";
    this.options = [];
    this.draw();
  }

  close() {
    if (document.activeElement !== this.input && this.options.length) {
      this.options = [];
      this.draw();
    }
  }

  draw() {
    const open = this.options.length > 0;
    this.input.setAttribute("aria-expanded", String(open));
    if (open && this.at >= 0) this.input.setAttribute("aria-activedescendant", `tb-option-${this.at}`);
    else this.input.removeAttribute("aria-activedescendant");
    this.panel.hidden = !open;
    this.list.replaceChildren(...this.options.map((option, number) => this.option(option, number)));
    this.list.children[this.at]?.scrollIntoView({ block: "nearest" });
    const code = this.options[this.at]?.code;
    this.about.textContent = code ? aboutCode(code) : "";
  }

  option(option, number) {
    const words = option.code ? option.code.name : `Create “${option.create}”`;
    const beside = option.code ? [option.code.category, counted(option.code.quotes, "quote")].filter(Boolean).join(" · ") : this.nearby(option);
    const made = el("li", { role: "option", id: `tb-option-${number}`, "aria-selected": String(number === this.at) },
      el("span", { text: words }), el("span", { class: "tb-quiet", text: beside }));
    made.onmousedown = (event) => {
      event.preventDefault();
      this.at = number;
      this.pick(option);
    };
    return made;
  }

  nearby(option) {
    if (!option.like.length) return "a new code";
    const names = option.like.map((code) => code.name).join(", ");
    return this.warned === option.create ? `Nearly the same as ${names}. Enter again creates it all the same` : `nearly the same as ${names}`;
  }
}

function aboutCode(code) {
  const parts = [code.definition, code.include && `Include: ${code.include}`, code.exclude && `Exclude: ${code.exclude}`];
  return parts.filter(Boolean).join(" ");
}
