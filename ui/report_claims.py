"""The shares that a text states in words: what the check says of each, what it speaks of, and why it may stand."""

from collections.abc import Callable, Mapping
from typing import Literal

import streamlit as st

from coding.claims.checked import CheckedClaim
from coding.claims.kept import accept_claim, claims_of, leave_claim, tie_claim
from coding.claims.tie import Tie
from coding.report.references import Referable
from corpus.people import Actor
from corpus.study import Study, Work
from ui.fault import refusals_shown
from ui.quote_text import quiet
from ui.words import count, escape

VERDICTS = {
    "holds": "Holds",
    "loose": "Loose",
    "contradicts": "Contradicts its number",
    "untied": "Speaks of no number yet",
}
CHECK = "Check claims in words"
"""What the menus and buttons that lead here are called."""
OTHER = "Choose what it speaks of"


@st.dialog("Claims in words", width="large")
def claims(study: Study, actor: Actor, report: str, place: str, figures: Mapping[str, Referable]) -> None:
    """Shows the claims of an insight, a block or the introduction: each can be tied, accepted or left to the check.

    `place` is what checked claims call it, `figures` are those that it speaks of. The first to look at comes first.
    """
    with study.read() as view:
        found = [one for one in claims_of(view, report) if one.place == place]
    if not found:
        st.text("Nothing is stated in words here that can be held against a figure.")
        return
    st.text(f"{count(len(found), 'statement')} in words, {sum(one.open for one in found)} to look at.")
    first = next((place for place, one in enumerate(found) if one.open), 0)
    chosen = st.selectbox(
        "Statement",
        range(len(found)),
        first,
        format_func=lambda place: found[place].claim,
        key="claim-chosen",
    )
    claim = found[chosen]
    with st.container(horizontal=True, vertical_alignment="center"):
        st.badge(escape(claim.phrase), color="gray")
        st.badge(VERDICTS[claim.verdict], color=_colour(claim))
    quiet(claim.why, key="claim-why")
    if claim.accepted:
        quiet(f"Accepted: {claim.accepted}", key="claim-accepted")
    _decide(study, actor, report, figures, claim)


def _colour(claim: CheckedClaim) -> Literal["green", "orange", "gray"]:
    """Orange asks somebody to look."""
    if claim.verdict == "holds":
        return "green"
    return "orange" if claim.open else "gray"


def _decide(
    study: Study, actor: Actor, report: str, figures: Mapping[str, Referable], claim: CheckedClaim
) -> None:
    """What can be done about one claim; keys hold its words, so that another claim begins empty."""
    place = claim.place
    key = f"{claim.where}-{claim.claim}"
    cells = {_cell_title(figures, tie): tie for tie in _cells(figures)}
    speaks_of = st.selectbox("It speaks of", [OTHER, *cells], key=f"claim-cell-{key}")
    reason = st.text_input("Or why it may stand as it is", key=f"claim-reason-{key}")
    with st.container(horizontal=True):
        if st.button("Speaks of this", key="claim-tie", disabled=speaks_of == OTHER):
            _do(study, actor, lambda work: tie_claim(work, report, place, claim.claim, cells[speaks_of]))
        if st.button("Let it stand", key="claim-accept"):
            _do(study, actor, lambda work: accept_claim(work, report, place, claim.claim, reason=reason))
        if (claim.by_hand or claim.accepted) and st.button("Take back", key="claim-leave"):
            _do(study, actor, lambda work: leave_claim(work, report, place, claim.claim))


def _do(study: Study, actor: Actor, decide: Callable[[Work], object]) -> None:
    """Carries one decision out; the dialog stays open with what the check says now."""
    with refusals_shown():
        with study.write(actor) as work:
            decide(work)
        st.rerun(scope="fragment")


def _cells(figures: Mapping[str, Referable]) -> list[Tie]:
    """Every row of the figures, of everybody and of each group, with the sums of scales."""
    return [
        Tie(figure, group, row.label)
        for figure, shown in figures.items()
        for group, rows in (
            ("", (*shown.table.rows, *shown.table.summary)),
            *((group.label, (*group.rows, *group.summary)) for group in shown.table.groups),
        )
        for row in rows
    ]


def _cell_title(figures: Mapping[str, Referable], tie: Tie) -> str:
    return f"{figures[tie.figure].label}: {f'{tie.group} / ' if tie.group else ''}{tie.row}"
