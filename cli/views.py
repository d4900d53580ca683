"""`themebook views`: the saved views of the grid of quotes."""

from typing import Annotated
from urllib.parse import urlencode

import typer

from cli.grid_options import Link
from cli.opening import reading, working
from cli.options import AsJson, PersonName, StudyName
from cli.tables import print_table
from cli.terminal import facts, say
from coding.wording import count

commands = typer.Typer(
    help="Saved views of the Browse page: what it shows, under a name.", no_args_is_help=True
)

Name = Annotated[str, typer.Argument(metavar="NAME", help="The view's name.", show_default=False)]


@commands.command("list")
def list_views(study: StudyName = "", as_json: AsJson = False) -> None:
    """List the saved views with what they show and their links."""
    from coding.browse.in_words import in_words
    from coding.browse.link import to_link
    from coding.browse.saved import saved_views

    with reading(study) as view:
        found = saved_views(view)
    listed = [
        {
            "name": one.name,
            "shows": in_words(one.grid.only) or "every quote",
            "link": urlencode(to_link(one.grid)),
            "person": one.person,
            "at": one.at,
        }
        for one in found
    ]
    if as_json:
        facts({"views": listed})
        return
    say(f"{count(len(listed), 'saved view')}.")
    print_table(
        ["name", "shows", "link", "saved by"],
        [[one["name"], one["shows"], one["link"], one["person"]] for one in listed],
    )


@commands.command("save")
def save_view(
    name: Name,
    link: Link = None,
    replacing: Annotated[bool, typer.Option("--replace", help="Replace the view of that name.")] = False,
    study: StudyName = "",
    who: PersonName = "",
) -> None:
    """Save filter, sorting and columns under a name.

    themebook views save "Locked phones" --link "search=locked+phones&sort=-date"

    `themebook quotes` with the same filters prints the link with --json.
    """
    from cli.grid_options import asked_grid
    from coding.browse import saved

    with working(study, who) as work:
        grid = asked_grid(work, name=None, link=link)
        kept = (saved.replace if replacing else saved.save)(work, name, grid)
    say(f"Saved the view {kept.name}.")


@commands.command("rename")
def rename_view(
    name: Name,
    to: Annotated[str, typer.Argument(metavar="NEW", help="Its new name.", show_default=False)],
    study: StudyName = "",
    who: PersonName = "",
) -> None:
    """Call a saved view otherwise."""
    from coding.browse import saved

    with working(study, who) as work:
        kept = saved.rename(work, name, to)
    say(f"{name} is now called {kept.name}.")


@commands.command("remove")
def remove_view(name: Name, study: StudyName = "", who: PersonName = "") -> None:
    """Remove a saved view; no quote or coding changes."""
    from coding.browse import saved

    with working(study, who) as work:
        saved.remove(work, name)
    say(f"Removed the view {name}.")
