"""Storing entries batch by batch: what is new is added, what is the same is left alone, what differs is a problem."""

from collections.abc import Iterable

from corpus.errors import Refused
from corpus.importing.entry import Entry, GivenAnswer, GivenQuote, Place, StoredQuestion
from corpus.importing.summary import ImportSummary, Problem
from corpus.non_answers import is_non_answer
from corpus.quotes import text_hash
from corpus.store import importing as store
from corpus.store.importing import KnownQuote
from corpus.study import Work


class Writer:
    """One import's way into the study. `summary` counts as batches are stored."""

    def __init__(self, work: Work, *, import_id: int, layout: str, summary: ImportSummary) -> None:
        self.connection = work.connection
        self.import_id = import_id
        self.layout = layout
        self.summary = summary
        self.instruments: dict[Place, int] = {}
        self.attributes: dict[str, int] = {}
        self.questions: dict[tuple[Place, str], StoredQuestion] = {}
        self._met = bytearray()

    def store(self, batch: list[Entry]) -> None:
        """Stores a batch of entries, in the order of the file."""
        for place in dict.fromkeys(entry.place for entry in batch):
            entries = [entry for entry in batch if entry.place == place]
            names = dict.fromkeys(entry.respondent for entry in entries if entry.respondent is not None)
            known = store.respondents_named(self.connection, self.instruments[place], names)
            if self.layout == "wide":
                entries = self._once(entries, known)
            stored_quotes = self._fit_quotes(place, entries)
            if self.layout == "long":
                entries = [entry for entry in entries if entry.quotes]
            ids = self._respondents(place, entries, known)
            self._attributes(ids, entries)
            self._answers(place, ids, entries)
            self._quotes(place, ids, entries, stored_quotes)

    def _skip(self, entry: Entry, column: str | None, problem: str) -> None:
        self.summary.skipped.append(Problem(entry.row, column, problem))

    def _once(self, entries: list[Entry], known: dict[str, tuple[int, bool]]) -> list[Entry]:
        """The entries without those of a respondent who stands in the file for the second time."""
        met: set[str] = set()
        kept = []
        for entry in entries:
            name = str(entry.respondent)
            if name in met or (name in known and self._has_met(known[name][0])):
                self._skip(
                    entry,
                    None,
                    f"respondent {name} stands in this file more than once; the first row is kept",
                )
            else:
                kept.append(entry)
            met.add(name)
        return kept

    def _respondents(
        self, place: Place, entries: list[Entry], known: dict[str, tuple[int, bool]]
    ) -> dict[str, int]:
        """{respondent: id}, adding those that the study does not have."""
        fresh: dict[str, Entry] = {}
        for entry in entries:
            if entry.respondent is not None and entry.respondent not in known:
                fresh.setdefault(entry.respondent, entry)
        rows = [self._row(place, entry) for entry in fresh.values()]
        ids = store.insert_respondents(self.connection, rows)
        for entry in entries:
            if entry.respondent in known:
                ids[entry.respondent], answered = known[entry.respondent]
                if entry.says_something and not answered:
                    store.mark_answered(self.connection, [ids[entry.respondent]])
        self._count(entries, list(fresh.values()), ids.values())
        return ids

    def _row(self, place: Place, entry: Entry) -> dict[str, object]:
        return {
            "instrument_id": self.instruments[place],
            "name": entry.respondent,
            "submitted": entry.submitted,
            "answered": entry.says_something,
            "import_id": self.import_id,
            "import_row": entry.row,
        }

    def _count(self, entries: list[Entry], fresh: list[Entry], ids: Iterable[int]) -> None:
        """In a wide file each row is a respondent; in a long one a respondent counts when met for the first time."""
        summary = self.summary
        summary.added["respondents"] += sum(entry.says_something for entry in fresh)
        met = sum(self._meet(respondent_id) for respondent_id in ids)
        if self.layout == "wide":
            answered = sum(entry.says_something for entry in entries)
            summary.respondents += answered
            summary.rows_kept += answered
            summary.log_ons += len(entries) - answered
        else:
            summary.respondents += met

    def _meet(self, respondent_id: int) -> bool:
        """Whether this is the first time. One byte a respondent, so that a million rows need a megabyte."""
        if respondent_id >= len(self._met):
            self._met.extend(bytes(respondent_id + 1024 - len(self._met)))
        first = not self._met[respondent_id]
        self._met[respondent_id] = 1
        return first

    def _has_met(self, respondent_id: int) -> bool:
        """Whether an earlier batch of this import had a row of the respondent."""
        return respondent_id < len(self._met) and bool(self._met[respondent_id])

    def _attributes(self, ids: dict[str, int], entries: list[Entry]) -> None:
        known = store.attributes_of(
            self.connection, {ids[e.respondent] for e in entries if e.respondent is not None}
        )
        rows = []
        for entry in entries:
            if entry.respondent is None:
                continue
            for name, value in entry.attributes.items():
                key = (ids[entry.respondent], self.attributes[name])
                if key not in known:
                    rows.append({"respondent_id": key[0], "attribute_id": key[1], "value": value})
                    known[key] = value
                elif known[key] != value:
                    self._skip(
                        entry, name, f"{entry.respondent} already has another {name}; the first is kept"
                    )
        store.insert_attributes(self.connection, rows)

    def _answers(self, place: Place, ids: dict[str, int], entries: list[Entry]) -> None:
        known = store.answers_of(
            self.connection, [ids[e.respondent] for e in entries if e.respondent and e.answers]
        )
        rows = []
        for entry in entries:
            for column, answers in entry.answers.items():
                key = (ids[str(entry.respondent)], self.questions[place, column].id)
                if key not in known:
                    rows += [self._answer_row(key, answer) for answer in answers]
                    self.summary.added["answers"] += 1
                elif known[key] != {answer.given for answer in answers}:
                    self._skip(
                        entry,
                        column,
                        f"{entry.respondent} already answered {column} otherwise; the first is kept",
                    )
                    continue
                self.summary.answers += 1
        store.insert_answers(self.connection, rows)

    def _answer_row(self, key: tuple[int, int], answer: GivenAnswer) -> dict[str, object]:
        return {
            "respondent_id": key[0],
            "question_id": key[1],
            "position": answer.position,
            "option_id": answer.option_id,
            "number": answer.number,
            "given": answer.given,
        }

    def _fit_quotes(self, place: Place, entries: list[Entry]) -> set[str]:
        """Takes quotes that cannot be kept out of their entries; returns the names that the study has already."""
        known = store.quotes_named(
            self.connection, [quote.name for entry in entries for quote in entry.quotes]
        )
        stored = set(known)
        for entry in entries:
            kept = []
            for quote in entry.quotes:
                mine = KnownQuote(
                    text_hash(quote.text),
                    entry.respondent,
                    self.instruments[place] if entry.respondent is not None else None,
                    self.import_id,
                    entry.row,
                )
                other = known.setdefault(quote.name, mine)
                if self.layout == "wide":
                    _refuse_another_wave(mine, other)
                if problem := _misfit(mine, other):
                    self._skip(entry, None if self.layout == "long" else quote.question, problem)
                else:
                    kept.append(quote)
            entry.quotes = kept
        return stored

    def _quotes(self, place: Place, ids: dict[str, int], entries: list[Entry], stored: set[str]) -> None:
        rows = []
        for entry, quote in _pairs(entries):
            fields: dict[str, object] = {
                "text_hash": text_hash(quote.text),
                "respondent_id": ids[entry.respondent] if entry.respondent is not None else None,
                "non_answer": is_non_answer(quote.text),
            }
            if quote.name not in stored:
                rows.append(self._quote_row(place, entry, quote, fields))
            self.summary.quotes += 1
            self.summary.non_answers += bool(fields["non_answer"])
            self.summary.rows_kept += self.layout == "long"
        self.summary.added["quotes"] += len(rows)
        store.insert_quotes(self.connection, rows)

    def _quote_row(
        self, place: Place, entry: Entry, quote: GivenQuote, stored: dict[str, object]
    ) -> dict[str, object]:
        return stored | {
            "name": quote.name,
            "question_id": self.questions[place, quote.question].id if quote.question else None,
            "kind": quote.kind,
            "text": quote.text,
            "speaker": quote.speaker,
            "source": quote.source,
            "import_id": self.import_id,
            "import_row": entry.row,
        }


def _refuse_another_wave(mine: KnownQuote, known: KnownQuote) -> None:
    """Raises Refused when the id belongs to a wave or instrument other than the row's.

    Keeping the row's other answers would count the respondent twice as soon as the file comes back with a prefix.
    """
    if known.respondent == mine.respondent and known.instrument_id != mine.instrument_id:
        raise Refused(
            f"Row {mine.row}: respondent {mine.respondent} has quotes of the same ids in another wave or instrument.",
            help="Give each wave a file of its own and its ids a beginning with --id-prefix; nothing was stored.",
        )


def _misfit(mine: KnownQuote, known: KnownQuote) -> str:
    """Why a quote cannot be kept beside the one known under its id, or nothing."""
    if known == mine:
        return ""
    if known.import_id == mine.import_id:
        return f"its id stands in this file more than once; row {known.row} is kept"
    if (known.respondent, known.instrument_id) != (mine.respondent, mine.instrument_id):
        return "its id is taken by a quote of another wave or respondent; --id-prefix keeps them apart"
    return (
        ""
        if known.text_hash == mine.text_hash
        else "the study has another text under this id; the first is kept"
    )


def _pairs(entries: list[Entry]) -> Iterable[tuple[Entry, GivenQuote]]:
    return ((entry, quote) for entry in entries for quote in entry.quotes)
