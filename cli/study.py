"""`themebook init`: making a new study."""

from typing import Annotated

import typer

from cli.opening import named
from cli.options import AsJson, StudyName
from cli.terminal import facts, say


def init(
    title: Annotated[str, typer.Option("--title", help="What the study is called.", show_default=False)],
    study: StudyName = "",
    method: Annotated[
        str, typer.Option("--method", help="How the material was gathered, for the report.")
    ] = "",
    language: Annotated[str, typer.Option("--language", help="The main language, as two letters.")] = "en",
    as_json: AsJson = False,
) -> None:
    """Make a new, empty study.

    themebook init --study police.themebook --title "Police survey 2018"
    """
    from corpus.study import create_study

    made = create_study(named(study), title=title, method=method, language=language)
    made.close()
    if as_json:
        facts({"study": made.label, "title": title.strip()})
    else:
        say(f"Made the study “{title.strip()}” in {made.label}.")
