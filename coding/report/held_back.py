"""Quotes that could tell who somebody is stay in the study until a supervisor releases them, in drafts too."""

from dataclasses import replace

from coding.disclosure.releases import unreleased
from coding.report.content import ReportContent, ShownInsight, ShownQuote
from corpus.study import View

HELD_BACK = "[This quote waits for a supervisor to release it.]"


def held_back(view: View, content: ReportContent) -> ReportContent:
    """The report as it may leave: quotes in which something was found, and which nobody released, say so instead."""
    waiting = {(one.id, one.text) for one in unreleased(view, content)}
    if not waiting:
        return content
    return replace(content, insights=tuple(_without(insight, waiting) for insight in content.insights))


def is_held_back(quote: ShownQuote) -> bool:
    """Whether a document has no more of a quote than that it waits."""
    return quote.text == HELD_BACK and not quote.cuts


def _without(insight: ShownInsight, waiting: set[tuple[str, str]]) -> ShownInsight:
    quotes = tuple(
        replace(quote, text=HELD_BACK, cuts=()) if (quote.id, quote.text) in waiting else quote
        for quote in insight.quotes
    )
    return replace(insight, quotes=quotes)
