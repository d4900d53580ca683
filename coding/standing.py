"""Where a study stands: how far each open question is coded and by whom, what comes next."""

from dataclasses import dataclass, replace
from enum import StrEnum

from coding.store import standing as store
from coding.themes.waiting import count_waiting
from corpus.people import Role
from corpus.study import View


@dataclass(frozen=True, slots=True)
class QuestionStanding:
    """One open question: `quotes` to decide on (non-answers aside), how many are decided in all, and by each coder."""

    question: str
    text: str
    quotes: int
    non_answers: int
    decided: int
    coders: tuple[tuple[str, int], ...]


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
