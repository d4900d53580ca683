"""Cuts: what of a quote a report leaves out, kept as offsets beside the untouched text."""

import re
from collections.abc import Iterable, Sequence

from corpus.errors import Refused

Cut = tuple[int, int]
"""[start, end) of the quote's text in Unicode code points."""

MARK = "[…]"


def checked(cuts: Iterable[Sequence[int]], text: str) -> tuple[Cut, ...]:
    """The cuts in order of the text; those that touch become one.

    Raises Refused when one lies outside the text, is empty, overlaps another, or when nothing to read would be left.
    """
    joined: list[Cut] = []
    for start, end in sorted(_pair(cut) for cut in cuts):
        if not 0 <= start < end <= len(text):
            raise Refused(
                f"The cut {start}–{end} does not lie in the quote.",
                help=f"The quote goes from 0 to {len(text)}.",
            )
        if joined and start < joined[-1][1]:
            raise Refused(
                f"The cut {start}–{end} overlaps the one before it.", help="Make one cut of the two."
            )
        if joined and start == joined[-1][1]:
            joined[-1] = (joined[-1][0], end)
        else:
            joined.append((start, end))
    if joined and not "".join(pieces(text, joined)).strip():
        raise Refused("The cuts leave nothing of the quote.", help="Take the quote out, or cut less.")
    return tuple(joined)


def pieces(text: str, cuts: Iterable[Cut]) -> tuple[str, ...]:
    """What is left of `text`: one piece more than there are cuts; the first and the last may be empty.

    >>> pieces("I asked Kim in May", [(8, 11)])
    ('I asked ', ' in May')
    """
    found, begin = [], 0
    for start, end in cuts:
        found.append(text[begin:start])
        begin = end
    return (*found, text[begin:])


def shown(text: str, cuts: Iterable[Cut]) -> str:
    """The text as a reader sees it.

    >>> shown("I asked Kim in May", [(8, 11)])
    'I asked […] in May'
    """
    return MARK.join(pieces(text, cuts))


def from_shown(text: str, wanted: str) -> tuple[Cut, ...]:
    """The cuts that make a reader see `wanted`, in which […] (or [...]) stands for what is left out.

    Raises Refused when the rest is not, letter by letter, what stands in the text in that order: a quote may be
    shortened and nothing else. Where a piece occurs more than once, as little as possible is cut before it.

    >>> from_shown("I asked Kim in May", "I asked […] in May")
    ((8, 11),)
    """
    kept = re.split(rf"(?:{re.escape(MARK)})+", wanted.strip().replace("[...]", MARK))
    if kept == [text.strip()]:
        return ()
    cuts, end = [], _begin(text, kept[0])
    for number, piece in enumerate(kept[1:], start=2):
        last = number == len(kept)
        begin = _at_the_end(text, piece) if last else text.find(piece, end + 1)
        if begin <= end:
            raise _changed(number)
        cuts.append((end, begin))
        end = begin + len(piece)
    if len(kept) == 1:
        raise _changed(1)
    return checked(cuts, text)


def _begin(text: str, piece: str) -> int:
    """Where the first piece of a shown text ends in the whole one; it begins where the text does."""
    begin = len(text) - len(text.lstrip()) if piece else 0
    if not text.startswith(piece, begin):
        raise _changed(1)
    return begin + len(piece)


def _at_the_end(text: str, piece: str) -> int:
    """Where the last piece begins; it ends where the text does."""
    stripped = text.rstrip() if piece else text
    return len(stripped) - len(piece) if stripped.endswith(piece) else -1


def _changed(piece: int) -> Refused:
    return Refused(
        f"The shown text is not what the quote says: its part {piece} is not there, or in another place.",
        help="Leave parts out with […] and change nothing else.",
    )


def _pair(cut: Sequence[int]) -> Cut:
    if len(cut) != 2 or any(type(offset) is not int for offset in cut):
        raise Refused("A cut is two whole numbers.", help="Give where it starts and where it ends.")
    return cut[0], cut[1]
