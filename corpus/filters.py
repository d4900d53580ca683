"""Filters by attribute, as people write them: country=Sweden."""

from collections.abc import Iterable

from corpus.errors import Refused

Where = tuple[tuple[str, str], ...]
"""(attribute, value) pairs that must all hold; two values of one attribute are alternatives."""


def parse_where(written: Iterable[str]) -> Where:
    """The filter for texts such as "country=Sweden". Raises Refused for one without an attribute and a value."""
    pairs = []
    for text in written:
        attribute, equals, value = text.partition("=")
        if not equals or not attribute.strip() or not value.strip():
            raise Refused(f"{text} is no filter.", help="Write ATTRIBUTE=VALUE, for example country=Sweden.")
        pairs.append((attribute.strip(), value.strip()))
    return tuple(pairs)
