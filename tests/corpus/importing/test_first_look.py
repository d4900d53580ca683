"""A first look at a survey file."""

from pathlib import Path

import pytest

from corpus.errors import Refused
from corpus.importing.first_look import FirstLook, look
from tests.builders import file, map_file

LONG = "quote_id,respondent_id,question,text,codes\nQ1,R1,why,Too slow.,speed\nQ2,R1,how,By post.,\n"


def wide(rows: int) -> str:
    """A wide file: an id, a country of two, and a text of its own for each respondent."""
    lines = [
        f"R{n},{'Sweden' if n % 2 else 'Norway'},Answer number {n} says something of its own"
        for n in range(rows)
    ]
    return "\n".join(["respondent_id,country,why", *lines]) + "\n"


def test_the_columns_of_a_wide_file_are_told_apart(tmp_path: Path) -> None:
    """An id differs in every row, an attribute is shared, an open answer is long and mostly different."""
    found = look(file(tmp_path, wide(12)))
    assert found == FirstLook(
        rows=12,
        header=("respondent_id", "country", "why"),
        layout="wide",
        id="respondent_id",
        respondent=None,
        attributes=("country",),
        open_columns=("why",),
        mapped=(),
        sha256=found.sha256,
    )


def test_a_repeated_or_missing_id_does_not_make_peoples_words_the_id(tmp_path: Path) -> None:
    """The column called id is still meant; the import names the rows that repeat or lack it."""
    rows = "R1,Phones are locked.\nR2,The cloud.\nR2,Something about staff.\n,And no id.\nR5,Ok.\n"
    assert look(file(tmp_path, f"id,why\n{rows}")).id == "id"
    assert look(file(tmp_path, f"nr,why\n{rows}")).id is None


def test_what_the_map_describes_is_not_guessed(tmp_path: Path) -> None:
    """The map of the questions says more than the values do."""
    found = look(file(tmp_path, wide(12)), questions=map_file(tmp_path))
    assert (found.mapped, found.open_columns) == (("why",), ())


def test_a_column_called_text_means_one_quote_a_row(tmp_path: Path) -> None:
    """The long layout has the quote's own id and its respondent's."""
    found = look(file(tmp_path, LONG))
    assert (found.layout, found.id, found.respondent) == ("long", "quote_id", "respondent_id")


def test_a_file_without_rows_has_nothing_to_guess_from(tmp_path: Path) -> None:
    """The header alone is still shown."""
    found = look(file(tmp_path, "id,why\n"))
    assert (found.rows, found.id, found.attributes, found.open_columns) == (0, None, (), ())


def test_what_is_no_csv_is_refused_in_words(tmp_path: Path) -> None:
    """A spreadsheet says what to do with it."""
    path = tmp_path / "answers.csv"
    path.write_bytes(b"PK\x03\x04 and more")
    with pytest.raises(Refused, match="Save it as CSV"):
        look(path)
