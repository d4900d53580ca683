"""How much of what carries an insight people have confirmed: one by one, many at once, by file, or by adjudication."""

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from coding.figures.specification import CATEGORIES, CODES, ENTITIES, Specification
from coding.report.content import ShownInsight
from coding.store import review_codings as store
from coding.store.mentions import coded_questions
from corpus.questions import Kind, all_questions
from corpus.study import View


@dataclass(frozen=True, slots=True)
class Confirmed:
    """The codings behind the figures of an insight, by how they came about.

    Each coding counts once: `adjudicated` when an adjudicator settled it, `in_bulk` when it was confirmed in one step
    with other quotes, `from_files` when it was imported, `one_by_one` otherwise. `waiting` are the machine's
    suggestions that nobody has decided on. `questions` are the open questions whose answers are counted.
    """

    questions: tuple[str, ...]
    one_by_one: int
    in_bulk: int
    from_files: int
    adjudicated: int
    waiting: int

    @property
    def codings(self) -> int:
        """All codings behind the figures."""
        return self.one_by_one + self.in_bulk + self.from_files + self.adjudicated

    @property
    def read_by_people(self) -> int:
        """Those that somebody decided with the quote before their eyes, one by one."""
        return self.one_by_one + self.adjudicated


def confirmed_by_insight(view: View, insights: Iterable[ShownInsight]) -> dict[int, Confirmed]:
    """How the codings behind each insight came about, by its number; without those whose figures count no codes."""
    known: dict[tuple[str, ...], Confirmed] = {}
    found: dict[int, Confirmed] = {}
    for insight in insights:
        questions = _questions(view, [figure.specification for figure in insight.figures])
        if questions:
            if questions not in known:
                known[questions] = _confirmed(view, questions)
            found[insight.number] = known[questions]
    return found


def _confirmed(view: View, questions: tuple[str, ...]) -> Confirmed:
    """Counted over all answers to the questions, whatever filters a figure."""
    rows = store.counting(view.connection, questions)
    made = _ways(rows, store.newest_events(view.connection, (row["id"] for row in rows)))
    return Confirmed(
        questions=questions,
        one_by_one=made["one by one"],
        in_bulk=made["in bulk"],
        from_files=made["from files"],
        adjudicated=made["adjudicated"],
        waiting=store.waiting(view.connection, questions).total(),
    )


def _questions(view: View, specifications: Iterable[Specification]) -> tuple[str, ...]:
    """The names of the open questions whose codes the figures count, in the order of the questionnaire."""
    wanted: set[str] = set()
    every = False
    for one in specifications:
        if one.estimate is None and (one.question != ENTITIES or one.by in (CODES, CATEGORIES)):
            every |= one.question in (CODES, CATEGORIES) and one.of is None
            wanted.add((one.of or one.question).casefold())
    coded = coded_questions(view.connection, None) if every else set()
    return tuple(
        dict.fromkeys(
            question.name
            for question in all_questions(view)
            if question.kind is Kind.OPEN and (question.name.casefold() in wanted or question.id in coded)
        )
    )


def _ways(rows: Iterable[Mapping[str, Any]], events: Mapping[int, Mapping[str, Any]]) -> Counter[str]:
    """How many codings came about in each way."""
    steps: dict[str, set[int]] = {}
    for event in events.values():
        if step := event["after"].get("step"):
            steps.setdefault(step, set()).add(event["quote_id"])
    return Counter(_way(row, events[row["id"]], steps) for row in rows)


def _way(row: Mapping[str, Any], event: Mapping[str, Any], steps: Mapping[str, set[int]]) -> str:
    if row["status"] == "adjudicated":
        return "adjudicated"
    if event["action"] == "imported":
        return "from files"
    step = event["after"].get("step")
    return "in bulk" if step and len(steps[step]) > 1 else "one by one"
