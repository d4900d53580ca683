"""What a title says it is a percentage of: "Percentage of investigations" over a table that counts respondents."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from coding.claims.statements.statement import Among, Told
from coding.claims.tie import Tie
from coding.claims.words import alike, words
from coding.figures.table import Table
from coding.report.references import Referable

_SHARE_OF = re.compile(
    r"^(?:the\s+)?(?:percentage|share|proportion|number)\s+of\s+(?:all\s+|the\s+)?(?P<unit>investigations|cases|images|"
    r"files|alerts|incidents|devices|seizures|inquiries|crimes|offences)\b",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class ShareOf:
    """A share of things, where a table can only count people; `figure` has the title."""

    text: str
    start: int
    unit: str
    figure: str

    def by_itself(self, among: Among) -> Told | None:
        """What the table below the title counts; None where it may count the things themselves."""
        found = [one.table for one in among.figures if one.id == self.figure]
        return _told(self, self.figure, found[0]) if found else None

    def tied(self, tie: Tie, figures: Mapping[str, Referable]) -> Told | None:
        """What the figure counts that it is tied to."""
        return _told(self, tie.figure, figures[tie.figure].table) if tie.figure in figures else None


def shares_of(title: str, figure: str) -> Iterator[ShareOf]:
    """What a title says it is a share of, when that is no people."""
    if (found := _SHARE_OF.match(title)) is not None:
        yield ShareOf(found[0], found.start(), found["unit"].lower(), figure)


def _told(said: ShareOf, figure: str, table: Table) -> Told | None:
    """Those who said yes are no share of cases; how large a share somebody estimates can be."""
    answers = {row.label.lower() for row in table.rows}
    counted = words(table.base.definition)
    if "yes" not in answers or "no" not in answers or any(alike(said.unit, word) for word in counted):
        return None
    why = f"The figure counts {table.base.n:,} {table.base.definition}, not {said.unit}."
    return Told(Tie(figure, "", ""), (table.base.n, table.base.n), float(table.base.n), "loose", why)
