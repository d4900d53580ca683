"""The kinds of long work there are. A new kind is a function here and its name in KINDS."""

from collections.abc import Callable
from typing import Any

from corpus.people import Actor
from corpus.study import Study

Tell = Callable[[int, int, str], None]
"""tell(done, total, words for people); it may raise, and then the work is given up."""
Kind = Callable[[Study, Actor, dict[str, Any], Tell], dict[str, Any]]


def suggest_themes(study: Study, actor: Actor, options: dict[str, Any], tell: Tell) -> dict[str, Any]:
    """Options: question, seed. Result: `run` (the guid) and `themes`, how many."""
    from coding.themes.propose import propose_themes

    run = propose_themes(study, actor, progress=tell, **options)
    return {"run": run.run, "themes": len(run.themes)}


def place_later(study: Study, actor: Actor, options: dict[str, Any], tell: Tell) -> dict[str, Any]:
    """Options: question, seed. Result: `run` (the guid), `placed` and `themes`, how many quotes and new themes."""
    from coding.themes.later import place_later as place

    later = place(study, actor, progress=tell, **options)
    placed = len({one.quote for one in later.placed})
    return {"run": later.run.run, "placed": placed, "themes": len(later.run.themes)}


def theme_map(study: Study, actor: Actor, options: dict[str, Any], tell: Tell) -> dict[str, Any]:
    """Options: run (a guid). Result: the JSON shape of the map. Nothing is stored."""
    from coding.themes.map import map_of

    del actor
    tell(0, 0, "Drawing the map")
    with study.read() as view:
        return map_of(view, options["run"]).to_json()


def theme_parts(study: Study, actor: Actor, options: dict[str, Any], tell: Tell) -> dict[str, Any]:
    """Options: proposal, run. Result: `partings`, the best first, each `parts` as `themebook suggest split --json`
    tells them. Nothing is stored."""
    from coding.themes.split import propose_partings

    del actor
    tell(0, 0, "Looking for parts")
    with study.read() as view:
        partings = propose_partings(view, options["proposal"], run=options["run"])
    return {"partings": [[part.to_json() for part in parts] for parts in partings]}


def suggest_codes(study: Study, actor: Actor, options: dict[str, Any], tell: Tell) -> dict[str, Any]:
    """Options: code, question, seed. Result: `run` (the guid) and `suggestions`, how many."""
    from coding.suggestions.suggest import suggest_codes as suggest

    run = suggest(study, actor, progress=tell, **options)
    return {"run": run.run, "suggestions": len(run.suggestions)}


def import_survey(study: Study, actor: Actor, options: dict[str, Any], tell: Tell) -> dict[str, Any]:
    """Options: path, settings (the fields of ImportSettings), coder, dry_run. Result: the import's JSON shape."""
    from coding.importing import import_material
    from corpus.importing import ImportSettings

    given = dict(options["settings"])
    for field in ("attributes", "open_columns"):
        if field in given:
            given[field] = tuple(given[field])
    open_work = study.rehearse if options.get("dry_run") else study.write
    with open_work(actor) as work:
        summary = import_material(
            work,
            options["path"],
            settings=ImportSettings(**given),
            coder=options.get("coder"),
            progress=lambda done, total: tell(done, total, "Reading rows"),
        )
    summary.corpus.dry_run = bool(options.get("dry_run"))
    return summary.to_json()


def first_look(study: Study, actor: Actor, options: dict[str, Any], tell: Tell) -> dict[str, Any]:
    """Options: path, questions (a map file). Result: the fields of FirstLook. Nothing is stored."""
    from corpus.importing.first_look import look

    del study, actor
    tell(0, 0, "Looking at the columns")
    return look(options["path"], questions=options.get("questions")).to_json()


def import_codebook(study: Study, actor: Actor, options: dict[str, Any], tell: Tell) -> dict[str, Any]:
    """Options: path. Result: the import's JSON shape."""
    from coding.codebook.csv import import_codebook as take_in

    tell(0, 0, "Reading the codebook")
    with study.write(actor) as work:
        return take_in(work, options["path"]).to_json()


KINDS: dict[str, Kind] = {
    "suggest themes": suggest_themes,
    "suggest codes": suggest_codes,
    "import": import_survey,
    "import codebook": import_codebook,
    "first look": first_look,
    "place later": place_later,
    "theme map": theme_map,
    "theme parts": theme_parts,
}
