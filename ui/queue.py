"""Which quote the coding screen shows: the next one that fits what is wanted, why it comes now, and the way back."""

from dataclasses import dataclass
from typing import Literal

from coding import codings
from coding.reading.next import NextQuote, Why, next_to_read
from coding.suggestions.for_code import next_suggested
from corpus.quotes import Quote, QuoteFilter, find_quote, quotes_page
from corpus.study import View
from ui import state

Order = Literal["as imported", "most useful"]

_AT, _BEEN, _SKIPPED, _WHY = "code-at", "code-been", "code-skipped", "code-why"
QUESTION, SEARCH, SUGGESTED, ORDER = "code-question", "code-search", "code-suggested", "code-order"
"""The keys of the widgets that say what is wanted."""


@dataclass(frozen=True, slots=True)
class Wanted:
    """What the person wants to see: quotes of one question, with some words, or suggested for one code; or every one.

    `order` holds where neither words nor a code are given.
    """

    coder: str
    question: str | None
    search: str | None
    suggested: str | None = None
    order: Order = "as imported"


def showing(view: View, wanted: Wanted) -> Quote | None:
    """The quote on the screen, or the first one that fits when there is none; None when nothing is left."""
    name = state.recall(_AT, "")
    quote = find_quote(view, name) if name else _noted(_after(view, wanted, None))
    state.remember(_AT, quote.name if quote else "")
    return quote


def next_one(view: View, wanted: Wanted, quote: Quote) -> None:
    """Goes on behind `quote`, and from the start when there is nothing behind it."""
    following = _noted(_after(view, wanted, quote))
    state.remember(_BEEN, [*state.recall(_BEEN, [])[-99:], quote.name])
    state.remember(_AT, following.name if following and following.id != quote.id else "")


def skip(view: View, wanted: Wanted, quote: Quote) -> None:
    """Goes on behind `quote` and leaves it for later, also where it would be the most useful one to read."""
    state.remember(_SKIPPED, [*state.recall(_SKIPPED, []), quote.name])
    next_one(view, wanted, quote)


def why(quote: Quote) -> Why | None:
    """Why the quote came when it did; None where quotes come as imported."""
    known: dict[str, Why] = state.recall(_WHY, {})
    return known.get(quote.name)


def back() -> None:
    """Shows the quote before, when there is one."""
    been: list[str] = state.recall(_BEEN, [])
    if been:
        state.remember(_BEEN, been[:-1])
        state.remember(_AT, been[-1])


def can_go_back() -> bool:
    """Whether there is a quote before."""
    return bool(state.recall(_BEEN, []))


def show(name: str) -> None:
    """Shows the quote called `name`."""
    state.remember(_AT, name)


def visit(name: str, leaving: str) -> None:
    """Shows the quote called `name`; the way back leads to `leaving`."""
    state.remember(_BEEN, [*state.recall(_BEEN, [])[-99:], leaving])
    show(name)


def restart() -> None:
    """Starts from the first quote that fits: what is wanted has changed."""
    state.forget(_AT, _BEEN, _SKIPPED, _WHY)


def only_suggested(code: str, *, question: str | None) -> None:
    """Wants the quotes for which `code` is suggested, of one question when it is named, from the first one on."""
    state.remember(QUESTION, question or "")
    state.remember(SEARCH, "")
    state.remember(SUGGESTED, code)
    restart()


def every_quote() -> None:
    """Wants the quotes again whatever is suggested for them."""
    state.remember(SUGGESTED, "")
    restart()


def most_useful_first() -> None:
    """Wants the quotes in the order in which reading them tells most, whatever question they answer."""
    for key in (QUESTION, SEARCH, SUGGESTED):
        state.remember(key, "")
    state.remember(ORDER, "most useful")
    restart()


def _noted(following: NextQuote | Quote | None) -> Quote | None:
    """The quote itself; why it comes is remembered with it."""
    if isinstance(following, NextQuote):
        state.remember(_WHY, {**state.recall(_WHY, {}), following.quote.name: following.why})
        return following.quote
    return following


def _after(view: View, wanted: Wanted, quote: Quote | None) -> NextQuote | Quote | None:
    if wanted.order == "most useful" and not (wanted.search or wanted.suggested):
        return _most_useful(view, wanted, quote)
    start = quote.id if quote else 0
    return _in_order(view, wanted, start) or _in_order(view, wanted, 0)


def _most_useful(view: View, wanted: Wanted, quote: Quote | None) -> NextQuote | None:
    """The next one to read; the skipped ones come again when nothing else is left."""
    here = [quote.name] if quote else []
    skipped: list[str] = state.recall(_SKIPPED, [])
    found = next_to_read(view, coder=wanted.coder, question=wanted.question, passed=[*skipped, *here])
    if found is None and skipped:
        state.forget(_SKIPPED)
        found = next_to_read(view, coder=wanted.coder, question=wanted.question, passed=here)
    return found


def _in_order(view: View, wanted: Wanted, after: int) -> Quote | None:
    if wanted.suggested:
        return next_suggested(view, wanted.suggested, question=wanted.question, after=after)
    if wanted.search:
        only = QuoteFilter(question=wanted.question, search=wanted.search, substantive=True)
        page = quotes_page(view, after=after, limit=1, only=only)
        return page[0] if page else None
    return codings.next_quote(view, coder=wanted.coder, question=wanted.question, after=after)
