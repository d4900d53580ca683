"""Interviews by topic: the coded passages under each code, without any number.

A handful of conversations is no sample: what few people said in depth is shown by its passages, and no share or count
is drawn from it.
"""

from dataclasses import dataclass
from typing import Literal

from coding.codebook.codes import codes
from coding.store import topics as store
from corpus.errors import Refused
from corpus.questions import all_questions
from corpus.study import View
from corpus.suggest_name import near

Kind = Literal["respondent", "expert", "pull-quote"]


@dataclass(frozen=True, slots=True)
class Passage:
    """A quote, by its name."""

    name: str
    text: str


@dataclass(frozen=True, slots=True)
class Topic:
    """A code with what it means and the passages that carry it, in the order they were read in."""

    code: str
    category: str | None
    definition: str
    passages: tuple[Passage, ...]


def topics(view: View, *, kind: Kind | None = "expert", instrument: str | None = None) -> list[Topic]:
    """The topics that passages of a kind, or of one instrument's respondents, are coded with, in codebook order.

    Raises Refused for an instrument that the study does not have.
    """
    name = None if instrument is None else _instrument(view, instrument)
    passages: dict[str, list[Passage]] = {}
    for code, quote, text in store.coded_passages(view.connection, kind=kind, instrument_name=name):
        passages.setdefault(code, []).append(Passage(quote, text))
    return [
        Topic(code.name, code.parent, code.definition, tuple(passages[code.name]))
        for code in codes(view, retired=True)
        if code.name in passages
    ]


def _instrument(view: View, name: str) -> str:
    known = {question.instrument.casefold(): question.instrument for question in all_questions(view)}
    if name.casefold() not in known:
        raise Refused(f"There is no instrument {name} in this study.", help=near(name, known.values()))
    return known[name.casefold()]
