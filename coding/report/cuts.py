"""Cuts: what of a quote a report leaves out, kept as offsets beside the untouched text."""

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


def _pair(cut: Sequence[int]) -> Cut:
    if len(cut) != 2 or any(type(offset) is not int for offset in cut):
        raise Refused("A cut is two whole numbers.", help="Give where it starts and where it ends.")
    return cut[0], cut[1]
