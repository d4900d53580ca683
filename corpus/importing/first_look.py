"""A first look at a survey file: what its columns seem to be, for a person to correct before anything is imported."""

from dataclasses import asdict, dataclass, field
from pathlib import Path
from typing import Any, Literal

from corpus.csv_file import CsvFile, open_csv
from corpus.question_map import read_map

USUAL = ("wave", "instrument", "submitted")
"""Columns that an import knows by their names."""


@dataclass(frozen=True, slots=True)
class FirstLook:
    """`rows` under the header; `id` is the column that seems to name respondents (wide) or quotes (long), or None.

    `attributes` and `open_columns` are guesses among the columns that the map leaves; `mapped` are those it describes.
    """

    rows: int
    header: tuple[str, ...]
    layout: Literal["wide", "long"]
    id: str | None
    respondent: str | None
    attributes: tuple[str, ...]
    open_columns: tuple[str, ...]
    mapped: tuple[str, ...]
    sha256: str

    def to_json(self) -> dict[str, Any]:
        """The look as JSON values."""
        return asdict(self)


def look(path: str | Path, *, questions: str | Path | None = None) -> FirstLook:
    """Reads the file once and guesses; `questions` is the path of a map file.

    Raises Refused when a file cannot be read as CSV or the map is wrong.
    """
    source = open_csv(path)
    described = {entry.column for entry in read_map(questions)} if questions else set()
    columns, rows = _columns(source)
    mapped = tuple(name for name in source.header if name in described)
    long = "text" in source.header and not mapped
    left = [name for name in source.header if name and name not in described and name not in USUAL]
    id_column = _id({name: columns[name] for name in left}, rows, mostly=not long)
    others = [name for name in left if name != id_column]
    return FirstLook(
        rows=rows,
        header=source.header,
        layout="long" if long else "wide",
        id=id_column,
        respondent="respondent_id" if long and "respondent_id" in others else None,
        attributes=() if long else tuple(name for name in others if columns[name].looks_like_an_attribute),
        open_columns=() if long else tuple(name for name in others if columns[name].looks_open),
        mapped=mapped,
        sha256=source.sha256(),
    )


@dataclass(slots=True)
class _Column:
    """What one column holds: how many cells, how long, how many spaced, and the hashes of its different values."""

    filled: int = 0
    letters: int = 0
    spaced: int = 0
    values: set[int] = field(default_factory=set)

    @property
    def looks_open(self) -> bool:
        """Texts in people's own words: long, and mostly different."""
        return self.filled > 0 and self.letters / self.filled >= 20 and 2 * len(self.values) > self.filled

    @property
    def looks_like_an_attribute(self) -> bool:
        """Short facts that several respondents share."""
        return (
            self.filled > 0 and self.letters / self.filled <= 40 and 2 <= len(self.values) <= self.filled / 3
        )


def _columns(source: CsvFile) -> tuple[dict[str, _Column], int]:
    """Every column by its name, and the number of rows."""
    found, rows = [_Column() for _ in source.header], 0
    for _number, cells in source.rows():
        rows += 1
        for column, cell in zip(found, cells, strict=False):
            if text := cell.strip():
                column.filled += 1
                column.letters += len(text)
                column.spaced += " " in text
                column.values.add(hash(text))
    return dict(zip(source.header, found, strict=True)), rows


def _id(columns: dict[str, _Column], rows: int, *, mostly: bool) -> str | None:
    """The column that seems to be the id: by its name if it can be, else the first with another value in every row.

    With `mostly` a name that says id is believed although a few rows repeat or lack it; the import names those rows.
    A cell with a space in it is what somebody wrote, however different, and no id.
    """
    different = [name for name, column in columns.items() if rows and len(column.values) == rows]
    usable = [name for name, column in columns.items() if 2 * len(column.values) > rows] if mostly else []
    named = [name for name in (*different, *usable) if _says_id(name)]
    return next(iter([*named, *(name for name in different if not columns[name].spaced)]), None)


def _says_id(name: str) -> bool:
    return name.casefold() == "id" or name.casefold().endswith(("_id", " id"))
