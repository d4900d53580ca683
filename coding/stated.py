"""Stated figures: numbers, ranks and words that somebody else printed or counted, kept with their source.

They are in no table of respondents. What is not known stays unknown: "roughly half" without its numerator is shown as
not stated, never as 50 %.
"""

import json
from collections.abc import Iterator
from dataclasses import asdict, dataclass, fields, replace
from pathlib import Path
from typing import Any

from coding.csv_columns import cells_by_column, first_of
from coding.store import stated as store
from coding.wording import clean_name, clean_text, name_key
from corpus.csv_file import open_csv
from corpus.errors import Refused
from corpus.importing.summary import Problem
from corpus.people import Role, require
from corpus.store import events
from corpus.study import View, Work
from corpus.suggest_name import near

_SUBJECT = "stated figure"
LABEL = "of"
"""What the label is called on the command line, and may be called in a file."""
_NUMBERS = ("value", "numerator", "denominator")


@dataclass(frozen=True, slots=True)
class Stated:
    """One stated figure. `unit` says what is counted ("alerts", "employees"); None is what nobody stated.

    `topic` groups what belongs together ("challenges"), `label` says which of it ("encryption"), `rank` its place from
    1. `words` is what stands in place of a number ("roughly half").
    """

    name: str
    wave: str = ""
    topic: str = ""
    label: str = ""
    value: float | None = None
    unit: str = ""
    rank: int | None = None
    numerator: float | None = None
    denominator: float | None = None
    words: str = ""
    source: str = ""


@dataclass(frozen=True, slots=True)
class StatedSummary:
    """What an import of stated figures did: `read` = `kept` + the number of `skipped`.

    `left_out` are the columns that are no field of a stated figure.
    """

    read: int
    kept: int
    skipped: tuple[Problem, ...]
    left_out: tuple[str, ...] = ()

    def to_json(self) -> dict[str, Any]:
        """The summary as JSON values."""
        return asdict(self)


def stated_figures(view: View, *, topic: str | None = None) -> list[Stated]:
    """Every stated figure, or those of a topic, by wave, topic, rank and name."""
    found = [_as_stated(row) for row in store.every(view.connection)]
    chosen = [one for one in found if topic is None or name_key(one.topic) == name_key(topic)]
    return sorted(chosen, key=lambda one: (one.wave, one.topic, one.rank or 10**9, one.name))


def find_stated(view: View, name: str) -> Stated:
    """The stated figure called `name`. Raises Refused naming the nearest."""
    return _as_stated(_find(view, name))


def put(work: Work, stated: Stated) -> Stated:
    """Keeps a stated figure; one of the same name is replaced.

    Raises Refused when it states nothing at all, for a number that is none, and for a rank below 1.
    """
    require(work, Role.CODER)
    cleaned = _checked(stated)
    old = _lookup(work, cleaned.name)
    before = None if old is None else asdict(_as_stated(old))
    if before == asdict(cleaned):
        return cleaned
    row_id = store.put(work.connection, None if old is None else old["id"], asdict(cleaned))
    work.record("stated", subject=_SUBJECT, subject_id=row_id, before=before, after=asdict(cleaned))
    return cleaned


def remove(work: Work, name: str) -> None:
    """Removes a stated figure. Raises Refused when there is none of that name."""
    require(work, Role.CODER)
    row = _find(work, name)
    store.remove(work.connection, row["id"])
    work.record("removed", subject=_SUBJECT, subject_id=row["id"], before=asdict(_as_stated(row)))


def in_words(stated: Stated) -> str:
    """What is known of it, for people.

    >>> in_words(Stated("adult material", words="roughly half", unit="businesses"))
    'roughly half (numbers not stated), businesses'
    >>> in_words(Stated("alerts", value=513, unit="alerts"))
    '513 alerts'
    """
    if stated.value is not None:
        return f"{_number(stated.value)} {stated.unit}".strip()
    if stated.numerator is not None and stated.denominator is not None:
        shares = f"{_number(stated.numerator)} of {_number(stated.denominator)} {stated.unit}".strip()
        return f"{stated.words} ({shares})" if stated.words else shares
    if stated.words:
        return f"{stated.words} (numbers not stated)" + (f", {stated.unit}" if stated.unit else "")
    return f"rank {stated.rank}" if stated.rank is not None else "not stated"


def import_stated(work: Work, path: str | Path) -> StatedSummary:
    """Keeps the stated figures of a CSV file with a column `name` and any of the other fields; `of` is the label.

    Rows that cannot be kept are told with their reason. Raises Refused when the file cannot be read.
    """
    require(work, Role.CODER)
    file = open_csv(path)
    file.column("name")
    kept, skipped = 0, []
    for number, cells in cells_by_column(file):
        try:
            put(work, _from_cells(cells))
            kept += 1
        except Refused as refused:
            skipped.append(Problem(number, None, str(refused)))
    known = {LABEL, *(field.name for field in fields(Stated))}
    left_out = tuple(name for name in file.header if name.strip() and name.strip().lower() not in known)
    return StatedSummary(kept + len(skipped), kept, tuple(skipped), left_out)


def export_stated(view: View) -> Iterator[dict[str, Any]]:
    """Every stated figure as a row of its fields; what is not stated is empty."""
    for one in stated_figures(view):
        yield {field: "" if value is None else value for field, value in asdict(one).items()}


def replay(view: View) -> list[str]:
    """A sentence for each stated figure that is not what its events say; empty when all is well."""
    told = {event["subject_id"]: event["after"] for event in events.of_subjects(view.connection, [_SUBJECT])}
    standing = {row_id: json.loads(after) for row_id, after in told.items() if after}
    changed = [
        row["name"]
        for row in store.every(view.connection)
        if standing.pop(row["id"], None) != asdict(_as_stated(row))
    ]
    return [f"The stated figure {name} is not what its events say." for name in changed] + [
        f"The stated figure {gone['name']} is missing." for gone in standing.values()
    ]


def _checked(stated: Stated) -> Stated:
    texts = {
        field: clean_text(" ".join(getattr(stated, field).split()), what=field)
        for field in ("wave", "topic", "label", "unit", "words", "source")
    }
    numbers = {field: _finite(stated, field) for field in _NUMBERS}
    if stated.rank is not None and stated.rank < 1:
        raise Refused(f"{stated.rank} is no rank.", help="Ranks count from 1.")
    if all(value is None for value in (*numbers.values(), stated.rank)) and not texts["words"]:
        raise Refused(
            f"{stated.name} states nothing.", help="Give a value, a rank, a share, or what is said in words."
        )
    name = clean_name(stated.name, what="A stated figure")
    changed: dict[str, Any] = {"name": name, **texts, **numbers}
    return replace(stated, **changed)


def _finite(stated: Stated, field: str) -> float | None:
    value: float | None = getattr(stated, field)
    if value is None:
        return None
    if not float("-inf") < value < float("inf"):
        raise Refused(f"The {field} of {stated.name} is no number.", help="Write digits.")
    if field != "value" and value < 0:
        raise Refused(f"The {field} of {stated.name} is below nought.", help="Give what was counted.")
    return float(value)


def _from_cells(cells: dict[str, str] | None) -> Stated:
    if cells is None:
        raise Refused("The row has more cells than the header.", help="Quote the cells with a comma.")
    given: dict[str, Any] = {field.name: cells.get(field.name, "").strip() for field in fields(Stated)}
    given["label"] = first_of(cells, ("label", LABEL))
    for field in (*_NUMBERS, "rank"):
        given[field] = _parsed(given["name"], field, given[field])
    return Stated(**given)


def _parsed(name: str, field: str, cell: str) -> float | int | None:
    if not cell:
        return None
    try:
        return int(cell) if field == "rank" else float(cell.replace(" ", "").replace("\u00a0", ""))
    except ValueError:
        raise Refused(f"The {field} of {name} is no number: {cell}.", help="Write digits.") from None


def _number(value: float) -> str:
    return f"{value:,.10g}"


def _lookup(view: View, name: str) -> store.Row | None:
    key = name_key(name)
    return next((row for row in store.every(view.connection) if name_key(row["name"]) == key), None)


def _find(view: View, name: str) -> store.Row:
    if (found := _lookup(view, name)) is None:
        known = [row["name"] for row in store.every(view.connection)]
        help = near(name, known) or "Keep one with: themebook stated put"
        raise Refused(f"There is no stated figure {name}.", help=help)
    return found


def _as_stated(row: store.Row) -> Stated:
    return Stated(**{field.name: row[field.name] for field in fields(Stated)})
