"""The fields that say which quotes the grid shows, in which order and columns; they and the address say the same."""

from collections.abc import Callable, Iterable
from functools import partial
from typing import get_args

import streamlit as st

from coding.attributes import Attribute
from coding.browse.columns import columns
from coding.browse.filter import FlagKind, NonAnswers, Status
from coding.browse.grid import Grid
from coding.browse.in_words import FLAGS, NON_ANSWERS, STATUSES
from corpus.study import Study
from ui import browse_reads, reads, state
from ui.browse_said import key, say_again, tell_address
from ui.words import escape

Change = Callable[[], None]
FOLDED = (
    *("waves", "sections", "with_codes", "without_codes", "suggested", "coder", "flag", "respondent"),
    *("decided_from", "decided_to"),
)
"""What stands in the panel that is folded away."""


def draw(study: Study, grid: Grid, known: list[Attribute]) -> None:
    """The fields in one line, the rarer ones folded away behind a button that counts them."""
    titles = {one.question: one.text for one in reads.material(study)}
    moment = reads.now(study)
    codes = [code.name for code in reads.codebook(moment)]
    change = partial(tell_address, known)
    with st.container(horizontal=True, vertical_alignment="bottom", gap="small", key="browse-fields"):
        st.text_input(
            "Search",
            type="search",
            live="200ms",
            key=key("search"),
            placeholder='words, "a phrase", begin*',
            on_change=change,
        )
        _several("Question", "questions", titles, "Any", change, called=lambda name: titles.get(name, name))
        _several("Code", "codes", codes, "Any", change)
        _one(
            "Status", "status", get_args(Status), "Any", change, called=lambda one: STATUSES[one].capitalize()
        )
        _folded(study, grid, known, codes, change)
        _looks(known, change)


def _folded(study: Study, grid: Grid, known: list[Attribute], codes: list[str], change: Change) -> None:
    used = sum(bool(getattr(grid.only, name)) for name in FOLDED)
    used += len({name for name, _ in grid.only.where}) + (grid.only.non_answers != "with")
    label = f"Filters · {used}" if used else "Filters"
    say_again([*FOLDED, "non_answers", *(f"attribute-{attribute.id}" for attribute in known)])
    with st.popover(label, icon=":material/filter_list:", key="browse-filters"):
        left, right = st.columns(2)
        with left:
            waves = reads.waves(study)
            if len(waves) > 1:
                _several("Wave", "waves", waves, "Any", change)
            sections = browse_reads.sections(study)
            if len(sections) > 1:
                _several("Section", "sections", sections, "Any", change)
            _several("All of these codes", "with_codes", codes, "Any", change)
            _several("None of these codes", "without_codes", codes, "Any", change)
            _several("Suggested", "suggested", codes, "Any", change)
            _one(
                "Flag", "flag", get_args(FlagKind), "Any", change, called=lambda one: FLAGS[one].capitalize()
            )
            people = [one.name for one in reads.everybody(reads.now(study))]
            _one("Coder", "coder", people, "Anybody", change)
            st.date_input("Decided from", value=None, key=key("decided_from"), on_change=change)
            st.date_input("Decided to", value=None, key=key("decided_to"), on_change=change)
            st.text_input("Respondent", key=key("respondent"), on_change=change)
            st.selectbox(
                "Non-answers",
                get_args(NonAnswers),
                format_func=lambda one: NON_ANSWERS[one].capitalize() or "With non-answers",
                key=key("non_answers"),
                on_change=change,
            )
        with right:
            for attribute in known:
                label = escape(attribute.name[:1].upper() + attribute.name[1:])
                _several(label, f"attribute-{attribute.id}", attribute.choices, "Any", change)


def _looks(known: list[Attribute], change: Change) -> None:
    headings = columns(known)
    say_again(["columns", "sort", "descending"])
    with st.popover("Columns", icon=":material/view_column:", key="browse-columns"):
        _several("Columns", "columns", headings, "The usual ones", change, called=headings.__getitem__)
        _one("Sorted by", "sort", headings, "As imported", change, called=headings.__getitem__)
        st.toggle("The other way round", key=key("descending"), on_change=change)


def _several(
    label: str,
    name: str,
    values: Iterable[str],
    without: str,
    change: Change,
    *,
    called: Callable[[str], str] = str,
) -> None:
    """A choice of several; what a link asks for and the study does not have can be taken out again."""
    offered = list(values)
    chosen: list[str] = state.recall(key(name), [])
    asked = [value for value in chosen if value not in offered]
    known = set(offered)
    st.multiselect(
        label,
        [*offered, *asked],
        format_func=lambda value: called(value) if value in known else value,
        key=key(name),
        placeholder=without,
        on_change=change,
    )


def _one(
    label: str,
    name: str,
    values: Iterable[str],
    without: str,
    change: Change,
    *,
    called: Callable[[str], str] = str,
) -> None:
    """A choice of one; `without` is what choosing nothing is called."""
    offered = list(values)
    asked = [value for value in [state.recall(key(name), "")] if value and value not in offered]
    known = set(offered)
    st.selectbox(
        label,
        ["", *offered, *asked],
        format_func=lambda value: (called(value) if value in known else value) or without,
        key=key(name),
        on_change=change,
    )
