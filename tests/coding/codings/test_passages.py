"""Finding a passage in a quote."""

import pytest

from coding.codings.passages import find_span
from corpus.errors import Refused

TEXT = "Nobody answers. Nobody calls back 👍 ever."


@pytest.mark.parametrize(
    ("passage", "span"),
    [
        ("answers", (7, 14)),
        ("  Nobody calls back ", (16, 33)),
        ("👍 ever", (34, 40)),
        (TEXT, (0, len(TEXT))),
    ],
)
def test_words_that_stand_there_once_are_found(passage: str, span: tuple[int, int]) -> None:
    """The span counts code points, and reads exactly what was given."""
    assert find_span(TEXT, passage) == span
    assert TEXT[slice(*span)] == passage.strip()


@pytest.mark.parametrize(
    ("passage", "problem"),
    [
        ("Nobody", "more than once"),
        ("nobody calls", "does not hold these words"),
        ("  ", "No passage is given"),
        ("aa", "more than once"),
    ],
)
def test_words_that_do_not_tell_the_place_are_refused(passage: str, problem: str) -> None:
    """Also when the two places overlap."""
    with pytest.raises(Refused, match=problem):
        find_span("aaa" if passage == "aa" else TEXT, passage)
