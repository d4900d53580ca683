"""The right side of the coding screen: choosing codes, deciding, going on.

What a button does runs before the screen is drawn again, so that one press costs one drawing.
"""

import streamlit as st

from coding import codebook, codings
from coding.codebook.codes import Code
from coding.codings.passages import find_span
from coding.reading.readings import mark_no_code
from coding.suggestions.open import accept, open_suggestions
from coding.wording import name_key
from corpus.errors import Refused
from corpus.people import Actor
from corpus.quotes import Quote
from corpus.study import Study
from ui import code_suggested, queue, reads, state
from ui.fault import attempted, show_waiting_refusal
from ui.quote_text import quiet


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
            key=f"confirm-{quote.id}",
            shortcut="Ctrl+S",  # in the open list of codes, Enter with any key beside it takes a code
            on_click=attempted(_confirm),
            args=(study, actor, quote, wanted),
        )
        st.button(
            "Does not fit",
            key=f"reject-{quote.id}",
            on_click=attempted(_reject),
            args=(study, actor, quote),
        )
        st.button(
            "No code fits",
            key=f"no-code-{quote.id}",
            shortcut="N" if state.recall("code-keys", default=True) else None,
            on_click=attempted(_no_code),
            args=(study, actor, quote, wanted),
        )
    quiet(state.recall("code-last", " "), key="code-last")
    code_suggested.suggested(study, actor, quote, box=box_key(quote))
    _definition(by_name.get(chosen[-1]) if chosen else None)


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
        filter_mode="contains",
        select_all=False,  # the list's first line is what Enter takes
        placeholder="Choose codes, or type a new one",
        key=box_key(quote),
    )
    return [str(name) for name in chosen]


def _with_category(by_name: dict[str, Code], name: str) -> str:
    code = by_name.get(name)
    return f"{name} · {code.parent}" if code and code.parent else name


def _confirm(study: Study, actor: Actor, quote: Quote, wanted: queue.Wanted) -> None:
    """Codes the quote, or a passage of it, with everything chosen, and goes on; new names become codes."""
    chosen = _chosen(quote)
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
    with study.read() as view:
        queue.next_one(view, wanted, quote)


def _reject(study: Study, actor: Actor, quote: Quote) -> None:
    """Notes that what was chosen does not fit; the quote stays on the screen."""
    chosen = _chosen(quote)
    with study.write(actor) as work:
        for name in chosen:
            codings.reject(work, quote=quote.name, code=name)
    state.remember(box_key(quote), [])
    state.remember("code-last", f"Noted that {', '.join(chosen)} does not fit.")


def _no_code(study: Study, actor: Actor, quote: Quote, wanted: queue.Wanted) -> None:
    """Notes that the quote was read and no code of the codebook fits it, and goes on."""
    with study.write(actor) as work:
        mark_no_code(work, quote=quote.name)
    state.remember("code-last", "Noted that no code fits.")
    with study.read() as view:
        queue.next_one(view, wanted, quote)


def _chosen(quote: Quote) -> list[str]:
    """The codes in the box. Raises Refused when there are none; the buttons stay enabled so that no press is lost."""
    chosen: list[str] = state.recall(box_key(quote), [])
    if not chosen:
        raise Refused("No code is chosen.", help="Choose one, or say that no code fits.")
    return chosen


def _definition(code: Code | None) -> None:
    if code and code.definition:
        quiet(f"{code.name}: {code.definition}", key="definition")
