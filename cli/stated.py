"""`themebook stated`: numbers, ranks and words that somebody else printed or counted."""

from pathlib import Path
from typing import Annotated

import typer

from cli.files import CsvTarget, SourceFile, print_problems, write_csv
from cli.opening import reading, working
from cli.options import AsJson, PersonName, StudyName
from cli.tables import print_table
from cli.terminal import facts, note, say
from coding.wording import count

commands = typer.Typer(
    help="Stated figures: what others printed or counted, for rates and comparisons.", no_args_is_help=True
)

Name = Annotated[str, typer.Argument(metavar="NAME", help="The stated figure's name.", show_default=False)]


@commands.command("list")
def list_stated(
    topic: Annotated[str | None, typer.Option("--topic", help="Only of this topic.")] = None,
    study: StudyName = "",
    as_json: AsJson = False,
) -> None:
    """List the stated figures with what is known of them."""
    from dataclasses import asdict

    from coding.stated import in_words, stated_figures

    with reading(study) as view:
        found = stated_figures(view, topic=topic)
    if as_json:
        facts({"stated": [asdict(one) | {"in_words": in_words(one)} for one in found]})
        return
    say(f"{count(len(found), 'stated figure')}.")
    rows = [[one.name, one.wave, one.topic, one.label, in_words(one), one.source] for one in found]
    print_table(["name", "wave", "topic", "of", "stated", "source"], rows)


@commands.command("put")
def put_stated(
    name: Name,
    value: Annotated[float | None, typer.Option("--value", help="The number.")] = None,
    unit: Annotated[str, typer.Option("--unit", help="What is counted: alerts, clients.")] = "",
    wave: Annotated[str, typer.Option("--wave", help="Of which time.")] = "",
    topic: Annotated[str, typer.Option("--topic", help="What it belongs to.")] = "",
    label: Annotated[str, typer.Option("--of", help="Which of the topic.")] = "",
    rank: Annotated[int | None, typer.Option("--rank", min=1, help="Its place, from 1.")] = None,
    numerator: Annotated[float | None, typer.Option("--numerator", help="How many.")] = None,
    denominator: Annotated[float | None, typer.Option("--denominator", help="Out of how many.")] = None,
    words: Annotated[str, typer.Option("--words", help="What is said instead of a number.")] = "",
    source: Annotated[str, typer.Option("--source", help="Where it was stated.")] = "",
    study: StudyName = "",
    who: PersonName = "",
) -> None:
    """Keep a stated figure; one of the same name is replaced. What is not known is left out.

    \b
    themebook stated put alerts --value 513 --unit alerts
    themebook table rate --numerator alerts --denominator clients --per 500
    """
    from coding.stated import Stated, in_words, put

    given = Stated(name, wave, topic, label, value, unit, rank, numerator, denominator, words, source)
    with working(study, who) as work:
        kept = put(work, given)
    say(f"{kept.name}: {in_words(kept)}.")


@commands.command("import")
def import_file(
    file: SourceFile, study: StudyName = "", who: PersonName = "", as_json: AsJson = False
) -> None:
    """Keep the stated figures of a CSV file with a column name and any of the others.

    These are wave, topic, of (or label), value, unit, rank, numerator, denominator, words and source.
    """
    from coding.stated import import_stated

    with working(study, who) as work:
        summary = import_stated(work, file)
    if as_json:
        facts(summary.to_json())
        return
    say(f"Kept {summary.kept:,} of {count(summary.read, 'row')}.")
    if summary.left_out:
        note(
            f"note: Columns that are nothing of a stated figure were left out: {', '.join(summary.left_out)}."
        )
    print_problems(summary.skipped)


@commands.command("export")
def export_file(file: CsvTarget = Path("-"), study: StudyName = "") -> None:
    """Write the stated figures as CSV."""
    from dataclasses import fields

    from coding.stated import Stated, export_stated

    with reading(study) as view:
        write_csv(file, [field.name for field in fields(Stated)], list(export_stated(view)))


@commands.command("remove")
def remove_stated(name: Name, study: StudyName = "", who: PersonName = "") -> None:
    """Remove a stated figure."""
    from coding.stated import remove

    with working(study, who) as work:
        remove(work, name)
    say(f"Removed {name}.")
