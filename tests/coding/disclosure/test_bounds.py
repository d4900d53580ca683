"""Withheld numbers that can only be one."""

from coding.disclosure.bounds import pinned
from coding.disclosure.combined import computable
from coding.disclosure.conditions import Number, one_of
from tests.coding.disclosure.people import NAMES


def country(n: int | None, *countries: str) -> Number:
    """A number of those in some countries."""
    return Number(0, ("row", 0, 0), n, ((("attribute", "country"), one_of(*countries)),))


HIDDEN = country(None, "chile")
EVERYBODY = Number(-1, None, 7, ())


def found(shown: list[Number]) -> list[int]:
    """What Chile can only be."""
    return [one.n for one in computable(NAMES, [*shown, HIDDEN], [HIDDEN], pinned)]


def test_a_number_between_equal_bounds_is_known() -> None:
    """Chile and Japan are four, Chile and Kenya seven of seven: nobody is in Japan, so that Chile has four."""
    both = [EVERYBODY, country(4, "chile", "japan"), country(7, "chile", "kenya")]
    assert found(both) == [4]
    assert found(both[:2]) == []


def test_what_follows_by_subtraction_is_between_equal_bounds_too() -> None:
    """All but those of the others."""
    assert found([EVERYBODY, country(5, "japan", "kenya", "norway")]) == [2]


def test_numbers_that_contradict_each_other_tell_nothing() -> None:
    """More in one country than in two."""
    assert found([EVERYBODY, country(3, "chile", "japan"), country(5, "japan")]) == []
