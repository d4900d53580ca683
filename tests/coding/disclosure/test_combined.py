"""What follows from several numbers together."""

from dataclasses import replace

from coding.disclosure.combined import Computed, computable
from coding.disclosure.conditions import NOTHING, Number, Values, none_of
from tests.coding.disclosure.people import NAMES


def one_of(*countries: str) -> Values:
    """Those countries."""
    return Values(frozenset(countries))


def country(n: int | None, values: Values) -> Number:
    """A number of those in some countries."""
    return Number(0, ("row", 0, 0), n, ((("attribute", "country"), values),))


def found(numbers: list[Number], hidden: Number) -> list[int]:
    """What follows for it."""
    return [one.n for one in computable(NAMES, numbers, [hidden])]


def test_what_two_numbers_differ_by_follows() -> None:
    """All but those of Chile, and all."""
    hidden = country(None, one_of("chile"))
    shown = [Number(1, None, 100, ()), country(93, Values(frozenset(["chile"]), without=True))]
    assert list(computable(NAMES, [*shown, hidden], [hidden])) == [Computed(hidden, 7, tuple(shown))]


def test_what_is_a_part_of_a_number_does_not_follow() -> None:
    """Chile and Japan together are ten."""
    hidden = country(None, one_of("chile"))
    assert found([country(10, one_of("chile", "japan")), hidden], hidden) == []


def test_a_part_follows_where_nobody_is_in_the_rest() -> None:
    """A nought tells that, and so does a wider number that is no larger."""
    hidden = country(None, one_of("chile"))
    both = country(7, one_of("chile", "japan"))
    nought = country(0, one_of("japan", "kenya"))
    assert found([both, nought], hidden) == [7]
    wider, narrow = country(50, one_of("japan", "norway")), country(50, one_of("norway"))
    assert found([both, wider, narrow], hidden) == [7]


def test_what_people_say_of_one_thing_tells_nothing_of_another() -> None:
    """Who mentions one code can mention another."""
    law, files = (
        (("said", "codes", "ft", "", "", code), Values(frozenset(["yes"]))) for code in ("law", "files")
    )
    hidden = replace(country(None, one_of("chile")), conditions=(law,))
    other = replace(country(4, one_of("chile")), conditions=(files,))
    assert found([other, hidden], hidden) == []
    assert found([replace(other, conditions=(law,)), hidden], hidden) == [4]


def test_answers_that_no_figure_names_are_there() -> None:
    """Of numbers only how many gave one is known: that makes nobody of them."""
    hidden = country(None, one_of("chile"))
    gave = replace(country(90, one_of()), conditions=((("question", "How many?"), none_of(NOTHING)),))
    assert found(
        [gave, country(100, one_of("chile", "japan")), country(93, one_of("japan")), hidden], hidden
    ) == [7]


def test_what_is_about_the_same_things_is_held_against_each_other_among_very_much() -> None:
    """Together the other figures tell more kinds of people apart than can be looked at."""
    other = [
        Number(1, None, 50, ((("question", f"{question}?"), Values(frozenset([answer]))),))
        for question in "abcdefg"
        for answer in "1234"
    ]
    hidden = country(None, one_of("chile"))
    shown = [country(100, one_of("chile", "japan")), country(93, one_of("japan"))]
    assert found([*other, *shown, hidden], hidden) == [7]
