"""Why waves can be compared: what changed between them, and the place to say why the figure still holds."""

from itertools import groupby

import streamlit as st

from coding import comparable
from coding.figures.specification import Specification
from coding.figures.tables import table
from coding.figures.wave_changes import Change
from coding.figures.waves import changes
from corpus.people import Actor, Role
from corpus.study import Study
from ui.fault import refusals_shown
from ui.quote_text import quiet

_KNOW = (Role.CODER, Role.SUPERVISOR)


def explain(study: Study, actor: Actor, specification: Specification) -> None:
    """Lists what changed between the waves of a figure without an explanation, each with a field to give one."""
    with study.read() as view:
        found = changes(view, specification, of_wave=lambda one: table(view, one))
        left = comparable.unexplained(view, found)
    if not left or actor.role not in _KNOW:
        return
    st.subheader("What changed between the waves", anchor=False)
    for number, (_, of_one) in enumerate(groupby(left, key=_between)):
        _one(study, actor, tuple(of_one), number=number)


def _between(change: Change) -> tuple[str, str, str, str]:
    return change.subject, change.name, change.earlier, change.later


def _one(study: Study, actor: Actor, changed: tuple[Change, ...], *, number: int) -> None:
    """The changes of one question or code between two waves, and the field for all of them."""
    with st.form(key=f"comparable-{number}", border=True):
        for place, change in enumerate(changed):
            quiet(change.in_words(), key=f"changed-{number}-{place}")
        reason = st.text_input(
            f"Why {changed[0].earlier} and {changed[0].later} can still be compared",
            placeholder="For example: both wordings were tested with the same people",
            key=f"comparable-reason-{number}",
        )
        if st.form_submit_button("State the reason"):
            with refusals_shown():
                with study.write(actor) as work:
                    comparable.state_changes(work, changed, reason=reason)
                st.rerun()
