"""Quotes that a report shows more than once: allowed, but never without notice."""

from dataclasses import dataclass

from coding.report.report import find_report
from coding.store import insights as store
from corpus.study import View


@dataclass(frozen=True, slots=True)
class Repeated:
    """A quote, by name, and the numbers of the insights that show it: two at least."""

    quote: str
    insights: tuple[int, ...]

    def __str__(self) -> str:
        *first, last = self.insights
        return f"One quote stands in insights {', '.join(map(str, first))} and {last}."


def repeated(view: View, report: str | None = None) -> list[Repeated]:
    """The quotes that stand in several insights of a report, in the order in which they first do."""
    return [Repeated(name, numbers) for name, numbers in places(view, report).items() if len(numbers) > 1]


def places(view: View, report: str | None = None) -> dict[str, tuple[int, ...]]:
    """The numbers of the insights that show each quote, by the quote's name."""
    found: dict[str, list[int]] = {}
    rows = store.of_report(view.connection, find_report(view, report).id)
    for number, row in enumerate(rows, start=1):
        for quote in store.quotes(view.connection, row["id"]):
            found.setdefault(quote["name"], []).append(number)
    return {name: tuple(numbers) for name, numbers in found.items()}
