"""Pre-checks of figures: what they rest on, what is too small to be shown, and what only the machine says."""

from collections.abc import Iterator, Mapping

from coding.disclosure.overlaps import Overlap, overlapping
from coding.disclosure.threshold import DEFAULT
from coding.figures.cautions import SMALL_BASE
from coding.figures.table import Group, Table
from coding.report.content import ReportContent, ShownFigure
from coding.review.precheck import Finding, PreCheck
from coding.wording import count, listed


def bases(content: ReportContent) -> PreCheck:
    """Figures, and groups in them, that rest on fewer than `SMALL_BASE` respondents."""
    found = [
        Finding(f"{label} rests on {words}: fewer than {SMALL_BASE}.", number, figure.id)
        for number, label, figure in _figures(content)
        for words in _small(figure.table)
    ]
    return PreCheck("Bases", f"Every figure rests on {SMALL_BASE} respondents or more.", tuple(found))


def by_machine(content: ReportContent) -> PreCheck:
    """Figures whose shares nobody counted: estimates."""
    found = [
        Finding(f"{label} {_ESTIMATES[figure.table.estimate]}.", number, figure.id)
        for number, label, figure in _figures(content)
        if figure.table.estimate is not None
    ]
    return PreCheck("Estimates", "Every share was counted from what people confirmed.", tuple(found))


def small_cells(leaving: ReportContent) -> PreCheck:
    """Numbers that readers outside will not see; `leaving` is the report as it leaves the study."""
    found = [
        Finding(_withheld_in_words(label, cells, leaving.threshold), number, figure.id)
        for number, label, figure in _figures(leaving)
        if (cells := _withheld(figure.table))
    ]
    return PreCheck("Small cells", "No number is too small to be told outside.", tuple(found))


def differences(leaving: ReportContent) -> PreCheck:
    """Pairs of figures of which one less the other tells what few respondents said."""
    labels = {figure.id: label for _, label, figure in _figures(leaving)}
    found = [
        Finding(_difference_in_words(labels, overlap), insight, figure)
        for overlap in overlapping(leaving, threshold=leaving.threshold or DEFAULT)
        for insight, figure in zip(overlap.insights, (overlap.first, overlap.second), strict=True)
    ]
    return PreCheck("Differences", "No figure less another tells about few people.", tuple(found))


_ESTIMATES = {
    "people": "is estimated from the quotes that people read as controls",
    "machine": "is the machine's alone: no person confirmed it",
    "corrected": "is estimated by the machine, corrected by what people read",
}


def _figures(content: ReportContent) -> Iterator[tuple[int, str, ShownFigure]]:
    """(number of the insight, "Figure 1.2", the figure) of every figure."""
    for insight in content.insights:
        for place, figure in enumerate(insight.figures, start=1):
            yield insight.number, f"Figure {insight.number}.{place}", figure


def _small(table: Table) -> list[str]:
    """What is small about the bases of a table; nothing for rates, and for estimates, whose bases are quotes."""
    if table.estimate is not None or table.shape == "rate":
        return []
    groups = [f"{group.base.n:,} in {group.label}" for group in table.groups if group.base.n < SMALL_BASE]
    if table.base.n < SMALL_BASE:
        return [count(table.base.n, "respondent")]
    return [listed(groups)] if groups else []


def _difference_in_words(labels: Mapping[str, str], overlap: Overlap) -> str:
    one, other = labels[overlap.first], labels[overlap.second]
    few = count(overlap.people, "respondent")
    groups = " and ".join(overlap.groups)
    return f"{one} less {other} tells what {few} said ({groups})."


def _withheld(table: Table) -> int:
    """How many numbers are withheld."""
    bodies: tuple[Table | Group, ...] = (table, *table.groups)
    return sum(row.withheld for body in bodies for row in (*body.rows, *body.summary))


def _withheld_in_words(label: str, cells: int, threshold: int | None) -> str:
    few = "too few" if threshold is None else f"fewer than {threshold}"
    numbers = f"{count(cells, 'number')} of {label} {'is' if cells == 1 else 'are'}"
    return f"{numbers} withheld outside, to protect {few} respondents."
