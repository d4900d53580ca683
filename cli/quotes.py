"""`themebook quotes`: reading and searching what people wrote."""

from typing import TYPE_CHECKING, Annotated, Any

import typer

from cli import flags, queues, reader
from cli.opening import reading
from cli.options import AsJson, Limit, StudyName, Where
from cli.terminal import facts, note, number, say

if TYPE_CHECKING:
    from corpus.quotes import Quote


commands = typer.Typer(invoke_without_command=True)


@commands.callback()
def quotes(
    context: typer.Context,
    search: Annotated[
        str | None,
        typer.Option(
            "--search", metavar="WORDS", help="All these words; the last may be the beginning of one."
        ),
    ] = None,
    code: Annotated[
        str | None, typer.Option("--code", help="Confirmed as this code, or a code of this category.")
    ] = None,
    question: Annotated[str | None, typer.Option("--question", help="Of this open question.")] = None,
    where: Where = None,
    limit: Limit = 50,
    after: Annotated[
        str | None, typer.Option("--after", metavar="QUOTE", help="Go on behind this quote.")
    ] = None,
    study: StudyName = "",
    as_json: AsJson = False,
) -> None:
    """List quotes with the codes that count on them, or do something with one quote.

    themebook quotes --search encrypt --where country=Sweden
    """
    if context.invoked_subcommand is not None:
        return
    from coding.codings.quotes import find_quotes
    from corpus.filters import parse_where

    with reading(study) as view:
        found = find_quotes(
            view,
            search=search,
            question=question,
            code=code,
            where=parse_where(where or ()),
            after=after,
            limit=limit,
        )
    if as_json:
        listed = [_to_json(quote, found.codes[quote.name]) for quote in found.quotes]
        facts({"total": found.total, "next": found.next, "quotes": listed})
        return
    for quote in found.quotes:
        _print(quote, found.codes[quote.name])
    say(f"{number(len(found.quotes), 'quote')} of {found.total:,}.")
    if found.next:
        note(f"There are more; go on with --after {found.next}")


commands.command("show")(reader.show_quote)
commands.command("queue")(queues.list_queue)
commands.command("flag")(flags.flag_quote)
commands.command("unflag")(flags.unflag_quote)
commands.command("flags")(flags.list_flags)


def _print(quote: "Quote", codes: list[str]) -> None:
    """The quote's id and what is known about it, its text as plain text, its codes."""
    known = [quote.name, quote.speaker, "non-answer" if quote.non_answer else None]
    say(" · ".join(part for part in known if part))
    for line in quote.text.splitlines() or [""]:
        say(f"    {line}")
    if codes:
        say(f"  codes: {', '.join(codes)}")
    say()


def _to_json(quote: "Quote", codes: list[str]) -> dict[str, Any]:
    return {
        "id": quote.name,
        "question": quote.question,
        "respondent": quote.respondent,
        "kind": quote.kind,
        "speaker": quote.speaker,
        "language": quote.language,
        "non_answer": quote.non_answer,
        "text": quote.text,
        "codes": codes,
    }
