"""Storing entries batch by batch: what is new is added, what is the same is left alone, what differs is a problem."""

from collections.abc import Iterable
from dataclasses import dataclass

from corpus.errors import Refused
from corpus.importing.entry import Entry, GivenAnswer, GivenQuote, Place, StoredQuestion
from corpus.importing.settings import Layout
from corpus.importing.summary import ImportSummary, Problem
from corpus.non_answers import is_non_answer
from corpus.quotes import text_hash
from corpus.store import importing as store
from corpus.store.importing import KnownQuote
from corpus.study import Work


@dataclass(frozen=True, slots=True)
class Target:
    """Where the rows of one import go: the ids that the study has for what the file names."""

    import_id: int
    layout: Layout
    instruments: dict[Place, int]
    questions: dict[tuple[Place, str], StoredQuestion]
    attributes: dict[str, int]


class Met:
    """The respondents met so far in one import, a byte each, so that a million rows need a megabyte."""

    def __init__(self) -> None:
        self._marks = bytearray()

    def __contains__(self, respondent_id: int) -> bool:
        return respondent_id < len(self._marks) and bool(self._marks[respondent_id])

    def add(self, respondent_id: int) -> bool:
        """Marks a respondent; says whether it is the first time."""
        first = respondent_id not in self
        if respondent_id >= len(self._marks):
            self._marks.extend(bytes(respondent_id + 1024 - len(self._marks)))
        self._marks[respondent_id] = 1
        return first


class Writer:
    """One import's way into the study. `summary` counts as batches are stored."""

    def __init__(self, work: Work, target: Target, summary: ImportSummary) -> None:
        self.connection = work.connection
        self.target = target
        self.summary = summary
        self._met = Met()

    def store(self, batch: list[Entry]) -> None:
        """Stores a batch of entries, in the order of the file."""
        for place in dict.fromkeys(entry.place for entry in batch):
            entries = [entry for entry in batch if entry.place == place]
            names = dict.fromkeys(entry.respondent for entry in entries if entry.respondent is not None)
            known = store.respondents_named(self.connection, self.target.instruments[place], names)
            if self.target.layout == "wide":
                entries = self._once(entries, known)
            stored_quotes = self._fit_quotes(place, entries)
            if self.target.layout == "long":
                entries = [entry for entry in entries if entry.quotes]
            ids = self._respondents(entries, known)
            self._attributes(ids, entries)
            self._answers(place, ids, entries)
            self._quotes(ids, entries, stored_quotes)

    def _skip(self, entry: Entry, column: str | None, problem: str) -> None:
        self.summary.skipped.append(Problem(entry.row, column, problem))

    def _once(self, entries: list[Entry], known: dict[str, tuple[int, bool]]) -> list[Entry]:
        """The entries without those of a respondent who stands in the file for the second time."""
        met: set[str] = set()
        kept = []
        for entry in entries:
            name = str(entry.respondent)
            if name in met or (name in known and known[name][0] in self._met):
                self._skip(
                    entry,
                    None,
                    f"respondent {name} stands in this file more than once; the first row is kept",
                )
            else:
                kept.append(entry)
            met.add(name)
        return kept

    def _respondents(self, entries: list[Entry], known: dict[str, tuple[int, bool]]) -> dict[str, int]:
        """{respondent: id}, adding those that the study does not have."""
        fresh: dict[str, Entry] = {}
        for entry in entries:
            if entry.respondent is not None and entry.respondent not in known:
                fresh.setdefault(entry.respondent, entry)
        rows = [_respondent_row(self.target, entry) for entry in fresh.values()]
        ids = store.insert_respondents(self.connection, rows)
        for entry in entries:
            if entry.respondent in known:
                ids[entry.respondent], answered = known[entry.respondent]
                if entry.says_something and not answered:
                    store.mark_answered(self.connection, [ids[entry.respondent]])
        self._count(entries, list(fresh.values()), ids.values())
        return ids

    def _count(self, entries: list[Entry], fresh: list[Entry], ids: Iterable[int]) -> None:
        """In a wide file each row is a respondent; in a long one a respondent counts when met for the first time."""
        summary = self.summary
        summary.added["respondents"] += sum(entry.says_something for entry in fresh)
        met = sum(self._met.add(respondent_id) for respondent_id in ids)
        if self.target.layout == "wide":
            answered = sum(entry.says_something for entry in entries)
            summary.respondents += answered
            summary.rows_kept += answered
            summary.log_ons += len(entries) - answered
        else:
            summary.respondents += met

    def _attributes(self, ids: dict[str, int], entries: list[Entry]) -> None:
        known = store.attributes_of(
            self.connection, {ids[e.respondent] for e in entries if e.respondent is not None}
        )
        rows = []
        for entry in entries:
            if entry.respondent is None:
                continue
            for name, value in entry.attributes.items():
                key = (ids[entry.respondent], self.target.attributes[name])
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
                key = (ids[str(entry.respondent)], self.target.questions[place, column].id)
                if key not in known:
                    rows += [_answer_row(key, answer) for answer in answers]
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
                    self.target.instruments[place] if entry.respondent is not None else None,
                    self.target.import_id,
                    entry.row,
                )
                other = known.setdefault(quote.name, mine)
                if self.target.layout == "wide":
                    _refuse_another_wave(mine, other)
                if problem := _misfit(mine, other):
                    self._skip(entry, None if self.target.layout == "long" else quote.question, problem)
                else:
                    kept.append(quote)
            entry.quotes = kept
        return stored

    def _quotes(self, ids: dict[str, int], entries: list[Entry], stored: set[str]) -> None:
        rows = []
        for entry, quote in _pairs(entries):
            non_answer = is_non_answer(quote.text)
            if quote.name not in stored:
                respondent_id = ids[entry.respondent] if entry.respondent is not None else None
                row = _quote_row(self.target, entry, quote)
                rows.append(row | {"respondent_id": respondent_id, "non_answer": non_answer})
            self.summary.quotes += 1
            self.summary.non_answers += non_answer
            self.summary.rows_kept += self.target.layout == "long"
        self.summary.added["quotes"] += len(rows)
        store.insert_quotes(self.connection, rows)


def _respondent_row(target: Target, entry: Entry) -> dict[str, object]:
    return {
        "instrument_id": target.instruments[entry.place],
        "name": entry.respondent,
        "submitted": entry.submitted,
        "answered": entry.says_something,
        "import_id": target.import_id,
        "import_row": entry.row,
    }


def _answer_row(key: tuple[int, int], answer: GivenAnswer) -> dict[str, object]:
    return {
        "respondent_id": key[0],
        "question_id": key[1],
        "position": answer.position,
        "option_id": answer.option_id,
        "number": answer.number,
        "given": answer.given,
    }


def _quote_row(target: Target, entry: Entry, quote: GivenQuote) -> dict[str, object]:
    return {
        "name": quote.name,
        "question_id": target.questions[entry.place, quote.question].id if quote.question else None,
        "kind": quote.kind,
        "text": quote.text,
        "text_hash": text_hash(quote.text),
        "speaker": quote.speaker,
        "source": quote.source,
        "import_id": target.import_id,
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
