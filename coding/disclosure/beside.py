"""What may stand beside a quote about whoever wrote it: nothing that few respondents have in common."""

from itertools import combinations

from coding.store import figures as store
from corpus.filters import Where
from corpus.quotes import find_quote
from corpus.respondents import attribute_names, attributes_of
from corpus.study import View

MOST = 6
"""Attributes that are looked at, the first of the study: a quote with more beside it is no quote but a file."""


def attributes_beside(view: View, quote: str, threshold: int) -> tuple[str, ...]:
    """The values of as many attributes of the respondent as at least `threshold` respondents share all together.

    Of combinations of as many attributes the one that comes first in the study; none for other material. A country that
    is too small gives way to a region, where the study knows regions. Raises Refused when there is no such quote.
    """
    respondent = find_quote(view, quote).respondent
    if respondent is None:
        return ()
    known = attributes_of(view, respondent)
    held = [(name, known[name]) for name in attribute_names(view) if name in known][:MOST]
    for size in range(len(held), 0, -1):
        for shared in combinations(held, size):
            if _sharing(view, shared) >= threshold:
                return tuple(value for _, value in shared)
    return ()


def _sharing(view: View, where: Where) -> int:
    """How many respondents, of those who answered anything, have all of these values."""
    return store.total(view.connection, store.Respondents(None, where=where))
