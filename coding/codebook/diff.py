"""What changed about a code between two versions of the codebook, word by word, for people to read."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from difflib import SequenceMatcher
from typing import Any, Literal

from coding.codebook.codes import find_code
from coding.codebook.versions import history, version
from coding.store import codes as store
from corpus.errors import Refused
from corpus.study import View

FIELDS = {
    "name": "name",
    "kind": "kind",
    "parent_guid": "category",
    "definition": "definition",
    "include": "include",
    "exclude": "exclude",
    "example": "example",
    "near_miss": "near miss",
    "colour": "colour",
    "status": "status",
    "merged_into_guid": "merged into",
}
"""What people call the fields of a version, in the order in which they are told."""

MARKS = "⟦", "⟧"


@dataclass(frozen=True, slots=True)
class Piece:
    """Some words: in both texts ('same'), only in the older one ('was') or only in the newer one ('is')."""

    kind: Literal["same", "was", "is"]
    text: str


@dataclass(frozen=True, slots=True)
class Difference:
    """One field that differs: as it was and as it is ("" for nothing), and the same by pieces."""

    field: str
    was: str
    now: str
    pieces: tuple[Piece, ...]

    @property
    def was_marked(self) -> str:
        """The older text with what is gone between ⟦ and ⟧."""
        return marked(self.pieces, "was")

    @property
    def now_marked(self) -> str:
        """The newer text with what is new between ⟦ and ⟧."""
        return marked(self.pieces, "is")


def between(view: View, name: str, *, old: int, new: int) -> list[Difference]:
    """What differs about a code from version `old` to version `new`; a code that was not there yet has empty fields.

    Raises Refused when there is no such code or version.
    """
    code = find_code(view, name)
    newest = version(view)
    for number in (old, new):
        if not 0 <= number <= newest:
            raise Refused(f"The codebook has no version {number}.", help=f"There are 0 to {newest}.")
    before, after = (store.content_of(view.connection, code.id, number) or {} for number in (old, new))
    names = store.names_by_guid(view.connection)
    return differences(_told(before, names), _told(after, names))


def last_change(view: View, name: str) -> int:
    """The newest version of the codebook that changed anything but the order of a code."""
    changes = history(view, name)
    return next((one.codebook_version for one in reversed(changes) if set(one.fields) - {"position"}), 0)


def differences(before: dict[str, str], after: dict[str, str]) -> list[Difference]:
    """The fields (by what people call them) whose texts differ, in the order of `after`."""
    return [
        Difference(field, before.get(field, ""), now, words(before.get(field, ""), now))
        for field, now in after.items()
        if before.get(field, "") != now
    ]


def words(before: str, after: str) -> tuple[Piece, ...]:
    """The two texts word by word: 'same' and 'was' make up `before`, 'same' and 'is' make up `after`.

    >>> [(piece.kind, piece.text) for piece in words("a locked phone", "a locked device")]
    [('same', 'a locked '), ('was', 'phone'), ('is', 'device')]
    """
    old, new = _split(before), _split(after)
    pieces: list[Piece] = []
    was = now = ""
    for how, a, b, c, d in SequenceMatcher(a=old, b=new, autojunk=False).get_opcodes():
        gone, come = "".join(old[a:b]), "".join(new[c:d])
        if how == "equal" and not (gone.isspace() and (was or now)):
            pieces += _changed(was, now)
            pieces.append(Piece("same", gone))
            was = now = ""
        else:  # a space between two changed words is no reason to begin anew
            was, now = was + gone, now + come
    return (*pieces, *_changed(was, now))


def _changed(was: str, now: str) -> list[Piece]:
    return [Piece("was", was)] * bool(was) + [Piece("is", now)] * bool(now)


def marked(pieces: Iterable[Piece], kind: Literal["was", "is"]) -> str:
    """One of the two texts, with the words that only it has between ⟦ and ⟧.

    >>> marked(words("a locked phone", "a locked device"), "is")
    'a locked ⟦device⟧'
    """
    shown = (piece for piece in pieces if piece.kind in ("same", kind))
    return "".join(piece.text if piece.kind == "same" else _mark(piece.text) for piece in shown)


def _mark(text: str) -> str:
    """The text between marks, the space around it outside of them."""
    inner = text.strip() or text
    before, _, after = text.partition(inner)
    return f"{before}{MARKS[0]}{inner}{MARKS[1]}{after}"


def _split(text: str) -> list[str]:
    """The words, the signs and the spaces of a text, which together are the text."""
    return re.findall(r"\w+|\s+|[^\w\s]", text)


def _told(content: dict[str, Any], names: dict[str, str]) -> dict[str, str]:
    """The fields as people call them, other codes by the names they have today."""
    told = {}
    for field, called in FIELDS.items():
        value = content.get(field)
        told[called] = (
            "" if value is None else names.get(value, value) if field.endswith("_guid") else str(value)
        )
    return told
