"""The quotes that a reason cites by id, for people who want to read them."""

import re
from dataclasses import dataclass

from corpus.errors import Refused
from corpus.quotes import Quote, find_quote
from corpus.study import View

CITES = re.compile(r"^near (?P<near>.+?), confirmed as .+?(; (?P<rest>words: .+))?$", re.DOTALL)


@dataclass(frozen=True, slots=True)
class Cited:
    """The confirmed quotes that a suggestion lies `near`, and the `rest` of its reason: the words that tell, or ""."""

    near: tuple[Quote, ...]
    rest: str


def cited(view: View, reason: str) -> Cited:
    """The reason of a suggestion taken apart; a reason that cites no quote of the study is all `rest`."""
    found = CITES.match(reason)
    if found is None:
        return Cited((), reason)
    try:
        near = tuple(find_quote(view, name) for name in found["near"].split(" and "))
    except Refused:
        return Cited((), reason)
    return Cited(near, found["rest"] or "")
