"""What readers outside get to see of a report: from how many respondents on, and quotes that wait for a release."""

import streamlit as st

from coding.disclosure import releases, threshold
from coding.disclosure.releases import Flagged
from coding.disclosure.threshold import DEFAULT, LOWEST, Cells
from coding.report.render import content
from coding.report.report import Report
from corpus.people import Actor, Role
from corpus.study import Study, View
from ui import state
from ui.fault import attempted, refusals_shown
from ui.quote_text import quiet, short
from ui.words import ago, count

CELLS: dict[Cells, str] = {
    "compared": "In tables that compare or choose respondents",
    "every": "In every table",
}


def outside(study: Study, actor: Actor, report: Report) -> None:
    """Draws a fold with both; a supervisor decides, others read. It is worked out when it is opened."""
    fold = st.expander(
        "For readers outside", key="outside", icon=":material/shield_person:", on_change="rerun"
    )
    if not fold.open:
        return
    with fold, study.read() as view:
        _threshold(study, actor, view)
        _quotes(study, actor, view, report)


def _threshold(study: Study, actor: Actor, view: View) -> None:
    fewest, which = threshold.threshold(view), threshold.cells(view)
    where = "in every table" if which == "every" else "in tables that compare or choose respondents"
    with st.container(horizontal=True, horizontal_alignment="distribute", vertical_alignment="center"):
        st.markdown(
            f"Numbers of fewer than **{fewest}** respondents are withheld {where}, and others from which they "
            "could be computed.",
            width=640,
        )
        if actor.role is Role.SUPERVISOR and st.button("Change …", key="outside-change", type="tertiary"):
            change(study, actor, fewest, which)


@st.dialog("Numbers for readers outside", width="medium")
def change(study: Study, actor: Actor, fewest: int, which: Cells) -> None:
    """Changes the threshold, the tables it holds for, or both, with a reason."""
    wanted = st.segmented_control(
        "Numbers are withheld that count fewer respondents than",
        list(range(LOWEST, DEFAULT + 1)),
        default=fewest,
        required=True,
    )
    everywhere = st.radio("Where", list(CELLS), index=list(CELLS).index(which), format_func=CELLS.__getitem__)
    reason = st.text_input("Why", placeholder="It is kept with the decision")
    if st.button("Save", type="primary", disabled=(wanted, everywhere) == (fewest, which)):
        with refusals_shown():
            _decide(study, actor, (fewest, which), (wanted or fewest, everywhere), reason)
            st.rerun()


def _decide(
    study: Study, actor: Actor, before: tuple[int, Cells], after: tuple[int, Cells], reason: str
) -> None:
    with study.write(actor) as work:
        if after[0] != before[0] and after[0] == DEFAULT:
            threshold.restore(work, reason=reason)
        elif after[0] != before[0]:
            threshold.lower(work, to=after[0], reason=reason)
        if after[1] != before[1]:
            threshold.hold(work, after[1], reason=reason)


def _quotes(study: Study, actor: Actor, view: View, report: Report) -> None:
    found = releases.flagged(view, content(view, report.title))
    if not found:
        quiet(
            "No quote was found that could tell who somebody is. Read them all the same.", key="outside-none"
        )
        return
    said = count(len(found), "quote")
    st.markdown(f"**{said}** could tell who somebody is: to be cut, replaced, or released by a supervisor.")
    for place, one in enumerate(found):
        _quote(study, actor, report, one, place)


def _quote(study: Study, actor: Actor, report: Report, one: Flagged, place: int) -> None:
    with st.container(key=f"outside-quote-{place}", gap="xsmall"):
        short(one.text, key=f"outside-{place}", longest=2_000)
        quiet(_found(one), key=f"outside-found-{place}")
        with st.container(horizontal=True, vertical_alignment="center"):
            quiet(_standing(one), key=f"outside-standing-{place}", width="content")
            if actor.role is Role.SUPERVISOR and report.status != "approved" and one.name:
                _button(study, actor, report, one, place)


def _button(study: Study, actor: Actor, report: Report, one: Flagged, place: int) -> None:
    if one.release is None:
        if st.button("Release …", key=f"release-{place}"):
            release(study, actor, report, one)
        return
    taken_back, args = attempted(_withdraw), (study, actor, report.title, one.name)
    st.button("Take back", key=f"withdraw-{place}", type="tertiary", on_click=taken_back, args=args)


@st.dialog("Release the quote", width="medium")
def release(study: Study, actor: Actor, report: Report, one: Flagged) -> None:
    """Shows the words once more and asks why they may be printed."""
    short(one.text, key="release", longest=2_000)
    quiet(_found(one), key="release-found")
    reason = st.text_input("Why it may be printed like this", placeholder="It is kept with the release")
    if st.button("Release", type="primary"):
        with refusals_shown():
            with study.write(actor) as work:
                releases.release(work, report.title, one.name or "", reason=reason)
            state.say("The quote is released as it is shown. Other cuts need another release.")
            st.rerun()


def _withdraw(study: Study, actor: Actor, title: str, quote: str) -> None:
    with study.write(actor) as work:
        releases.withdraw(work, title, quote)


def _found(one: Flagged) -> str:
    """What was found, as words of the quote with what they may be."""
    return " · ".join(f"“{one.text[risk.start : risk.end]}”: {risk.why}" for risk in one.risks)


def _standing(one: Flagged) -> str:
    insights = ", ".join(map(str, one.insights))
    where = f"Insight {insights}" if len(one.insights) == 1 else f"Insights {insights}"
    if one.release is None:
        return f"{where} · waits for a release"
    return f"{where} · released by {one.release.person} {ago(one.release.at)}: {one.release.reason}"
