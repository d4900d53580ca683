"""Two JSON values side by side: every place where they differ, in words."""

from collections.abc import Iterator, Mapping, Sequence
from math import isclose
from typing import Any

PRECISION = 1e-9
"""Percentage points: what another machine's last digit may differ by."""
MISSING = "it does not exist"
PRESENT = "it is there"
DAMAGED = "it is damaged and cannot be read"

Compared = tuple[str, Any, Any]
"""(where, as it is expected, as it was found)."""

_NAMES = ("id", "name", "label")
"""The keys by which things of a list are known, wherever they stand."""


def differing(expected: Any, found: Any, where: str = "") -> Iterator[Compared]:
    """The places where `found` is not what is expected, as deep as they can be told.

    Things that have an id, a name or a label are compared with their namesakes; a missing or additional one is one
    difference. Numbers may differ by `PRECISION`.
    """
    if isinstance(expected, Mapping) and isinstance(found, Mapping):
        for key in [*expected, *(key for key in found if key not in expected)]:
            yield from _part(expected, found, key, _joined(where, key.replace("_", " ")))
    elif _is_list(expected) and _is_list(found):
        yield from _lists(expected, found, where)
    elif not same(expected, found):
        yield where, expected, found


def same(expected: Any, found: Any) -> bool:
    """Equal, of the same kind; fractions up to `PRECISION`."""
    if isinstance(expected, float) and isinstance(found, int | float) and not isinstance(found, bool):
        return isclose(expected, found, rel_tol=0, abs_tol=PRECISION)
    return type(expected) is type(found) and bool(expected == found)


def _part(expected: Mapping[Any, Any], found: Mapping[Any, Any], key: Any, where: str) -> Iterator[Compared]:
    if key in expected and key in found:
        yield from differing(expected[key], found[key], where)
    else:
        yield where, PRESENT if key in expected else MISSING, PRESENT if key in found else MISSING


def _lists(expected: Sequence[Any], found: Sequence[Any], where: str) -> Iterator[Compared]:
    if not all(isinstance(one, Mapping) for one in (*expected, *found)):
        if len(expected) != len(found) or any(not same(*pair) for pair in zip(expected, found, strict=True)):
            yield where, expected, found
        return
    old, new = _keyed(expected), _keyed(found)
    yield from (
        difference
        for key in [*old, *(key for key in new if key not in old)]
        for difference in _part(old, new, key, _joined(where, key))
    )
    if list(old) != list(new) and set(old) == set(new):
        yield f"{where}, order", ", ".join(old), ", ".join(new)


def _keyed(things: Sequence[Mapping[str, Any]]) -> dict[str, Mapping[str, Any]]:
    """The things by what they are called, or by their number; namesakes are told apart by theirs."""
    found: dict[str, Mapping[str, Any]] = {}
    for number, thing in enumerate(things, start=1):
        named = next((str(thing[key]) for key in _NAMES if thing.get(key)), str(number))
        found[named if named not in found else f"{named} ({number})"] = thing
    return found


def _is_list(value: Any) -> bool:
    return isinstance(value, list | tuple)


def _joined(where: str, part: str) -> str:
    return f"{where}, {part}" if where else part
