"""What is printed below a table about how its groups compare."""

from dataclasses import replace

import pytest

from cli.comparison import print_comparison
from coding.figures.comparing import compared
from coding.figures.shares import row
from coding.figures.table import Base, Group, Table

GROUPS = (
    Group("Sweden", Base("Sweden", 80), (row("a", 40, 80), row("b", 40, 80))),
    Group("Norway", Base("Norway", 50), (row("a", 10, 50), row("b", 40, 50))),
)
TABLE = compared(
    Table(
        question="P1",
        title="P1",
        shape="single",
        base=Base("all", 130),
        multi_response=False,
        rows=(row("a", 50, 130), row("b", 80, 130)),
        by="country",
        groups=GROUPS,
    )
)


def test_the_test_of_a_whole_table_is_a_sentence(capsys: pytest.CaptureFixture[str]) -> None:
    """With each difference in a row, and how it was computed."""
    print_comparison(TABLE)
    lines = capsys.readouterr().out.splitlines()
    assert lines[1] == (
        "The groups differ by more than chance (chi-square test, 11.70 with df = 1, p < 0.001, Cramér's V = 0.30)."
    )
    assert lines[5].split() == ["a", "Norway", "−", "Sweden", "−30.0", "−43.8", "to", "−13.1"]
    assert lines[-1].startswith("Method: Pearson's chi-square test where expected counts allow it")


def test_tests_of_rows_are_a_table(capsys: pytest.CaptureFixture[str]) -> None:
    """Codes are tested one by one."""
    print_comparison(compared(replace(TABLE, shape="codes")))
    lines = capsys.readouterr().out.splitlines()
    assert " ".join(lines[3].split()) == "a chi-square test 11.70 1 p = 0.001 Cohen's h = −0.64"


def test_nothing_is_said_where_nothing_is_compared(capsys: pytest.CaptureFixture[str]) -> None:
    """A plain table has no groups."""
    print_comparison(replace(TABLE, comparison=None))
    assert capsys.readouterr().out == ""
