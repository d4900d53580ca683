"""How people took the machine's suggestions over time."""

from dataclasses import asdict, dataclass
from typing import Any

from coding.store import suggestion_decisions as store
from corpus.study import View


@dataclass(frozen=True, slots=True)
class Day:
    """Suggestions that people accepted and rejected on one day (YYYY-MM-DD, UTC); what was undone later is counted."""

    day: str
    accepted: int
    rejected: int

    def to_json(self) -> dict[str, Any]:
        """The JSON shape of one of `days`."""
        return asdict(self)


def decisions_by_day(view: View) -> tuple[Day, ...]:
    """Every day on which somebody decided on a suggestion, the first one first."""
    counts: dict[str, dict[str, int]] = {}
    for day, action, number in store.by_day(view.connection):
        counts.setdefault(day, {})[action] = number
    return tuple(
        Day(day, accepted=found.get("confirmed", 0), rejected=found.get("rejected", 0))
        for day, found in counts.items()
    )
