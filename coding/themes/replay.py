"""Whether every proposed theme stands as its events tell: what it is called, what became of it, where quotes moved."""

from typing import Any

from coding.store import theme_proposals as store
from coding.store import theme_quotes
from coding.themes import changes
from corpus.store import events
from corpus.study import View

FIRST = {"status": "open", "merged_into_id": None, "code_id": None}
"""What the machine's proposals are before any event."""


def replay(view: View) -> list[str]:
    """A sentence for each proposed theme that is not what its events say; empty when all is well.

    A label counts once somebody has renamed the theme: what it was called first, no event tells.
    """
    told: dict[int, dict[str, Any]] = {}
    moved: dict[tuple[int, int], int | None] = {}
    for event in events.of_subjects(view.connection, ["theme proposal"]):
        read = changes.read(event)
        told.setdefault(read["subject_id"], {}).update(changes.after(read))
        moved |= changes.moves(read)
        if read["action"] == "made":
            told[read["subject_id"]]["split_from_id"] = read["after"]["split_from"]
    wrong = _moved_otherwise(theme_quotes.every_moved(view.connection), moved)
    problems = []
    for row in store.every(view.connection):
        then = FIRST | {"split_from_id": None} | told.pop(row["id"], {})
        if row["id"] in wrong or any(row[field] != value for field, value in then.items()):
            problems.append(
                f"The proposed theme {row['name']} of the run {row['run']} is not what its events say."
            )
    if told:
        problems.append(f"Proposed themes that events tell of are missing: {len(told)}.")
    return problems


def _moved_otherwise(found: dict[tuple[int, int], int], told: dict[tuple[int, int], int | None]) -> set[int]:
    """The proposals of which a quote stands elsewhere than its events say."""
    return {place[0] for place in {*found, *told} if found.get(place) != told.get(place)}
