"""Looking for quotes: by words, question, attributes and code, with the codes that count on each."""

from collections.abc import Iterable
from dataclasses import dataclass

from coding.codebook.codes import find_code, with_all_under
from coding.store import coded_quotes as store
from corpus.errors import Refused
from corpus.filters import Where
from corpus.questions import find_question
from corpus.quotes import Quote, QuoteFilter, count_quotes, find_quote, quotes_page
from corpus.respondents import attribute_names
from corpus.study import View
from corpus.suggest_name import near


@dataclass(frozen=True, slots=True)
class FoundQuotes:
    """One page of quotes; `total` counts all that fit. `codes` are by quote name; the next page is after `next`."""

    total: int
    quotes: tuple[Quote, ...]
    codes: dict[str, list[str]]
    next: str | None


def find_quotes(
    view: View,
    *,
    search: str | None = None,
    question: str | None = None,
    code: str | None = None,
    where: Where = (),
    after: str | None = None,
    limit: int = 50,
) -> FoundQuotes:
    """The quotes that fit everything given, `limit` at a time; `after` is the name of the last quote seen.

    `search` finds words, the last one also as a beginning; a category as `code` means every code under it.
    Raises Refused for a question, code, attribute or quote that the study does not have.
    """
    name = None if question is None else find_question(view, question).name
    only = QuoteFilter(question=name, search=search, where=_known(view, where))
    start = 0 if after is None else find_quote(view, after).id
    if code is None:
        total = count_quotes(view, only=only)
        page = quotes_page(view, after=start, limit=limit + 1, only=only)
    else:
        ids = with_all_under(view, find_code(view, code))
        total = store.count(view.connection, ids, only=only)
        rows = store.page(view.connection, ids, after=start, limit=limit + 1, only=only)
        page = [Quote(**row) for row in rows]
    shown = tuple(page[:limit])
    return FoundQuotes(total, shown, codes_on(view, shown), shown[-1].name if len(page) > limit else None)


def codes_on(view: View, quotes: Iterable[Quote]) -> dict[str, list[str]]:
    """{quote name: names of the codes that count on it, sorted}; a quote without codes has an empty list."""
    names = {quote.id: quote.name for quote in quotes}
    found: dict[str, list[str]] = {name: [] for name in names.values()}
    for quote_id, code in store.codes_on(view.connection, names):
        found[names[quote_id]].append(code)
    return found


def _known(view: View, where: Where) -> Where:
    """The filter with its attributes as the study spells them. Raises Refused for one it does not have."""
    known = {name.casefold(): name for name in attribute_names(view)} if where else {}
    for name, _value in where:
        if name.casefold() not in known:
            raise Refused(f"There is no attribute {name} in this study.", help=near(name, known.values()))
    return tuple((known[name.casefold()], value) for name, value in where)
