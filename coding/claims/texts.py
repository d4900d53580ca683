"""The texts of a report that state shares, each with the figures that it can speak of."""

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass

from coding.claims.checked import AUTHORS_OWN, Where, place_of
from coding.report.content import ReportContent, ShownFigure, ShownInsight


@dataclass(frozen=True, slots=True)
class ClaimText:
    """A text; `insight` is the insight's number and `block` a block's, None elsewhere, `about` the headline above."""

    insight: int | None
    where: Where
    text: str
    about: str
    figures: tuple[ShownFigure, ...]
    block: int | None = None

    @property
    def place(self) -> str:
        """What it belongs to, as checked claims name it."""
        return place_of(self.insight, self.where, self.block)


def texts(content: ReportContent) -> Iterator[ClaimText]:
    """The introduction, foreword and summary over all figures, then what each insight says of its own."""
    yield ClaimText(None, "introduction", content.introduction, "", _every_figure(content))
    yield from _of_blocks(content, ("foreword", "summary"))
    for insight in content.insights:
        yield from _of_insight(insight)


def texts_of_authors(content: ReportContent) -> Iterator[ClaimText]:
    """Articles and experts' comments: they speak of other numbers than the survey's, unless somebody ties them."""
    return _of_blocks(content, AUTHORS_OWN)


def _of_blocks(content: ReportContent, kinds: tuple[Where, ...]) -> Iterator[ClaimText]:
    numbers: Counter[str] = Counter()
    for block in content.blocks:
        numbers[block.kind] += 1
        if block.kind != "acknowledgement" and block.kind in kinds:
            figures, number = _every_figure(content), numbers[block.kind]
            yield ClaimText(None, block.kind, block.text, block.title, figures, number)


def _every_figure(content: ReportContent) -> tuple[ShownFigure, ...]:
    return tuple(figure for insight in content.insights for figure in insight.figures)


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
