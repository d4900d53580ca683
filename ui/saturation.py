"""Saturation on the Quality screen: what another respondent would bring, what may be missed, and the switch."""

import streamlit as st

from coding.saturation import switch
from coding.saturation.chart import alt_text, chart, in_words
from coding.saturation.of_study import Saturation, saturation
from corpus.errors import Refused
from corpus.people import Actor, Role
from corpus.questions import Kind
from corpus.study import Study
from ui import reads
from ui.charts import draw_specification
from ui.fault import refusals_shown, show_refusal
from ui.opened import by_address
from ui.quote_text import quiet

_MAY_SWITCH = (Role.CODER, Role.SUPERVISOR)
_MEANS = (
    "The line is exact; the band holds nine of ten orders drawn at random. It takes respondents as drawn at random, "
    "which people who chose to answer are not."
)


def part(study: Study, actor: Actor, moment: reads.Moment) -> None:
    """Draws the curve of new codes, or that this study does not speak of it."""
    st.header("What another respondent would bring", anchor=False)
    with study.read() as view:
        off = switch.why_off(view)
    if off is not None:
        _off(study, actor, off)
        return
    _curve(moment)
    _switch_off(study, actor)


def _curve(moment: reads.Moment) -> None:
    titles = {one.name: one.title for one in reads.questions(moment) if one.kind is Kind.OPEN}
    question, by = _asked(moment, titles)
    try:
        found = _found(moment, question, by)
    except Refused as error:
        show_refusal(error)
        return
    quiet(_base(found, titles), key="saturation-base")
    draw_specification(chart(found), alt=alt_text(found))
    for number, group in enumerate(found.groups):
        quiet(in_words(group), key=f"saturation-group-{number}")
    quiet(found.groups[0].statement(), key="saturation-missed")
    quiet(_MEANS, key="saturation-means")


def _asked(moment: reads.Moment, titles: dict[str, str]) -> tuple[str | None, str | None]:
    """The question and the attribute that are chosen; None for all questions, and for everybody together."""
    left, right = st.columns(2)
    question = left.selectbox(
        "Of which question",
        list(titles),
        index=None,
        placeholder="All open questions together",
        format_func=titles.__getitem__,
        key="saturation-question",
    )
    by = right.selectbox(
        "Also for groups of",
        reads.attribute_names(moment),
        index=None,
        placeholder="Everybody together",
        key="saturation-by",
    )
    return question, by


@st.cache_data(show_spinner=False, max_entries=16)
def _found(moment: reads.Moment, question: str | None, by: str | None) -> Saturation:
    with by_address(moment.address).read() as view:
        return saturation(view, question=question, by=by)


def _base(found: Saturation, titles: dict[str, str]) -> str:
    """Who is counted, with the question by its wording."""
    about = f"“{titles[found.question]}”" if found.question in titles else "open questions that carry codes"
    are = "is" if found.unread == 1 else "are"
    unread = (
        f"; {found.unread:,} of them {are} left out, whose answers nobody has read" if found.unread else ""
    )
    return f"Base: respondents who gave a substantive answer to {about}{unread}"


def _switch_off(study: Study, actor: Actor) -> None:
    if actor.role not in _MAY_SWITCH:
        return
    with st.popover("This study does not speak of saturation"):
        reason = st.text_input("Why", placeholder="For example: we work reflexively", key="saturation-why")
        if st.button("Switch it off for everybody", key="saturation-off"):
            _switch(study, actor, "off", reason=reason)


def _off(study: Study, actor: Actor, why: str) -> None:
    quiet(why, key="saturation-is-off")
    if actor.role in _MAY_SWITCH and st.button("Switch it on again", key="saturation-on"):
        _switch(study, actor, "on")


def _switch(study: Study, actor: Actor, to: switch.State, *, reason: str = "") -> None:
    with refusals_shown():
        with study.write(actor) as work:
            switch.switch(work, to, reason=reason)
        st.rerun()
