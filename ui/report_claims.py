"""The shares that an insight states in words: what the check says of each, what it speaks of, and why it may stand."""

from collections.abc import Callable

import streamlit as st

from coding.claims.checked import CheckedClaim
from coding.claims.kept import accept_claim, claims_of, leave_claim, tie_claim
from coding.claims.tie import Tie
from coding.report.content import ShownInsight
from corpus.people import Actor
from corpus.study import Study, Work
from ui.fault import refusals_shown
from ui.quote_text import quiet
from ui.words import count, escape

VERDICTS = {
    "holds": ("green", "Holds"),
    "loose": ("orange", "Loose"),
    "contradicts": ("orange", "Contradicts its number"),
    "untied": ("orange", "Speaks of no number yet"),
}
OTHER = "Choose what it speaks of"


@st.dialog("Shares in words", width="large")
def claims(study: Study, actor: Actor, report: str, insight: ShownInsight) -> None:
    """Shows the claims of an insight, first the one to look at, and lets it be tied, accepted or left to the check."""
    with study.read() as view:
        found = [one for one in claims_of(view, report) if one.insight == insight.number]
    if not found:
        st.text("The insight states no share in words.")
        return
    st.text(f"{count(len(found), 'share')} in words, {sum(one.open for one in found)} to look at.")
    first = next((place for place, one in enumerate(found) if one.open), 0)
    chosen = st.selectbox(
        "Share", range(len(found)), first, format_func=lambda place: found[place].claim, key="claim-chosen"
    )
    claim = found[chosen]
    colour, verdict = VERDICTS[claim.verdict]
    with st.container(horizontal=True, vertical_alignment="center"):
        st.badge(escape(claim.phrase), color="gray")
        st.badge(verdict, color=colour)  # type: ignore[arg-type]
    quiet(claim.why, key="claim-why")
    if claim.accepted:
        quiet(f"Accepted: {claim.accepted}", key="claim-accepted")
    _decide(study, actor, report, insight, claim)


def _decide(study: Study, actor: Actor, report: str, insight: ShownInsight, claim: CheckedClaim) -> None:
    """What can be done about one claim; keys hold its words, so that another claim begins empty."""
    number = insight.number
    key = f"{claim.where}-{claim.claim}"
    cells = {_cell_title(insight, tie): tie for tie in _cells(insight)}
    speaks_of = st.selectbox("It speaks of", [OTHER, *cells], key=f"claim-cell-{key}")
    reason = st.text_input("Or why it may stand as it is", key=f"claim-reason-{key}")
    with st.container(horizontal=True):
        if st.button("Speaks of this", key="claim-tie", disabled=speaks_of == OTHER):
            _do(study, actor, lambda work: tie_claim(work, report, number, claim.claim, cells[speaks_of]))
        if st.button("Let it stand", key="claim-accept"):
            _do(study, actor, lambda work: accept_claim(work, report, number, claim.claim, reason=reason))
        if (claim.by_hand or claim.accepted) and st.button("Take back", key="claim-leave"):
            _do(study, actor, lambda work: leave_claim(work, report, number, claim.claim))


def _do(study: Study, actor: Actor, decide: Callable[[Work], object]) -> None:
    """Carries one decision out; the dialog stays open with what the check says now."""
    with refusals_shown():
        with study.write(actor) as work:
            decide(work)
        st.rerun(scope="fragment")


def _cells(insight: ShownInsight) -> list[Tie]:
    """Every row of the insight's figures, of everybody and of each group, with the sums of scales."""
    return [
        Tie(figure.id, group, row.label)
        for figure in insight.figures
        for group, rows in (
            ("", (*figure.table.rows, *figure.table.summary)),
            *((group.label, (*group.rows, *group.summary)) for group in figure.table.groups),
        )
        for row in rows
    ]


def _cell_title(insight: ShownInsight, tie: Tie) -> str:
    place = next(at for at, figure in enumerate(insight.figures, start=1) if figure.id == tie.figure)
    return f"Figure {insight.number}.{place}: {f'{tie.group} / ' if tie.group else ''}{tie.row}"
