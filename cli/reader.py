"""`themebook quotes show`: a quote's whole story."""

from typing import TYPE_CHECKING, Annotated

import typer

from cli.opening import reading
from cli.options import AsJson, StudyName
from cli.terminal import facts, say

if TYPE_CHECKING:
    from coding.reader.story import Source, Story
    from coding.reader.told import Told


FLAGS = {"later": "wants to come back to it", "supervisor": "asks a supervisor to look at it"}


def show_quote(
    quote: Annotated[str, typer.Argument(metavar="QUOTE", help="The quote's id.", show_default=False)],
    study: StudyName = "",
    as_json: AsJson = False,
) -> None:
    """Tell a quote's whole story: its source, every decision on it, memos, themes, and what cites it.

    Values of attributes that fewer than eight respondents share are not told apart.
    """
    from coding.reader.story import story

    with reading(study) as view:
        told = story(view, quote)
    if as_json:
        facts(told.to_json())
        return
    _print_quote(told)
    say("\nIts story")
    say(f"  {_imported(told.source)}")
    for one in told.happened:
        say(f"  {_happened(one, told.quote.text)}")
        for line in (one.memo or "").splitlines():
            say(f"      {line}")
    _print_places(told)


def _print_quote(told: "Story") -> None:
    who = [told.quote.name, told.quote.speaker, *(f"{name} {value}" for name, value in told.facts)]
    say(" · ".join(part for part in who if part))
    if told.question:
        say(told.question)
    for line in told.quote.text.splitlines() or [""]:
        say(f"    {line}")
    if told.quote.non_answer:
        say("  a non-answer")
    if told.codes:
        say(f"  codes: {', '.join(told.codes)}")
    for kind, person in told.flags:
        say(f"  flag: {person} {FLAGS[kind]}")


def _print_places(told: "Story") -> None:
    if told.themes:
        say("\nIn themes")
    for theme in told.themes:
        say(f"  {theme.label} ({theme.name}, {theme.status})")
    if told.cited:
        say("\nCited in")
    for citing in told.cited:
        say(f"  {citing.report} ({citing.status}), {citing.stance}: {citing.headline}")
    if told.before or told.after:
        say()
    if told.before:
        say(f"The respondent's quote before: {told.before}")
    if told.after:
        say(f"The respondent's quote after: {told.after}")


def _imported(source: "Source") -> str:
    given = None if source.submitted is None else f"given {source.submitted}"
    where = (source.wave, source.instrument, given, source.source)
    known = "".join(f" · {part}" for part in where if part)
    read = f"{source.imported_by} imported it from {source.file}, row {source.row}"
    return f"{_minute(source.imported_at)}  {read}{known}"


def _happened(one: "Told", text: str) -> str:
    part = "" if one.start is None else f" on “{text[one.start : one.end]}” ({one.start}-{one.end})"
    known = [
        None if one.codebook is None else f"codebook version {one.codebook}",
        one.followed and f"as suggested: {one.followed}",
    ]
    beneath = "".join(f" · {words}" for words in known if words)
    return f"{_minute(one.at)}  {one.person} {one.what}{part}{beneath}"


def _minute(moment: str) -> str:
    return moment[:16].replace("T", " ")
