"""Colours, letters and sizes of every chart.

Colours are those of Okabe and Ito (Color Universal Design, 2008), scales run from light to dark.
"""

from textwrap import wrap

from corpus.non_answers import is_non_answer

FONT = "Liberation Sans, Arial, Helvetica, sans-serif"
OKABE_ITO = ("#0072B2", "#E69F00", "#009E73", "#CC79A7", "#56B4E9", "#D55E00", "#F0E442", "#000000")
STEPS = ("#DEEBF7", "#B3CDE3", "#7FAFD4", "#4B8DC1", "#2068A8", "#08417C", "#04264A")
GREY = "#BDBDBD"
INK = "#222222"
WIDTH = 480


def lines(label: str, width: int = 44) -> str:
    """A label in lines of at most so many letters."""
    return "\n".join(wrap(label, width)) or label


def steps(labels: list[str]) -> list[str]:
    """Light to dark for the steps of a scale, grey for its non-answers."""
    scale = [label for label in labels if not is_non_answer(label)]
    last = max(len(scale) - 1, 1)
    shades = {label: STEPS[round(place * (len(STEPS) - 1) / last)] for place, label in enumerate(scale)}
    return [shades.get(label, GREY) for label in labels]


def ink_on(colour: str) -> str:
    """Black or white, whichever is read more easily on a colour (relative luminance of WCAG 2)."""
    channels = [int(colour[place : place + 2], 16) / 255 for place in (1, 3, 5)]
    linear = [c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in channels]
    return "#000000" if 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2] > 0.179 else "#FFFFFF"
