"""Deciding what each column of a wide file is, before its first row is read."""

from dataclasses import dataclass

from corpus.csv_file import CsvFile
from corpus.errors import Refused
from corpus.importing.settings import ImportSettings
from corpus.question_map import MappedQuestion
from corpus.questions import Kind


@dataclass(frozen=True, slots=True)
class WideColumns:
    """Positions (from 0) of the columns by what they are; `left_out` names the columns nobody asked for."""

    id: int
    attributes: dict[int, str]
    questions: dict[int, MappedQuestion]
    wave: int | None
    instrument: int | None
    submitted: int | None
    left_out: tuple[str, ...]
    missing: tuple[str, ...]


def wide_columns(source: CsvFile, settings: ImportSettings, mapped: list[MappedQuestion]) -> WideColumns:
    """What the columns of `source` are. Raises Refused when an id, an attribute or every question is missing."""
    if settings.id is None:
        raise Refused(
            "Which column names the respondents is not said.",
            help=f"Add --id COLUMN: {source.columns_in_words}.",
        )
    attributes = {source.column(name): name for name in settings.attributes}
    by_name = {question.column: question for question in mapped}
    questions: dict[int, MappedQuestion] = {}
    for at, name in enumerate(source.header):
        if name in by_name:
            questions[at] = by_name[name]
        elif settings.opens(name):
            questions[at] = MappedQuestion(name, "", "", "", Kind.OPEN, "open", (), None)
    if not questions:
        raise Refused(
            f"No column of {source.name} is said to be a question.",
            help="Name open questions with --open, closed ones in a map with --questions (--propose-map writes one).",
        )
    taken = {source.column(settings.id), *attributes, *questions}
    usual = {name: _usual(source, name, taken) for name in ("wave", "instrument", "submitted")}
    taken |= {at for at in usual.values() if at is not None}
    left_out = tuple(name for at, name in enumerate(source.header) if at not in taken)
    missing = tuple(name for name in by_name if name not in source.header)
    return WideColumns(
        source.column(settings.id), attributes, questions, **usual, left_out=left_out, missing=missing
    )


def _usual(source: CsvFile, name: str, taken: set[int]) -> int | None:
    """The position of a column that carries its usual name and is not spoken for."""
    at = source.header.index(name) if name in source.header else None
    return None if at in taken else at
