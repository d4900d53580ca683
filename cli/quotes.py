"""`themebook quotes`: reading and searching what people wrote."""

from dataclasses import replace
from typing import TYPE_CHECKING, Annotated, Any
from urllib.parse import urlencode

import typer

from cli import flags, queues, reader, stances
from cli.grid_options import (
    AlsoCodes,
    CodedBy,
    Codes,
    DecidedFrom,
    DecidedTo,
    FlagOption,
    Link,
    NonAnswersOption,
    Questions,
    Respondent,
    Search,
    Sections,
    StatusOption,
    Suggested,
    ViewName,
    Waves,
    WithoutCodes,
    asked_grid,
    narrowed,
    sorted_grid,
)
from cli.opening import reading
from cli.options import AsJson, Limit, StudyName, Where
from cli.terminal import facts, note, say
from coding.wording import count

if TYPE_CHECKING:
    from coding.browse.rows import Row


commands = typer.Typer(invoke_without_command=True)


@commands.callback()
def quotes(
    context: typer.Context,
    search: Search = None,
    codes: Codes = None,
    also: AlsoCodes = None,
    without: WithoutCodes = None,
    sections: Sections = None,
    questions: Questions = None,
    where: Where = None,
    waves: Waves = None,
    respondent: Respondent = None,
    suggested: Suggested = None,
    coder: CodedBy = None,
    status: StatusOption = None,
    flag: FlagOption = None,
    first: DecidedFrom = None,
    last: DecidedTo = None,
    non_answers: NonAnswersOption = None,
    name: ViewName = None,
    link: Link = None,
    sort: Annotated[
        str | None,
        typer.Option(
            "--sort", metavar="COLUMN", help="By a column of the grid or an attribute; -COLUMN turns it."
        ),
    ] = None,
    limit: Limit = 50,
    page: Annotated[int, typer.Option("--page", min=1, help="The page of so many quotes.")] = 1,
    after: Annotated[
        str | None, typer.Option("--after", metavar="QUOTE", help="Go on behind this quote, as imported.")
    ] = None,
    study: StudyName = "",
    as_json: AsJson = False,
) -> None:
    """List quotes with the codes that count on them, or do something with one quote.

    \b
    themebook quotes --search '"locked phones" encrypt*' --where country=Sweden --sort -date
    themebook quotes --code cryptocurrency --and "trading material" --without encryption
    """
    if context.invoked_subcommand is not None:
        return
    from coding.browse.link import to_link
    from coding.browse.rows import rows, totals

    lists = {
        "questions": questions,
        "waves": waves,
        "sections": sections,
        "codes": codes,
        "with_codes": also,
        "without_codes": without,
        "suggested": suggested,
    }
    words = {
        "respondent": respondent,
        "coder": coder,
        "status": status,
        "flag": flag,
        "from": first,
        "to": last,
    }
    with reading(study) as view:
        grid = asked_grid(view, name=name, link=link)
        only = narrowed(grid.only, where=where, lists=lists, search=search, nonanswers=non_answers, **words)
        grid = sorted_grid(replace(grid, only=only), sort, after=after)
        there = totals(view, only)
        found = rows(view, grid, start=(page - 1) * limit, limit=limit + 1, after=after)
    following = found[limit - 1].name if len(found) > limit and grid.sort is None and page == 1 else None
    if as_json:
        counted = {"total": there.quotes, "respondents": there.respondents}
        address = {"next": following, "link": urlencode(to_link(grid))}
        facts(counted | address | {"quotes": [_to_json(row) for row in found[:limit]]})
        return
    for row in found[:limit]:
        _print(row)
    behind = count(there.respondents, "respondent")
    say(f"{count(len(found[:limit]), 'quote')} of {there.quotes:,}, of {behind}.")
    if len(found) > limit:
        note(f"There are more; go on with {f'--after {following}' if following else f'--page {page + 1}'}")


commands.command("show")(reader.show_quote)
commands.command("queue")(queues.list_queue)
commands.command("flag")(flags.flag_quote)
commands.command("unflag")(flags.unflag_quote)
commands.command("flags")(flags.list_flags)
commands.command("stances")(stances.list_stances)


def _print(row: "Row") -> None:
    """The quote's id and what is known about it, its text as plain text, its codes."""
    known = [row.name, row.speaker, "non-answer" if row.non_answer else None]
    say(" · ".join(part for part in known if part))
    for line in row.text.splitlines() or [""]:
        say(f"    {line}")
    if row.codes:
        say(f"  codes: {', '.join(row.codes)}")
    say()


def _to_json(row: "Row") -> dict[str, Any]:
    return {
        "id": row.name,
        "question": row.question_name,
        "respondent": row.respondent,
        "wave": row.wave,
        "kind": row.kind,
        "speaker": row.speaker,
        "language": row.language,
        "non_answer": row.non_answer,
        "text": row.text,
        "codes": list(row.codes),
        "no_code": row.no_code,
        "suggested": list(row.suggested),
        "coders": list(row.coders),
        "decided_at": row.at,
        "flags": [{"kind": kind, "coder": person} for kind, person in row.flags],
        "attributes": row.attributes,
    }
