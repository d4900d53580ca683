"""Reading what a page sends: JSON from outside, believed in nothing until each part has the right shape."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, Literal, get_args

from corpus.errors import Refused

Do = Literal[
    "confirm",
    "reject",
    "withdraw",
    "no code",
    "withdraw no code",
    "later",
    "not later",
    "flag",
    "unflag",
    "memo",
    "undo",
    "redo",
]
WITH_CODES = ("confirm", "reject", "withdraw")
WITHOUT_QUOTE = ("undo", "redo")
_LONGEST_NUMBER, _MOST_CODES, _LARGEST = 64, 100, 2**31


@dataclass(frozen=True, slots=True)
class SentCode:
    """A code by name: one that was suggested (`suggestion`), on the part [start, end), or `new`.

    `text` is what the part covers. A page that was closed in between does not know it any more: it keeps no quote's
    words, and the hash of the whole text says enough.
    """

    name: str
    suggestion: int | None = None
    start: int | None = None
    end: int | None = None
    text: str | None = None
    new: bool = False

    @property
    def span(self) -> tuple[int, int] | None:
        """The part of the quote in code points, None for the whole quote."""
        return None if self.start is None or self.end is None else (self.start, self.end)


@dataclass(frozen=True, slots=True)
class Sent:
    """One thing that somebody did on a page. `sha` is the beginning of the hash of the text that the page showed.

    `category` is what new codes go under. `after` is what the page had sent before an undo and knew nothing of yet: an
    undo is meant for that, and for nothing older.
    """

    seq: str
    do: Do
    quote: str = ""
    sha: str = ""
    codes: tuple[SentCode, ...] = ()
    memo: str = ""
    category: str | None = None
    after: str = ""


def number_of(entry: object) -> str:
    """The number that the page gave the entry, "" when there is none that could be kept."""
    seq = entry.get("seq") if isinstance(entry, Mapping) else None
    return seq if isinstance(seq, str) and len(seq) <= _LONGEST_NUMBER and _is_text(seq) else ""


def read(entry: Any) -> Sent:
    """The entry, once every part of it has the right shape. Raises Refused naming the first part that has not."""
    seq = number_of(entry)
    if not seq:
        raise unreadable("number")
    sent = Sent(
        seq=seq,
        do=_do(entry),
        quote=_words(entry, "quote"),
        sha=_words(entry, "sha"),
        codes=tuple(_code(code) for code in _list(entry, "codes")),
        memo=_words(entry, "memo"),
        category=_words(entry, "category") or None,
        after=_words(entry, "after"),
    )
    if sent.do not in WITHOUT_QUOTE and not (sent.quote and sent.sha):
        raise unreadable("quote")
    if sent.do in WITH_CODES and not sent.codes:
        raise Refused("No code is named.", help="Name one.")
    return sent


def unreadable(part: str) -> Refused:
    """What is said of a part that has not the right shape."""
    return Refused(f"The page sent something unreadable ({part}).", help="Reload the page and decide anew.")


def _do(entry: Mapping[str, Any]) -> Do:
    found: tuple[Do, ...] = get_args(Do)
    for do in found:
        if entry.get("do") == do:
            return do
    raise unreadable("kind")


def _code(code: object) -> SentCode:
    if not isinstance(code, Mapping):
        raise unreadable("codes")
    read = SentCode(
        name=_words(code, "name"),
        suggestion=_whole(code, "suggestion"),
        start=_whole(code, "start"),
        end=_whole(code, "end"),
        text=_words(code, "text") if code.get("text") is not None else None,
        new=code.get("new") is True,
    )
    if not read.name or not isinstance(code.get("new"), (bool, type(None))):
        raise unreadable("codes")
    if (read.start is None) != (read.end is None) or (read.span is None and read.text is not None):
        raise unreadable("part")
    return read


def _words(entry: Mapping[str, Any], field: str) -> str:
    """Text that every database can keep, "" when the field is missing or null."""
    value = entry.get(field)
    if value is None:
        return ""
    if not isinstance(value, str) or not _is_text(value):
        raise unreadable(field)
    return value


def _whole(entry: Mapping[str, Any], field: str) -> int | None:
    value = entry.get(field)
    if value is None:
        return None
    if type(value) is not int or not 0 <= value < _LARGEST:
        raise unreadable(field)
    return value


def _list(entry: Mapping[str, Any], field: str) -> list[Any]:
    value = entry.get(field)
    if value is None:
        return []
    if not isinstance(value, list) or len(value) > _MOST_CODES:
        raise unreadable(field)
    return value


def _is_text(value: str) -> bool:
    """Whether there is neither NUL nor half a surrogate pair in it."""
    return "\0" not in value and not any("\ud800" <= char <= "\udfff" for char in value)
