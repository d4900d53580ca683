"""The first reading of a file: its rows counted, its waves and questions found, before anything is stored."""

from collections.abc import Iterable
from dataclasses import dataclass, field, replace

from corpus.csv_file import CsvFile
from corpus.errors import Refused
from corpus.importing import long, wide
from corpus.importing.columns import WideColumns
from corpus.importing.entry import Place, StoredQuestion
from corpus.importing.long import LongColumns
from corpus.importing.settings import ImportSettings
from corpus.question_map import SEPARATOR, MappedQuestion, option_rows
from corpus.questions import Kind, Question, all_questions
from corpus.store import questions as store
from corpus.study import Work

_MOST_OPTIONS = 200


@dataclass(slots=True)
class FirstReading:
    """Rows under the header, and for each wave and instrument its questions in order."""

    rows: int = 0
    questions: dict[Place, dict[str, MappedQuestion]] = field(default_factory=dict)


def read_wide(source: CsvFile, settings: ImportSettings, columns: WideColumns) -> FirstReading:
    """Counts rows and collects, for closed questions whose map names no options, the values that occur.

    Raises Refused when such a question has more than 200 different values, or its order cannot be known (ordinal).
    """
    reading = FirstReading()
    unlisted = {at: set[str]() for at, question in columns.questions.items() if _needs_options(question)}
    places: dict[Place, None] = {}
    for _number, cells in source.rows():
        reading.rows += 1
        if len(cells) != len(source.header):
            continue
        places[wide.place_of(cells, settings, columns)] = None
        for at, values in unlisted.items():
            many = columns.questions[at].kind is Kind.MULTI
            values.update(
                {value.strip() for value in (cells[at].split(SEPARATOR) if many else [cells[at]])} - {""}
            )
            if len(values) > _MOST_OPTIONS:
                name = source.header[at]
                raise Refused(
                    f"Column {name} has over {_MOST_OPTIONS} different values.",
                    help="Is it an open question?",
                )
    questions = {
        question.column: replace(question, options=tuple(sorted(unlisted[at])))
        if at in unlisted
        else question
        for at, question in columns.questions.items()
    }
    reading.questions = dict.fromkeys(places, questions)
    return reading


def read_long(source: CsvFile, settings: ImportSettings, columns: LongColumns) -> FirstReading:
    """Counts rows and collects the open questions that occur, in alphabetical order."""
    reading = FirstReading()
    found: dict[Place, dict[str, str]] = {}
    for _number, cells in source.rows():
        reading.rows += 1
        if len(cells) != len(source.header):
            continue
        names = found.setdefault(long.place_of(cells, settings, columns), {})
        if question := columns.of(cells, "question"):
            names[question] = columns.of(cells, "section") or ""
    for place, names in found.items():
        reading.questions[place] = {
            name: MappedQuestion(name, section, "", "", Kind.OPEN, "open", (), None)
            for name, section in sorted(names.items())
        }
    return reading


def _needs_options(question: MappedQuestion) -> bool:
    if question.options or question.kind not in (Kind.SINGLE, Kind.MULTI, Kind.ORDINAL):
        return False
    if question.kind is Kind.ORDINAL:
        raise Refused(
            f"The map lists no options for {question.column}.",
            help="An ordinal question needs them in order.",
        )
    return True


def ensure_instruments(work: Work, places: Iterable[Place]) -> dict[Place, int]:
    """The instrument of each place, added with its wave when new."""
    return {
        place: store.instrument_id(
            work.connection, wave=store.wave_id(work.connection, place.wave), name=place.instrument
        )
        for place in sorted(places, key=lambda place: (place.wave, place.instrument))
    }


def ensure_questions(
    work: Work, reading: FirstReading, instruments: dict[Place, int]
) -> dict[tuple[Place, str], StoredQuestion]:
    """Every question of the file as stored; new ones are added after those that are there.

    Raises Refused when the study has a question of that name with another kind or other options.
    """
    known = {(question.instrument_id, question.name): question for question in all_questions(work)}
    for place, questions in reading.questions.items():
        instrument_id = instruments[place]
        position = sum(instrument == instrument_id for instrument, _name in known)
        for mapped in questions.values():
            if (instrument_id, mapped.column) in known:
                _same(known[instrument_id, mapped.column], mapped)
            else:
                store.insert_question(
                    work.connection, _row(mapped, instrument_id, position), option_rows(mapped)
                )
                position += 1
    every = {(question.instrument_id, question.name): question for question in all_questions(work)}
    return {
        (place, name): _stored(every[instruments[place], name])
        for place, questions in reading.questions.items()
        for name in questions
    }


def other_routing(work: Work, reading: FirstReading, instruments: dict[Place, int]) -> list[str]:
    """The names of the questions that the study has with other routing than the map says, sorted."""
    stored = {(question.instrument_id, question.name): question for question in all_questions(work)}
    return sorted(
        {
            mapped.column
            for place, questions in reading.questions.items()
            for mapped in questions.values()
            if mapped.asked_if != stored[instruments[place], mapped.column].asked_if and _is_described(mapped)
        }
    )


def _is_described(mapped: MappedQuestion) -> bool:
    """Whether a map says something of the question, and not only a pattern of open columns."""
    return mapped.kind is not Kind.OPEN or bool(mapped.asked_if or mapped.text or mapped.section)


def _same(stored: Question, mapped: MappedQuestion) -> None:
    if stored.kind is not mapped.kind or tuple(option.label for option in stored.options) != mapped.options:
        raise Refused(
            f"The study already has a question {stored.name} ({stored.kind}) with other options.",
            help="Correct the map, or import into another wave or instrument with --wave or --instrument.",
        )


def _row(mapped: MappedQuestion, instrument_id: int, position: int) -> dict[str, object]:
    return {
        "instrument_id": instrument_id,
        "name": mapped.column,
        "text": mapped.text,
        "item": mapped.item,
        "section": mapped.section,
        "kind": str(mapped.kind),
        "given_type": mapped.given_type,
        "asked_if": mapped.asked_if,
        "position": position,
    }


def _stored(question: Question) -> StoredQuestion:
    options = {option.label: (option.id, option.low, option.high) for option in question.options}
    return StoredQuestion(question.id, question.name, question.kind, options)
