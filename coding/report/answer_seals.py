"""The seal of the answers behind a figure: two respondents who change places are found, though no number moves.

What was decided on quotes has a seal of its own (`coding.report.seals`).
"""

import hashlib
from collections.abc import Iterable, Iterator
from dataclasses import replace
from functools import cache

from coding.figures.attributes import everybody
from coding.figures.bases import respondents, with_attributes
from coding.figures.mentions import Counted
from coding.figures.specification import RATE, WAVE, Specification
from coding.figures.splits import split_of
from coding.figures.wanted import Wanted, split_by, understood
from coding.report.seals import Seals, asked_for_entities
from coding.store import answers_behind as store
from coding.store.splits import By, Given, Mentioned, Value
from corpus.errors import Refused
from corpus.events import canonical
from corpus.grids import find_grid
from corpus.questions import Question, all_questions
from corpus.respondents import wave_names
from corpus.study import View


def answers_seal(view: View, specification: Specification, *, known: Seals) -> str:
    """SHA-256, 64 hex digits, of everybody in the base with their answers and their groups; "" for a rate.

    It is the same whatever the order of the rows and the kind of database. It tells nobody outside who said what, not
    even of three people with two answers: every line begins with a respondent's guid, 122 random bits that nothing
    which leaves the study holds, so that no guess can be tried out; who has the study can read the answers themselves.

    `known` keeps seals that other figures can use.
    """
    specification = with_attributes(view, specification)
    if specification.question == RATE:
        return ""
    waves = wave_names(view) if specification.by == WAVE else [specification.wave]
    by = None if specification.by == WAVE else specification.by
    parts = {
        part for wave in waves for part in _of_wave(view, replace(specification, by=by, wave=wave), known)
    }
    return _digest(parts) if parts else ""


def _of_wave(view: View, specification: Specification, known: Seals) -> list[str]:
    """A seal for each question that is counted, or one for those in the base where none is."""
    grid = find_grid(view, specification.question, wave=specification.wave)
    if grid is not None:
        return [_of_question(view, specification, question, None, known) for question in grid.questions]
    try:
        wanted = understood(view, specification)
    except Refused:
        return []  # a question of another wave
    specification, counted = wanted.specification, wanted.counted
    if isinstance(counted, str):
        return [_of_attribute(view, specification, counted)]
    by = _by(view, wanted)
    if isinstance(counted, Question):
        return [_of_question(view, specification, counted, by, known)]
    asked = counted.questions if isinstance(counted, Counted) else asked_for_entities(view, specification)
    return [_of_base(view, specification, asked, by)]


def _by(view: View, wanted: Wanted) -> By | None:
    """What the groups are of; codes are in the seal of decisions."""
    split = split_of(view, split_by(wanted))
    return None if split is None or isinstance(split.by, Mentioned) else split.by


def _of_question(
    view: View, specification: Specification, question: Question, by: By | None, known: Seals
) -> str:
    only = respondents([question], specification)
    key = (question.id, only, by)
    if key not in known:
        labels = _labels([question]) | _labels_of_groups(view, by)

        @cache
        def told(said: store.Said) -> str:
            value, answered, option_id, number = said
            return canonical([_group(value, labels), answered, labels.get(option_id, number)])

        found = store.answers(view.connection, only, question.id, by)
        known[key] = _digest([question.name, *(row[0] + told(row[1:]) for row in found)])
    return known[key]


def _of_attribute(view: View, specification: Specification, attribute: str) -> str:
    found = store.members(view.connection, everybody(specification), attribute)
    known = (row for row in found if specification.base != "substantive" or row[1] is not None)
    return _digest([attribute, *_members(known, {})])


def _of_base(view: View, specification: Specification, asked: Iterable[Question], by: By | None) -> str:
    """Those in the base of open questions; what they wrote is in the seal of decisions."""
    questions, labels = list(asked), _labels_of_groups(view, by)
    found = store.members(view.connection, respondents(questions, specification), by)
    return _digest([*(question.name for question in questions), *_members(found, labels)])


def _members(found: Iterable[store.Member], labels: dict[int | None, str]) -> Iterator[str]:
    told = cache(lambda value: canonical(_group(value, labels)))
    return (guid + told(value) for guid, value in found)


def _labels(questions: Iterable[Question]) -> dict[int | None, str]:
    return {option.id: option.label for question in questions for option in question.options}


def _labels_of_groups(view: View, by: By | None) -> dict[int | None, str]:
    return _labels(all_questions(view)) if isinstance(by, Given) else {}


def _group(value: Value, labels: dict[int | None, str]) -> str | None:
    """A value of an attribute as it is, an answer by its label: ids are a database's own."""
    return labels[value] if isinstance(value, int) else value


def _digest(lines: Iterable[str]) -> str:
    return hashlib.sha256("\n".join(sorted(lines)).encode()).hexdigest()
