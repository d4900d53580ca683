"""Reading a codebook from a CSV file, in the background."""

from typing import Any

import streamlit as st

from corpus.people import Actor
from corpus.study import Study
from ui import state, working
from ui.fault import show_refused
from ui.quote_text import quiet
from ui.uploads import Upload, unfit

JOB = "import-codebook"


def upload(study: Study, actor: Actor) -> None:
    """A button that unfolds to ask for the file."""
    with st.popover("Upload", icon=":material/upload:", type="tertiary"):
        file = st.file_uploader("Codebook (CSV)", type=["csv"], key="codebook-file")
        quiet(
            "Needs a column name; category, definition and the other fields are taken when they are there.",
            key="up",
        )
        if not st.button("Take in", type="primary"):
            return
        if file is None:
            show_refused("There is no file yet. Choose one above.")
        elif why := unfit(file.name, file.size):
            show_refused(why)
        else:
            files = {"path": Upload(file.file_id, file.name, file.getvalue())}
            working.begin_with_files(JOB, study, actor, "import codebook", files=files, options=dict)
            st.rerun()


def progress() -> None:
    """Shows how far it is, and says what came of it."""
    working.show(JOB, finished=_finished)


def _finished(result: dict[str, Any]) -> None:
    parts = [f"{result[part]} {part}" for part in ("added", "changed", "unchanged")]
    skipped = f", {len(result['skipped'])} left out" if result["skipped"] else ""
    state.say(f"Read {result['read']} rows: {', '.join(parts)}{skipped}.")
    st.rerun()
