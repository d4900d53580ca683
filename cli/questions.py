"""`themebook questions`: what was asked."""

from typing import TYPE_CHECKING, Annotated, Any

import typer

from cli.figure_options import Wave
from cli.opening import reading, working
from cli.options import AsJson, PersonName, StudyName
from cli.tables import print_table
from cli.terminal import facts, say
from coding.wording import count

if TYPE_CHECKING:
    from corpus.questions import Question


Asked = Annotated[str, typer.Argument(metavar="QUESTION", help="The question.", show_default=False)]
Chosen = Annotated[str, typer.Argument(metavar="OPTION", help="One of its options.", show_default=False)]
commands = typer.Typer(invoke_without_command=True)


@commands.callback()
def questions(context: typer.Context, study: StudyName = "", as_json: AsJson = False) -> None:
    """List the questions, with their options and who was asked."""
    if context.invoked_subcommand is None:
        _list(study, as_json=as_json)


@commands.command("note")
def note(
    question: Asked,
    option: Chosen,
    text: Annotated[
        str,
        typer.Argument(
            metavar="NOTE", help='What stands below figures; "" takes it away.', show_default=False
        ),
    ],
    wave: Wave = None,
    study: StudyName = "",
    who: PersonName = "",
) -> None:
    """Say below figures how an option is defined, or what was written beside it.

    \b
    themebook questions note P03 "Innocent images" "Pictures taken without any such intention"
    themebook questions note P07 "Other threats" "Mainly threats to come to the school"
    """
    from corpus.option_notes import annotate

    with working(study, who) as work:
        found = annotate(work, question=question, option=option, note=text, wave=wave)
    say(f"Noted at {found.name}." if text.strip() else f"No longer noted at {found.name}.")


@commands.command("written")
def show_written(
    question: Asked,
    option: Chosen,
    to: Annotated[
        str, typer.Option("--to", metavar="OPEN QUESTION", help="Where they wrote it.", show_default=False)
    ],
    study: StudyName = "",
    as_json: AsJson = False,
) -> None:
    """Show what people wrote who gave one answer, such as "Other": for a note on it.

    \b
    themebook questions written P07 "Other threats" --to ft_threats
    """
    from dataclasses import asdict

    from coding.figures.written import written

    with reading(study) as view:
        found = written(view, question=question, option=option, to=to)
    if as_json:
        facts({"written": [asdict(one) for one in found]})
        return
    say(f"{count(len(found), 'quote')}.")
    print_table(["quote", "text"], [[one.quote, one.text] for one in found])


@commands.command("grids")
def grids(study: StudyName = "", as_json: AsJson = False) -> None:
    """List the grids: questions with the same wording about several items, which are one table together."""
    from corpus.grids import all_grids

    with reading(study) as view:
        found = all_grids(view)
    if as_json:
        shown = [
            {"name": grid.name, "text": grid.text, "questions": [q.name for q in grid.questions]}
            for grid in found
        ]
        facts({"grids": shown})
        return
    say(count(len(found), "grid"))
    rows = [[grid.name, grid.text, " | ".join(one.item for one in grid.questions)] for grid in found]
    print_table(["name", "question", "items"], rows)


def _list(study: str, *, as_json: bool) -> None:
    from corpus.questions import all_questions

    with reading(study) as view:
        every = all_questions(view)
    if as_json:
        facts({"questions": [_to_json(question) for question in every]})
        return
    say(count(len(every), "question"))
    print_table(["name", "kind", "question", "options", "asked if"], [_row(question) for question in every])


def _row(question: "Question") -> list[str]:
    options = " | ".join(option.label for option in question.options)
    return [question.name, str(question.kind), question.title, options, question.routing]


def _to_json(question: "Question") -> dict[str, Any]:
    return {
        "name": question.name,
        "text": question.text,
        "item": question.item,
        "section": question.section,
        "kind": str(question.kind),
        "given_type": question.given_type,
        "options": [option.label for option in question.options],
        "notes": {option.label: option.note for option in question.options if option.note},
        "asked_if": question.asked_if,
        "instrument": question.instrument,
        "wave": question.wave,
    }
