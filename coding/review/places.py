"""What a comment is tied to: an insight, a figure or a quote of a report, named as people name it."""

from dataclasses import dataclass

from coding.report.evidence_id import quote_id
from coding.report.insights import insight_row
from coding.report.report import Report
from coding.store import insights as insight_store
from coding.store import review_comments as store
from corpus.errors import Refused
from corpus.study import View

GONE = "Something that is no longer in the report"


@dataclass(frozen=True, slots=True)
class Place:
    """Where a comment belongs, by guids that outlive what is removed; all None: the whole report."""

    insight: str | None = None
    figure: str | None = None
    quote: str | None = None


@dataclass(frozen=True, slots=True)
class Places:
    """The parts of a report by guid: insights by their numbers from 1, figures and quotes by (insight, number)."""

    insights: dict[str, int]
    figures: dict[str, tuple[int, int]]
    quotes: dict[tuple[str, str], tuple[int, int]]
    """By (guid of the insight, guid of the quote): a quote can stand in several insights."""
    names: dict[tuple[str, str], str]

    def number(self, place: Place) -> int | None:
        """The insight's number; None for the whole report, and when the insight was removed."""
        return None if place.insight is None else self.insights.get(place.insight)

    def quote_names(self) -> dict[str, str]:
        """What the study calls the quotes of the report, by their evidence ids."""
        return {quote_id(guid): name for (_, guid), name in self.names.items()}

    def in_words(self, place: Place) -> str:
        """What the comment is about: "Figure 2.1", "Quote 3 of insight 2", "Insight 2" or "The report"."""
        if place.insight is None:
            return "The report"
        if place.figure is not None:
            found = self.figures.get(place.figure)
            return GONE if found is None else f"Figure {found[0]}.{found[1]}"
        if place.quote is not None:
            found = self.quotes.get((place.insight, place.quote))
            return GONE if found is None else f"Quote {found[1]} of insight {found[0]}"
        number = self.number(place)
        return GONE if number is None else f"Insight {number}"


def places(view: View, report: Report) -> Places:
    """The parts of a report as they are numbered now."""
    connection = view.connection
    rows = insight_store.of_report(connection, report.id)
    insights = {row["guid"]: number for number, row in enumerate(rows, start=1)}
    figures: dict[str, tuple[int, int]] = {}
    for row in store.figures_of(connection, report.id):
        number = insights[row["insight"]]
        figures[row["guid"]] = number, 1 + sum(known == number for known, _ in figures.values())
    quotes: dict[tuple[str, str], tuple[int, int]] = {}
    names: dict[tuple[str, str], str] = {}
    for row in store.quotes_of(connection, report.id):
        number, key = insights[row["insight"]], (row["insight"], row["guid"])
        quotes[key] = number, 1 + sum(known == number for known, _ in quotes.values())
        names[key] = row["name"]
    return Places(insights, figures, quotes, names)


def find_place(
    view: View, report: Report, *, insight: int | None, figure: int | None, quote: str | None
) -> Place:
    """The place that is named by an insight's number and a figure's number or a quote's name or evidence id in it.

    Raises Refused when the report has no such thing, and when a figure or a quote is named without its insight.
    """
    if insight is None:
        if figure is not None or quote is not None:
            raise Refused("The insight is not named.", help="Say in which insight the figure or quote is.")
        return Place()
    guid, found = str(insight_row(view, report, insight)["guid"]), places(view, report)
    if figure is not None and quote is not None:
        raise Refused("A figure and a quote are named.", help="Write one comment on each.")
    if figure is not None:
        return Place(guid, figure=_figure(found, insight, figure))
    return Place(guid, quote=None if quote is None else _quote(found, insight, guid, quote))


def _figure(found: Places, insight: int, figure: int) -> str:
    for guid, place in found.figures.items():
        if place == (insight, figure):
            return guid
    last = sum(number == insight for number, _ in found.figures.values())
    raise Refused(f"Insight {insight} has no figure {figure}.", help=f"It has {last}.")


def _quote(found: Places, insight: int, insight_guid: str, quote: str) -> str:
    for (within, guid), name in found.names.items():
        if within == insight_guid and quote in (name, quote_id(guid)):
            return guid
    raise Refused(f"The quote {quote} is not in insight {insight}.", help="Name one of its quotes.")
