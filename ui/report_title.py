"""The title of a report over the screens that show it, with how far it has come."""

import streamlit as st

from coding.report.report import Report
from ui.words import escape

_COLOURS = {"draft": "gray", "in review": "orange", "approved": "green", "returned": "red"}


def title(report: Report) -> None:
    """Draws both side by side."""
    with st.container(horizontal=True, vertical_alignment="center", width="content", gap="medium"):
        st.title(escape(report.title), anchor=False, width="content")
        st.badge(report.status.capitalize(), color=_COLOURS[report.status])  # type: ignore[arg-type]
