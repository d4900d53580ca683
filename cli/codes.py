"""`themebook codes`: the codebook."""

from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any, Literal

import typer

from cli.code_changes import restore_code, revert_code, shift_code, split_code
from cli.code_printing import code_to_json, tell
from cli.code_review import diff_code, keep_codings, list_overlaps, list_recheck, list_thin
from cli.files import CsvTarget, SourceFile, print_problems, write_csv
from cli.opening import reading, working
from cli.options import AsJson, PersonName, StudyName
from cli.tables import numbers, print_table
from cli.terminal import facts, progress, say
from coding.wording import count

if TYPE_CHECKING:
    from coding.codebook.codes import Code
    from coding.codebook.merging import Effect
    from coding.codebook.uses import Uses

commands = typer.Typer(help="The codebook: codes, categories, definitions.", no_args_is_help=True)

CodeKind = Literal["code", "category"]
Name = Annotated[str, typer.Argument(help="The code's name.", show_default=False)]
Definition = Annotated[str | None, typer.Option("--definition", help="What the code means.")]
Include = Annotated[str | None, typer.Option("--include", help="What belongs to it.")]
Exclude = Annotated[str | None, typer.Option("--exclude", help="What does not, and where it goes.")]
Example = Annotated[str | None, typer.Option("--example", help="A typical quote.")]
NearMiss = Annotated[str | None, typer.Option("--near-miss", help="A quote that only seems to fit.")]
Colour = Annotated[str | None, typer.Option("--colour", metavar="#rrggbb", help="Its colour on the page.")]


@commands.command("list")
def list_codes(
    retired: Annotated[bool, typer.Option("--retired", help="Retired codes too.")] = False,
    study: StudyName = "",
    as_json: AsJson = False,
) -> None:
    """List the codebook as a tree, with how many quotes and respondents each code has."""
    from coding.codebook import codes, version
    from coding.codebook.uses import uses

    with reading(study) as view:
        every, number_of = codes(view, retired=retired), version(view)
        counted = {use.name: use for use in uses(view)}
    if as_json:
        listed = [code_to_json(code) | _counts(counted.get(code.name)) for code in every]
        facts({"version": number_of, "codes": listed})
        return
    say(
        f"Codebook, version {number_of}: {count(len(every), 'entry', 'entries')}. Confirmed codings are counted."
    )
    counted_columns = [numbers(what) for what in ("quotes", "respondents", "suggested")]
    print_table(
        ["code", "kind", *counted_columns, "definition"],
        [_row(code, counted.get(code.name)) for code in every],
    )


@commands.command("add")
def add_code(
    name: Name,
    category: Annotated[
        str | None, typer.Option("--category", help="The category it goes under; added when it is not there.")
    ] = None,
    kind: Annotated[CodeKind, typer.Option("--kind", help="code, or category.")] = "code",
    definition: Definition = None,
    include: Include = None,
    exclude: Exclude = None,
    example: Example = None,
    near_miss: NearMiss = None,
    colour: Colour = None,
    study: StudyName = "",
    who: PersonName = "",
    as_json: AsJson = False,
) -> None:
    """Add a code, or a category."""
    from coding.codebook import add

    texts = _texts(definition, include, exclude, example, near_miss)
    with working(study, who) as work:
        code = add(work, name, category=category, kind=kind, colour=colour, **texts)
    tell(code, "Added", as_json=as_json)


@commands.command("edit")
def edit_code(
    name: Name,
    definition: Definition = None,
    include: Include = None,
    exclude: Exclude = None,
    example: Example = None,
    near_miss: NearMiss = None,
    colour: Colour = None,
    study: StudyName = "",
    who: PersonName = "",
    as_json: AsJson = False,
) -> None:
    """Rewrite what is given of a code; an empty text ("") empties a field. Makes a new codebook version."""
    from coding.codebook import edit

    texts = _texts(definition, include, exclude, example, near_miss)
    with working(study, who) as work:
        code = edit(work, name, colour=colour, **texts)
    tell(code, "Edited", as_json=as_json)


@commands.command("rename")
def rename_code(
    name: Name,
    new: Annotated[str, typer.Argument(help="The new name.", show_default=False)],
    study: StudyName = "",
    who: PersonName = "",
    as_json: AsJson = False,
) -> None:
    """Give a code or category another name; its codings stay."""
    from coding.codebook import rename

    with working(study, who) as work:
        code = rename(work, name, new)
    tell(code, "Renamed: it is now", as_json=as_json)


@commands.command("move")
def move_code(
    name: Name,
    category: Annotated[
        str | None, typer.Option("--category", help="Where to; the top of the codebook when absent.")
    ] = None,
    before: Annotated[
        str | None,
        typer.Option("--before", help="In front of this one; last when absent.", show_default=False),
    ] = None,
    study: StudyName = "",
    who: PersonName = "",
    as_json: AsJson = False,
) -> None:
    """Put a code under a category, or out of every category."""
    from coding.codebook.order import Place, put

    with working(study, who) as work:
        code = put(work, name, Place(category, before))
    tell(code, "Moved", as_json=as_json)


commands.command("shift")(shift_code)


@commands.command("merge")
def merge_codes(
    names: Annotated[list[str], typer.Argument(help="The codes to merge.", show_default=False)],
    into: Annotated[str, typer.Option("--into", help="The code they become.", show_default=False)],
    dry_run: Annotated[
        bool, typer.Option("--dry-run", help="Say what it would touch, and do nothing.")
    ] = False,
    study: StudyName = "",
    who: PersonName = "",
    as_json: AsJson = False,
) -> None:
    """Merge codes into another: their codings become its codings, their names lead to it."""
    from coding.codebook import merge, merge_effect

    if dry_run:
        with reading(study) as view:
            effect = merge_effect(view, names, into=into)
    else:
        with working(study, who) as work:
            effect = merge(work, names, into=into)
    did = "Merging" if dry_run else "Merged"
    _tell_effect(effect, f"{did} {', '.join(names)} into {into}: {effect.sentence}.", as_json=as_json)


@commands.command("retire")
def retire_code(name: Name, study: StudyName = "", who: PersonName = "", as_json: AsJson = False) -> None:
    """Take a code out of use; its codings and its history stay."""
    from coding.codebook import retire

    with working(study, who) as work:
        effect = retire(work, name)
    _tell_effect(effect, f"Retired {name}: {effect.sentence}, and they keep it.", as_json=as_json)


@commands.command("history")
def code_history(name: Name, study: StudyName = "", as_json: AsJson = False) -> None:
    """Tell what happened to a code: when, who, what, in which version of the codebook."""
    from coding.codebook import find_code, history

    with reading(study) as view:
        code, changes = find_code(view, name), history(view, name)
    if as_json:
        facts({"code": code.name, "history": [_change_to_json(change) for change in changes]})
        return
    for change in changes:
        say(f"{change.at}  {change.person} {change.action} it (version {change.codebook_version})")
        for field, (before, after) in change.fields.items():
            say(f"    {field.replace('_', ' ')}: {_shown(before)} → {_shown(after)}")


commands.command("diff")(diff_code)
commands.command("restore")(restore_code)
commands.command("revert")(revert_code)
commands.command("split")(split_code)
commands.command("overlaps")(list_overlaps)
commands.command("thin")(list_thin)
commands.command("recheck")(list_recheck)
commands.command("keep")(keep_codings)


@commands.command("import")
def import_codes(
    file: SourceFile, study: StudyName = "", who: PersonName = "", as_json: AsJson = False
) -> None:
    """Import a codebook from CSV: name (or code), category, kind, definition, include, exclude, example, near_miss."""
    from coding.codebook.csv import import_codebook

    with progress(f"Importing {file.name}"), working(study, who) as work:
        summary = import_codebook(work, file)
    if as_json:
        facts(summary.to_json())
        return
    sums = f"{summary.added:,} added + {summary.changed:,} changed + {summary.unchanged:,} unchanged"
    say(f"{count(summary.read, 'row')} read: {sums} + {len(summary.skipped):,} left out.")
    say(f"The codebook is at version {summary.version}.")
    print_problems(summary.skipped)


@commands.command("export")
def export_codes(file: CsvTarget = Path("-"), study: StudyName = "") -> None:
    """Export the codebook as CSV.

    Every cell is as it was written, so that it comes back whole. A spreadsheet takes a cell that begins with = for a
    formula: import the columns there as text.
    """
    from coding.codebook.csv import COLUMNS, export_codebook

    with reading(study) as view:
        write_csv(file, COLUMNS, export_codebook(view))


def _texts(
    definition: str | None,
    include: str | None,
    exclude: str | None,
    example: str | None,
    near_miss: str | None,
) -> dict[str, Any]:
    return {
        "definition": definition,
        "include": include,
        "exclude": exclude,
        "example": example,
        "near_miss": near_miss,
    }


def _tell_effect(effect: "Effect", sentence: str, *, as_json: bool) -> None:
    if as_json:
        facts({"codings": effect.codings, "quotes": effect.quotes, "respondents": effect.respondents})
    else:
        say(sentence)


def _row(code: "Code", use: "Uses | None") -> list[object]:
    name = ("  " if code.parent else "") + code.name
    kind = code.kind if code.status == "active" else f"{code.kind}, {code.status}"
    if use is None:
        return [name, kind, None, None, None, code.definition]
    suggested = use.suggested.quotes or None
    return [name, kind, use.confirmed.quotes, use.confirmed.respondents, suggested, code.definition]


def _counts(use: "Uses | None") -> dict[str, Any]:
    if use is None:
        return {}
    tallies = {
        "confirmed": use.confirmed,
        "rejected": use.rejected,
        "suggested": use.marked,
        "waiting": use.suggested,
    }
    return {
        name: {"quotes": tally.quotes, "respondents": tally.respondents} for name, tally in tallies.items()
    }


def _change_to_json(change: Any) -> dict[str, Any]:
    return {
        "at": change.at,
        "person": change.person,
        "action": change.action,
        "codebook_version": change.codebook_version,
        "fields": {
            name: {"before": before, "after": after} for name, (before, after) in change.fields.items()
        },
    }


def _shown(value: object) -> str:
    return "nothing" if value in ("", None) else str(value)
