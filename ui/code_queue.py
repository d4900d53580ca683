"""Which quotes come on the coding screen: the queue in the page's address, and the panel that changes it."""

from collections.abc import Callable, Iterable
from dataclasses import replace
from typing import NoReturn, get_args
from urllib.parse import urlencode

import streamlit as st

from coding.attributes import Attribute, refuse_rare
from coding.queues.queue import Order, Queue, Which, from_link, in_words, to_link
from corpus.study import Study
from ui import browse_reads, reads, state
from ui.go import go
from ui.quote_text import quiet
from ui.words import escape

WHICH: dict[str, str] = {
    "to decide": "Still to decide",
    "later": "To come back to",
    "flagged": "Flagged for the supervisor",
    "all": "All, decided ones too",
}
ORDERS: dict[str, str] = {
    "as imported": "As imported",
    "most useful": "Most useful first",
    "random": "At random",
}
_LINK = "code-link"
_PLAIN = ("question", "wave", "code", "suggested", "search")
"""What a queue asks for by one word each, and the panel by one field each."""


def chosen(study: Study) -> Queue:
    """The queue of the page's address; without one the queue that this tab had last.

    Raises Refused for a bad link, and for one that would tell who somebody is.
    """
    params = st.query_params.to_dict()
    if not params:
        params = state.recall(_LINK, {})
        st.query_params.from_dict(params)
    queue = from_link(params)
    refuse_rare(browse_reads.known(study), queue.where)
    link = to_link(queue)
    if link != state.recall(_LINK, None):
        state.forget(_key("attribute"))
    _show_in_panel(queue)
    state.remember(_LINK, link)
    return queue


def start() -> str | None:
    """The quote that the page's address names."""
    return st.query_params.get("at")


def as_text(queue: Queue) -> str:
    """The queue as one line, the same for the same queue."""
    return urlencode(to_link(queue))


def open_queue(queue: Queue) -> NoReturn:
    """Goes to the coding screen with these quotes."""
    go("code", **(to_link(queue) or {"which": "to decide"}))


def chooser(study: Study, queue: Queue) -> None:
    """The panel, folded away; what is chosen stands on its button."""
    with study.read() as view:
        words = in_words(view, queue)
    with st.popover(_shortened(words), type="tertiary", icon=":material/filter_list:", key="code-queue"):
        titles = {one.question: one.text for one in reads.material(study)}
        waves = reads.waves(study)
        book = [code.name for code in reads.codebook(reads.now(study))]
        usable = [code.name for code in reads.codebook(reads.now(study)) if code.kind == "code"]
        _field("Question", "question", titles, "Every open question", titles.__getitem__)
        left, right = st.columns(2)
        with left:
            _field("Which quotes", "which", WHICH, None, WHICH.__getitem__)
            _attribute(browse_reads.known(study))
            _field("With this code", "code", book, "Whatever is coded")
        with right:
            _field("Order", "order", ORDERS, None, ORDERS.__getitem__)
            if len(waves) > 1:
                _field("Wave", "wave", waves, "Every wave")
            _field("Where this is suggested", "suggested", usable, "Whatever is suggested")
        st.text_input("Words in the quote", type="search", key=_key("search"), on_change=_change)
        st.button("All undecided quotes", key="queue-all", on_click=_begin, args=(Queue(),))
        quiet("The page's address opens these quotes again, at the same place.", key="queue-link")


def _field(
    label: str,
    name: str,
    values: Iterable[str],
    without: str | None,
    called: Callable[[str], str] = str,
) -> None:
    """One choice of the panel; `without` is what choosing nothing is called, None where something is always chosen."""
    st.selectbox(
        label,
        [*([""] if without is not None else []), *values],
        format_func=lambda value: called(value) if value else str(without),
        key=_key(name),
        on_change=_change,
    )


def _attribute(known: list[Attribute]) -> None:
    """Respondents of one kind: an attribute, and those of its values that enough respondents share."""
    values = {one.name: one.values for one in known if one.values}
    if not values:
        return
    _field("Respondents by", "attribute", values, "Everybody")
    name = state.recall(_key("attribute"), "")
    if name in values:
        st.multiselect(
            escape(name.capitalize()),
            values[name],
            key=_key("values"),
            placeholder="Any",
            on_change=_change,
        )


def _key(name: str) -> str:
    return f"queue-{name}"


def _show_in_panel(queue: Queue) -> None:
    """Sets the fields of the panel to the queue of the address, at each drawing: a folded field shows what it is told.

    An attribute of which no value is chosen yet is no part of the queue, and stays.
    """
    for name in _PLAIN:
        state.remember(_key(name), getattr(queue, name) or "")
    state.remember(_key("which"), queue.which if queue.which in WHICH else "all")
    state.remember(_key("order"), queue.order if queue.order in ORDERS else "as imported")
    state.remember(
        _key("attribute"), queue.where[0][0] if queue.where else state.recall(_key("attribute"), "")
    )
    state.remember(_key("values"), [value for _, value in queue.where])


def _change() -> None:
    """Begins the queue that the panel says; what only a link asks for (a theme, quotes like one) stays."""
    before = from_link(state.recall(_LINK, {}))
    order, which = _said("order"), _said("which")
    _begin(
        replace(
            before,
            question=_word("question"),
            wave=_word("wave"),
            code=_word("code"),
            suggested=_word("suggested"),
            search=_word("search"),
            where=_where(before),
            order=next(
                (one for one in get_args(Order) if one == order and before.order in ORDERS), before.order
            ),
            which=next(
                (one for one in get_args(Which) if one == which and before.which in WHICH), before.which
            ),
        )
    )


def _where(before: Queue) -> tuple[tuple[str, str], ...]:
    """The attribute with its values; none while another attribute than before has been chosen."""
    attribute = _said("attribute")
    values: list[str] = state.recall(_key("values"), [])
    if before.where and before.where[0][0] != attribute:
        state.remember(_key("values"), [])
        return ()
    return tuple((attribute, value) for value in values) if attribute else ()


def _word(name: str) -> str | None:
    return _said(name).strip() or None


def _said(name: str) -> str:
    return str(state.recall(_key(name), ""))


def _begin(queue: Queue) -> None:
    """Puts the queue into the page's address, from its first quote on."""
    st.query_params.from_dict(to_link(queue) or {"which": "to decide"})


def _shortened(words: str, longest: int = 90) -> str:
    return escape(words if len(words) <= longest else f"{words[: longest - 2].rstrip()}…")
