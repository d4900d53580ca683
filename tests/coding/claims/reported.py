"""Contents of reports that claims are checked in, made of counts, without a study."""

from collections.abc import Mapping, Sequence

from coding.figures.shares import row
from coding.figures.specification import Specification
from coding.figures.table import Base, Group, Shape, Table
from coding.report.content import Methods, ReportContent, Review, ShownBlock, ShownFigure, ShownInsight


def figure(
    id: str,
    title: str,
    counts: Mapping[str, int],
    base: int,
    *,
    shape: Shape = "single",
    groups: Mapping[str, tuple[Mapping[str, int], int]] | None = None,
) -> ShownFigure:
    """A figure of these counts; `groups` are {label: (counts, base)}."""
    table = Table(
        question=id,
        title=title,
        shape=shape,
        base=Base("respondents who answered", base),
        multi_response=shape in ("multi", "codes"),
        rows=tuple(row(label, n, base) for label, n in counts.items()),
        by="country" if groups else None,
        groups=tuple(
            Group(
                label, Base(f"respondents in {label}", n), tuple(row(name, k, n) for name, k in found.items())
            )
            for label, (found, n) in (groups or {}).items()
        ),
    )
    return ShownFigure(title, Specification(id), table, id)


def insight(
    number: int, text: str, figures: Sequence[ShownFigure], *, headline: str = "", sub_headline: str = ""
) -> ShownInsight:
    """An insight with this text."""
    return ShownInsight(number, headline, text, None, tuple(figures), (), sub_headline)


def content(
    *insights: ShownInsight, introduction: str = "", blocks: tuple[ShownBlock, ...] = ()
) -> ReportContent:
    """A draft of 272 respondents in Kenya, Norway and other countries, with 250 log-ons and two coders."""
    return ReportContent(
        study_guid="s",
        study_title="Study",
        guid="r",
        title="Report",
        introduction=introduction,
        status="draft",
        review=Review(None, None, None, None, ""),
        methods=Methods(
            "", (), 272, 250, None, None, (), (), countries=("Kenya", "Norway", "Other"), coders=2
        ),
        insights=insights,
        revision=1,
        codebook_version=1,
        blocks=blocks,
    )
