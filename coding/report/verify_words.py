"""Verifying words: a report that calls itself approved, or in review, says what was approved, or submitted."""

import re
from collections.abc import Iterator, Mapping
from typing import Any

from coding.report.compared import Compared, differing
from coding.report.content import ReportContent
from coding.report.document import from_json
from coding.report.report import Report
from coding.store import submissions
from corpus.study import View

Document = Mapping[str, Any]
_OF_FIGURE = ("id", "title", "specification")
_OF_QUOTE = ("id", "stance")
"""What of a quote and of a figure the study does not know better."""


def reference(view: View, report: Report, content: ReportContent) -> Document | None:
    """What the words of the document have to be: None for a draft, which may have gone on.

    Raises Refused when what the study keeps of it is damaged.
    """
    agreed = None
    if content.status == "approved":
        agreed = report.frozen
    if content.status == "in review":
        agreed = submissions.document(view.connection, report.id, content.submission)
    if agreed is not None:
        from_json(agreed)
    return agreed


def words(approved: Document, document: Document) -> Iterator[Compared]:
    """Where the document has other words, another order or other things than what was approved or submitted."""
    for where, expected, found in differing(_words(approved), _words(document)):
        yield _readable(where, approved, document), expected, found


def anything(approved: Document, document: Document) -> Iterator[Compared]:
    """Any difference at all, numbers too."""
    for where, expected, found in differing(approved, document):
        yield _readable(where, approved, document), expected, found


def _words(document: Document) -> dict[str, Any]:
    """The document without what is compared with the study itself; what is submitted is not yet held to a threshold."""
    study = ["methods", "revision", "codebook_version", "insights"]
    study += ["threshold", "cells"] if document["report"]["status"] != "approved" else []
    return {
        **{key: value for key, value in document.items() if key not in study},
        "insights": [_insight(insight) for insight in document["insights"]],
    }


def _insight(insight: Document) -> dict[str, Any]:
    return {
        **insight,
        "figures": [_only(figure, _OF_FIGURE) for figure in insight["figures"]],
        "quotes": [_only(quote, _OF_QUOTE) for quote in insight["quotes"]],
    }


def _only(part: Document, keys: tuple[str, ...]) -> dict[str, Any]:
    return {key: part[key] for key in keys if key in part}


def _readable(where: str, *documents: Document) -> str:
    """A place with the numbers of insights and figures for their ids: "insight 1, figure 2, title"."""
    for document in documents:
        for insight in document["insights"]:
            where = where.replace(f"insights, {insight.get('id')}", f"insight {insight['number']}")
            for place, figure in enumerate(insight["figures"], start=1):
                where = where.replace(f"figures, {figure.get('id')}", f"figure {place}")
    where = re.sub(r"\binsights, (\d+)", r"insight \1", where)
    return where.replace("quotes, ", "quote ").replace("report, ", "").replace("blocks, ", "block ")
