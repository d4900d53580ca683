"""`themebook reservation`: what respondents say about a question itself, told at its figures."""

from typing import Annotated

import typer

from cli.opening import reading, working
from cli.options import AsJson, PersonName, StudyName
from cli.tables import print_table
from cli.terminal import facts, say
from coding.wording import count

commands = typer.Typer(
    help="Reservations: codes for remarks about a question itself, told at every figure of it.",
    no_args_is_help=True,
)

Question = Annotated[
    str, typer.Argument(metavar="QUESTION", help="The question, or a grid such as P02.", show_default=False)
]
Code = Annotated[str, typer.Argument(metavar="CODE", help="The code of the remarks.", show_default=False)]


@commands.command("list")
def list_reservations(study: StudyName = "", as_json: AsJson = False) -> None:
    """List the reservations with who made them."""
    from dataclasses import asdict

    from coding.reservations import reservations

    with reading(study) as view:
        found = reservations(view)
    if as_json:
        facts({"reservations": [asdict(one) for one in found]})
        return
    say(f"{count(len(found), 'reservation')}.")
    print_table(["question", "code", "by"], [[one.question, one.code, one.person] for one in found])


@commands.command("add")
def add_reservation(question: Question, code: Code, study: StudyName = "", who: PersonName = "") -> None:
    """Make a code a reservation about a question, or about every item of a grid.

    \b
    themebook reservation add P02 "origin uncertain"
    """
    from coding.reservations import reserve

    with working(study, who) as work:
        names = reserve(work, question=question, code=code)
    say(f"Told at the figures of {', '.join(names)}.")


@commands.command("remove")
def remove_reservation(question: Question, code: Code, study: StudyName = "", who: PersonName = "") -> None:
    """Take a reservation back."""
    from coding.reservations import withdraw

    with working(study, who) as work:
        names = withdraw(work, question=question, code=code)
    say(f"No longer told at the figures of {', '.join(names)}.")
