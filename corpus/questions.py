"""Questions of an instrument with their options, in the order of the questionnaire."""

from dataclasses import dataclass
from enum import StrEnum
from typing import Any

from corpus.errors import Refused
from corpus.store import questions as store
from corpus.study import View
from corpus.suggest_name import near


class Kind(StrEnum):
    """What a question lets people answer."""

    OPEN = "open"
    SINGLE = "single"
    MULTI = "multi"
    ORDINAL = "ordinal"
    NUMERIC = "numeric"


@dataclass(frozen=True, slots=True)
class Option:
    """One answer to tick. Those of a numeric question are bins: `low` to `high`, both included.

    `note` stands below figures: the option's definition, or what was written beside it.
    """

    id: int
    label: str
    position: int
    low: float | None
    high: float | None
    non_answer: bool
    note: str = ""


@dataclass(frozen=True, slots=True)
class Question:
    """A question. `item` is the row of a grid; `asked_if` maps another question to the options that lead here."""

    id: int
    name: str
    text: str
    item: str
    section: str
    kind: Kind
    given_type: str
    options: tuple[Option, ...]
    asked_if: dict[str, list[str]] | None
    instrument: str
    wave: str
    instrument_id: int

    @property
    def title(self) -> str:
        """The wording to show: the text with the grid's row behind it, or the name when no text was given."""
        text = self.text or self.name
        return f"{text}: {self.item}" if self.item else text

    @property
    def routing(self) -> str:
        """Who was asked: "met = Yes or Once and age = 18 or more"; "" for everybody."""
        conditions = (f"{name} = {' or '.join(labels)}" for name, labels in (self.asked_if or {}).items())
        return " and ".join(conditions)


def all_questions(view: View) -> list[Question]:
    """Every question, by wave, instrument and place in the questionnaire."""
    if view.read_once is None:
        return _read(view)
    if "questions" not in view.read_once:
        view.read_once["questions"] = _read(view)
    return list(view.read_once["questions"])


def _read(view: View) -> list[Question]:
    options: dict[int, list[Option]] = {}
    for row in store.options(view.connection):
        question_id = row.pop("question_id")
        options.setdefault(question_id, []).append(Option(**row))
    return [
        Question(
            **{
                **row,
                "kind": Kind(row["kind"]),
                "options": tuple(options.get(row["id"], ())),
                "asked_if": _routing(row["name"], row["asked_if"]),
            }
        )
        for row in store.questions(view.connection)
    ]


def _routing(question: str, kept: Any) -> dict[str, list[str]] | None:
    """Who is asked, as it is kept. Raises Refused when somebody damaged it: a wrong base would be worse."""
    if kept is None:
        return None
    if isinstance(kept, dict) and all(isinstance(labels, list) for labels in kept.values()):
        return kept
    raise Refused(f"Who is asked {question} cannot be read.", help="To see what is damaged: themebook check")


def find_question(view: View, name: str, *, wave: str | None = None) -> Question:
    """The question called `name` (upper and lower case alike); of the newest wave when several have it.

    Raises Refused naming the nearest names.
    """
    every = [question for question in all_questions(view) if wave in (None, question.wave)]
    found = [question for question in every if question.name == name]
    found = found or [question for question in every if question.name.casefold() == name.casefold()]
    if not found:
        raise Refused(f"There is no question {name} in this study.", help=near(name, (q.name for q in every)))
    return found[-1]


def find_option(question: Question, label: str) -> Option:
    """The option with this label (upper and lower case alike). Raises Refused naming the nearest."""
    for option in question.options:
        if option.label.casefold() == label.casefold():
            return option
    labels = [option.label for option in question.options]
    raise Refused(f"{question.name} has no option {label}.", help=near(label, labels))
