"""Reading a CSV file row by row, every cell as text, in constant memory, with the row in every complaint.

The standard library's reader is used rather than a data frame: nothing guesses a type, "NA" stays "NA", and a file of
any length needs the memory of one row.
"""

import codecs
import csv
import hashlib
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from corpus.errors import Refused, Unavailable

_DELIMITERS = ",;\t"
_BOMS = ((codecs.BOM_UTF8, "utf-8-sig"), (codecs.BOM_UTF16_LE, "utf-16"), (codecs.BOM_UTF16_BE, "utf-16"))
_SEPARATOR = re.compile(r'"?sep=([^\w"\r\n])"?', re.IGNORECASE)
"""A first line with which a spreadsheet names the delimiter: sep=;"""
_LONGEST_CELL = 10_000_000
_LONGEST_NAME = 40


@dataclass(frozen=True, slots=True)
class CsvFile:
    """A CSV file whose header has been read. `rows` reads it again from the start each time.

    `header_row` is 1, or 2 below a line that names the delimiter.
    """

    path: Path
    encoding: str
    delimiter: str
    header: tuple[str, ...]
    header_row: int = 1

    @property
    def name(self) -> str:
        """The file's name without its folders."""
        return self.path.name

    def rows(self) -> Iterator[tuple[int, list[str]]]:
        """(row number, cells) for each row under the header, counted from 1 in the file; empty lines are passed over.

        Raises Refused at bytes that are not text and at a quotation mark that is never closed.
        """
        with self.path.open(encoding=self.encoding, newline="") as lines:
            reader = csv.reader(lines, delimiter=self.delimiter, strict=True)
            try:
                for number, cells in enumerate(reader, start=1):
                    if number <= self.header_row:
                        continue
                    if any("\0" in cell for cell in cells):
                        raise Refused(
                            f"{self.name}, row {number}: a cell holds a NUL.", help="Is it a text file?"
                        )
                    if cells:
                        yield number, cells
            except csv.Error as error:
                raise Refused(
                    f"{self.name}, near line {reader.line_num}: {error}.",
                    help="Check the quotation marks there: one inside a cell must be doubled.",
                ) from None
            except UnicodeError as error:
                raise _not_text(self.path) from error

    def sha256(self) -> str:
        """The SHA-256 of the file's bytes, 64 hex digits."""
        with self.path.open("rb") as content:
            return hashlib.file_digest(content, "sha256").hexdigest()

    def size(self) -> int:
        """Bytes in the file."""
        return self.path.stat().st_size

    @property
    def columns_in_words(self) -> str:
        """The first twelve columns for a message. A long name is left out: without a header row it is an answer."""
        return in_words(self.header)

    def column(self, name: str) -> int:
        """The position of a column, from 0. Raises Refused naming the columns that are there."""
        if name not in self.header:
            raise Refused(f"{self.name} has no column {name}.", help=f"Its columns: {self.columns_in_words}.")
        return self.header.index(name)


def open_csv(path: str | Path) -> CsvFile:
    """Finds out encoding (UTF-8, or UTF-16 with its mark), delimiter (comma, semicolon, tab) and header.

    A first line such as "sep=;" names the delimiter and is no header.
    Raises Refused when the file is missing, empty, not text, or names a column twice; Unavailable when it may not
    be read.
    """
    csv.field_size_limit(_LONGEST_CELL)
    path = Path(path)
    try:
        with path.open("rb") as content:
            start = content.read(4)
    except FileNotFoundError:
        raise Refused(f"There is no file {path}.", help="Check the path.") from None
    except IsADirectoryError:
        raise Refused(f"{path} is a folder.", help="Name a CSV file in it.") from None
    except PermissionError:
        raise Unavailable(f"{path} may not be read.", help="Check its permissions.") from None
    if start.startswith(b"PK\x03\x04"):
        raise Refused(
            f"{path.name} is a spreadsheet or an archive, not CSV.", help="Save it as CSV (UTF-8) first."
        )
    encoding = next((name for mark, name in _BOMS if start.startswith(mark)), "utf-8")
    named, line = _first_lines(path, encoding)
    if not line.strip():
        raise Refused(f"{path.name} is empty.", help="It needs a first row with the names of the columns.")
    delimiter = named or max(_DELIMITERS, key=line.count)
    header = tuple(cell.strip() for cell in next(csv.reader([line], delimiter=delimiter)))
    twice = sorted({name for name in header if name and header.count(name) > 1})
    if twice:
        raise Refused(
            f"{path.name} has more than one column called {in_words(twice)}.", help="Rename one of them."
        )
    return CsvFile(path, encoding, delimiter, header, header_row=2 if named else 1)


def in_words(names: Sequence[str], *, most: int = 12) -> str:
    """Names of columns for a message, `most` of them and none that is long enough to be somebody's words.

    >>> in_words(["id", "", "The providers in other countries never reply"])
    'id, (no name), (a long text)'
    """
    shown = ["(a long text)" if len(name) > _LONGEST_NAME else name or "(no name)" for name in names[:most]]
    return ", ".join(shown) + (" …" if len(names) > most else "")


def _first_lines(path: Path, encoding: str) -> tuple[str | None, str]:
    """The delimiter that a line above the header names, and the header, whose quoted names may run over lines."""
    with path.open(encoding=encoding, newline="") as lines:
        try:
            line = lines.readline()
            if named := _SEPARATOR.fullmatch(line.rstrip("\r\n")):
                line = lines.readline()
            while line.count('"') % 2 and (more := lines.readline()):
                line += more
            return named and named[1], line
        except UnicodeError as error:
            raise _not_text(path) from error


def _not_text(path: Path) -> Refused:
    """Names the line of the first bytes that are not UTF-8."""
    with path.open("rb") as content:
        line = next((number for number, raw in enumerate(content, start=1) if not _is_utf8(raw)), 1)
    return Refused(
        f"{path.name}, line {line}: this is not UTF-8 text.",
        help="Save the file as CSV (UTF-8) and try again.",
    )


def _is_utf8(raw: bytes) -> bool:
    try:
        raw.decode()
    except UnicodeDecodeError:
        return False
    return True
