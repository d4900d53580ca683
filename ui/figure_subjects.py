"""What a figure can be about: codes and categories, grids, closed questions, entities, attributes, rates."""

from collections.abc import Iterator
from dataclasses import dataclass

import streamlit as st

from coding.figures.specification import CATEGORIES, CODES, ENTITIES, RATE
from coding.phrases.lists import phrase_lists
from coding.stated import stated_figures
from corpus.grids import Grid, all_grids
from corpus.questions import Kind
from ui import reads
from ui.opened import by_address


@dataclass(frozen=True, slots=True)
class Subject:
    """Something a figure can be about: `question`, `of` and `phrases` as in a specification, and how it is called.

    `splits` says whether its respondents can be split.
    """

    question: str
    title: str
    of: str | None = None
    phrases: str | None = None
    splits: bool = True


def subjects(moment: reads.Moment) -> dict[str, Subject]:
    """Codes and categories of each open question first, attributes and rates last; each under a key."""
    found = [*_codes(moment), *_closed(moment), *_entities(moment), *_others(moment)]
    return {f"{one.question}/{one.phrases or one.of or ''}": one for one in found}


@st.cache_data(show_spinner=False, max_entries=8)
def grids(moment: reads.Moment) -> list[Grid]:
    """The grids of the study."""
    with by_address(moment.address).read() as view:
        return all_grids(view)


@st.cache_data(show_spinner=False, max_entries=8)
def numbers_stated(moment: reads.Moment) -> list[str]:
    """The names of the stated figures that are numbers."""
    with by_address(moment.address).read() as view:
        return [one.name for one in stated_figures(view) if one.value is not None]


@st.cache_data(show_spinner=False, max_entries=8)
def _lists(moment: reads.Moment) -> list[str]:
    with by_address(moment.address).read() as view:
        return [one.name for one in phrase_lists(view)]


def _codes(moment: reads.Moment) -> Iterator[Subject]:
    if not reads.codebook(moment):
        return
    for question in reads.questions(moment):
        if question.kind is Kind.OPEN:
            yield Subject(CODES, f"Codes: {question.title}", of=question.name)
            yield Subject(CATEGORIES, f"Categories: {question.title}", of=question.name)


def _closed(moment: reads.Moment) -> Iterator[Subject]:
    """Each grid stands before the first of its items."""
    first = {grid.questions[0].name: grid for grid in grids(moment)}
    for question in reads.questions(moment):
        if question.kind is Kind.OPEN:
            continue
        if grid := first.get(question.name):
            yield Subject(grid.name, f"{grid.text} (all {len(grid.questions)} items)", splits=False)
        yield Subject(question.name, question.title)


def _entities(moment: reads.Moment) -> Iterator[Subject]:
    for name in _lists(moment):
        yield Subject(ENTITIES, f"Named in answers: {name}", phrases=name)


def _others(moment: reads.Moment) -> Iterator[Subject]:
    for name in reads.attribute_names(moment):
        yield Subject(name, f"Respondents by {name}", splits=False)
    if len(numbers_stated(moment)) > 1:
        yield Subject(RATE, "A rate of two numbers from elsewhere", splits=False)
