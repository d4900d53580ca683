"""`themebook quotes queue`: the quotes of a queue in the order in which they come on the coding screen."""

from typing import Annotated
from urllib.parse import parse_qsl, urlencode

import typer

from cli.opening import reading
from cli.options import AsJson, PersonName, StudyName, Where
from cli.tables import print_table
from cli.terminal import facts, note, say
from corpus.filters import parse_where

WHY = {
    "control": "drawn by lot, so that estimates can rest on it",
    "informative": "the machine learns most from it",
    "as imported": "",
    "like": "",
    "random": "",
}


def list_queue(
    question: Annotated[str | None, typer.Option("--question", help="Of this open question.")] = None,
    wave: Annotated[str | None, typer.Option("--wave", help="Of this round of fieldwork.")] = None,
    where: Where = None,
    code: Annotated[
        str | None, typer.Option("--code", help="Confirmed as this code, or a code of this category.")
    ] = None,
    suggested: Annotated[str | None, typer.Option("--suggested", help="This code is suggested.")] = None,
    theme: Annotated[
        str | None, typer.Option("--theme", metavar="RUN:THEME", help="In this proposed theme.")
    ] = None,
    search: Annotated[str | None, typer.Option("--search", metavar="WORDS", help="With these words.")] = None,
    which: Annotated[
        str, typer.Option("--which", help="to decide, all, later, flagged, or recheck (see --recheck).")
    ] = "to decide",
    recheck: Annotated[
        str | None,
        typer.Option("--recheck", metavar="CODE", help="Decided before this code was defined anew."),
    ] = None,
    order: Annotated[
        str, typer.Option("--order", help="as imported, most useful, random, or like (see --like).")
    ] = "as imported",
    like: Annotated[
        str | None, typer.Option("--like", metavar="QUOTE", help="Those most like this quote first.")
    ] = None,
    seed: Annotated[int, typer.Option("--seed", min=0, help="Another random order.")] = 0,
    link: Annotated[
        str | None,
        typer.Option("--link", metavar="LINK", help="The queue of the page's address behind the ?."),
    ] = None,
    after: Annotated[
        str | None, typer.Option("--after", metavar="QUOTE", help="Go on behind this quote.")
    ] = None,
    limit: Annotated[int, typer.Option("--limit", min=1, max=1000, help="How many at most.")] = 25,
    study: StudyName = "",
    who: PersonName = "",
    as_json: AsJson = False,
) -> None:
    """List what comes next in a queue of quotes, how much of it is left, and the link that reopens it.

    themebook quotes queue --question why --suggested encryption --order random
    """
    from coding.queues.coming import coming, standing
    from coding.queues.queue import from_link, in_words, to_link

    given = {
        "question": question,
        "wave": wave,
        "where": urlencode(parse_where(where or ())),
        "code": code,
        "suggested": suggested,
        "theme": theme,
        "search": search,
        "which": "recheck" if recheck else which,
        "recheck": recheck,
        "order": "like" if like else order,
        "like": like,
        "seed": str(seed),
    }
    written = (
        {name: value for name, value in given.items() if value} if link is None else dict(parse_qsl(link))
    )
    queue = from_link(written)
    with reading(study) as view:
        words = in_words(view, queue)
        there = standing(view, queue, coder=who)
        found = coming(view, queue, coder=who, after=after, limit=limit)
    address = urlencode(to_link(queue))
    if as_json:
        listed = [
            {"quote": one.quote.name, "question": one.quote.question, "text": one.quote.text, "why": one.why}
            for one in found
        ]
        left = {"left": there.left, "all": there.all, "exact": there.exact}
        facts({"queue": words, "link": address, **left, "coming": listed})
        return
    more = "" if there.exact else "more than "
    say(f"{words}: {more}{there.left:,} of {more}{there.all:,} left.")
    if found:
        print_table(
            ["quote", "text", "why"], [[one.quote.name, one.quote.text, WHY[one.why]] for one in found]
        )
    if address:
        note(f"The coding screen opens it at /code?{address}")
