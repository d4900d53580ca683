"""Reservations: codes for what respondents say about a question itself, told at every figure of that question.

"The last question is difficult" is a remark about the method. Whoever codes it as one makes the code a reservation
about the question, and its figures then carry a note that says how many respondents had it.
"""

import json
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from coding.codebook.codes import Code, find_active, find_code
from coding.store import reservations as store
from corpus.clock import now
from corpus.errors import Refused
from corpus.grids import questions_called
from corpus.people import Role, require
from corpus.questions import Question
from corpus.store import events
from corpus.study import View, Work

_SUBJECT = "reservation"


@dataclass(frozen=True, slots=True)
class Reservation:
    """That `code` is a reservation about the question called `question`, in every wave; `person` said so."""

    question: str
    code: str
    person: str
    at: str


def reservations(view: View) -> list[Reservation]:
    """All of them, by question and code."""
    fields = ("question", "code", "person", "at")
    return [Reservation(**{field: row[field] for field in fields}) for row in store.every(view.connection)]


def reserve(work: Work, *, question: str, code: str) -> list[str]:
    """Makes a code a reservation about a question, or about every item of a grid; returns the questions' names.

    Doing it again changes nothing. Raises Refused for an unknown question or code, and for a category.
    """
    require(work, Role.CODER)
    chosen = find_active(work, code)
    names = [one.name for one in questions_called(work, question)]
    if chosen.kind != "code":
        raise Refused(f"{chosen.name} is a category.", help="Name one of its codes.")
    standing = _standing(work)
    for name in names:
        if (name, chosen.id) not in standing:
            row = {"question": name, "code_id": chosen.id, "at": now()}
            store.insert_one(work.connection, {**row, "person_id": work.actor.id})
            _record(work, chosen, name, standing=True)
    return names


def withdraw(work: Work, *, question: str, code: str) -> list[str]:
    """Takes it back; returns the names of the questions it was about.

    Raises Refused when there is no such reservation.
    """
    require(work, Role.CODER)
    chosen, standing = find_code(work, code), _standing(work)
    about = questions_called(work, question)
    names = [one.name for one in about if (one.name, chosen.id) in standing]
    if not names:
        raise Refused(
            f"{chosen.name} is no reservation about {question}.",
            help="themebook reservation list shows them.",
        )
    for name in names:
        store.remove(work.connection, name, chosen.id)
        _record(work, chosen, name, standing=False)
    return names


def notes(view: View, questions: Sequence[Question]) -> list[str]:
    """What stands below the figures of these questions, a sentence for each code that anybody mentions."""
    names = {question.name for question in questions}
    found = {row["code_id"]: row for row in store.every(view.connection) if row["question"] in names}
    counted = ((row, store.respondents(view.connection, code_id)) for code_id, row in found.items())
    return [_sentence(row, n) for row, n in counted if n]


def replay(view: View) -> list[str]:
    """A sentence for each reservation that is not what its events say; empty when all is well."""
    told: dict[tuple[str, int], bool] = {}
    for event in events.of_subjects(view.connection, [_SUBJECT]):
        after = json.loads(event["after"])
        told[after["question"], event["code_id"]] = after["standing"]
    said = {key for key, standing in told.items() if standing}
    return [
        f"The reservation about {name} is not what its events say."
        for name, _ in sorted(said ^ _standing(view))
    ]


def _standing(view: View) -> set[tuple[str, int]]:
    return {(row["question"], row["code_id"]) for row in store.every(view.connection)}


def _record(work: Work, code: Code, question: str, *, standing: bool) -> None:
    before, after = ({"question": question, "standing": state} for state in (not standing, standing))
    action = "reserved" if standing else "withdrawn"
    work.record(action, subject=_SUBJECT, before=before, after=after, code_id=code.id)


def _sentence(row: dict[str, Any], n: int) -> str:
    people = "1 respondent has" if n == 1 else f"{n:,} respondents have"
    what = f": {row['definition'].rstrip('.')}" if row["definition"] else ""
    return f"{people} a reservation about the question, coded “{row['code']}”{what}."
