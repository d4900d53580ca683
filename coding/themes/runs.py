"""Runs of theme proposals as they are kept in the study, on any level, with what people made of them since."""

from collections.abc import Iterable
from dataclasses import asdict, dataclass, field, replace
from typing import Any

from coding.provenance import Provenance, as_provenance
from coding.store import suggestion_runs
from coding.store import theme_proposals as store
from coding.themes.members import LEVEL, own_level, rows_of
from coding.themes.proposed import ProposedTheme, Row, Standing, themes_of
from corpus.errors import Refused
from corpus.questions import find_question
from corpus.study import View
from corpus.suggest_name import near

__all__ = [
    "LEVEL",
    "Aside",
    "ProposedTheme",
    "ThemeRun",
    "as_run",
    "at_level",
    "find_run",
    "find_theme",
    "newest_run",
]

LATER_THAN = "later_than"
"""The parameter of a later wave's run that says which run it stands beside."""


@dataclass(frozen=True, slots=True)
class Aside:
    """What a run handled apart, all by name: see Grouping. `placed` are the later quotes that went into accepted
    themes, by code; `notes` are sentences for people."""

    non_answers: tuple[str, ...] = ()
    unclustered: dict[str, str] = field(default_factory=dict)
    outliers: tuple[str, ...] = ()
    near_duplicates: tuple[tuple[str, ...], ...] = ()
    one_word: tuple[str, ...] = ()
    languages: dict[str, int] = field(default_factory=dict)
    notes: tuple[str, ...] = ()
    placed: dict[str, list[str]] = field(default_factory=dict)

    def to_json(self) -> dict[str, Any]:
        """The `set_aside` of a run: `unclustered` are the quotes that are in no theme, `reasons` say why."""
        told = {
            name: list(value) if isinstance(value, tuple) else value for name, value in asdict(self).items()
        }
        told["near_duplicates"] = [list(group) for group in self.near_duplicates]
        return told | {"unclustered": list(self.unclustered), "reasons": self.unclustered}


@dataclass(frozen=True, slots=True)
class ThemeRun:
    """One run. `run` is its guid, `at` its time; `levels` says how many themes each level has, the coarsest first.

    `themes` are those of `level`, the largest first. `later` are the runs of later waves beside this one.
    """

    run: str
    at: str
    question: str | None
    levels: tuple[int, ...]
    level: int
    themes: tuple[ProposedTheme, ...]
    aside: Aside
    provenance: Provenance
    later: tuple["ThemeRun", ...] = ()

    @property
    def non_answers(self) -> tuple[str, ...]:
        """Quotes that say nothing: they are in no theme."""
        return self.aside.non_answers

    @property
    def unclustered(self) -> dict[str, str]:
        """Other quotes that are in no theme, with the reason."""
        return self.aside.unclustered

    def to_json(self) -> dict[str, Any]:
        """The JSON shape of `themebook suggest themes --json`."""
        return {
            "run": self.run,
            "at": self.at,
            "question": self.question,
            "levels": list(self.levels),
            "level": self.level,
            "themes": [theme.to_json() for theme in self.themes],
            "set_aside": self.aside.to_json(),
            "later": [run.to_json() for run in self.later],
            "provenance": self.provenance.to_json(),
        }


def newest_run(view: View, *, question: str | None = None, level: int | None = None) -> ThemeRun | None:
    """The newest run for the question, or without one the newest of all, with the later waves beside it.

    `level` None is the one shown first. None when there was no run; raises Refused for a level that it does not have.
    """
    wanted = None if question is None else find_question(view, question).name
    heads = suggestion_runs.heads(view.connection, kind="themes")
    for head in heads:
        if LATER_THAN not in head["parameters"] and wanted in (None, head["question"]):
            return _with_later(view, head, heads, level)
    return None


def newest_question(view: View) -> str | None:
    """The open question of the newest run that was asked for one; None where there is none."""
    heads = suggestion_runs.heads(view.connection, kind="themes")
    return next((str(head["question"]) for head in heads if head["question"] is not None), None)


def find_run(view: View, run: str | None, *, level: int | None = None) -> ThemeRun:
    """The run with this guid, or the newest of all when None. Raises Refused when there is none."""
    if run is None:
        found = newest_run(view, level=level)
        if found is None:
            raise _no_run(run)
        return found
    heads = suggestion_runs.heads(view.connection, kind="themes")
    for head in heads:
        if head["guid"] == run:
            return _with_later(view, head, heads, level)
    raise _no_run(run)


def at_level(view: View, run: ThemeRun, level: int) -> ThemeRun:
    """The run with the themes of another level. Raises Refused when it has no such level."""
    row = suggestion_runs.by_guid(view.connection, run.run, kind="themes")
    if row is None:
        raise Refused(f"There is no run {run.run} of theme proposals.", help="Propose themes anew.")
    return replace(as_run(view, row, level=level), later=run.later)


def find_theme(view: View, run: str | None, name: str) -> tuple[ProposedTheme, Row]:
    """The theme of that name or label on any level of a run or of the later waves beside it, and its row.

    A name goes before a label, and a label on the level shown first before one elsewhere. Raises Refused when there
    is none, or when several have the label.
    """
    rows = [
        (row, head)
        for head in heads_beside(view, run)
        for row in store.of_run(view.connection, head["id"])
        if row["status"] != "merged"
    ]
    wanted = name.casefold()
    named = [row for row, _ in rows if row["name"].casefold() == wanted]
    labelled = [(row, head) for row, head in rows if row["label"].casefold() == wanted]
    first = [row for row, head in labelled if row["level_first"] <= _first_shown(head) <= row["level_last"]]
    found = named or first or [row for row, _ in labelled]
    if not found:
        known = [row["name"] for row, _ in rows]
        raise Refused(f"There is no proposed theme {name} in this run.", help=near(name, known))
    if len(found) > 1:
        ids = ", ".join(row["name"] for row in found)
        raise Refused(f"Several themes are called {name}.", help=f"Name one of {ids}.")
    row = found[0]
    standing = Standing(store.of_run(view.connection, row["run_id"]))
    level = own_level(row, next(_first_shown(head) for one, head in rows if one is row))
    return themes_of(standing, [row["id"]], rows_of(view, standing, [row["id"]]), level=level)[0], row


def as_run(view: View, row: Row, *, level: int | None = None) -> ThemeRun:
    """The run in a row of the store, with the proposals of one level (None: shown first) as they stand now."""
    standing = Standing(store.of_run(view.connection, row["id"]))
    chosen = known_level(standing, _first_shown(row) if level is None else level)
    quotes = rows_of(view, standing, standing.shown(chosen))
    return assembled(row, standing, level=chosen, quotes=quotes)


def assembled(row: Row, standing: Standing, *, level: int, quotes: Iterable[Row]) -> ThemeRun:
    """A run of the row, its proposals and the quotes of those that the level shows."""
    return ThemeRun(
        run=row["guid"],
        at=row["at"],
        question=row["question"],
        levels=standing.levels(),
        level=level,
        themes=themes_of(standing, standing.shown(level), quotes, level=level),
        aside=as_aside(row["set_aside"] or {}),
        provenance=as_provenance(row),
    )


def as_aside(stored: dict[str, Any]) -> Aside:
    """What was handled apart, from the JSON of the store; a run of an earlier Themebook has less of it."""
    return Aside(
        non_answers=tuple(stored.get("non_answers", ())),
        unclustered=dict(stored.get("unclustered", {})),
        outliers=tuple(stored.get("outliers", ())),
        near_duplicates=tuple(tuple(group) for group in stored.get("near_duplicates", ())),
        one_word=tuple(stored.get("one_word", ())),
        languages=dict(stored.get("languages", {})),
        notes=tuple(stored.get("notes", ())),
        placed=dict(stored.get("placed", {})),
    )


def known_level(standing: Standing, level: int) -> int:
    """The level itself. Raises Refused when there is none of that number."""
    levels = standing.levels()
    if not 1 <= level <= len(levels):
        counted = ", ".join(f"{number} ({n:,})" for number, n in enumerate(levels, start=1))
        raise Refused(f"There is no level {level} of themes.", help=f"Levels and their themes: {counted}.")
    return level


def head_of(view: View, run_id: int) -> Row:
    """id, guid, name of the question and parameters of a run of themes that there is."""
    heads = suggestion_runs.heads(view.connection, kind="themes")
    return next(head for head in heads if head["id"] == run_id)


def heads_beside(view: View, run: str | None) -> list[Row]:
    """The heads of the run with this guid (the newest when None) and of the later waves beside it, oldest first.

    Raises Refused when there is no such run.
    """
    heads = suggestion_runs.heads(view.connection, kind="themes")
    wanted = [head for head in heads if run in (None, head["guid"])]
    whole = [head for head in wanted if run is not None or LATER_THAN not in head["parameters"]]
    if not whole:
        raise _no_run(run)
    beside = [head for head in heads if head["parameters"].get(LATER_THAN) == whole[0]["guid"]]
    return [whole[0], *reversed(beside)]


def _no_run(run: str | None) -> Refused:
    if run is None:
        return Refused("No themes were proposed yet.", help="Run: themebook suggest themes.")
    return Refused(f"There is no run {run} of theme proposals.", help="Leave it out for the newest.")


def _first_shown(row: Row) -> int:
    return int(row["parameters"].get(LEVEL, 1))


def _with_later(view: View, head: Row, heads: list[Row], level: int | None) -> ThemeRun:
    run = as_run(view, suggestion_runs.get(view.connection, head["id"]), level=level)
    beside = [one for one in reversed(heads) if one["parameters"].get(LATER_THAN) == head["guid"]]
    later = tuple(as_run(view, suggestion_runs.get(view.connection, one["id"])) for one in beside)
    return replace(run, later=later)
