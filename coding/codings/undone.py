"""What an undo or a redo was about, in words."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any

from coding.codings.decisions import Coding, as_coding
from coding.reading.readings import Reading
from coding.store import codings, flags, readings
from coding.wording import code_names, listed
from corpus.study import View

Row = dict[str, Any]


@dataclass(frozen=True, slots=True)
class Undone:
    """What was taken back or brought back: the names of quotes and codes, and `what` as a part of a sentence.

    `now` is how each coding and reading of it stands now. `stayed` counts the decisions that stay as they are, because
    somebody changed them since.
    """

    quotes: tuple[str, ...]
    codes: tuple[str, ...]
    what: str
    now: tuple[Coding | Reading, ...]
    stayed: int = 0

    @property
    def quote(self) -> str:
        """The quote to show."""
        return self.quotes[0]


def as_undone(view: View, events: Sequence[Row], *, stayed: int = 0) -> Undone:
    """What turning these events back (newest first) was about."""
    rows = _rows(view, events)
    told = [(event, rows[event["subject"]][event["subject_id"]]) for event in sorted(events, key=_decided)]
    return Undone(
        quotes=tuple(dict.fromkeys(row["quote"] for _, row in told)),
        codes=tuple(dict.fromkeys(row["code"] for _, row in told if "code" in row)),
        what=_what(told),
        now=tuple(_now(row) for event, row in told if event["subject"] != "flag"),
        stayed=stayed,
    )


_STORES = {"coding": codings.named, "reading": readings.named, "flag": flags.named}


def _rows(view: View, events: Iterable[Row]) -> dict[str, dict[int, Row]]:
    """What the events are about with its names, by subject and id."""
    ids: dict[str, list[int]] = {}
    for event in events:
        ids.setdefault(event["subject"], []).append(event["subject_id"])
    return {subject: _STORES[subject](view.connection, found) for subject, found in ids.items()}


def _decided(event: Row) -> int:
    """The number of the decision: the event itself, or what it undid."""
    return int(event["after"].get("undoes", event["id"]))


def _now(row: Row) -> Coding | Reading:
    if "code" in row:
        return as_coding(row)
    return Reading(**{field: row[field] for field in Reading.__slots__})


_VERBS = {
    "confirmed": "confirming",
    "rejected": "rejecting",
    "suggested": "suggesting",
    "withdrawn": "withdrawing",
    "adjudicated": "settling",
    "no code": "that no code fits",
    "later": "the mark to come back later",
    "supervisor": "the flag for a supervisor",
}


def _what(told: Iterable[tuple[Row, Row]]) -> str:
    """Each kind of decision with its codes and the number of quotes, as "confirming encryption on 12 quotes"."""
    kinds: dict[str, tuple[dict[str, None], set[str]]] = {}
    for event, row in told:
        names, quotes = kinds.setdefault(_kind(event, row), ({}, set()))
        names |= dict.fromkeys([row["code"]] if "code" in row else [])
        quotes.add(row["quote"])
    return listed([_phrase(kind, list(names), len(quotes)) for kind, (names, quotes) in kinds.items()])


def _kind(event: Row, row: Row) -> str:
    """What the decision was that is turned back: that of the event, or the one before for a redone undoing."""
    redone = event["action"] == "undone"
    status = str((event["before"] if redone else event["after"])["status"])
    if event["subject"] == "coding":
        return _VERBS[status]
    mark = _VERBS[row["kind"] if event["subject"] == "flag" else "no code"]
    clearing = "clearing" if event["subject"] == "flag" else "withdrawing"
    return mark if status in ("no code", "set") else f"{clearing} {mark}"


def _phrase(kind: str, names: list[str], quotes: int) -> str:
    words = " ".join(filter(None, (kind, code_names(names))))
    return words if quotes == 1 else f"{words} on {quotes:,} quotes"
