"""Theme proposals as they are kept in the study: the newest run, and what people made of each proposal since."""

from dataclasses import asdict, dataclass
from typing import Any, Literal

from coding.provenance import Provenance, as_provenance
from coding.store import suggestion_runs
from coding.store import theme_proposals as store
from coding.themes.records import Stability
from corpus.errors import Refused
from corpus.questions import find_question
from corpus.study import View

MOST_TERMS = 6
SHOWN = 3


@dataclass(frozen=True, slots=True)
class ProposedTheme:
    """One proposal. `id` is its name in the run ("T1"), `quotes` all of its quotes by name, `code` what it became.

    A proposal that others were merged into has their quotes too; `strengths` belong to `quotes`.
    """

    id: str
    label: str
    terms: tuple[str, ...]
    quotes: tuple[str, ...]
    strengths: tuple[float, ...]
    representatives: tuple[str, ...]
    stability: Stability
    status: Literal["open", "accepted", "rejected"]
    code: str | None

    @property
    def n(self) -> int:
        """How many quotes it has."""
        return len(self.quotes)

    def to_json(self) -> dict[str, Any]:
        """One of the `themes` of `themebook suggest themes --json`."""
        return {
            "id": self.id,
            "label": self.label,
            "terms": list(self.terms),
            "n": self.n,
            "quotes": list(self.quotes),
            "representatives": list(self.representatives),
            "stability": asdict(self.stability),
            "status": self.status,
            "code": self.code,
        }


@dataclass(frozen=True, slots=True)
class ThemeRun:
    """One run. `run` is its guid, `at` its time; `non_answers` and `unclustered` (with the reason) are in no theme."""

    run: str
    at: str
    question: str | None
    themes: tuple[ProposedTheme, ...]
    non_answers: tuple[str, ...]
    unclustered: dict[str, str]
    provenance: Provenance

    def to_json(self) -> dict[str, Any]:
        """The JSON shape of `themebook suggest themes --json`."""
        return {
            "run": self.run,
            "at": self.at,
            "question": self.question,
            "themes": [theme.to_json() for theme in self.themes],
            "set_aside": {
                "non_answers": list(self.non_answers),
                "unclustered": list(self.unclustered),
                "reasons": self.unclustered,
            },
            "provenance": self.provenance.to_json(),
        }


def newest_run(view: View, *, question: str | None = None) -> ThemeRun | None:
    """The newest run for the question, or without one the newest of all; None when there was none."""
    wanted = None if question is None else find_question(view, question).name
    for row in suggestion_runs.newest(view.connection, kind="themes"):
        if wanted is None or row["question"] == wanted:
            return as_run(view, row)
    return None


def find_run(view: View, run: str | None) -> ThemeRun:
    """The run with this guid, or the newest of all when None. Raises Refused when there is none."""
    if run is None:
        found = newest_run(view)
        if found is None:
            raise Refused("No themes were proposed yet.", help="Run: themebook suggest themes.")
        return found
    row = suggestion_runs.by_guid(view.connection, run, kind="themes")
    if row is None:
        raise Refused(f"There is no run {run} of theme proposals.", help="Leave it out for the newest.")
    return as_run(view, row)


def as_run(view: View, row: dict[str, Any]) -> ThemeRun:
    """The run in a row of the store, with its proposals as they stand now."""
    aside = row["set_aside"] or {}
    return ThemeRun(
        run=row["guid"],
        at=row["at"],
        question=row["question"],
        themes=_themes(view, row["id"]),
        non_answers=tuple(aside.get("non_answers", ())),
        unclustered=dict(aside.get("unclustered", {})),
        provenance=as_provenance(row),
    )


def _themes(view: View, run_id: int) -> tuple[ProposedTheme, ...]:
    rows = store.of_run(view.connection, run_id)
    into = {row["id"]: row["merged_into_id"] for row in rows}
    quotes: dict[int, list[dict[str, Any]]] = {}
    for quote in store.quotes_of_run(view.connection, run_id):
        quotes.setdefault(_end(quote["theme_proposal_id"], into), []).append(quote)
    parts: dict[int, list[dict[str, Any]]] = {}
    for row in rows:
        parts.setdefault(_end(row["id"], into), []).append(row)
    return tuple(
        _theme(row, parts[row["id"]], quotes.get(row["id"], [])) for row in rows if row["status"] != "merged"
    )


def _end(proposal_id: int, into: dict[int, int | None]) -> int:
    """Where the trail of merges ends that starts at a proposal."""
    following = into[proposal_id]
    return proposal_id if following is None else _end(following, into)


def _theme(row: dict[str, Any], parts: list[dict[str, Any]], quotes: list[dict[str, Any]]) -> ProposedTheme:
    """A proposal with what was merged into it: terms and representatives are taken in turns, its own first."""
    ordered = sorted(parts, key=lambda part: (part["id"] != row["id"], part["position"]))
    shown = [[q for q in quotes if q["theme_proposal_id"] == part["id"]] for part in ordered]
    representatives = [
        [str(q["name"]) for q in sorted(own, key=lambda q: q["representative"] or 0) if q["representative"]]
        for own in shown
    ]
    return ProposedTheme(
        id=row["name"],
        label=row["label"],
        terms=tuple(_in_turns([part["terms"] for part in ordered])[:MOST_TERMS]),
        quotes=tuple(str(q["name"]) for q in quotes),
        strengths=tuple(float(q["strength"]) for q in quotes),
        representatives=tuple(_in_turns(representatives)[:SHOWN]),
        stability=Stability(**row["stability"]),
        status=row["status"],
        code=row["code"],
    )


def _in_turns(lists: list[list[str]]) -> list[str]:
    """The first of each list, then the second of each, nothing twice."""
    longest = max(map(len, lists), default=0)
    return list(dict.fromkeys(own[at] for at in range(longest) for own in lists if at < len(own)))
