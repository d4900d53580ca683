"""The numbers of the tree."""

from coding.codebook.uses import Uses
from coding.codings.progress import Tally
from ui.codebook_tree import numbers_of


def used(name: str, respondents: int, quotes: int, suggested: int) -> Uses:
    """A code with these numbers."""
    none = Tally(0, 0)
    return Uses(
        name,
        "code",
        confirmed=Tally(quotes, respondents),
        suggested=Tally(suggested, suggested),
        rejected=none,
        marked=none,
    )


def test_numbers_stand_under_each_other() -> None:
    """A space is as wide as the digit, or the comma, that a shorter number lacks; a code without uses has zeros."""
    found = numbers_of(["a", "b", "c"], {"a": used("a", 1200, 1300, 7), "b": used("b", 90, 95, 0)})
    assert found == {
        "a": "1,200\u2007\u2007\u20071,300\u2007\u2007\u20077",
        "b": "\u2007\u2008\u200790\u2007\u2007\u2007\u2007\u2008\u200795\u2007\u2007\u20070",
        "c": "\u2007\u2008\u2007\u20070\u2007\u2007\u2007\u2007\u2008\u2007\u20070\u2007\u2007\u20070",
    }
