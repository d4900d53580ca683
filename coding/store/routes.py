"""Who is led to a question."""

from dataclasses import dataclass
from typing import Any

from sqlalchemy import ColumnElement, Select, select

from corpus.schema import answer, option, question


@dataclass(frozen=True, slots=True)
class Asked:
    """A question and who is routed to it.

    For every (question, labels) in `routes`, the respondent gave one of the labels to that question.
    """

    question_id: int
    instrument_id: int
    kind: str
    routes: tuple[tuple[str, tuple[str, ...]], ...]


def routed(asked: Asked, respondent_id: ColumnElement[Any]) -> list[ColumnElement[bool]]:
    """What makes a respondent one who is routed to the question."""
    return [respondent_id.in_(_gave(asked.instrument_id, name, labels)) for name, labels in asked.routes]


def _gave(instrument_id: int, name: str, labels: tuple[str, ...]) -> Select[tuple[int]]:
    return (
        select(answer.c.respondent_id)
        .join(question, question.c.id == answer.c.question_id)
        .join(option, option.c.id == answer.c.option_id)
        .where(question.c.instrument_id == instrument_id, question.c.name == name, option.c.label.in_(labels))
    )
