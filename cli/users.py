"""`themebook users`: the people of the study and the roles they act in."""

from typing import Annotated

import typer

from cli.opening import RoleName, opened, reading
from cli.options import AsJson, PersonName, StudyName
from cli.tables import print_table
from cli.terminal import facts, say

commands = typer.Typer(help="People and their roles.", no_args_is_help=True)


@commands.command("list")
def list_users(study: StudyName = "", as_json: AsJson = False) -> None:
    """List everybody with their roles."""
    from corpus.people import people

    with reading(study) as view:
        everybody = people(view)
    if as_json:
        facts({"people": [{"name": person.name, "roles": list(person.roles)} for person in everybody]})
    else:
        print_table(["name", "roles"], [[person.name, ", ".join(person.roles)] for person in everybody])


@commands.command("add")
def add_user(
    name: Annotated[str, typer.Argument(help="The person's name.", show_default=False)],
    role: Annotated[RoleName, typer.Option("--role", help="What the person may do.")] = "coder",
    study: StudyName = "",
    who: PersonName = "",
) -> None:
    """Add a person, or a role to a person who is there.

    In a single-user study whoever can open the file may act as anybody: roles say who did what, they do not lock. Who
    added whom is kept as an event.
    """
    from corpus.people import Role, add

    with opened(study) as found:
        person = add(found, name, role=Role(role), by=who)
    say(f"{person.name} is a {role} of this study.")
