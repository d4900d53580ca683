"""The decision about one insight: a supervisor approves or returns it, and everybody sees how it stands."""

import streamlit as st

from coding.review import decisions as review
from coding.review.decisions import Decided
from coding.review.page import InsightUnderReview
from ui import state
from ui.fault import attempted, refusals_shown
from ui.report_dialogs import saved_or_left
from ui.review_desk import Desk
from ui.words import escape

COLOURS = {"approved": "green", "returned": "red"}
KEYS = "Alt+A"


def decision(desk: Desk, found: InsightUnderReview) -> None:
    """Draws how the insight stands, and the buttons of whoever may decide."""
    decided = found.decided
    if decided is None:
        st.badge("Not decided", color="gray")
    else:
        colour = COLOURS[decided.decision] if decided.holds else "orange"
        words = escape(decided.in_words[:1].upper() + decided.in_words[1:])
        st.badge(words, color=colour)  # type: ignore[arg-type]
    if desk.decides:
        _buttons(desk, found.insight.number, decided)


def _buttons(desk: Desk, number: int, decided: Decided | None) -> None:
    """Whatever changes the decision that counts."""
    stands = decided.decision if decided is not None and decided.holds else ""
    approve, withdraw, args = attempted(_approve), attempted(_withdraw), (desk, number)
    if stands != "approved":
        label = "Approve the insight"
        st.button(
            label, type="primary", key="review-approve", shortcut=KEYS, help=KEYS, on_click=approve, args=args
        )
    if stands != "returned" and st.button("Return it …", key="review-return"):
        return_insight(desk, number)
    if stands and decided is not None and decided.person == desk.actor.name:
        st.button("Take back", type="tertiary", key="review-withdraw", on_click=withdraw, args=args)


@st.dialog("Return the insight", width="medium", dismissible=False)
def return_insight(desk: Desk, number: int) -> None:
    """Returns an insight with what has to change."""
    comment = st.text_area("What has to change", height=140)
    if saved_or_left("Return the insight"):
        with refusals_shown():
            with desk.study.write(desk.actor) as work:
                review.return_insight(work, desk.title, number, comment=comment)
            state.say(f"Insight {number} is returned.")
            st.rerun()


def _approve(desk: Desk, number: int) -> None:
    with desk.study.write(desk.actor) as work:
        review.approve_insight(work, desk.title, number)
    state.say(f"Insight {number} is approved.")


def _withdraw(desk: Desk, number: int) -> None:
    with desk.study.write(desk.actor) as work:
        review.withdraw_decision(work, desk.title, number)
    state.say(f"The decision about insight {number} is taken back.")
