"""The texts of a report that state shares, each with the figures that it can speak of."""

from collections.abc import Iterator
from dataclasses import dataclass

from coding.claims.checked import Where
from coding.report.content import ReportContent, ShownFigure, ShownInsight


@dataclass(frozen=True, slots=True)
class ClaimText:
    """A text; `insight` is the insight's number, None outside the insights, `about` the headline above it."""

    insight: int | None
    where: Where
    text: str
    about: str
    figures: tuple[ShownFigure, ...]


def texts(content: ReportContent) -> Iterator[ClaimText]:
    """The introduction, foreword and summary over all figures, then what each insight says of its own.

    Experts' comments and articles speak of other numbers than the survey's.
    """
    every = tuple(figure for insight in content.insights for figure in insight.figures)
    yield ClaimText(None, "introduction", content.introduction, "", every)
    for block in content.blocks:
        if block.kind in ("foreword", "summary"):
            yield ClaimText(None, block.kind, block.text, block.title, every)
    for insight in content.insights:
        yield from _of_insight(insight)


def _of_insight(insight: ShownInsight) -> Iterator[ClaimText]:
    parts: tuple[tuple[Where, str], ...] = (
        ("headline", insight.headline),
        ("sub-headline", insight.sub_headline),
        ("overview", insight.overview),
        ("text", insight.text),
    )
    for where, text in parts:
        about = "" if where == "headline" else insight.headline
        yield ClaimText(insight.number, where, text, about, insight.figures)
