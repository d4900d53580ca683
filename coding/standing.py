"""Where a study stands: how far each open question is coded and by whom, what happened lately, what comes next."""

import json
from dataclasses import dataclass, replace
from enum import StrEnum
from typing import Any

from coding.store import standing as store
from coding.themes.waiting import count_waiting
from corpus.people import Role
from corpus.study import View

GROUPED = ("coding", "reading", "code", "figure", "insight", "insight_quote", "theme", "theme proposal")
"""Of these several happenings of one kind by one person in a row are told in one sentence."""


@dataclass(frozen=True, slots=True)
class QuestionStanding:
    """One open question: `quotes` to decide on (non-answers aside), how many are decided in all, and by each coder."""

    question: str
    text: str
    quotes: int
    non_answers: int
    decided: int
    coders: tuple[tuple[str, int], ...]


@dataclass(frozen=True, slots=True)
class Happening:
    """One event in words: `what` goes on after the person's name. It names codes, never the text of a quote."""

    at: str
    person: str
    what: str


class Step(StrEnum):
    """What a person in a role does next."""

    IMPORT = "import"
    THEMES = "themes"
    DECIDE_THEMES = "decide themes"
    CODE = "code"
    REPORT = "report"
    REVISE = "revise"
    WAIT = "wait"
    REVIEW = "review"
    EXPORT = "export"
    LOOK = "look"


def open_questions(view: View) -> list[QuestionStanding]:
    """Every open question that has quotes, in the order of the questionnaire."""
    coders: dict[str, list[tuple[str, int]]] = {}
    for question, person, number in store.decided_by_person(view.connection):
        coders.setdefault(question, []).append((person, number))
    decided = store.decided(view.connection)
    return [
        replace(one, decided=decided.get(one.question, 0), coders=tuple(coders.get(one.question, ())))
        for one in material(view)
    ]


def material(view: View) -> list[QuestionStanding]:
    """As `open_questions` without any decisions: what changes only with `newest_import`.

    A question that was worded otherwise in a later wave is one, in its newest wording.
    """
    found: dict[str, QuestionStanding] = {}
    for row in store.open_questions(view.connection):
        name = row["name"]
        before = found.get(name, QuestionStanding(name, name, quotes=0, non_answers=0, decided=0, coders=()))
        found[name] = replace(
            before,
            text=row["text"] or before.text,
            quotes=before.quotes + row["quotes"] - row["non_answers"],
            non_answers=before.non_answers + row["non_answers"],
        )
    return list(found.values())


def newest_import(view: View) -> int:
    """The number of the newest import, 0 before the first."""
    return store.newest_import(view.connection)


def decided_by(view: View, person: str) -> dict[str, int]:
    """{question: quotes that the person has decided on}; the time it takes grows with their decisions alone."""
    return {question: number for question, _, number in store.decided_by_person(view.connection, name=person)}


def next_step(view: View, *, role: Role) -> Step:
    """The one thing to do next, judged from what the study holds."""
    statuses = store.report_statuses(view.connection)
    newest = statuses[-1] if statuses else None
    if role is Role.SUPERVISOR:
        return {"in review": Step.REVIEW, "approved": Step.EXPORT}.get(newest or "", Step.LOOK)
    questions = open_questions(view)
    if not questions:
        return Step.IMPORT
    if newest is not None:
        return {"in review": Step.WAIT, "approved": Step.EXPORT, "returned": Step.REVISE}.get(
            newest, Step.REPORT
        )
    if store.codes_in_use(view.connection) == 0:
        return Step.DECIDE_THEMES if count_waiting(view) else Step.THEMES
    return Step.CODE if any(one.decided < one.quotes for one in questions) else Step.REPORT


def happenings(view: View, *, limit: int = 8) -> list[Happening]:
    """What happened last in the study, newest first; decisions of one person on one quote are told together."""
    told: list[Happening] = []
    groups: list[list[dict[str, Any]]] = []
    for event in store.newest_events(view.connection, limit=limit * 12):
        if groups and _together(groups[-1][-1], event):
            groups[-1].append(event)
        else:
            groups.append([event])
    for group in groups[:limit]:
        told.append(Happening(group[0]["at"], group[0]["person"], _sentence(group)))
    return told


def _together(newer: dict[str, Any], older: dict[str, Any]) -> bool:
    same = ("person_id", "subject", "action")
    return all(newer[field] == older[field] for field in same) and newer["subject"] in GROUPED


WORDS = {
    "code": ("a code", "codes"),
    "figure": ("a figure", "figures"),
    "insight": ("an insight", "insights"),
    "insight_quote": ("a quote of the report", "quotes of the report"),
    "memo": ("a memo", "memos"),
    "theme": ("a theme", "themes"),
    "theme proposal": ("a proposed theme", "proposed themes"),
    "codings": ("codings", "codings"),
    "codebook": ("the codebook", "the codebook"),
    "report": ("the report", "reports"),
}
"""What the subjects of events are called in a sentence, one and several; others by their own name."""


def _sentence(group: list[dict[str, Any]]) -> str:
    event = group[0]
    if event["subject"] == "coding":
        return _coding_sentence(group)
    if event["subject"] == "reading":
        return _reading_sentence(group)
    if event["subject"] == "code":
        names = list(dict.fromkeys(one["code"] for one in reversed(group) if one["code"]))
        return f"{event['action']} {_listed(names)} in the codebook"
    after = json.loads(event["after"] or "{}")
    if event["subject"] == "import":
        return f"imported {after.get('file', 'a file')}"
    if event["subject"] == "theme run" and event["action"] == "placed":
        return f"had {after.get('placed', 'some')} later quotes placed in accepted themes"
    if event["subject"] == "theme run":
        return f"had {after.get('themes', 'some')} themes proposed"
    if event["subject"] == "code run":
        return f"had {after.get('suggestions', 'some')} codes suggested"
    one, several = WORDS.get(event["subject"], (event["subject"], event["subject"]))
    return f"{event['action']} {one if len(group) == 1 else f'{len(group)} {several}'}"


def _reading_sentence(group: list[dict[str, Any]]) -> str:
    verb = {"withdrawn": "took back", "undone": "undid"}.get(group[0]["action"], "said")
    quotes = {one["quote"] for one in group}
    return f"{verb} that no code fits {'a quote' if len(quotes) == 1 else f'{len(quotes)} quotes'}"


def _coding_sentence(group: list[dict[str, Any]]) -> str:
    verb = {"undone": "undid", "imported": "imported codings with"}.get(
        group[0]["action"], group[0]["action"]
    )
    names = list(dict.fromkeys(one["code"] for one in reversed(group) if one["code"]))
    quotes = {one["quote"] for one in group}
    where = "a quote" if len(quotes) == 1 else f"{len(quotes)} quotes"
    return f"{verb} {_listed(names)} on {where}"


def _listed(names: list[str]) -> str:
    if len(names) > 3:
        return f"{', '.join(names[:2])} and {len(names) - 2} more codes"
    return " and ".join(filter(None, (", ".join(names[:-1]), *names[-1:])))
