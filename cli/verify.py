"""`themebook verify`: computing every number of an exported report again."""

from dataclasses import asdict
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from cli.opening import reading
from cli.options import AsJson, StudyName
from cli.terminal import facts, note, say
from coding.wording import count

if TYPE_CHECKING:
    from coding.report.verify import Verification

_SHOWN = 20


def verify(
    file: Annotated[
        Path, typer.Argument(metavar="REPORT.json", help="A report exported as JSON.", show_default=False)
    ],
    study: StudyName = "",
    as_json: AsJson = False,
) -> None:
    """Compute every number of an exported report again.

    Every quote is looked up as well. Ends with exit status 1 when something differs, naming the first figure that does.
    """
    from coding.report.export_json import read
    from coding.report.verify import verify as check

    document = read(file)
    with reading(study) as view:
        result = check(view, document)
    if as_json:
        facts({"verified": result.passed, **asdict(result)})
    else:
        _tell(file, result)
    if not result.passed:
        raise typer.Exit(1)


def _tell(file: Path, result: "Verification") -> None:
    checked = ", ".join(
        (
            count(result.figures_checked, "figure"),
            count(result.numbers_checked, "number"),
            count(result.quotes_checked, "quote"),
        )
    )
    if result.status != "approved":
        note(
            f"It is no approved report ({result.status}): its numbers and quotes are checked, its wording is not."
        )
    if result.passed:
        say(f"{file.name} is what the study says: {checked} checked.")
        return
    say(
        f"{file.name} is not what the study says: {count(len(result.differences), 'difference')} in {checked}."
    )
    for difference in result.differences[:_SHOWN]:
        say(f"  {difference}")
    if len(result.differences) > _SHOWN:
        say(f"  … and {len(result.differences) - _SHOWN:,} more; --json lists them all.")
