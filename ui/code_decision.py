"""The right side of the coding screen: choosing codes, deciding, going on.

What a button does runs before the screen is drawn again, so that one press costs one drawing.
"""

import streamlit as st

from coding import codebook, codings
from coding.codes import Code
from coding.passages import find_span
from coding.suggestions.open import accept, open_suggestions
from coding.wording import name_key
from corpus.people import Actor
from corpus.quotes import Quote
from corpus.study import Study
from ui import code_suggested, queue, reads, state
from ui.fault import attempted, show_waiting_refusal
from ui.quote_text import quiet

KEYS = {"skip": "S", "back": "B", "undo": "U"}


def decision(study: Study, actor: Actor, quote: Quote, wanted: queue.Wanted) -> None:
    """Asks which codes fit `quote` and carries the answer out."""
    by_name = {code.name: code for code in reads.codebook(reads.now(study)) if code.kind == "code"}
    chosen = _code_box(by_name, quote)
    st.text_input(
        "Only these words of it",
        key=passage_key(quote),
        placeholder="Empty: the whole quote",
        help="Copy a passage from the quote to code just that.",
    )
    show_waiting_refusal()
    with st.container(horizontal=True, gap="small"):
        st.button(
            "Confirm",
            type="primary",
            disabled=not chosen,
            key=f"confirm-{quote.id}",
            shortcut="Ctrl+Enter",
            on_click=attempted(_confirm),
            args=(study, actor, quote, wanted),
        )
        st.button(
            "Does not fit",
            disabled=not chosen,
            key=f"reject-{quote.id}",
            on_click=attempted(_reject),
            args=(study, actor, quote),
        )
    _definition(by_name.get(chosen[-1]) if chosen else None)
    _moves(study, actor, quote, wanted)
    code_suggested.suggested(study, actor, quote, box=box_key(quote))


def box_key(quote: Quote) -> str:
    """The key of the box with the codes chosen for `quote`."""
    return f"codes-for-{quote.id}"


def passage_key(quote: Quote) -> str:
    """The key of the field with the passage to code."""
    return f"code-passage-{quote.id}"


def _code_box(by_name: dict[str, Code], quote: Quote) -> list[str]:
    chosen = st.multiselect(
        "Codes that fit",
        list(by_name),
        format_func=lambda name: _with_category(by_name, name),
        accept_new_options=True,
        placeholder="Choose codes, or type a new one",
        key=box_key(quote),
    )
    return [str(name) for name in chosen]


def _with_category(by_name: dict[str, Code], name: str) -> str:
    code = by_name.get(name)
    return f"{name} · {code.parent}" if code and code.parent else name


def _confirm(study: Study, actor: Actor, quote: Quote, wanted: queue.Wanted) -> None:
    """Codes the quote, or a passage of it, with everything chosen, and goes on; new names become codes."""
    chosen: list[str] = state.recall(box_key(quote), [])
    passage: str = state.recall(passage_key(quote), "")
    span = find_span(quote.text, passage) if passage.strip() else None
    with study.write(actor) as work:
        suggested = {one.code: one.id for one in open_suggestions(work, quote.name)}
        known = {name_key(code.name) for code in codebook.codes(work)}
        for name in chosen:
            if name_key(name) not in known:
                codebook.add(work, name)
            if span is None and name in suggested:
                accept(work, suggested[name])
            else:
                codings.apply(work, quote=quote.name, code=name, span=span, suggestion_id=suggested.get(name))
    state.remember("code-last", f"Confirmed {', '.join(chosen)}.")
    _go_on(study, quote, wanted)


def _reject(study: Study, actor: Actor, quote: Quote) -> None:
    """Notes that what was chosen does not fit; the quote stays on the screen."""
    chosen: list[str] = state.recall(box_key(quote), [])
    with study.write(actor) as work:
        for name in chosen:
            codings.reject(work, quote=quote.name, code=name)
    state.remember(box_key(quote), [])
    state.remember("code-last", f"Noted that {', '.join(chosen)} does not fit.")


def _go_on(study: Study, quote: Quote, wanted: queue.Wanted) -> None:
    with study.read() as view:
        queue.next_one(view, wanted, quote)


def _undo(study: Study, actor: Actor) -> None:
    """Takes back the actor's last decision and shows the quote it was about."""
    with study.write(actor) as work:
        coding = codings.undo(work)
    queue.show(coding.quote)
    state.remember("code-last", f"Took back the decision on {coding.code}.")


def _definition(code: Code | None) -> None:
    if code and code.definition:
        quiet(f"{code.name}: {code.definition}", key="definition")


def _moves(study: Study, actor: Actor, quote: Quote, wanted: queue.Wanted) -> None:
    """Skip, back and undo, with single keys unless they were switched off."""
    keys = KEYS if state.recall("code-keys", default=True) else {}
    with st.container(horizontal=True, gap="small", vertical_alignment="center", key="moves"):
        st.button(
            "Skip",
            key=f"skip-{quote.id}",
            shortcut=keys.get("skip"),
            type="tertiary",
            on_click=_go_on,
            args=(study, quote, wanted),
        )
        st.button(
            "Back",
            key="back",
            shortcut=keys.get("back"),
            type="tertiary",
            disabled=not queue.can_go_back(),
            on_click=queue.back,
        )
        st.button(
            "Undo",
            key=f"undo-{quote.id}",
            shortcut=keys.get("undo"),
            type="tertiary",
            on_click=attempted(_undo),
            args=(study, actor),
        )
        with st.popover("Keys", type="tertiary"):
            st.toggle("Single keys decide", value=True, key="code-keys")
            quiet("1 to 5 choose what is suggested, S skips, B goes back, U takes back.", key="keys")
    quiet(state.recall("code-last", " "), key="code-last")
