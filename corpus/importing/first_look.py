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
    id_column = _id([name for name in left if rows and len(columns[name].values) == rows])
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
    """What one column holds: how many cells, how long, and the hashes of its different values."""

    filled: int = 0
    letters: int = 0
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
                column.values.add(hash(text))
    return dict(zip(source.header, found, strict=True)), rows


def _id(different: list[str]) -> str | None:
    """Of columns with a different value in every row the one whose name says that it is an id, else the first."""
    named = [
        name for name in different if name.casefold() == "id" or name.casefold().endswith(("_id", " id"))
    ]
    return next(iter([*named, *different]), None)
