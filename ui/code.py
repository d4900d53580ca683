"""Code: one quote, the codes that fit it, and on to the next."""

import streamlit as st

from coding.standing import QuestionStanding, decided_by
from coding.suggestions.for_code import count_suggested
from corpus.people import Actor
from corpus.questions import find_question
from corpus.quotes import Quote
from corpus.respondents import attributes_of
from corpus.study import Study
from ui import code_decided, code_decision, code_moves, code_suggesting, queue, reads, state
from ui.fault import refusals_shown
from ui.go import go
from ui.quote_text import hero, quiet
from ui.words import count, escape

EVERY = "Every open question"
ORDERS: dict[queue.Order, str] = {"as imported": "As imported", "most useful": "Most useful first"}
WHY = {
    "control": "Random control, one quote in five: it keeps the estimates honest",
    "informative": "Most useful next: the suggestions learn most from it",
    "as imported": "Next as imported: nothing is known to be more useful",
}


def screen(study: Study, actor: Actor) -> None:
    """Draws the coding screen; pressing a button redraws this part of the page alone."""

    @st.fragment
    def coding() -> None:
        with refusals_shown():
            _coding(study, actor)

    code_suggesting.progress()
    coding()


def _coding(study: Study, actor: Actor) -> None:
    code_suggesting.keep_learning(study, actor)
    material = reads.material(study)
    with st.container(gap="xsmall", key="code-head"):
        with st.container(horizontal=True, horizontal_alignment="distribute", vertical_alignment="center"):
            wanted = _which_quotes(material, actor, _codes(study))
            done = _progress(study, material, wanted)
            with study.read() as view:
                quote = queue.showing(view, wanted)
            code_moves.moves(study, actor, quote, wanted)
        st.progress(done)
    if quote is None:
        _nothing_left(material, wanted)
        return
    left, right = st.columns([7, 4], gap="large")
    with left:
        _context(study, quote)
        hero(quote.text)
        code_decided.decided(study, actor, quote)
    with right:
        code_decision.decision(study, actor, quote, wanted)


def _which_quotes(material: list[QuestionStanding], actor: Actor, codes: list[str]) -> queue.Wanted:
    """The filter, folded away; what was chosen stands on its button. Beside it the order."""
    titles = {one.question: one.text for one in material}
    question = state.recall(queue.QUESTION, "")
    search = state.recall(queue.SEARCH, "").strip()
    suggested = state.recall(queue.SUGGESTED, "")
    chosen = escape(_shortened(titles.get(question, EVERY)))
    words = f" · holding “{escape(search)}”" if search else ""
    code = f" · suggested: {escape(suggested)}" if suggested else ""
    with st.popover(
        f"{chosen}{words}{code}", type="tertiary", icon=":material/filter_list:", key="code-filter"
    ):
        st.selectbox(
            "Question",
            ["", *titles],
            format_func=lambda name: titles.get(name, EVERY),
            key=queue.QUESTION,
            on_change=queue.restart,
            persist_state="session",
        )
        st.selectbox(
            "Only where this code is suggested",
            ["", *codes],
            format_func=lambda name: name or "Whatever is suggested",
            key=queue.SUGGESTED,
            on_change=queue.restart,
            persist_state="session",
        )
        st.text_input(
            "Words in the quote",
            type="search",
            key=queue.SEARCH,
            on_change=queue.restart,
            persist_state="session",
        )
        quiet("With words given, quotes that you have decided on are shown too.", key="code-filter-hint")
    order = st.segmented_control(
        "Order",
        list(ORDERS),
        default="as imported",
        required=True,
        format_func=ORDERS.__getitem__,
        key=queue.ORDER,
        on_change=queue.restart,
        label_visibility="collapsed",
        persist_state="session",
        disabled=bool(search or suggested),
    )
    return queue.Wanted(
        actor.name, question or None, search or None, suggested or None, order or "as imported"
    )


def _shortened(title: str) -> str:
    return title if len(title) <= 44 else f"{title[:42].rstrip()}…"


def _progress(study: Study, material: list[QuestionStanding], wanted: queue.Wanted) -> float:
    """Says how far the person is; returns it as 0–1."""
    with study.read() as view:
        decided = decided_by(view, wanted.coder)
    chosen = [one for one in material if wanted.question in (None, one.question)]
    quotes = sum(one.quotes for one in chosen)
    mine = sum(decided.get(one.question, 0) for one in chosen)
    left = f" · {_left(study, wanted)} to decide on {wanted.suggested}" if wanted.suggested else ""
    quiet(f"{mine:,} of {count(quotes, 'quote')} decided by you{left}", key="code-progress")
    return mine / quotes if quotes else 0.0


def _left(study: Study, wanted: queue.Wanted) -> int:
    with study.read() as view:
        return count_suggested(view, wanted.suggested or "", question=wanted.question)


def _codes(study: Study) -> list[str]:
    return [code.name for code in reads.codebook(reads.now(study)) if code.kind == "code"]


def _context(study: Study, quote: Quote) -> None:
    """The question, who answers, and why this quote comes now, each in one quiet line."""
    with study.read() as view:
        asked = find_question(view, quote.question).title if quote.question else (quote.speaker or quote.kind)
        facts = attributes_of(view, quote.respondent) if quote.respondent else {}
    with st.container(gap=None):
        quiet(asked, key="asked")
        quiet(" · ".join(filter(None, (quote.respondent, *facts.values()))), key="facts")
        reason = queue.why(quote)
        if reason is not None:
            quiet(WHY[reason], key="why-now")


def _nothing_left(material: list[QuestionStanding], wanted: queue.Wanted) -> None:
    if not material:
        st.info("There are no quotes yet.")
        if st.button("Import answers", type="primary"):
            go("import")
    elif wanted.search:
        st.info("No quote holds these words.")
    elif wanted.suggested:
        st.success("Every quote suggested for this code is decided.", icon=":material/check:")
        st.button("Go on with all quotes", type="primary", on_click=queue.every_quote)
    else:
        st.success("You have decided on every quote here.", icon=":material/check:")
        if st.button("See the figures", type="primary"):
            go("figures")
