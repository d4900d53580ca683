"""The quotes that a reason cites by id, for people who want to read them."""

import re
from dataclasses import dataclass

from corpus.errors import Refused
from corpus.quotes import Quote, find_quote
from corpus.study import View

CITES = (
    re.compile(r"^near (?P<near>.+?), confirmed as .+?(; (?P<rest>words: .+))?$", re.DOTALL),
    re.compile(r"^near (?P<theme>the theme .+): (?P<near>.+)$", re.DOTALL),
)
BETWEEN = re.compile(r" and |, ")


@dataclass(frozen=True, slots=True)
class Cited:
    """The confirmed quotes that a suggestion lies `near`, and the `rest` of its reason: words or a theme, or ""."""

    near: tuple[Quote, ...]
    rest: str


@dataclass(frozen=True, slots=True)
class Named:
    """The same with the names of the quotes, none where a reason cites none."""

    near: tuple[str, ...]
    rest: str


def named(reason: str) -> Named:
    """The reason of a suggestion taken apart, without looking its quotes up."""
    found = next(filter(None, (form.match(reason) for form in CITES)), None)
    if found is None:
        return Named((), reason)
    groups = found.groupdict()
    rest = f"in {groups['theme']}" if "theme" in groups else groups["rest"] or ""
    return Named(tuple(BETWEEN.split(groups["near"])), rest)


def cited(view: View, reason: str) -> Cited:
    """The reason of a suggestion taken apart; a reason that cites no quote of the study is all `rest`."""
    found = named(reason)
    try:
        return Cited(tuple(find_quote(view, name) for name in found.near), found.rest)
    except Refused:
        return Cited((), reason)
