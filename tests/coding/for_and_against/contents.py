"""Contents of reports, made without a study."""

from coding.figures.comparison import Comparison, Difference
from coding.figures.specification import Specification
from coding.figures.table import Base, Row, Table
from coding.report.content import (
    Methods,
    ReportContent,
    Review,
    ShownBlock,
    ShownFigure,
    ShownInsight,
    ShownQuote,
)


def content(*insights: ShownInsight, blocks: tuple[ShownBlock, ...] = ()) -> ReportContent:
    """A draft with these insights."""
    return ReportContent(
        study_guid="",
        study_title="",
        guid="",
        title="A report",
        introduction="",
        status="draft",
        review=Review(None, None, None, None, ""),
        methods=Methods("", (), 0, 0, None, None, (), ()),
        insights=insights,
        revision=1,
        codebook_version=1,
        blocks=blocks,
    )


def insight(
    number: int,
    headline: str,
    text: str = "",
    *,
    figures: tuple[ShownFigure, ...] = (),
    quotes: tuple[ShownQuote, ...] = (),
) -> ShownInsight:
    """An insight."""
    return ShownInsight(number, headline, text, None, figures, quotes)


def quote(evidence_id: str, text: str, *, kind: str = "respondent", speaker: str | None = None) -> ShownQuote:
    """A quote for the claim."""
    return ShownQuote(evidence_id, "for", kind, None, speaker, text, ())


def figure(title: str, **shares: float) -> ShownFigure:
    """A figure with these rows, of 100 respondents."""
    rows = tuple(Row(label, int(share), share, 0.0, 100.0) for label, share in shares.items())
    table = Table("q", title, "single", Base("everybody", 100), multi_response=False, rows=rows)
    return ShownFigure(title, Specification("q"), table, "fig-1")


def by_wave(*differences: Difference) -> ShownFigure:
    """A figure by wave whose rows differ like that."""
    table = Table(
        "q",
        "By wave",
        "single",
        Base("everybody", 100),
        multi_response=False,
        rows=(),
        by="wave",
        comparison=Comparison("Newcombe", differences=differences),
    )
    return ShownFigure("By wave", Specification("q", by="wave"), table, "fig-2")


def comment(text: str, *, author: str = "", insights: tuple[int, ...] = (1,)) -> ShownBlock:
    """An expert's comment."""
    return ShownBlock("comment", "", text, author=author, insights=insights)
