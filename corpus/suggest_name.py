"""Helping with a misspelt name: which of the known ones was probably meant."""

from collections.abc import Iterable
from difflib import get_close_matches


def near(name: str, known: Iterable[str], *, most: int = 3) -> str:
    """A sentence naming the known names nearest to `name`, or all of them when there are few; empty for none."""
    names = list(known)
    by_key = {known_name.casefold(): known_name for known_name in names}
    close = [by_key[key] for key in get_close_matches(name.casefold(), by_key, n=most, cutoff=0.6)]
    if close:
        return f"Did you mean {' or '.join(close)}?"
    return f"There are: {', '.join(names)}." if 0 < len(names) <= 12 else ""
