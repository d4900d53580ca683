"""Importing one file in one transaction: read once to prepare, once more to store, and account for every row."""

from collections.abc import Callable, Iterator
from dataclasses import asdict
from itertools import islice
from pathlib import Path

from corpus.csv_file import CsvFile, in_words, open_csv
from corpus.importing import long, wide
from corpus.importing.columns import WideColumns, wide_columns
from corpus.importing.entry import Entry
from corpus.importing.prepare import (
    FirstReading,
    ensure_instruments,
    ensure_questions,
    other_routing,
    read_long,
    read_wide,
)
from corpus.importing.proposal import propose_map
from corpus.importing.settings import ImportSettings
from corpus.importing.summary import ImportSummary, Problem
from corpus.importing.writer import Target, Writer
from corpus.people import Role, require
from corpus.question_map import read_map
from corpus.store import importing as store
from corpus.study import Work

Progress = Callable[[int, int], None]
"""Called with (rows done, rows in all) about once a batch."""

BATCH = 1000


def import_file(
    work: Work, path: str | Path, *, settings: ImportSettings, progress: Progress | None = None
) -> ImportSummary:
    """Imports a CSV file; what the study already has is left alone, so a second time changes nothing.

    Raises Refused (and then nothing is stored) when the file cannot be read as CSV, a named column is missing, the map
    is wrong, or the actor is not a coder. Single bad rows and cells are left out and listed in the summary.
    """
    require(work, Role.CODER)
    source = open_csv(path)
    summary = ImportSummary(sha256=source.sha256())
    reading, rows = _wide(source, settings, summary) if settings.layout == "wide" else _long(source, settings)
    import_id = store.start(
        work.connection, person_id=work.actor.id, fields=_record(source, settings, summary)
    )
    instruments = ensure_instruments(work, reading.questions)
    questions = ensure_questions(work, reading, instruments)
    attributes = {name: store.attribute_id(work.connection, name) for name in settings.attributes}
    if others := other_routing(work, reading, instruments):
        summary.warnings.append(
            f"The study keeps the routing it has for {', '.join(others)}; the map's counts in a new study, wave or "
            "instrument."
        )
    summary.rows_read = reading.rows
    target = Target(import_id, settings.layout, instruments, questions, attributes)
    _store(Writer(work, target, summary), rows(questions), reading.rows, progress)
    summary.skipped.sort(key=lambda problem: (problem.row, problem.column or ""))
    store.finish(work.connection, import_id, summary.to_json())
    counts = {key: value for key, value in asdict(summary).items() if isinstance(value, int | str)}
    work.record("import", subject="import", subject_id=import_id, after={"file": source.name, **counts})
    return summary


Rows = Callable[[wide.Questions], Iterator[Entry | Problem]]


def _wide(source: CsvFile, settings: ImportSettings, summary: ImportSummary) -> tuple[FirstReading, Rows]:
    mapped = read_map(settings.questions) if settings.questions else []
    columns = wide_columns(source, settings, mapped)
    _warn(source, columns, summary)
    reading = read_wide(source, settings, columns)
    return reading, lambda questions: wide.entries(source, settings, columns, questions)


def _warn(source: CsvFile, columns: WideColumns, summary: ImportSummary) -> None:
    if columns.left_out:
        summary.warnings.append(
            f"Columns nobody asked for were left out: {in_words(columns.left_out, most=100)}."
        )
        summary.proposed_map = propose_map(source, filter(None, columns.left_out))
    if columns.missing:
        summary.warnings.append(
            f"The map describes columns that {source.name} lacks: {', '.join(columns.missing)}."
        )


def _long(source: CsvFile, settings: ImportSettings) -> tuple[FirstReading, Rows]:
    columns = long.long_columns(source, settings)
    reading = read_long(source, settings, columns)
    return reading, lambda _questions: long.entries(source, settings, columns)


def _record(source: CsvFile, settings: ImportSettings, summary: ImportSummary) -> dict[str, object]:
    return {
        "file_name": source.name,
        "sha256": summary.sha256,
        "layout": settings.layout,
        "settings": settings.to_json(),
    }


def _store(writer: Writer, rows: Iterator[Entry | Problem], total: int, progress: Progress | None) -> None:
    done = 0
    while batch := list(islice(rows, BATCH)):
        writer.summary.skipped.extend(row for row in batch if isinstance(row, Problem))
        entries = [row for row in batch if isinstance(row, Entry)]
        done += len(entries)
        writer.store(entries)
        if progress:
            progress(min(done, total), total)
