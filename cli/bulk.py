"""`themebook codings bulk`: one decision about one code on many quotes, as one step."""

from dataclasses import asdict
from typing import TYPE_CHECKING, Annotated, Literal

import typer

from cli.grid_options import (
    Codes,
    Link,
    Questions,
    Search,
    StatusOption,
    Suggested,
    ViewName,
    Waves,
    asked_grid,
    narrowed,
)
from cli.opening import reading, working
from cli.options import AsJson, PersonName, StudyName, Where
from cli.terminal import facts, say
from coding.wording import count
from corpus.errors import Refused

if TYPE_CHECKING:
    from coding.browse.bulk import Chosen, Effect
    from corpus.study import View

ActionName = Annotated[
    Literal["apply", "confirm", "remove"],
    typer.Argument(
        help="apply: confirm the code on all; confirm: where it is suggested; remove: your own codings of it.",
        show_default=False,
    ),
]


def decide_in_bulk(
    action: ActionName,
    code: Annotated[str, typer.Argument(metavar="CODE", help="The code.", show_default=False)],
    quotes: Annotated[
        list[str] | None,
        typer.Option("--quote", help="On this quote. Repeat it; no filter is looked at then."),
    ] = None,
    search: Search = None,
    questions: Questions = None,
    waves: Waves = None,
    where: Where = None,
    codes: Codes = None,
    suggested: Suggested = None,
    status: StatusOption = None,
    view: ViewName = None,
    link: Link = None,
    may_add: Annotated[
        bool, typer.Option("--new", help="Add the code to apply to the codebook when it is not there.")
    ] = False,
    every: Annotated[bool, typer.Option("--all", help="On every quote of the study.")] = False,
    dry_run: Annotated[
        bool, typer.Option("--dry-run", help="Say what would change, and change nothing.")
    ] = False,
    study: StudyName = "",
    who: PersonName = "",
    as_json: AsJson = False,
) -> None:
    """Decide about one code on all quotes that fit, in one step that one undo takes back.

    themebook codings bulk apply encryption --search '"locked phones"' --dry-run
    """
    from coding.browse.bulk import carry_out, preview
    from coding.browse.filter import EVERY

    lists = {"questions": questions, "waves": waves, "codes": codes, "suggested": suggested}

    def chosen(opened: "View") -> "Chosen":
        if quotes:
            return quotes
        grid = asked_grid(opened, name=view, link=link)
        only = narrowed(grid.only, where=where, lists=lists, search=search, status=status)
        if only == EVERY and not every:
            raise Refused("That would be every quote of the study.", help="Give a filter, or --all.")
        return only

    if dry_run:
        with reading(study) as opened:
            effect = preview(opened, chosen(opened), code, action, coder=who, may_add=may_add)
    else:
        with working(study, who) as work:
            effect = carry_out(work, chosen(work), code, action, may_add=may_add)
    _tell(effect, dry_run=dry_run, as_json=as_json)


def _tell(effect: "Effect", *, dry_run: bool, as_json: bool) -> None:
    if as_json:
        facts(asdict(effect) | {"dry_run": dry_run})
        return
    done = {"apply": "confirmed on", "confirm": "confirmed, as suggested, on", "remove": "taken off"}
    verb = "would be" if dry_run else "is"
    say(
        f"{effect.code} {verb} {done[effect.action]} {count(effect.quotes, 'quote')} of "
        f"{count(effect.respondents, 'respondent')}, of {effect.chosen:,} chosen."
    )
    if effect.new:
        say("  It is new in the codebook." if not dry_run else "  It would be new in the codebook.")
    for n, said in (
        (effect.already, "have it already."),
        (effect.rejected, "had your decision that it does not fit."),
        (effect.others, "keep it, because somebody else confirmed it."),
        (effect.non_answers, "of those are non-answers."),
    ):
        if n:
            say(f"  {n:,} {said}")
