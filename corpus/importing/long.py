"""The long layout: one quote a row, with its respondent and question beside it."""

from collections.abc import Iterator
from dataclasses import dataclass

from corpus.csv_file import CsvFile
from corpus.errors import Refused
from corpus.importing.entry import USUAL_PLACE, Entry, GivenQuote, Place
from corpus.importing.settings import ImportSettings
from corpus.importing.summary import Problem

KINDS = ("respondent", "expert", "pull-quote")
_USUAL = ("question", "kind", "speaker", "source", "wave", "instrument", "submitted", "section")


@dataclass(frozen=True, slots=True)
class LongColumns:
    """Positions (from 0) of the columns. `id` or `respondent` is there; `usual` holds those of a usual name."""

    text: int
    id: int | None
    respondent: int | None
    codes: int | None
    attributes: dict[int, str]
    usual: dict[str, int]

    def of(self, cells: list[str], name: str) -> str | None:
        """The cell of a column found by its usual name, None when empty or absent."""
        return (cells[self.usual[name]].strip() or None) if name in self.usual else None


def long_columns(source: CsvFile, settings: ImportSettings) -> LongColumns:
    """What the columns are. Raises Refused when a named column is absent or neither id nor respondent is named."""
    if settings.id is None and settings.respondent is None:
        raise Refused(
            "What names a quote is not said.",
            help="Add --id COLUMN (the quote's id) or --respondent COLUMN, or both.",
        )
    usual = {name: source.header.index(name) for name in _USUAL if name in source.header}
    if settings.question:
        usual["question"] = source.column(settings.question)
    return LongColumns(
        text=source.column(settings.text or "text"),
        id=source.column(settings.id) if settings.id else None,
        respondent=source.column(settings.respondent) if settings.respondent else None,
        codes=source.column(settings.codes) if settings.codes else None,
        attributes={source.column(name): name for name in settings.attributes},
        usual=usual,
    )


def quote_name(
    cells: list[str], columns: LongColumns, settings: ImportSettings, question: str | None
) -> str | None:
    """The id a row's quote will have: the given one, or respondent/question; None when the row names neither."""
    if columns.id is not None:
        given = cells[columns.id].strip()
        return settings.id_prefix + given if given else None
    respondent = cells[columns.respondent].strip() if columns.respondent is not None else ""
    return f"{settings.id_prefix}{respondent}/{question or 'text'}" if respondent else None


def place_of(cells: list[str], settings: ImportSettings, columns: LongColumns) -> Place:
    """The wave and instrument of a row: as said, else from columns of that name, else the usual ones."""
    return Place(
        settings.wave or columns.of(cells, "wave") or USUAL_PLACE.wave,
        settings.instrument or columns.of(cells, "instrument") or USUAL_PLACE.instrument,
    )


def entries(source: CsvFile, settings: ImportSettings, columns: LongColumns) -> Iterator[Entry | Problem]:
    """Each row as an entry with one quote, or as the problem for which it is left out."""
    for number, cells in source.rows():
        if len(cells) != len(source.header):
            yield Problem(number, None, f"has {len(cells)} cells where the header has {len(source.header)}")
            continue
        question = columns.of(cells, "question")
        name = quote_name(cells, columns, settings, question)
        kind = columns.of(cells, "kind") or "respondent"
        if name is None:
            yield Problem(number, None, "names neither a quote nor a respondent")
        elif not cells[columns.text].strip():
            yield Problem(number, None, "has no text")
        elif kind not in KINDS:
            yield Problem(number, None, f"kind {kind[:40]} is unknown (use {', '.join(KINDS)})")
        else:
            yield _entry(
                number, cells, settings, columns, GivenQuote(name, question, cells[columns.text], kind)
            )


def _entry(
    number: int, cells: list[str], settings: ImportSettings, columns: LongColumns, given: GivenQuote
) -> Entry:
    """A respondent's quote belongs to the respondent named, or to one of its own; other kinds belong to nobody."""
    named = cells[columns.respondent].strip() if columns.respondent is not None else ""
    respondent = (settings.id_prefix + named if named else given.name) if given.kind == "respondent" else None
    quote = GivenQuote(
        given.name,
        given.question,
        given.text,
        given.kind,
        columns.of(cells, "speaker"),
        columns.of(cells, "source"),
    )
    return Entry(
        number,
        place_of(cells, settings, columns),
        respondent,
        columns.of(cells, "submitted"),
        {name: cells[at].strip() for at, name in columns.attributes.items() if cells[at].strip()},
        quotes=[quote],
    )
