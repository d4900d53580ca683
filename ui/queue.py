"""Which quote the coding screen shows: the next one that fits the filter, and the way back."""

from dataclasses import dataclass

from coding import codings
from corpus.quotes import Quote, QuoteFilter, find_quote, quotes_page
from corpus.study import View
from ui import state

_AT, _BEEN = "code-at", "code-been"


@dataclass(frozen=True, slots=True)
class Wanted:
    """What the person wants to see: quotes of one question, or with some words, or every one."""

    coder: str
    question: str | None
    search: str | None


def showing(view: View, wanted: Wanted) -> Quote | None:
    """The quote on the screen, or the first one that fits when there is none; None when nothing is left."""
    name = state.recall(_AT, "")
    quote = find_quote(view, name) if name else _after(view, wanted, 0)
    state.remember(_AT, quote.name if quote else "")
    return quote


def next_one(view: View, wanted: Wanted, quote: Quote) -> None:
    """Goes on behind `quote`, and from the start when there is nothing behind it."""
    following = _after(view, wanted, quote.id) or _after(view, wanted, 0)
    state.remember(_BEEN, [*state.recall(_BEEN, [])[-99:], quote.name])
    state.remember(_AT, following.name if following and following.id != quote.id else "")


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


def restart() -> None:
    """Starts from the first quote that fits: the filter has changed."""
    state.forget(_AT, _BEEN)


def _after(view: View, wanted: Wanted, after: int) -> Quote | None:
    if wanted.search:
        only = QuoteFilter(question=wanted.question, search=wanted.search, substantive=True)
        page = quotes_page(view, after=after, limit=1, only=only)
        return page[0] if page else None
    return codings.next_quote(view, coder=wanted.coder, question=wanted.question, after=after)
