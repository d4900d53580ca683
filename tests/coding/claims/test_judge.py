"""What is said of a phrase whose number is known."""

import pytest

from coding.claims.facts import Fact
from coding.claims.judge import Judged, judge, judge_equals, judge_fact, span_of
from coding.claims.phrase import Phrase
from coding.claims.phrases import phrases
from coding.figures.cells import Cell
from coding.figures.shares import row
from coding.figures.table import Base

ALL = Base("respondents who answered", 200)


def phrase(words: str) -> Phrase:
    """The one phrase of these words."""
    (found,) = phrases(words)
    return found


def share(n: int, *, label: str = "Yes", group: str = "", base: Base = ALL) -> Cell:
    """The cell of `n` respondents."""
    return Cell(group, base, row=row(label, n, base.n))


@pytest.mark.parametrize(
    ("words", "cell", "judged"),
    [
        ("half of them", share(100), Judged("holds", 50.0, "Yes is 50 % of 200; “half” is 45 to 55 %.")),
        (
            "a third of them",
            share(60, group="Norway"),
            Judged(
                "loose",
                30.0,
                "Yes in Norway is 30 % of 200; “a third” is 31.7 to 36.7 %. “Almost a third” would hold.",
            ),
        ),
        (
            "fewer than 10 percent of them",
            share(20),
            Judged(
                "contradicts",
                10.0,
                "Yes is 10 % of 200; “fewer than 10 percent” is 0 to 10 %. “A tenth” would hold.",
            ),
        ),
        (
            "most of them",
            share(90),
            Judged("contradicts", 45.0, "Yes is 45 % of 200; “most of” is 50 to 100 %."),
        ),
        ("20 of 200", share(20), Judged("holds", 10.0, "Yes is 20 of 200.")),
        ("20 of 199", share(20), Judged("contradicts", 10.0, "Yes is 20 of 200.")),
        ("20 officers", share(20), Judged("holds", 20, "Yes: 20; “20 officers” is 20.")),
        ("200 officers", Cell("", ALL), Judged("holds", 200, "the base: 200; “200 officers” is 200.")),
        ("half", Cell("", ALL), Judged("untied", None, "the base has no share.")),
        ("half", share(0, base=Base("nobody", 0)), Judged("untied", None, "Yes has no share.")),
    ],
)
def test_the_reason_names_the_number_and_what_the_words_mean(words: str, cell: Cell, judged: Judged) -> None:
    """And words that would hold, where these do not."""
    assert judge(phrase(words), cell) == judged


def test_things_that_hardly_count_make_a_number_loose() -> None:
    """Thirty countries, one of which is "other"."""
    countries = Fact(29, "countries named", loosely=30)
    assert [
        judge_fact(phrase(words), countries).verdict
        for words in ("29 countries", "30 countries", "31 countries")
    ] == [
        "holds",
        "loose",
        "contradicts",
    ]


def test_equal_shares_are_judged_by_their_gap() -> None:
    """Of all that are told; one alone is equal to nothing."""
    equal = phrase("equally common")
    assert judge_equals(equal, [share(100), share(90, label="No"), share(96, label="Both")]) == Judged(
        "holds", 5.0, "Yes 50 %; No 45 %; Both 48 %: 5 percentage points apart."
    )
    assert judge_equals(equal, [share(100), Cell("", ALL)]).verdict == "untied"


def test_the_span_of_a_share_ends_at_nobody_and_everybody() -> None:
    """That of a number does not end above."""
    assert span_of(phrase("well over half of them")) == (55.0, 100.0)
    assert span_of(phrase("well over 100 officers")) == (105.0, float("inf"))
