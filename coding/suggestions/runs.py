"""Runs of code suggestions as they are kept in the study."""

from dataclasses import dataclass, field
from typing import Any

from coding.provenance import Provenance, as_provenance
from coding.store import suggestion_runs
from coding.store import suggestions as store
from coding.suggestions.open import Suggestion, as_suggestion
from corpus.errors import Refused
from corpus.study import View


@dataclass(frozen=True, slots=True)
class CodeRun:
    """One run: suggestions by quote, the best code first. `quality` is None with too few confirmed codings to tell.

    `ranking` has up to ten codes of every quote asked for, with scores, also those too unlikely to be suggested; it is
    not kept with the run, so that a run which is read again has none (None).
    """

    run: str
    at: str
    question: str | None
    suggestions: tuple[Suggestion, ...]
    quality: dict[str, Any] | None
    provenance: Provenance
    ranking: dict[str, list[tuple[str, float]]] | None = field(default=None, compare=False)

    def to_json(self) -> dict[str, Any]:
        """The JSON shape of `themebook suggest codes --json`."""
        told = self.quality and {key: value for key, value in self.quality.items() if key != "machine"}
        return {
            "run": self.run,
            "at": self.at,
            "question": self.question,
            "suggestions": [suggestion.to_json() for suggestion in self.suggestions],
            "ranking": self.ranking,
            "quality": told,
            "provenance": self.provenance.to_json(),
        }


def newest_run(view: View) -> CodeRun | None:
    """The newest run of code suggestions, or None."""
    rows = suggestion_runs.newest(view.connection, kind="codes")
    return as_run(view, rows[0]) if rows else None


def newest_name(view: View) -> str | None:
    """The guid of the newest run of code suggestions, or None: it changes when there are new ones."""
    return suggestion_runs.newest_guid(view.connection, kind="codes")


def find_run(view: View, run: str | None) -> CodeRun:
    """The run with this guid, or the newest when None. Raises Refused when there is none."""
    if run is None:
        found = newest_run(view)
        if found is None:
            raise Refused("No codes were suggested yet.", help="Run: themebook suggest codes.")
        return found
    row = suggestion_runs.by_guid(view.connection, run, kind="codes")
    if row is None:
        raise Refused(f"There is no run {run} of code suggestions.", help="Leave it out for the newest.")
    return as_run(view, row)


def as_run(
    view: View, row: dict[str, Any], *, ranking: dict[str, list[tuple[str, float]]] | None = None
) -> CodeRun:
    """The run in a row of the store, with its suggestions."""
    return CodeRun(
        run=row["guid"],
        at=row["at"],
        question=row["question"],
        suggestions=tuple(as_suggestion(found) for found in store.of_run(view.connection, row["id"])),
        quality=row["quality"],
        provenance=as_provenance(row),
        ranking=ranking,
    )
