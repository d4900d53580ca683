"""Proposing a map: what the columns of an unknown file probably are, for a person to check."""

from collections import defaultdict
from collections.abc import Iterable

from corpus.bins import parse_number
from corpus.csv_file import CsvFile
from corpus.question_map import COLUMNS, SEPARATOR

_MOST_OPTIONS = 12
_MOST_VALUES = 200


def propose_map(source: CsvFile, columns: Iterable[str]) -> list[dict[str, str]]:
    """One map row ({column name of the map: text}) for each of `columns`; its type is a guess from the values.

    Reads the file once and remembers at most 200 different values a column. A column without any value is left out.
    """
    positions = {source.header.index(name): name for name in columns}
    values: dict[int, dict[str, int]] = defaultdict(dict)
    for _number, cells in source.rows():
        for at in positions:
            cell = cells[at].strip() if at < len(cells) else ""
            if cell and (cell in values[at] or len(values[at]) < _MOST_VALUES):
                values[at][cell] = values[at].get(cell, 0) + 1
    return [_proposed(name, values[at]) for at, name in positions.items() if values[at]]


def _proposed(column: str, values: dict[str, int]) -> dict[str, str]:
    kind, options = _guess(values)
    return dict.fromkeys(COLUMNS, "") | {"column": column, "type": kind, "options": SEPARATOR.join(options)}


def _guess(values: dict[str, int]) -> tuple[str, list[str]]:
    """The kind and the options, if it has any."""
    if all(parse_number(value) is not None for value in values) and len(values) > 2:
        return "numeric", []
    ticked = sorted({part.strip() for value in values for part in value.split(SEPARATOR)} - {""})
    if any(SEPARATOR in value for value in values) and len(ticked) <= 2 * _MOST_OPTIONS:
        return "multi", ticked
    repeated = sum(values.values()) >= 2 * len(values)
    if len(values) <= _MOST_OPTIONS and repeated and max(map(len, values)) <= 120:
        return "single", sorted(values)
    return "open", []
