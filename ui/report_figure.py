"""Changing a figure that stands in a report: its title, how it is printed and drawn, and its place."""

from dataclasses import replace

import streamlit as st

from coding.report import reports
from coding.report.content import ShownFigure
from coding.report.report import Report
from corpus.people import Actor
from corpus.study import Study
from ui.fault import refusals_shown
from ui.figure_choices import BASES, CHARTS
from ui.report_dialogs import saved_or_left

_DECIMALS = {None: "As usual", 0: "None", 1: "One", 2: "Two"}


@st.dialog("Change the figure", dismissible=False)
def change(
    study: Study, actor: Actor, report: Report, figure: ShownFigure, *, insight: int, place: int, places: int
) -> None:
    """Asks for what may be otherwise; texts that refer to the figure refer to it as it is then.

    `place` is its number in the insight of that number, which has `places` figures.
    """
    asked = figure.specification
    title = st.text_input("Title", value=figure.title)
    decimals = st.selectbox(
        "Decimals",
        list(_DECIMALS),
        index=list(_DECIMALS).index(asked.decimals),
        format_func=_DECIMALS.__getitem__,
    )
    chart = st.selectbox(
        "Chart", list(CHARTS), index=list(CHARTS).index(asked.chart), format_func=CHARTS.__getitem__
    )
    base = st.selectbox(
        "Base: out of whom", list(BASES), index=list(BASES).index(asked.base), format_func=BASES.__getitem__
    )
    to = st.number_input("Place in the insight", 1, places, place) if places > 1 else place
    if saved_or_left():
        wanted = replace(asked, decimals=decimals, chart=chart, base=base)
        with refusals_shown():
            with study.write(actor) as work:
                reports.change_figure(work, report.title, insight, place, title=title, specification=wanted)
                reports.move_figure(work, report.title, insight, place, to=int(to))
            st.rerun()
