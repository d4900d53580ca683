"""Which numbers of an insight stand large."""

import pytest

from coding.figures.shares import row
from coding.figures.specification import Estimate, Specification
from coding.figures.table import Base, Group, Shape, Table
from coding.report.content import ShownFigure, ShownInsight

NAMED = {
    "No": 60,
    "Unmanageable": 20,
    "Neither manageable nor unmanageable": 50,
    "Manageable": 30,
    "C++ (all)": 10,
}


def insight(
    headline: str,
    *,
    shares: dict[str, int] = NAMED,
    groups: tuple[Group, ...] = (),
    estimate: Estimate | None = None,
    shape: Shape = "single",
) -> ShownInsight:
    """An insight with one figure of these shares of 100 respondents."""
    rows = tuple(row(label, n, 100) for label, n in shares.items())
    base = Base("everybody", 100)
    table = Table("P1", "P1", shape, base, multi_response=False, rows=rows, groups=groups, estimate=estimate)
    figure = ShownFigure("P1", Specification("P1"), table)
    return ShownInsight(number=1, headline=headline, text="", theme=None, figures=(figure,), quotes=())


@pytest.mark.parametrize(
    ("headline", "labels"),
    [
        ("Work is unmanageable", ["Unmanageable"]),
        ("MANAGEABLE for some, unmanageable for others", ["Unmanageable", "Manageable"]),
        ("Neither manageable nor unmanageable", ["Neither manageable nor unmanageable"]),
        ("No relief in sight", []),
        ("Unmanageability grows", []),
        ("", []),
    ],
)
def test_the_rows_that_the_headline_names_stand_large(headline: str, labels: list[str]) -> None:
    """As whole words, the longest label first; no answer when none is named."""
    assert [found.label for found in insight(headline).leading()] == labels


def test_no_more_than_three_rows_stand_large() -> None:
    """The first three that the headline names, in the order of the table."""
    shares = {"Chat": 10, "Cloud": 20, "Games": 30, "Live": 40}
    named = insight("Live, games, cloud and chat", shares=shares).leading()
    assert [found.label for found in named] == ["Chat", "Cloud", "Games"]


def test_the_code_named_most_stands_large_when_the_headline_names_none() -> None:
    """What most people say in their own words is news, which of the given answers most tick is not always."""
    assert [found.label for found in insight("Work grows", shape="codes").leading()] == ["No"]


def test_no_number_stands_large_without_one_that_is_clear() -> None:
    """Not for a crosstab, an estimate, an empty base, or an insight without a figure."""
    group = Group("Sweden", Base("everybody", 10), rows=())
    assert insight("Manageable", groups=(group,)).leading() == ()
    assert insight("Manageable", shares={}).leading() == ()
    assert insight("Manageable", estimate="people").leading() == ()
    bare = ShownInsight(number=1, headline="A", text="", theme=None, figures=(), quotes=())
    assert bare.leading() == ()
