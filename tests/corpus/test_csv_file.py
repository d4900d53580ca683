"""Reading CSV files of any make."""

import csv
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from corpus.csv_file import open_csv
from corpus.errors import Refused
from tests.builders import file


@pytest.mark.parametrize(
    ("content", "encoding"),
    [
        ("a,b\n1,é\n", "utf-8"),
        ("a,b\r\n1,é\r\n", "utf-8-sig"),
        ("a;b\n1;é\n", "utf-8"),
        ("a\tb\n1\té\n", "utf-16"),
        ('"a","b"\n"1","é"', "utf-8"),
    ],
)
def test_files_of_any_make_read_the_same(tmp_path: Path, content: str, encoding: str) -> None:
    """Delimiter, byte order mark, line ends and quotation marks."""
    path = tmp_path / "f.csv"
    path.write_bytes(content.encode(encoding))
    source = open_csv(path)
    assert (source.header, list(source.rows())) == (("a", "b"), [(2, ["1", "é"])])


@pytest.mark.parametrize(
    ("content", "encoding"),
    [
        ("sep=;\r\na;b,c\r\n1;é\r\n", "utf-8-sig"),
        ('"sep=|"\na|b,c\n1|é\n', "utf-8"),
        ("SEP=\t\na\tb,c\n1\té\n", "utf-16"),
    ],
)
def test_a_first_line_that_names_the_delimiter_is_no_header(
    tmp_path: Path, content: str, encoding: str
) -> None:
    """As spreadsheets write it; rows keep their place in the file."""
    path = tmp_path / "f.csv"
    path.write_bytes(content.encode(encoding))
    source = open_csv(path)
    assert (source.header, list(source.rows())) == (("a", "b,c"), [(3, ["1", "é"])])


def test_a_column_that_only_begins_like_such_a_line_is_a_column(tmp_path: Path) -> None:
    """Nothing else may stand in the line."""
    assert open_csv(file(tmp_path, "sep=;,b\n1,2\n")).header == ("sep=;", "b")


def test_a_cell_is_never_interpreted(tmp_path: Path) -> None:
    """NA, numbers, spaces and line breaks stay as they are."""
    path = file(tmp_path, 'a,b\nNA, 007 \n"line\r\nbreak","say ""no"""\n')
    assert [cells for _row, cells in open_csv(path).rows()] == [
        ["NA", " 007 "],
        ["line\r\nbreak", 'say "no"'],
    ]


@pytest.mark.parametrize(
    ("content", "message"),
    [
        (b"", "f.csv is empty"),
        (b"sep=;\n", "f.csv is empty"),
        (b"a,a\n1,2\n", "f.csv has more than one column called a"),
        (b"a,b\n1,2\n3,\xe9\n", "f.csv, line 3: this is not UTF-8 text"),
        (b'a,b\n1,"never closed\n2,3\n', "f.csv, near line 3"),
        (b"a,b\n1,x\x00y\n", "f.csv, row 2: a cell holds a NUL"),
        (b"PK\x03\x04 a spreadsheet", "is a spreadsheet or an archive"),
    ],
)
def test_a_file_that_cannot_be_read_is_refused_with_its_place(
    tmp_path: Path, content: bytes, message: str
) -> None:
    """Before anything is taken from it."""
    path = tmp_path / "f.csv"
    path.write_bytes(content)
    with pytest.raises(Refused, match=message):
        list(open_csv(path).rows())


def test_a_missing_file_is_refused(tmp_path: Path) -> None:
    """Naming it."""
    with pytest.raises(Refused, match=r"There is no file .*none\.csv"):
        open_csv(tmp_path / "none.csv")


@given(
    st.lists(st.lists(st.text(st.characters(codec="utf-8", exclude_characters="\0")), min_size=2, max_size=2))
)
def test_what_a_csv_writer_wrote_is_read_back(
    tmp_path_factory: pytest.TempPathFactory, rows: list[list[str]]
) -> None:
    """Any text: quotation marks, separators, line ends, other scripts."""
    path = tmp_path_factory.mktemp("csv") / "f.csv"
    with path.open("w", encoding="utf-8", newline="") as out:
        csv.writer(out, quoting=csv.QUOTE_ALL).writerows([["a", "b"], *rows])
    assert [cells for _row, cells in open_csv(path).rows()] == rows


def test_answers_in_the_place_of_a_header_are_not_repeated(tmp_path: Path) -> None:
    """A file without a header row: its first row may be somebody's words."""
    source = open_csv(file(tmp_path, "R1,The providers in other countries never reply,\nR2,x,\n"))
    with pytest.raises(Refused) as caught:
        source.column("id")
    assert str(caught.value) == ("answers.csv has no column id. Its columns: R1, (a long text), (no name).")
