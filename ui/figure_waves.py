"""Why waves can be compared: what changed between them, and the place to say why the figure still holds."""

from dataclasses import replace
from itertools import groupby

import streamlit as st

from coding import comparable
from coding.figures.specification import Specification
from coding.figures.tables import table
from coding.figures.wave_changes import Change
from coding.figures.waves import changes
from corpus.people import Actor, Role
from corpus.study import Study
from ui import reads
from ui.fault import refusals_shown
from ui.quote_text import quiet
from ui.words import escape

_KNOW = (Role.CODER, Role.SUPERVISOR)


def explain(study: Study, actor: Actor, specification: Specification) -> bool:
    """Whether something is left to be explained before the waves of a figure are compared, and drawn here to be.

    It lists what changed, with a field for each question and code to say why it is comparable.
    """
    with study.read() as view:
        found = changes(view, specification, of_wave=lambda one: table(view, one))
        left = comparable.unexplained(view, found)
    if not left or actor.role not in _KNOW:
        return False
    st.header("What changed between the waves", anchor=False)
    quiet("They are compared as soon as somebody says why they can be.", key="comparable-why")
    for number, (_, of_one) in enumerate(groupby(left, key=lambda change: change.between)):
        _one(study, actor, tuple(of_one), number=number)
    return True


def _one(study: Study, actor: Actor, changed: tuple[Change, ...], *, number: int) -> None:
    """The changes of one question or code between two waves, and the field for all of them."""
    with st.form(key=f"comparable-{number}", border=True):
        for place, change in enumerate(changed):
            quiet(_told(study, change), key=f"changed-{number}-{place}")
        earlier, later = escape(changed[0].earlier), escape(changed[0].later)
        reason = st.text_input(
            f"Why {earlier} and {later} can still be compared",
            placeholder="For example: both wordings were tested with the same people",
            key=f"comparable-reason-{number}",
        )
        if st.form_submit_button("State the reason"):
            with refusals_shown():
                with study.write(actor) as work:
                    comparable.state_changes(work, changed, reason=reason)
                st.rerun()


def _told(study: Study, change: Change) -> str:
    """The change in a sentence, a question by its wording."""
    titles = {one.name: f"“{one.title}”" for one in reads.questions(reads.now(study))}
    named = titles.get(change.name, change.name) if change.subject == "question" else change.name
    sentence = replace(change, name=named).in_words()
    return f"{sentence[0].upper()}{sentence[1:]}."
