"""`themebook quotes stances`: the quotes of a question by what they say."""

from typing import Annotated, Literal

import typer

from cli.opening import reading
from cli.options import AsJson, StudyName
from cli.tables import print_table
from cli.terminal import facts


def list_stances(
    question: Annotated[
        str, typer.Argument(metavar="QUESTION", help="An open question.", show_default=False)
    ],
    about: Annotated[
        Literal["trend", "extent", "judgement"],
        typer.Option(
            "--about", help="trend: growing or not. extent: common or rare. judgement: difficult or easy."
        ),
    ] = "trend",
    study: StudyName = "",
    as_json: AsJson = False,
) -> None:
    """List the quotes of an open question by what they say: as they read, else as the names of their codes say."""
    from coding.for_and_against.stances import stances

    with reading(study) as view:
        found = stances(view, question, about=about)
    if as_json:
        told = [{"quote": one.quote.name, "says": one.says, "text": one.quote.text} for one in found]
        facts({"question": question, "about": about, "quotes": told})
        return
    print_table(
        ["says", "quote", "text"], [[one.says or "–", one.quote.name, one.quote.text] for one in found]
    )
