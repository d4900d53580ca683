"""Comments in a review: `themebook review comments`, `comment`, `answer`, `resolve`, `reopen`."""

from collections.abc import Iterable
from dataclasses import asdict
from typing import TYPE_CHECKING, Annotated, Any, Literal

import typer

from cli.opening import reading, working
from cli.options import AsJson, PersonName, ReportTitle, StudyName
from cli.terminal import facts, say

if TYPE_CHECKING:
    from coding.review.comments import Comment

Number = Annotated[int, typer.Argument(metavar="NUMBER", help="The comment's number.", show_default=False)]
TalkingAs = Annotated[
    Literal["coder", "supervisor"], typer.Option("--role", help="In which role you say it.")
]


def comments(report: ReportTitle = None, study: StudyName = "", as_json: AsJson = False) -> None:
    """List the comments on a report with their answers."""
    from coding.review import comments as review

    with reading(study) as view:
        found = review.comments(view, report)
    if as_json:
        facts({"comments": [to_json(one) for one in found]})
    else:
        print_comments(found)


def comment(
    text: Annotated[str, typer.Argument(metavar="TEXT", help="What you want to say.", show_default=False)],
    insight: Annotated[int | None, typer.Option("--insight", help="The insight it is about.")] = None,
    figure: Annotated[
        int | None, typer.Option("--figure", metavar="NUMBER", help="The figure of that insight.")
    ] = None,
    quote: Annotated[
        str | None, typer.Option("--quote", help="The quote of that insight, by its id or evidence id.")
    ] = None,
    role: TalkingAs = "supervisor",
    report: ReportTitle = None,
    study: StudyName = "",
    who: PersonName = "",
    as_json: AsJson = False,
) -> None:
    """Say something about a report, an insight, or a figure or quote of it.

    themebook review comment "Out of how many?" --insight 2 --figure 1
    """
    from coding.review import comments as review

    with working(study, who, role=role) as work:
        made = review.comment(work, report, text, insight=insight, figure=figure, quote=quote)
    _tell(made, f"Kept as comment {made.number}.", as_json=as_json)


def answer(
    number: Number,
    text: Annotated[str, typer.Argument(metavar="TEXT", help="What you answer.", show_default=False)],
    role: TalkingAs = "coder",
    report: ReportTitle = None,
    study: StudyName = "",
    who: PersonName = "",
    as_json: AsJson = False,
) -> None:
    """Answer a comment."""
    from coding.review import comments as review

    with working(study, who, role=role) as work:
        made = review.reply(work, report, number, text)
    _tell(made, f"Answered comment {number}.", as_json=as_json)


def resolve(
    number: Number,
    role: TalkingAs = "coder",
    report: ReportTitle = None,
    study: StudyName = "",
    who: PersonName = "",
    as_json: AsJson = False,
) -> None:
    """Say that a comment is settled."""
    from coding.review import comments as review

    with working(study, who, role=role) as work:
        made = review.resolve(work, report, number)
    _tell(made, f"Comment {number} is resolved.", as_json=as_json)


def reopen(
    number: Number,
    role: TalkingAs = "supervisor",
    report: ReportTitle = None,
    study: StudyName = "",
    who: PersonName = "",
    as_json: AsJson = False,
) -> None:
    """Say that a resolved comment is not settled after all."""
    from coding.review import comments as review

    with working(study, who, role=role) as work:
        made = review.reopen(work, report, number)
    _tell(made, f"Comment {number} is open.", as_json=as_json)


def to_json(comment: "Comment") -> dict[str, Any]:
    """A comment as JSON values."""
    return asdict(comment)


def print_comments(found: "Iterable[Comment]") -> None:
    """Prints comments with their answers for people."""
    for one in found:
        resolved = f", resolved by {one.resolved_by}" if one.resolved_by else ""
        say(f"{one.number}. {one.place}, {one.person}{resolved}\n    {one.text}")
        for reply in one.replies:
            say(f"    {reply.person}: {reply.text}")


def _tell(comment: "Comment", said: str, *, as_json: bool) -> None:
    if as_json:
        facts(to_json(comment))
    else:
        say(said)
