"""The colours that a code can have on the page: told apart by people who see colours differently, each with a name.

They are the eight of Okabe and Ito (Color Universal Design, 2008) without black, which is the text's. A colour never
says anything alone: the code's name stands beside it.
"""

from collections.abc import Iterable, Mapping

PALETTE: Mapping[str, str] = {
    "Orange": "#e69f00",
    "Sky blue": "#56b4e9",
    "Green": "#009e73",
    "Yellow": "#f0e442",
    "Blue": "#0072b2",
    "Vermilion": "#d55e00",
    "Purple": "#cc79a7",
}
"""'#rrggbb' by the name that people see."""


def colour_name(colour: str | None) -> str:
    """What to call a colour: "" for none, its own digits when it is none of the palette.

    >>> [colour_name(colour) for colour in (None, "#0072B2", "#123456")]
    ['', 'Blue', '#123456']
    """
    if colour is None:
        return ""
    names = {value: name for name, value in PALETTE.items()}
    return names.get(colour.lower(), colour)


def least_used(colours: Iterable[str | None]) -> str:
    """The colour of the palette that the fewest codes have, the first of several.

    >>> least_used(["#e69f00", None, "#56b4e9"])
    '#009e73'
    """
    given = [colour.lower() for colour in colours if colour]
    return min(PALETTE.values(), key=given.count)
