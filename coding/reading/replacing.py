"""Codes in the place of "no code fits": confirming one takes the reading back, undoing that brings the reading back."""

from collections.abc import Mapping
from typing import Any

from coding.reading.becoming import Becoming, Pair, become, coded
from coding.store import decisions
from coding.store import readings as store
from coding.turning import Turn
from corpus.study import Work


def replace_by_codes(work: Work, confirmed: Mapping[Pair, dict[str, Any]]) -> None:
    """Takes back each reading of somebody who has now confirmed a code there.

    `confirmed` is what the events of the readings say: with `coding_id`, the coding that took the reading's place.
    """
    rows = store.of_pairs(work.connection, confirmed)
    replaced = [pair for pair, row in rows.items() if row["status"] == "no code"]
    become(
        work,
        [Becoming(pair, status="withdrawn", action="replaced", told=confirmed[pair]) for pair in replaced],
    )


def bring_back(work: Work, undone: Mapping[Pair, Mapping[int, int]], turn: Turn) -> None:
    """Brings readings back that codes had replaced, now that those are undone and no other code is confirmed there.

    `undone` gives the number of the first event that was undone of each coding, by id: a reading that was replaced
    before it stays as it is.
    """
    rows = store.of_pairs(work.connection, undone)
    withdrawn = [pair for pair, row in rows.items() if row["status"] == "withdrawn"]
    free = set(withdrawn) - coded(work, withdrawn)
    newest = decisions.newest_about(work.connection, "reading", (rows[pair]["id"] for pair in free))
    replaced = [event for event in newest.values() if event["action"] == "replaced"]
    become(work, [_back(event, turn) for event in replaced if _was_by(event, undone)])


def _was_by(replaced: dict[str, Any], undone: Mapping[Pair, Mapping[int, int]]) -> bool:
    """Whether one of the undone decisions replaced the reading."""
    pair = replaced["quote_id"], replaced["after"]["person_id"]
    first = undone[pair].get(replaced["after"]["coding_id"])
    return first is not None and first < replaced["id"]


def _back(replaced: dict[str, Any], turn: Turn) -> Becoming:
    before, told = replaced["before"], turn.told(replaced)
    return Becoming(
        (replaced["quote_id"], replaced["after"]["person_id"]),
        before["status"],
        turn.action,
        version=before["codebook_version"],
        told=told | {"coding_id": replaced["after"]["coding_id"]},
    )
