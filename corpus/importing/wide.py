"""The wide layout: one respondent a row, one question a column."""

from collections.abc import Iterator

from corpus.csv_file import CsvFile
from corpus.importing.cells import read_cell
from corpus.importing.columns import WideColumns
from corpus.importing.entry import USUAL_PLACE, Entry, GivenQuote, Place, StoredQuestion
from corpus.importing.settings import ImportSettings
from corpus.importing.summary import Problem
from corpus.questions import Kind

Questions = dict[tuple[Place, str], StoredQuestion]


def entries(
    source: CsvFile, settings: ImportSettings, columns: WideColumns, questions: Questions
) -> Iterator[Entry | Problem]:
    """Each row as an entry, or as the problem it is left out for; problems of single cells come before their entry."""
    for number, cells in source.rows():
        if len(cells) != len(source.header):
            yield Problem(number, None, f"has {len(cells)} cells where the header has {len(source.header)}")
        elif not cells[columns.id].strip():
            yield Problem(number, None, f"no id in column {source.header[columns.id]}")
        else:
            yield from _entry(number, cells, settings, columns, questions)


def place_of(cells: list[str], settings: ImportSettings, columns: WideColumns) -> Place:
    """The wave and instrument of a row: as said, else from columns of that name, else the usual ones."""
    return Place(
        settings.wave or _cell(cells, columns.wave) or USUAL_PLACE.wave,
        settings.instrument or _cell(cells, columns.instrument) or USUAL_PLACE.instrument,
    )


def _entry(
    number: int, cells: list[str], settings: ImportSettings, columns: WideColumns, questions: Questions
) -> Iterator[Entry | Problem]:
    respondent = settings.id_prefix + cells[columns.id].strip()
    place = place_of(cells, settings, columns)
    entry = Entry(number, place, respondent, _cell(cells, columns.submitted))
    entry.attributes = {
        name: cells[at].strip() for at, name in columns.attributes.items() if cells[at].strip()
    }
    for at, mapped in columns.questions.items():
        cell = cells[at]
        if not cell.strip():
            continue
        if mapped.kind is Kind.OPEN:
            entry.quotes.append(GivenQuote(f"{respondent}/{mapped.column}", mapped.column, cell))
            continue
        try:
            entry.answers[mapped.column] = read_cell(cell, questions[place, mapped.column])
        except ValueError as error:
            yield Problem(number, mapped.column, str(error))
    yield entry


def _cell(cells: list[str], at: int | None) -> str | None:
    return (cells[at].strip() or None) if at is not None else None
