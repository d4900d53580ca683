"""Quotes: what people wrote, exactly as given. Reading only; nothing here or elsewhere changes a quote."""

import hashlib
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from corpus.errors import Refused
from corpus.filters import Where
from corpus.store import quotes as store
from corpus.study import View


@dataclass(frozen=True, slots=True)
class Quote:
    """One free text. `name` is its id for people; `question` and `respondent` are names, None for other material."""

    id: int
    name: str
    text: str
    non_answer: bool
    kind: str
    question: str | None
    respondent: str | None
    speaker: str | None
    language: str | None


@dataclass(frozen=True, slots=True)
class QuoteFilter:
    """Which quotes: all that fit everything given. `search` is read by `corpus.search`."""

    question: str | None = None
    search: str | None = None
    where: Where = ()
    substantive: bool = False


EVERY = QuoteFilter()
_PAGE = 1000


def text_hash(text: str) -> str:
    """SHA-256 of the text in UTF-8, 64 hex digits: the key under which its embedding is kept."""
    return hashlib.sha256(text.encode()).hexdigest()


def find_quote(view: View, name: str) -> Quote:
    """The current version of the quote called `name`. Raises Refused when there is none."""
    row = store.by_name(view.connection, name)
    if row is None:
        raise Refused(
            f"There is no quote {name}.", help="A quote is called RESPONDENT/QUESTION, or by its given id."
        )
    return Quote(**row)


def quotes_with(view: View, ids: Iterable[int]) -> list[Quote]:
    """The current quotes with these ids, in the order given."""
    ids = list(ids)
    found = store.by_ids(view.connection, ids)
    return [Quote(**found[quote_id]) for quote_id in ids if quote_id in found]


def quotes_page(view: View, *, after: int = 0, limit: int = 50, only: QuoteFilter = EVERY) -> list[Quote]:
    """Up to `limit` quotes whose id comes after `after`, in order of id: ask on with the id of the last one."""
    return [Quote(**row) for row in store.page(view.connection, after=after, limit=limit, only=only)]


def all_quotes(view: View, *, only: QuoteFilter = EVERY) -> Iterator[Quote]:
    """Every quote that fits the filter, in order of id, read in pages so that no query is large."""
    after = 0
    while page := quotes_page(view, after=after, limit=_PAGE, only=only):
        yield from page
        after = page[-1].id


def count_quotes(view: View, *, only: QuoteFilter = EVERY) -> int:
    """How many quotes fit the filter."""
    return store.count(view.connection, only=only)
