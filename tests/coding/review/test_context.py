"""Quotes of a report in their full context."""

from coding.report.render import content
from coding.review.context import in_context, with_cuts_told
from tests.coding.review.reviewing import Two


def test_a_cut_quote_is_shown_whole(two: Two) -> None:
    """What the report leaves out is told as left out, and the codes stand beside it."""
    quote = content(two.ada).insights[0].quotes[1]
    found = in_context(two.ada, quote, name="R2/why")
    assert (found.name, found.shown, found.whole, found.cut, found.codes) == (
        "R2/why",
        "Encrypted phones stop us[…].",
        "Encrypted phones stop us[left out:  in Kiruna].",
        True,
        ("encryption",),
    )


def test_a_quote_without_cuts_is_as_it_was_written(two: Two) -> None:
    """Nothing is said of it."""
    found = in_context(two.ada, content(two.ada).insights[0].quotes[0], name="R1/why")
    assert (found.whole, found.cut) == (found.shown, False)


def test_every_cut_is_told() -> None:
    """At the beginning, in the middle and at the end."""
    assert with_cuts_told("abcdef", ((0, 1), (2, 4), (5, 6))) == "[left out: a]b[left out: cd]e[left out: f]"
