"""Tables for people."""

import pytest

from cli.tables import numbers, print_table


def test_numbers_stand_to_the_right_and_markup_is_text(capsys: pytest.CaptureFixture[str]) -> None:
    """A label that looks like markup or steers a terminal is printed as it is."""
    print_table(["label", numbers("n")], [["[red]a[/red]", 5], ["b\x1b[1m", 1200]])
    lines = capsys.readouterr().out.splitlines()
    assert [line.rstrip() for line in lines if "─" not in line] == [
        "label              n",
        "[red]a[/red]       5",
        "b\\x1b[1m       1,200",
    ]


def test_a_piped_table_is_neither_wrapped_nor_cut(capsys: pytest.CaptureFixture[str]) -> None:
    """A long label stays on its line."""
    print_table(["label", "more"], [["word " * 60, "end"]])
    assert capsys.readouterr().out.splitlines()[-1].rstrip().endswith("end")
