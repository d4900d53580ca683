"""`themebook quotes flag`, `unflag` and `flags`: marks on quotes, for oneself or for a supervisor."""

from typing import Annotated, Literal

import typer

from cli.opening import reading, working
from cli.options import AsJson, PersonName, StudyName
from cli.tables import print_table
from cli.terminal import facts, say

QuoteName = Annotated[str, typer.Argument(metavar="QUOTE", help="The quote's id.", show_default=False)]
For = Annotated[
    Literal["supervisor", "later"],
    typer.Option("--for", help="supervisor: to look at it. later: for yourself, to come back to it."),
]
ClearingAs = Annotated[
    Literal["coder", "supervisor"],
    typer.Option("--role", help="coder: your own flag. supervisor: everybody's flags for supervisors."),
]


def flag_quote(
    quote: QuoteName,
    kind: For = "supervisor",
    study: StudyName = "",
    who: PersonName = "",
    as_json: AsJson = False,
) -> None:
    """Flag a quote for a supervisor, or mark it to come back to it later. It changes no count; undo takes it back."""
    from coding.flags import flag

    with working(study, who) as work:
        done = flag(work, quote=quote, kind=kind)
    if as_json:
        facts({"quote": done.quote, "for": done.kind, "by": done.coder, "at": done.at})
        return
    say(
        f"{done.quote} is flagged for a supervisor."
        if kind == "supervisor"
        else f"{done.quote} is for later."
    )


def unflag_quote(
    quote: QuoteName,
    kind: For = "supervisor",
    role: ClearingAs = "coder",
    study: StudyName = "",
    who: PersonName = "",
    as_json: AsJson = False,
) -> None:
    """Take your flag off a quote; in the role of a supervisor, everybody's flags for supervisors."""
    from coding.flags import clear

    with working(study, who, role=role) as work:
        done = clear(work, quote=quote, kind=kind)
    if as_json:
        facts({"cleared": [{"quote": one.quote, "for": one.kind, "by": one.coder} for one in done]})
        return
    say(
        f"Cleared {', '.join(f'the flag of {one.coder}' for one in done)}."
        if done
        else "There was no such flag."
    )


def list_flags(quote: QuoteName, study: StudyName = "", as_json: AsJson = False) -> None:
    """Tell who has flagged a quote, and for whom."""
    from coding.flags import flags_of

    with reading(study) as view:
        flags = flags_of(view, quote)
    if as_json:
        told = [{"for": flag.kind, "by": flag.coder, "at": flag.at} for flag in flags]
        facts({"quote": quote, "flags": told})
        return
    print_table(["for", "by", "when"], [[flag.kind, flag.coder, flag.at] for flag in flags])
