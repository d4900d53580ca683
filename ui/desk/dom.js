// Making elements. Words only ever become text: nothing here takes HTML.

function el(tag, options = {}, ...children) {
  const made = document.createElement(tag);
  for (const [name, value] of Object.entries(options)) {
    if (value === undefined || value === null || value === false) continue;
    if (name === "text") made.textContent = value;
    else if (name.startsWith("on")) made[name] = value;
    else made.setAttribute(name, value === true ? "" : value);
  }
  made.append(...children.filter((child) => child !== null && child !== undefined));
  return made;
}

function button(label, onclick, { kind = "plain", key = "", name = undefined, pressed = undefined } = {}) {
  const face = el("span", { text: label });
  const made = el("button", { type: "button", class: `tb-button tb-${kind}`, onclick, "aria-label": name }, face);
  if (pressed !== undefined) made.setAttribute("aria-pressed", String(pressed));
  if (key) made.append(el("kbd", { text: key, "aria-hidden": "true" }));
  return made;
}

// Puts children into a place. What had the focus keeps it while it is there; else `fallback` gets it.
function fill(place, children, fallback) {
  const active = document.activeElement;
  const held = place.contains(active);
  place.replaceChildren(...children.filter(Boolean));
  if (!held) return;
  if (place.contains(active)) active.focus({ preventScroll: true });
  else fallback?.focus({ preventScroll: true });
}
