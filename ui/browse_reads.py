"""What the grid reads, kept until the study changes."""

import streamlit as st

from coding import standing
from coding.attributes import Attribute, attributes
from coding.browse.filter import Filter
from coding.browse.grid import Grid
from coding.browse.rows import Row, Totals, rows, totals
from coding.browse.saved import SavedView, saved_views
from corpus.questions import Kind, all_questions
from corpus.study import Study
from ui.opened import by_address
from ui.reads import Moment

PAGE = 50
"""Rows on a page."""


def known(study: Study) -> list[Attribute]:
    """The attributes with the values to choose from, read once after each import."""
    with study.read() as view:
        newest = standing.newest_import(view)
    return _known(study.address, newest)


@st.cache_data(show_spinner=False, max_entries=8)
def _known(address: str, newest_import: int) -> list[Attribute]:
    del newest_import  # part of the key
    with by_address(address).read() as view:
        return attributes(view)


def sections(study: Study) -> list[str]:
    """The sections of the questionnaires that ask open questions, in their order, read once after each import."""
    with study.read() as view:
        newest = standing.newest_import(view)
    return _sections(study.address, newest)


@st.cache_data(show_spinner=False, max_entries=8)
def _sections(address: str, newest_import: int) -> list[str]:
    del newest_import  # part of the key
    with by_address(address).read() as view:
        asked = [question for question in all_questions(view) if question.kind is Kind.OPEN]
    return list(dict.fromkeys(question.section for question in asked if question.section))


@st.cache_data(show_spinner=False, max_entries=64)
def how_many(moment: Moment, only: Filter, _known: list[Attribute]) -> Totals:
    """How much fits; neither sorting nor turning a page counts anew."""
    with by_address(moment.address).read() as view:
        return totals(view, only, known=_known)


@st.cache_data(show_spinner=False, max_entries=16)
def page(moment: Moment, grid: Grid, number: int, _known: list[Attribute]) -> list[Row]:
    """The rows of one page, counted from 1; selecting rows reads nothing anew."""
    with by_address(moment.address).read() as view:
        return rows(view, grid, start=(number - 1) * PAGE, limit=PAGE, known=_known)


@st.cache_data(show_spinner=False, max_entries=8)
def views(moment: Moment) -> list[SavedView]:
    """The saved views."""
    with by_address(moment.address).read() as view:
        return saved_views(view)
