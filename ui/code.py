"""Code: one quote, the codes that fit it, and on to the next."""

import streamlit as st

from coding.standing import QuestionStanding, decided_by
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


def screen(study: Study, actor: Actor) -> None:
    """Draws the coding screen; pressing a button redraws this part of the page alone."""

    @st.fragment
    def coding() -> None:
        with refusals_shown():
            _coding(study, actor)

    code_suggesting.progress()
    coding()


def _coding(study: Study, actor: Actor) -> None:
    material = reads.material(study)
    with st.container(gap="xsmall", key="code-head"):
        with st.container(horizontal=True, horizontal_alignment="distribute", vertical_alignment="center"):
            wanted = _which_quotes(material, actor)
            done = _progress(study, material, wanted)
            with study.read() as view:
                quote = queue.showing(view, wanted)
            code_moves.moves(study, actor, quote, wanted)
        st.progress(done)
    if quote is None:
        _nothing_left(material, wanted)
        return
    left, right = st.columns([2, 1], gap="large")
    with left:
        _context(study, quote)
        hero(quote.text)
        code_decided.decided(study, actor, quote)
    with right:
        code_decision.decision(study, actor, quote, wanted)


def _which_quotes(material: list[QuestionStanding], actor: Actor) -> queue.Wanted:
    """The filter, folded away; what was chosen stands on its button."""
    titles = {one.question: one.text for one in material}
    question = state.recall("code-question", "")
    search = state.recall("code-search", "").strip()
    chosen = escape(_shortened(titles.get(question, EVERY)))
    words = f" · holding “{escape(search)}”" if search else ""
    with st.popover(f"{chosen}{words}", type="tertiary", icon=":material/filter_list:", key="code-filter"):
        st.selectbox(
            "Question",
            ["", *titles],
            format_func=lambda name: titles.get(name, EVERY),
            key="code-question",
            on_change=queue.restart,
        )
        st.text_input("Words in the quote", type="search", key="code-search", on_change=queue.restart)
        quiet("With words given, quotes that you have decided on are shown too.", key="code-filter-hint")
    return queue.Wanted(actor.name, question or None, search or None)


def _shortened(title: str) -> str:
    return title if len(title) <= 44 else f"{title[:42].rstrip()}…"


def _progress(study: Study, material: list[QuestionStanding], wanted: queue.Wanted) -> float:
    """Says how far the person is; returns it as 0–1."""
    with study.read() as view:
        decided = decided_by(view, wanted.coder)
    chosen = [one for one in material if wanted.question in (None, one.question)]
    quotes = sum(one.quotes for one in chosen)
    mine = sum(decided.get(one.question, 0) for one in chosen)
    quiet(f"{mine:,} of {count(quotes, 'quote')} decided by you", key="code-progress")
    return mine / quotes if quotes else 0.0


def _context(study: Study, quote: Quote) -> None:
    """The question, and who answers, each in one quiet line."""
    with study.read() as view:
        asked = find_question(view, quote.question).title if quote.question else (quote.speaker or quote.kind)
        facts = attributes_of(view, quote.respondent) if quote.respondent else {}
    with st.container(gap=None):
        quiet(asked, key="asked")
        quiet(" · ".join(filter(None, (quote.respondent, *facts.values()))), key="facts")


def _nothing_left(material: list[QuestionStanding], wanted: queue.Wanted) -> None:
    if not material:
        st.info("There are no quotes yet.")
        if st.button("Import answers", type="primary"):
            go("import")
    elif wanted.search:
        st.info("No quote holds these words.")
    else:
        st.success("You have decided on every quote here.", icon=":material/check:")
        if st.button("See the figures", type="primary"):
            go("figures")
