"""The columns of a CSV file of codings or codes, whatever the case of their names."""

from collections.abc import Iterator, Sequence

from corpus.csv_file import CsvFile


def cells_by_column(file: CsvFile) -> Iterator[tuple[int, dict[str, str] | None]]:
    """(row number, {column in lower case: cell}) for each row; None for a row with more cells than columns.

    Missing cells at the end of a row are empty; no cell is trimmed.
    """
    columns = [name.strip().lower() for name in file.header]
    for number, cells in file.rows():
        if any(cell.strip() for cell in cells[len(columns) :]):
            yield number, None
        else:
            yield number, dict.fromkeys(columns, "") | dict(zip(columns, cells, strict=False))


def first_of(row: dict[str, str], names: Sequence[str]) -> str:
    """The trimmed cell of the first of these columns that is there and filled; otherwise empty."""
    return next((cell for name in names if (cell := row.get(name, "").strip())), "")
