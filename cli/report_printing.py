"""A report on the terminal, as a reader reads it."""

from collections.abc import Mapping
from typing import TYPE_CHECKING

from cli.table import print_figure
from cli.terminal import say

if TYPE_CHECKING:
    from coding.report.content import ReportContent, ShownBlock, ShownInsight
    from coding.report.references import Referable


def print_report(report: "ReportContent") -> None:
    """Its texts with the numbers of its figures in them, its figures, and its quotes."""
    from coding.report.references import referables

    figures = referables(report)
    say(f"{report.title}  [{report.status}]")
    if report.review.comment:
        say(f"{report.review.decided_by}: {report.review.comment}")
    if report.introduction:
        say(f"\n{_read(report.introduction, figures)}")
    for insight in report.insights:
        _print_insight(insight, figures)
    for block in report.blocks:
        _print_block(block, figures)
    if not report.insights:
        say("It has no insight yet: themebook report insight")


def _print_insight(insight: "ShownInsight", figures: "Mapping[str, Referable]") -> None:
    say(f"\n{insight.number}. {_read(insight.headline, figures)}")
    for text in filter(None, (insight.sub_headline, insight.text)):
        say(_read(text, figures))
    for place, figure in enumerate(insight.figures, start=1):
        say(f"\nFigure {insight.number}.{place}: {figure.title} ({figure.id})")
        print_figure(figure.table)
    for quote in insight.quotes:
        say(f"\n{quote.stance}, {quote.name or quote.id}:\n    {quote.text}")


def _print_block(block: "ShownBlock", figures: "Mapping[str, Referable]") -> None:
    on = f" on insight {', '.join(map(str, block.insights))}" if block.insights else ""
    say(f"\n{block.kind.capitalize()}{on}: {block.title}\n{_read(block.text, figures)}".rstrip())
    if block.author:
        say(", ".join(filter(None, (block.author, block.role, block.organisation))))


def _read(text: str, figures: "Mapping[str, Referable]") -> str:
    """The text as it reads; a footnote stands in brackets where its sign would."""
    from coding.report.prose import paragraphs

    return "\n\n".join(
        "".join(f" [{piece.text}]" if piece.kind == "footnote" else piece.text for piece in paragraph.pieces)
        for paragraph in paragraphs(text, figures)
    )
