"""Pull quotes: whether what is printed large stands in the comment word for word."""

import re

from coding.report.cuts import MARK

_MARKS = str.maketrans({"’": "'", "‘": "'", "“": '"', "”": '"', "–": "-", "\u00a0": " "})
_CUT = re.compile(rf"{re.escape(MARK)}|\[\.\.\.\]")


def found_in(pull_quote: str, text: str) -> bool:
    """Whether the text says what the pull quote says: in its words and their order, "[…]" standing for anything.

    The first letter may be a capital, the last sign a full stop, and lines, quotation marks and dashes as printed.

    >>> found_in("It is the law that is new.", "We think it is the law that is new, and the apps.")
    True
    >>> found_in("Crypto currencies are new", "Cryptocurrencies are new")
    False
    """
    said, at = _folded(text), 0
    for piece in _CUT.split(pull_quote):
        wanted = _folded(piece).strip().rstrip(".,;!")
        found = _place(wanted, said, at)
        if found < 0:
            return False
        at = found + len(wanted)
    return True


def _place(wanted: str, said: str, at: int) -> int:
    """Where the words begin that are wanted, whole words, from `at` on; −1 for nowhere."""
    if not wanted:
        return at
    first = wanted[0]
    begin = f"[{re.escape(first.lower())}{re.escape(first.upper())}]"
    pattern = re.compile(rf"(?<!\w){begin}{re.escape(wanted[1:])}(?!\w)")
    found = pattern.search(said, at)
    return -1 if found is None else found.start()


def _folded(text: str) -> str:
    return " ".join(text.translate(_MARKS).split())
