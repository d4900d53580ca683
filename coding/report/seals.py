"""The seal of a figure's quotes and decisions: a change is found that leaves every number alone.

Answers to closed questions have a seal of their own (`coding.report.answer_seals`).
"""

import hashlib
from dataclasses import replace

from coding.figures.bases import respondents, with_attributes
from coding.figures.mentions import Counted, counted
from coding.figures.specification import CATEGORIES, CODES, ENTITIES, RATE, WAVE, Specification
from coding.figures.wanted import understood
from coding.store import decisions_behind as store
from corpus.errors import Refused
from corpus.questions import Kind, Question, all_questions, find_question
from corpus.respondents import wave_names
from corpus.store import people
from corpus.study import View

Seals = dict[tuple[object, ...], str]
"""Seals by what is sealed: figures of one question share theirs, so that it is read once."""


def seal(view: View, specification: Specification, *, known: Seals) -> str:
    """SHA-256, 64 hex digits, of the quotes that are counted and of what was decided on them; "" when none is.

    Decisions count whoever took them, with the place in the quote, but not when; a suggestion is no decision.
    `known` keeps seals that other figures can use.
    """
    specification = with_attributes(view, specification)
    questions = _open_questions(view, specification)
    if not questions:
        return ""
    ids = tuple(sorted(question.id for question in questions))
    key = (ids, specification.base, specification.where, specification.coder)
    if key not in known:
        known[key] = _seal(view, questions, specification)
    return known[key]


def _seal(view: View, questions: list[Question], specification: Specification) -> str:
    only = respondents(questions, specification)
    coder = None if specification.coder is None else people.find(view.connection, specification.coder)
    sealed = hashlib.sha256()
    for row in store.quotes(view.connection, only):
        sealed.update("\n".join((*row, "")).encode())
    for row in store.decisions(view.connection, only, coder):
        sealed.update("\n".join((*row, "")).encode())
    return sealed.hexdigest()


def _open_questions(view: View, specification: Specification) -> list[Question]:
    """The open questions whose quotes or codes the figure counts, or whose codes its groups are of."""
    if specification.question == RATE:
        return []
    waves = wave_names(view) if specification.by == WAVE else [specification.wave]
    found = {
        question.id: question
        for wave in waves
        for question in _of_wave(view, replace(specification, by=_by(specification), wave=wave))
    }
    return list(found.values())


def _by(specification: Specification) -> str | None:
    return None if specification.by == WAVE else specification.by


def _of_wave(view: View, specification: Specification) -> list[Question]:
    if specification.question == ENTITIES:
        return asked_for_entities(view, specification)
    try:
        wanted = understood(view, specification).counted
    except Refused:
        return []  # a grid, or a question of another wave
    questions = list(wanted.questions) if isinstance(wanted, Counted) else []
    if specification.by in (CODES, CATEGORIES):
        split = replace(specification, question=specification.by, of=specification.of or _only(questions))
        questions += counted(view, split, None).questions
    return questions


def _only(questions: list[Question]) -> str | None:
    """The open question that is shown itself, whose codes then are the groups."""
    return questions[0].name if len(questions) == 1 else None


def asked_for_entities(view: View, specification: Specification) -> list[Question]:
    """The open questions whose texts are searched for entities."""
    if specification.of is not None:
        return [find_question(view, specification.of, wave=specification.wave)]
    every = all_questions(view)
    return [q for q in every if q.kind is Kind.OPEN and specification.wave in (None, q.wave)]
