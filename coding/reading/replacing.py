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


def bring_back(work: Work, confirmed: Mapping[Pair, set[int]], turn: Turn) -> None:
    """Brings readings back that confirming these codings (ids) had replaced, now that the confirmations are undone."""
    rows = store.of_pairs(work.connection, confirmed)
    withdrawn = {pair: row for pair, row in rows.items() if row["status"] == "withdrawn"}
    taken = coded(work, list(withdrawn))
    newest = decisions.newest_about(
        work.connection, "reading", [row["id"] for pair, row in withdrawn.items() if pair not in taken]
    )
    wanted = []
    for event in newest.values():
        pair = event["quote_id"], event["after"]["person_id"]
        coding_id = event["after"].get("coding_id")
        if event["action"] == "replaced" and coding_id in confirmed[pair]:
            told = turn.told(event["id"]) | {"coding_id": coding_id}
            before = event["before"]
            version = before["codebook_version"]
            wanted.append(Becoming(pair, before["status"], turn.action, version=version, told=told))
    become(work, wanted)
