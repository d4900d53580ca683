// Where the page puts the desk. The page calls this anew whenever the study has something to say; the desk itself stays.

const desks = new WeakMap();

export default function mount({ data, parentElement, setStateValue, setTriggerValue }) {
  if (!desks.has(parentElement)) {
    const room = el("div");
    parentElement.append(room);
    desks.set(parentElement, new Desk(room));
  }
  desks.get(parentElement).take(
    data,
    (sent) => setStateValue("sent", sent),
    (where) => setTriggerValue("going", where),
  );
}
