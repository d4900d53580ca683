"""Computing a kept run again from its own quotes, to show that it can be reproduced. Nothing is stored."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any, Literal

from coding.provenance import Provenance, as_provenance, corpus_hash, model_of, versions
from coding.themes.kept import Kept, read_kept
from coding.themes.propose import group, silent
from coding.themes.proposed import Row, Standing
from coding.themes.records import Grouping
from coding.themes.rows import aside_of, rows_of
from coding.themes.runs import LEVEL, ThemeRun, assembled, known_level
from corpus.errors import Refused
from corpus.study import Study

if TYPE_CHECKING:
    from coding.encoders.cached import Progress
    from coding.encoders.protocol import Encoder

FOUND = {"unit", LEVEL}  # what a run tells among its parameters, though nobody chose it
AS_PROPOSED: Row = {
    "status": "open",
    "merged_into_id": None,
    "split_from_id": None,
    "code_id": None,
    "code": None,
}


@dataclass(frozen=True, slots=True)
class Rerun:
    """A run as it was proposed, computed again and equal to what is stored.

    `versions` names the packages that differ from those of the first run: (package, then, now), "" for none.
    """

    run: ThemeRun
    versions: tuple[tuple[str, str, str], ...]


def rerun(
    study: Study,
    run: str,
    *,
    level: int | None = None,
    encoder: "Encoder | Literal['installed'] | None" = "installed",
    progress: "Progress | None" = None,
) -> Rerun:
    """Computes the run with this guid again: the same quotes, seed, model and parameters.

    The result is what the first run said, whatever was decided on its themes since: labels as they were, everything
    open. Other versions of packages are told, not refused. Raises Refused, naming what differs, when quotes, model or
    parameters are not those of the run, when the outcome is another, or when it is a later wave's run.
    """
    from coding.encoders import default_encoder
    from coding.encoders.cached import CachedVectors

    chosen = default_encoder() if encoder == "installed" else encoder
    tell = progress or silent
    with study.read() as view:
        kept = read_kept(view, run)
    before = as_provenance(kept.row)
    _same_start(kept, before, model_of(chosen))
    tell(0, len(kept.substantive), "Reading the quotes")
    vectors = None if chosen is None else CachedVectors(study, chosen, progress=progress)
    grouping, languages = group(study, kept.substantive, vectors, seed=before.seed)
    again = rows_of(grouping)
    aside = aside_of(grouping, non_answers=[quote.name for quote in kept.non_answers], languages=languages.of)
    difference = next(_differences(kept, before, grouping, again, aside), None)
    if difference:
        raise Refused(f"The run {run} was not reproduced: {difference}.", help=_why(before))
    return Rerun(_as_proposed(kept.row | {"set_aside": aside}, again, level), tuple(_other_versions(before)))


def _same_start(kept: Kept, before: Provenance, model: tuple[str, str]) -> None:
    """Raises Refused when the quotes, the model or the parameters are not those of the run."""
    from coding.themes.parameters import parameters

    run = kept.row["guid"]
    if corpus_hash([*kept.substantive, *kept.non_answers]) != before.corpus_hash:
        raise Refused(
            f"The quotes of the run {run} are not as they were: their hash is another.",
            help="Propose themes anew for the quotes of today.",
        )
    if model[1] != before.model_hash:
        raise Refused(
            f"The run {run} was made with {before.model} ({before.model_hash[:12]}), and here is {model[0]} "
            f"({model[1][:12]}).",
            help="Install the same encoder: themebook encoder install.",
        )
    now = parameters()
    for name in sorted((set(now) | set(before.parameters)) - FOUND):
        then, today = before.parameters.get(name), now.get(name)
        if then != today:
            raise Refused(
                f"The run {run} was made with the parameter {name} = {then}; here it is {today}.",
                help=_why(before),
            )


def _why(before: Provenance) -> str:
    others = [
        f"{package} {then or 'none'} (here {now or 'none'})" for package, then, now in _other_versions(before)
    ]
    if not others:
        return "The versions of all packages are the same."
    return f"It was made with {', '.join(others)}."


def _other_versions(before: Provenance) -> Iterator[tuple[str, str, str]]:
    now = versions()
    for package in sorted({*now, *before.versions}):
        if now.get(package) != before.versions.get(package):
            yield package, before.versions.get(package, ""), now.get(package, "")


def _differences(
    kept: Kept, before: Provenance, grouping: Grouping, again: list[Row], aside: dict[str, Any]
) -> Iterator[str]:
    """What is not as stored, in words."""
    found = {"unit": grouping.unit, LEVEL: grouping.level}
    for name in sorted(FOUND & set(before.parameters)):
        if before.parameters[name] != found[name]:
            yield f"the {name} was {before.parameters[name]} and is {found[name]}"
    names = [row["name"] for row in again]
    if names != list(kept.themes):
        yield f"there were {len(kept.themes)} themes on all levels and are {len(names)}, or their names differ"
        return
    for row in again:
        stored = kept.themes[row["name"]]
        for field in ("label", "parent", "level_first", "level_last", "terms", "stability"):
            if stored[field] != row[field]:
                yield f"the {field.replace('_', ' ')} of {row['name']} differs"
        if _members(stored) != _members(row):
            yield f"the quotes of {row['name']}, their strengths or representatives differ"
    for name, value in aside.items():
        if (kept.row["set_aside"] or {}).get(name) != value:
            yield f"what was set aside as {name.replace('_', ' ')} differs"


def _members(row: Row) -> list[tuple[Any, ...]]:
    return sorted((quote["name"], quote["strength"], quote["representative"]) for quote in row["quotes"])


def _as_proposed(row: Row, themes: list[Row], level: int | None) -> ThemeRun:
    """The run that the themes make, before anybody decided anything."""
    number = {theme["name"]: theme["position"] for theme in themes}
    standing = Standing(
        theme
        | AS_PROPOSED
        | {"id": theme["position"], "parent_id": number[theme["parent"]] if theme["parent"] else None}
        for theme in themes
    )
    quotes = [
        quote | {"theme_proposal_id": theme["position"], "quote_id": quote["name"], "moved_to_id": None}
        for theme in themes
        for quote in theme["quotes"]
    ]
    shown = known_level(standing, row["parameters"].get(LEVEL, 1) if level is None else level)
    return replace(assembled(row, standing, level=shown, quotes=quotes), later=())
