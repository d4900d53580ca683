"""`themebook evidence`: from the evidence id in a report to what the study knows."""

from dataclasses import asdict
from typing import TYPE_CHECKING, Annotated, Any

import typer

from cli.opening import reading
from cli.options import AsJson, StudyName
from cli.table import print_figure
from cli.tables import print_table
from cli.terminal import facts, say
from coding.wording import count

if TYPE_CHECKING:
    from coding.report.lookup import Decided, FigureEvidence, QuoteEvidence


def evidence(
    evidence_id: Annotated[
        str, typer.Argument(metavar="ID", help="As a report prints it: fig-… or quo-….", show_default=False)
    ],
    row: Annotated[
        str | None, typer.Option("--row", help="A row of the figure: the quotes and decisions behind it.")
    ] = None,
    group: Annotated[
        str | None, typer.Option("--group", help="Only this group of the figure, with --row.")
    ] = None,
    study: StudyName = "",
    as_json: AsJson = False,
) -> None:
    """Look up what stands behind a figure or a quote of a report.

    Of a figure: what is asked, the base, the codes as they are defined, and with --row the decisions and quotes behind
    a number. Of a quote: its whole text, where reports show it, and what was decided on it. Nothing is withheld here.
    """
    from coding.report.lookup import FigureEvidence, look_up

    with reading(study) as view:
        found = look_up(view, evidence_id, row=row, group=group)
    if as_json:
        facts(_to_json(found))
    elif isinstance(found, FigureEvidence):
        _tell_figure(found)
    else:
        _tell_quote(found)


def _to_json(found: "FigureEvidence | QuoteEvidence") -> dict[str, Any]:
    from coding.figures import specification, table
    from coding.report.lookup import FigureEvidence

    values = asdict(found)
    if isinstance(found, FigureEvidence):
        values["specification"] = specification.to_json(found.specification)
        values["table"] = table.to_json(found.table)
        return {"kind": "figure", **values}
    del values["quote"]["id"]
    return {"kind": "quote", **values}


def _tell_figure(found: "FigureEvidence") -> None:
    say(f"{found.id}: figure {found.insight}.{found.figure} of {found.report}, {found.title}")
    say(f"Codebook version {found.version}.\n")
    if found.counted is None:
        print_figure(found.table)
    else:
        where = f"{found.group}, {found.row}" if found.group else str(found.row)
        say(f"{where}: {count(found.counted.n, 'respondent')}, {count(len(found.quotes), 'quote')}.")
    for code in found.codes:
        say(f"\n{code.name}: {code.definition or 'no definition'}")
        for what, text in (("include", code.include), ("exclude", code.exclude)):
            if text:
                say(f"  {what}: {text}")
    for quote in found.quotes:
        say(f"\n{quote.id} {quote.name}\n    {quote.text}")
    _tell_decisions(found.decisions)


def _tell_quote(found: "QuoteEvidence") -> None:
    say(f"{found.id}: {found.quote.name} ({found.quote.kind})\n    {found.quote.text}")
    for shown in found.shown:
        cut = f", {count(len(shown.cuts), 'cut')}" if shown.cuts else ""
        say(f"In {shown.report}, insight {shown.insight}: {shown.stance}{cut}.")
    _tell_decisions(found.decisions)


def _tell_decisions(decisions: "tuple[Decided, ...]") -> None:
    if decisions:
        say("")
        rows = [
            [one.at, one.coder, one.status, one.code, one.quote, one.place, one.version] for one in decisions
        ]
        print_table(["when", "who", "what", "code", "quote", "place", "codebook"], rows)
