"""`themebook suggest next` and `like`: what to read next, and what is like a quote."""

from typing import TYPE_CHECKING, Annotated, Any

import typer

from cli.opening import reading
from cli.options import AsJson, PersonName, StudyName
from cli.tables import numbers, print_table
from cli.terminal import facts, say

if TYPE_CHECKING:
    from corpus.quotes import Quote

Question = Annotated[
    str | None, typer.Option("--question", help="Of this open question; of all together when absent.")
]
WHY = {
    "control": "drawn by lot, so that estimates can rest on it",
    "informative": "the machine learns most from it",
    "as imported": "the next one as imported",
}


def suggest_next(
    question: Question = None, study: StudyName = "", who: PersonName = "", as_json: AsJson = False
) -> None:
    """Tell which quote to read next, and why.

    One in five is drawn by lot: what these controls say holds for all quotes. The others come in the order in which
    the newest code suggestions learn most from them.
    """
    from coding.reading.next import next_to_read

    with reading(study) as view:
        found = next_to_read(view, coder=who, question=question)
    if as_json:
        facts({"next": None if found is None else {**_quote(found.quote), "why": found.why}})
    elif found is None:
        say("Everything is read.")
    else:
        say(f"{found.quote.name}: {WHY[found.why]}.")
        say(found.quote.text)


def suggest_like(
    quote: Annotated[str, typer.Argument(metavar="QUOTE", help="The quote's id.", show_default=False)],
    question: Question = None,
    most: Annotated[int, typer.Option("--most", min=1, help="How many.")] = 10,
    unread: Annotated[bool, typer.Option("--unread", help="Only those nobody has decided on.")] = False,
    study: StudyName = "",
    as_json: AsJson = False,
) -> None:
    """List the quotes that say most nearly what this one says."""
    from coding.reading.like import like_this

    with reading(study) as view:
        found = like_this(view, quote, question=question, most=most, which="unread" if unread else "all")
    if as_json:
        alike = [{**_quote(one.quote), "likeness": one.likeness, "read": one.read} for one in found]
        facts({"quote": quote, "alike": alike})
        return
    rows = [
        [one.quote.name, f"{one.likeness:.2f}", "read" if one.read else "", one.quote.text] for one in found
    ]
    print_table(["quote", numbers("likeness"), "", "text"], rows)


def _quote(quote: "Quote") -> dict[str, Any]:
    return {"quote": quote.name, "question": quote.question, "text": quote.text}
