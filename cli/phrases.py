"""`themebook phrases`: lists of platforms, services or currencies that are looked for in quotes."""

from pathlib import Path
from typing import Annotated

import typer

from cli.files import CsvTarget, SourceFile, print_problems, write_csv
from cli.opening import reading, working
from cli.options import AsJson, PersonName, StudyName
from cli.tables import numbers, print_table
from cli.terminal import facts, say
from coding.wording import count

commands = typer.Typer(
    help="Phrase lists: what respondents name, with what each phrase is counted as.", no_args_is_help=True
)

ListName = Annotated[str, typer.Argument(metavar="LIST", help="The list's name.", show_default=False)]


@commands.command("list")
def list_phrases(
    name: Annotated[
        str | None, typer.Argument(metavar="[LIST]", help="Only this list, with its phrases.")
    ] = None,
    study: StudyName = "",
    as_json: AsJson = False,
) -> None:
    """List the phrase lists, or the phrases of one."""
    from dataclasses import asdict

    from coding.phrases.lists import find_list, phrase_lists

    with reading(study) as view:
        found = phrase_lists(view) if name is None else [find_list(view, name)]
    if as_json:
        facts({"lists": [asdict(one) for one in found]})
    elif name is None:
        say(f"{count(len(found), 'phrase list')}.")
        rows = [[one.name, len(one.entities), len(one.phrases)] for one in found]
        print_table(["list", numbers("entities"), numbers("phrases")], rows)
    else:
        print_table(["phrase", "counted as"], [[one.phrase, one.entity] for one in found[0].phrases])


@commands.command("add")
def add_phrases(
    name: ListName,
    entity: Annotated[str, typer.Argument(metavar="ENTITY", help="What is counted.", show_default=False)],
    phrases: Annotated[
        list[str] | None,
        typer.Argument(metavar="[PHRASE]...", help="What else is counted as it. =LINE only as written."),
    ] = None,
    study: StudyName = "",
    who: PersonName = "",
) -> None:
    """Add an entity and its other names to a list; a new name makes a new list.

    themebook phrases add platforms Kik "kik messenger"
    """
    from coding.phrases.lists import add, with_own_name

    with working(study, who) as work:
        kept = add(work, name, with_own_name(entity, phrases or ()))
    entities = count(len(kept.entities), "entity", "entities")
    say(f"{kept.name} has {count(len(kept.phrases), 'phrase')} for {entities}.")


@commands.command("import")
def import_list(
    name: ListName, file: SourceFile, study: StudyName = "", who: PersonName = "", as_json: AsJson = False
) -> None:
    """Add the phrases of a CSV file with the columns phrase and entity."""
    from coding.phrases.csv import import_phrases

    with working(study, who) as work:
        summary = import_phrases(work, file, name=name)
    if as_json:
        facts(summary.to_json())
        return
    say(f"Kept {summary.kept:,} of {count(summary.read, 'row')} in {name}.")
    print_problems(summary.skipped)


@commands.command("export")
def export_list(name: ListName, file: CsvTarget = Path("-"), study: StudyName = "") -> None:
    """Write the phrases of a list as CSV."""
    from coding.phrases.csv import COLUMNS, export_phrases

    with reading(study) as view:
        write_csv(file, COLUMNS, list(export_phrases(view, name)))


@commands.command("remove")
def remove_phrases(
    name: ListName,
    phrases: Annotated[
        list[str] | None, typer.Argument(metavar="[PHRASE]...", help="Only these; otherwise the whole list.")
    ] = None,
    study: StudyName = "",
    who: PersonName = "",
) -> None:
    """Remove phrases from a list, or the list; no quote changes."""
    from coding.phrases import lists

    with working(study, who) as work:
        if phrases:
            lists.remove(work, name, phrases)
        else:
            lists.remove_list(work, name)
    say(f"Removed {count(len(phrases), 'phrase')} from {name}." if phrases else f"Removed the list {name}.")
