"""`themebook report claims`, `tie-claim`, `accept-claim`, `leave-claim`: claims in words against their numbers."""

from dataclasses import asdict
from math import isfinite
from typing import TYPE_CHECKING, Annotated, Any, Literal

import typer

from cli.opening import reading, working
from cli.options import AsJson, PersonName, ReportTitle, StudyName
from cli.tables import numbers, print_table
from cli.terminal import facts, say

if TYPE_CHECKING:
    from coding.claims.checked import CheckedClaim

Place = Annotated[
    str,
    typer.Argument(
        metavar="PLACE",
        help='An insight by its number, "introduction", or a text beside them: "summary 1".',
        show_default=False,
    ),
]
Claim = Annotated[
    str, typer.Argument(metavar="CLAIM", help="The claim as it is listed, or its phrase.", show_default=False)
]
RoleOption = Annotated[Literal["coder", "supervisor"], typer.Option("--role", help="The role you act in.")]


def claims(
    only_open: Annotated[bool, typer.Option("--open", help="Only what somebody has to look at.")] = False,
    report: ReportTitle = None,
    study: StudyName = "",
    as_json: AsJson = False,
) -> None:
    """Check each share that a report states in words against its number, and list numbers typed into its texts.

    A share "holds", is "loose", "contradicts" its number, or is "untied" when it is not clear what it speaks of. In
    insights the same is said of what is called most common, more common than something, or on the increase, and of
    what a rate counts per, where it is certain which figure is meant.
    """
    from coding.claims.kept import claims_of
    from coding.claims.loose_numbers import loose_numbers_of
    from coding.report.render import content

    with reading(study) as view:
        checked = claims_of(view, report)
        typed = loose_numbers_of(content(view, report))
    shown = [one for one in checked if one.open or not only_open]
    if as_json:
        facts({"claims": [_to_json(one) for one in shown], "typed": [asdict(one) for one in typed]})
        return
    if shown:
        print_table(
            ["in", "verdict", "phrase", "why", "claim"],
            [[one.place, _verdict(one), one.phrase, one.why, one.claim] for one in shown],
        )
    else:
        say("No claim has to be looked at." if checked else "No text of the report makes a claim in words.")
    if typed:
        say("\nNumbers that are typed and not taken from a figure:")
        print_table(
            [numbers("insight"), "in", "numbers"],
            [[one.insight, one.where, ", ".join(one.numbers)] for one in typed],
        )


def tie_claim(
    place: Place,
    claim: Claim,
    figure: Annotated[
        str, typer.Argument(metavar="FIGURE", help="Its evidence id, or 1.2.", show_default=False)
    ],
    row: Annotated[
        str,
        typer.Argument(
            metavar="ROW",
            help="A row, rows together (A + B), the others (all but A), or base.",
            show_default=False,
        ),
    ],
    group: Annotated[str, typer.Option("--group", help="A group of the figure's crosstab.")] = "",
    report: ReportTitle = None,
    study: StudyName = "",
    who: PersonName = "",
    role: RoleOption = "coder",
    as_json: AsJson = False,
) -> None:
    """Say which number of the report a claim speaks of."""
    from coding.claims.kept import tie_claim
    from coding.claims.tie import Tie

    with working(study, who, role=role) as work:
        tied = tie_claim(work, report, place, claim, Tie(figure, group, "" if row == "base" else row))
    _tell(tied, as_json=as_json)


def accept_claim(
    place: Place,
    claim: Claim,
    reason: Annotated[str, typer.Option("--reason", help="Why it may stand.", show_default=False)],
    report: ReportTitle = None,
    study: StudyName = "",
    who: PersonName = "",
    role: RoleOption = "coder",
    as_json: AsJson = False,
) -> None:
    """Let a claim stand although it does not hold."""
    from coding.claims.kept import accept_claim

    with working(study, who, role=role) as work:
        accepted = accept_claim(work, report, place, claim, reason=reason)
    _tell(accepted, as_json=as_json)


def leave_claim(
    place: Place,
    claim: Claim,
    report: ReportTitle = None,
    study: StudyName = "",
    who: PersonName = "",
    role: RoleOption = "coder",
    as_json: AsJson = False,
) -> None:
    """Take back what was decided about a claim."""
    from coding.claims.kept import leave_claim

    with working(study, who, role=role) as work:
        left = leave_claim(work, report, place, claim)
    _tell(left, as_json=as_json)


def _tell(claim: "CheckedClaim", *, as_json: bool) -> None:
    if as_json:
        facts(_to_json(claim))
    else:
        say(f"{claim.phrase}: {_verdict(claim)}. {claim.why}")


def _verdict(claim: "CheckedClaim") -> str:
    return f"{claim.verdict}, accepted: {claim.accepted}" if claim.accepted else claim.verdict


def _to_json(claim: "CheckedClaim") -> dict[str, Any]:
    stated = [end if isfinite(end) else None for end in claim.stated]
    return {**asdict(claim), "place": claim.place, "stated": stated, "open": claim.open}
