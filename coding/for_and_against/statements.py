"""The statements of a report that may oppose each other: sentences of its texts and quotes, rows of its figures."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

from coding.report.content import ReportContent, ShownInsight
from coding.report.prose import plain, referables

Source = Literal["insight", "comment", "quote", "figure"]
_SENTENCE = re.compile(r"(?<=[.!?…])[\"'”’)]*\s+")
_PARAGRAPH = re.compile(r"\n\s*\n")
_HEADING = re.compile(r"^## (.*)$", re.MULTILINE)


@dataclass(frozen=True, slots=True)
class Statement:
    """One sentence, or a row of a figure. `insights` are the numbers of those that it belongs to.

    `place` says where it stands, in words; `evidence` is the evidence id of a quote or figure, "" for other texts.
    `row` and `percent` are the label and the share of a figure's row.
    """

    source: Source
    place: str
    text: str
    insights: tuple[int, ...]
    evidence: str = ""
    row: str = ""
    percent: float | None = None


def statements(content: ReportContent) -> list[Statement]:
    """Every statement of a report: insight by insight, then the comments of experts."""
    figures = referables(content)
    found = [one for insight in content.insights for one in _of_insight(insight, content)]
    for block in content.blocks:
        if block.kind == "comment":
            place = f"the comment of {block.author}" if block.author else "an expert's comment"
            text = f"{block.title}\n\n{plain(block.text, figures)}"
            found += [Statement("comment", place, one, block.insights) for one in sentences(text)]
    return found


def sentences(text: str) -> list[str]:
    """The sentences of a text; a heading is one by itself, a line that ends within a sentence goes on.

    >>> sentences("## Fewer cases\\n\\nIt is rare. We have\\nnever seen it.")
    ['Fewer cases', 'It is rare.', 'We have never seen it.']
    """
    paragraphs = (" ".join(part.split()) for part in _PARAGRAPH.split(_HEADING.sub(r"\n\n\1\n\n", text)))
    return [one for paragraph in paragraphs if paragraph for one in _SENTENCE.split(paragraph) if one.strip()]


def _of_insight(insight: ShownInsight, content: ReportContent) -> Iterator[Statement]:
    own, figures = (insight.number,), referables(content)
    place = f"insight {insight.number}"
    for text in (insight.headline, insight.sub_headline, insight.text):
        for one in sentences(plain(text, figures)):
            yield Statement("insight", place, one, own)
    for number, figure in enumerate(insight.figures, start=1):
        for row in () if figure.table.groups else figure.table.rows:
            where = f"figure {insight.number}.{number}"
            text = f"{figure.table.title}: {row.label}"
            yield Statement("figure", where, text, own, figure.id, row.label, row.percent)
    for quote in insight.quotes:
        source: Source = "quote" if quote.kind == "respondent" else "comment"
        where = (
            f"a quote of insight {insight.number}" if source == "quote" else f"{quote.speaker or 'an expert'}"
        )
        for one in sentences(quote.text):
            yield Statement(source, where, one, own, quote.id)
