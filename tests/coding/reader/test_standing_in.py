"""In which themes a quote stands."""

from pathlib import Path

from coding.reader.standing_in import InTheme, themes_of_quote
from coding.themes import decide
from coding.themes.move import move
from corpus.people import Actor
from corpus.quotes import find_quote
from corpus.study import Study, View
from tests.coding.themes.nested import nested_run
from tests.coding.themes.survey import survey


def themes(view: View, quote: str) -> list[tuple[str, str, str, str | None, bool]]:
    """(name, label, status, code, moved) of each theme."""
    found: tuple[InTheme, ...] = themes_of_quote(view, find_quote(view, quote).id)
    return [(one.name, one.label, one.status, one.code, one.moved) for one in found]


def test_a_quote_stands_in_one_theme_of_a_run(study: Study, actor: Actor, tmp_path: Path) -> None:
    """That of the level shown first, where the machine put it or a person moved it, with the code it became."""
    survey(study, actor, tmp_path)
    run = nested_run(study, actor)
    with study.write(actor) as work:
        assert themes(work, "R01/why") == [("T1", "locked phones", "open", None, False)]
        assert themes(work, "R18/why") == []
        move(work, ["R01/why"], into="T2", run=run.run)
        decide.accept(work, "T2", run=run.run, code="staffing")
        assert themes(work, "R01/why") == [("T2", "few investigators", "accepted", "staffing", True)]
