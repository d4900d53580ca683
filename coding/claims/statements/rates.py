"""Per how many of what: "per thousand employees" beside a figure that counts per 500 computers."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from coding.claims.judge import Judged, judge_share
from coding.claims.numbers import NUMBER, value
from coding.claims.phrase import Phrase
from coding.claims.phrases import phrases
from coding.claims.statements.statement import Among, Told
from coding.claims.tie import Tie
from coding.claims.tolerance import Verdict
from coding.claims.units import UNITS
from coding.claims.words import alike
from coding.figures.rate import UNIT_NOTE
from coding.figures.table import Table
from coding.report.content import ShownFigure
from coding.report.references import Referable

_THINGS = (
    rf"{UNITS}|computers?|clients|devices?|machines?|accounts?|licen[cs]es?|households?|inhabitants|workplaces?|"
    r"endpoints?|seats|phones?|cases|investigations|alerts|images|files"
)
_PER = re.compile(
    rf"\bper\s+(?:(?P<n>{NUMBER})|(?P<mille>mille))(?![\w%])(?:\s+(?:\w+\s+)?(?P<unit>{_THINGS})\b)?",
    re.IGNORECASE,
)
_ANOTHER = re.compile(r"\b(?:others?|another|elsewhere|instead|would|not)\b|\?", re.IGNORECASE)
"""A sentence with it need not speak of the insight's own rate."""
_A_RATE = 100
"""From "one in a hundred" on, a ratio may speak of a rate."""
_COUNTS_OTHERS = UNIT_NOTE.split("{", maxsplit=1)[0]
_OF_A_TITLE = re.compile(r"\bper\s+(?P<n>[\d,.]+)\s+(?P<unit>.+)$")


@dataclass(frozen=True, slots=True)
class Rate:
    """`per` so many of `unit`, "" where none is named."""

    text: str
    start: int
    per: float
    unit: str

    def by_itself(self, among: Among) -> Told | None:
        """What the one rate of the insight is per; None when it has none or several."""
        figure = one_rate(among.figures)
        return None if figure is None else _told(self, figure.id, figure.table)

    def tied(self, tie: Tie, figures: Mapping[str, Referable]) -> Told | None:
        """What the rate is per that it is tied to."""
        return _told(self, tie.figure, figures[tie.figure].table) if tie.figure in figures else None


def rates(sentence: str) -> Iterator[Rate]:
    """What a sentence counts per, where no number of it stands before: a number is held against the rate itself."""
    if _ANOTHER.search(sentence):
        return
    numbers = [phrase for phrase in phrases(sentence) if phrase.kind == "rate"]
    for found in _PER.finditer(sentence):
        per = 1000.0 if found["mille"] else value(found["n"])
        if per > 1 and not any(one.start <= found.start() < one.end for one in numbers):
            yield Rate(found[0], found.start(), per, found["unit"] or "")


def judge_one_in(phrase: Phrase, figures: Sequence[ShownFigure]) -> tuple[Judged, Tie] | None:
    """What the one rate of an insight says of "one in five hundred"; None where it has none, or others are few.

    A rate of one thing per another is loose at best: it is no share of the second.
    """
    figure = one_rate(figures)
    per = None if figure is None else figure.specification.per
    if figure is None or not per or (phrase.of or 0) < _A_RATE or "rate" not in figure.table.statistics:
        return None
    judged = judge_share(phrase, 100 * figure.table.statistics["rate"] / per, _counts(figure.table))
    others = next((note for note in figure.table.notes if note.startswith(_COUNTS_OTHERS)), "")
    if others and judged.verdict == "holds":
        judged = replace(judged, verdict="loose", why=f"{_counts(figure.table)}. {others}")
    return judged, Tie(figure.id, "", "rate")


def one_rate(figures: Sequence[ShownFigure]) -> ShownFigure | None:
    """The only rate among figures, or None."""
    found = [one for one in figures if one.table.shape == "rate"]
    return found[0] if len(found) == 1 else None


def _told(said: Rate, figure: str, table: Table) -> Told | None:
    """The title of a rate is made by the study: "Alerts per 500 computers"."""
    counted = _OF_A_TITLE.search(table.title)
    if counted is None or "rate" not in table.statistics:
        return None
    per = value(counted["n"])
    same_unit = not said.unit or any(
        alike(said.unit.lower(), word) for word in counted["unit"].lower().split()
    )
    verdict: Verdict = "holds" if per == said.per and same_unit else "contradicts"
    return Told(Tie(figure, "", "rate"), (said.per, said.per), per, verdict, f"{_counts(table)}.")


def _counts(table: Table) -> str:
    return f"The figure counts {table.title[:1].lower()}{table.title[1:]}"
