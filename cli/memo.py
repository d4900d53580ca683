"""`themebook memo`: notes on anything."""

from dataclasses import asdict
from typing import Annotated, Literal

import typer

from cli.opening import reading, working
from cli.options import AsJson, PersonName, StudyName
from cli.terminal import facts, say

commands = typer.Typer(
    help="Notes on quotes, codes, questions, respondents, themes and reports.", no_args_is_help=True
)

Subject = Annotated[
    Literal["quote", "code", "question", "respondent", "theme", "report"],
    typer.Argument(help="What the memo is on.", show_default=False),
]
Name = Annotated[str, typer.Argument(help="Its id, name or title.", show_default=False)]


@commands.command("add")
def add_memo(
    subject: Subject,
    name: Name,
    text: Annotated[str, typer.Argument(help="The note.", show_default=False)],
    study: StudyName = "",
    who: PersonName = "",
) -> None:
    """Write a memo. It stays as it is; a later thought is another memo."""
    from coding.memos import add

    with working(study, who) as work:
        add(work, subject=subject, name=name, text=text)
    say(f"Wrote a memo on the {subject} {name}.")


@commands.command("list")
def list_memos(subject: Subject, name: Name, study: StudyName = "", as_json: AsJson = False) -> None:
    """Read the memos on one thing, oldest first."""
    from coding.memos import of

    with reading(study) as view:
        memos = of(view, subject=subject, name=name)
    if as_json:
        facts({"memos": [asdict(memo) for memo in memos]})
        return
    for memo in memos:
        say(f"{memo.at}  {memo.person}")
        say(f"    {memo.text}")
