"""The right side of the coding screen: choosing codes, deciding, going on."""

import streamlit as st

from coding import codebook, codings
from coding.codes import Code
from coding.passages import find_span
from coding.suggestions.open import Suggestion, accept
from coding.wording import name_key
from corpus.people import Actor
from corpus.quotes import Quote
from corpus.study import Study
from ui import code_suggested, queue, reads, state
from ui.fault import refusals_shown
from ui.quote_text import quiet

KEYS = {"skip": "S", "back": "B", "undo": "U"}


def decision(study: Study, actor: Actor, quote: Quote, wanted: queue.Wanted) -> None:
    """Asks which codes fit `quote` and carries the answer out."""
    by_name = {code.name: code for code in reads.codebook(reads.now(study)) if code.kind == "code"}
    suggestions = code_suggested.offered(study, quote)
    chosen = _code_box(by_name, quote)
    passage = st.text_input(
        "Only these words of it",
        key=f"code-passage-{quote.id}",
        placeholder="Empty: the whole quote",
        help="Copy a passage from the quote to code just that.",
    )
    with st.container(horizontal=True, gap="small"):
        confirm = st.button(
            "Confirm", type="primary", disabled=not chosen, key=f"confirm-{quote.id}", shortcut="Ctrl+Enter"
        )
        reject = st.button("Does not fit", disabled=not chosen, key=f"reject-{quote.id}")
    with refusals_shown():
        if confirm:
            _confirm(study, actor, quote, chosen, passage, suggestions)
            _go_on(study, quote, wanted)
        if reject:
            _reject(study, actor, quote, chosen)
            _redraw()
    _definition(by_name.get(chosen[-1]) if chosen else None)
    _moves(study, actor, quote, wanted)
    code_suggested.suggested(study, actor, suggestions, box=box_key(quote))


def _code_box(by_name: dict[str, Code], quote: Quote) -> list[str]:
    key = box_key(quote)
    chosen = st.multiselect(
        "Codes that fit",
        list(by_name),
        format_func=lambda name: _with_category(by_name, name),
        accept_new_options=True,
        placeholder="Choose codes, or type a new one",
        key=key,
    )
    return [str(name) for name in chosen]


def box_key(quote: Quote) -> str:
    """The key of the box with the codes chosen for `quote`."""
    return f"codes-for-{quote.id}"


def _with_category(by_name: dict[str, Code], name: str) -> str:
    code = by_name.get(name)
    return f"{name} · {code.parent}" if code and code.parent else name


def _confirm(
    study: Study, actor: Actor, quote: Quote, chosen: list[str], passage: str, suggestions: list[Suggestion]
) -> None:
    """Codes the quote, or a passage of it, with everything chosen; what was suggested is marked as accepted."""
    span = find_span(quote.text, passage) if passage.strip() else None
    suggested = {one.code: one.id for one in suggestions}
    with study.write(actor) as work:
        known = {name_key(code.name) for code in codebook.codes(work)}
        for name in chosen:
            if name_key(name) not in known:
                codebook.add(work, name)
            if span is None and name in suggested:
                accept(work, suggested[name])
            else:
                codings.apply(work, quote=quote.name, code=name, span=span, suggestion_id=suggested.get(name))
    state.remember("code-last", f"Confirmed {', '.join(chosen)}.")


def _reject(study: Study, actor: Actor, quote: Quote, chosen: list[str]) -> None:
    with study.write(actor) as work:
        for name in chosen:
            codings.reject(work, quote=quote.name, code=name)
    state.forget(box_key(quote))
    state.remember("code-last", f"Noted that {', '.join(chosen)} does not fit.")


def _go_on(study: Study, quote: Quote, wanted: queue.Wanted) -> None:
    with study.read() as view:
        queue.next_one(view, wanted, quote)
    _redraw()


def _redraw() -> None:
    st.rerun(scope="fragment")


def _definition(code: Code | None) -> None:
    if code and code.definition:
        quiet(f"{code.name}: {code.definition}", key="definition")


def _moves(study: Study, actor: Actor, quote: Quote, wanted: queue.Wanted) -> None:
    """Skip, back and undo, with single keys unless they were switched off."""
    keys = KEYS if state.recall("code-keys", default=True) else {}
    with st.container(horizontal=True, gap="small", key="moves"):
        if st.button("Skip", key=f"skip-{quote.id}", shortcut=keys.get("skip"), type="tertiary"):
            _go_on(study, quote, wanted)
        if st.button(
            "Back", key="back", shortcut=keys.get("back"), type="tertiary", disabled=not queue.can_go_back()
        ):
            queue.back()
            _redraw()
        undo = st.button("Undo", key="undo", shortcut=keys.get("undo"), type="tertiary")
    if undo:
        with refusals_shown():
            _undo(study, actor)
            _redraw()
    if last := state.recall("code-last", ""):
        quiet(last, key="code-last")
    st.toggle("Single keys decide", value=True, key="code-keys", help="S skips, B goes back, U takes back.")


def _undo(study: Study, actor: Actor) -> None:
    with study.write(actor) as work:
        coding = codings.undo(work)
    queue.show(coding.quote)
    state.remember("code-last", f"Took back the decision on {coding.code}.")
