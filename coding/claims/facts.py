"""Numbers of people and things that a report knows: its methods, the bases of its figures, its rates."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from coding.claims.phrase import Phrase
from coding.claims.tie import Tie, named_rows
from coding.claims.tolerance import tolerance
from coding.figures.cells import cell
from coding.report.content import ReportContent, ShownFigure
from coding.report.countries import named

_LOGGED_ON = re.compile(r"logged on|logged in|log-?ons?\b", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Fact:
    """`number` of `what`; `tie` leads to the figure that tells it, None for a fact of the methods.

    `loosely` is what the number is when things are counted that hardly are any, None when there are none of these.
    """

    number: float
    what: str
    tie: Tie | None = None
    loosely: float | None = None


def of(phrase: Phrase, said: str, content: ReportContent, figures: Sequence[ShownFigure]) -> Fact | None:
    """The fact that a number of people, countries or coders speaks of, or a rate; None when none is known.

    What is counted tells which fact it is. Of respondents there are many numbers, so it is the first that the phrase
    holds for, or is loose for, among those of the rows named in the clause, of all respondents and of the bases.
    """
    if phrase.kind == "rate":
        return next(_rates(phrase, figures), None)
    if (fact := _of_the_methods(phrase, said, content)) is not None:
        return fact
    known = list(_of_people(said, content, figures))
    tolerated = tolerance(phrase)
    for verdict in ("holds", "loose"):
        for fact in known:
            if tolerated.verdict(fact.number) == verdict:
                return fact
    return None


def _of_the_methods(phrase: Phrase, said: str, content: ReportContent) -> Fact | None:
    methods = content.methods
    if phrase.noun.startswith("countr"):
        found = len(named(methods.countries))
        others = len(methods.countries) > found
        loosely = len(methods.countries) if others else None
        what = f"countries named{', beside others' if others else ''}"
        return Fact(found, what, loosely=loosely) if methods.countries else None
    if phrase.noun.startswith("coder"):
        return Fact(methods.coders, "coders") if methods.coders else None
    if _LOGGED_ON.search(f"{phrase.text} {said}"):
        return Fact(methods.log_ons, "log-ons without an answer")
    return None


def _of_people(said: str, content: ReportContent, figures: Sequence[ShownFigure]) -> Iterator[Fact]:
    by_id = {figure.id: figure for figure in figures}
    for tie in named_rows(said, figures):
        found = cell(by_id[tie.figure].table, tie.row)
        if found is not None and found.row is not None and not found.row.withheld:
            yield Fact(found.row.n, tie.row, tie)
    yield Fact(content.methods.respondents, "respondents")
    for figure in figures:
        yield Fact(figure.table.base.n, figure.table.base.definition, Tie(figure.id, "", ""))
        for group in figure.table.groups:
            yield Fact(group.base.n, group.base.definition, Tie(figure.id, group.label, ""))


def _rates(phrase: Phrase, figures: Sequence[ShownFigure]) -> Iterator[Fact]:
    for figure in figures:
        rate, per = figure.table.statistics.get("rate"), figure.specification.per
        if rate is not None and per and phrase.of:
            yield Fact(rate * phrase.of / per, figure.table.title, Tie(figure.id, "", "rate"))
