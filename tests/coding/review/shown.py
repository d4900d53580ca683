"""Reports made of records alone, without a study."""

from collections.abc import Iterable
from typing import Any

from coding.figures.specification import Specification
from coding.figures.table import Base, Group, Row, Table
from coding.report.content import Methods, ReportContent, Review, ShownFigure, ShownInsight, ShownQuote
from corpus.filters import Where


def table(n: int, *, groups: dict[str, int] | None = None, **fields: Any) -> Table:
    """A table with one row over a base of `n`, and groups with bases of their own."""
    said: dict[str, Any] = {
        "question": "P1",
        "title": "P1",
        "shape": "single",
        "multi_response": False,
        **fields,
    }
    rows = said.pop("rows", (Row("Yes", n, 100.0, 90.0, 100.0),))
    made = tuple(Group(name, Base("", size), rows) for name, size in (groups or {}).items())
    return Table(base=Base("", n), rows=rows, groups=made, **said)


def figure(made: Table, *, id: str = "fig-1", title: str = "A figure", where: Where = ()) -> ShownFigure:
    """A figure that shows a table."""
    return ShownFigure(title, Specification(made.question, where=where), made, id=id)


def quote(id: str, *, stance: str = "for", text: str = "A quote.", **fields: Any) -> ShownQuote:
    """A quote of a respondent."""
    said: dict[str, Any] = {"kind": "respondent", "question": None, "speaker": None, "cuts": (), **fields}
    return ShownQuote(id=id, stance=stance, text=text, **said)  # type: ignore[arg-type]


def insight(
    number: int = 1,
    *,
    headline: str = "A claim",
    figures: Iterable[ShownFigure] = (),
    quotes: Iterable[ShownQuote] = (),
    **fields: Any,
) -> ShownInsight:
    """An insight with what it rests on."""
    said: dict[str, Any] = {"text": "", "theme": None, **fields}
    return ShownInsight(number, headline, figures=tuple(figures), quotes=tuple(quotes), **said)


def report(*insights: ShownInsight, **fields: Any) -> ReportContent:
    """A report in review with these insights."""
    said: dict[str, Any] = {
        "study_guid": "s",
        "study_title": "A study",
        "guid": "r",
        "title": "A report",
        "introduction": "",
        "status": "in review",
        "review": Review("Ada", None, None, None, ""),
        "methods": Methods("", ("2018",), 100, 0, None, None, (), ()),
        "revision": 1,
        "codebook_version": 1,
        **fields,
    }
    return ReportContent(insights=insights, **said)
