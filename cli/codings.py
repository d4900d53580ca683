"""`themebook codings`: codes on quotes."""

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any, Literal

import typer

from cli import bulk
from cli.files import CsvTarget, SourceFile, print_problems, write_csv
from cli.opening import reading, working
from cli.options import AsJson, PersonName, StudyName, span
from cli.tables import print_table
from cli.terminal import facts, progress, say
from coding.wording import count
from corpus.errors import Refused

if TYPE_CHECKING:
    from coding.codings import Coding, Span, Undone
    from coding.reading.readings import Reading

FEW = 20
"""How many codings are told one by one."""

commands = typer.Typer(
    help="Codes on quotes: apply, reject, withdraw, undo, redo, history.", no_args_is_help=True
)

QuoteName = Annotated[str, typer.Argument(metavar="QUOTE", help="The quote's id.", show_default=False)]
CodeNames = Annotated[
    list[str], typer.Argument(metavar="CODE...", help="One code or several.", show_default=False)
]
SpanText = Annotated[
    str | None,
    typer.Option(
        "--span", metavar="START-END", help="Only this part, in characters from 0; the end is not in it."
    ),
]
ActingAs = Annotated[
    Literal["coder", "adjudicator"],
    typer.Option("--role", help="adjudicator: settle it, whatever coders decided."),
]


@commands.command("add")
def add_codings(
    quote: QuoteName,
    codes: CodeNames,
    part: SpanText = None,
    role: ActingAs = "coder",
    study: StudyName = "",
    who: PersonName = "",
    as_json: AsJson = False,
) -> None:
    """Apply codes to a quote, or to a part of it.

    themebook codings add R001/ft_challenges encryption "face hidden"
    """
    from coding.codings import adjudicate, apply, new_step

    place, step = _place(part, role), new_step()
    with working(study, who, role=role) as work:
        if role == "adjudicator":
            done = [adjudicate(work, quote=quote, code=code, holds="confirmed", step=step) for code in codes]
        else:
            done = [apply(work, quote=quote, code=code, span=place, step=step) for code in codes]
    _tell(done, as_json=as_json)


@commands.command("reject")
def reject_codings(
    quote: QuoteName,
    codes: CodeNames,
    part: SpanText = None,
    role: ActingAs = "coder",
    study: StudyName = "",
    who: PersonName = "",
    as_json: AsJson = False,
) -> None:
    """Decide that codes do not fit a quote."""
    from coding.codings import adjudicate, new_step, reject

    place, step = _place(part, role), new_step()
    with working(study, who, role=role) as work:
        if role == "adjudicator":
            done = [adjudicate(work, quote=quote, code=code, holds="rejected", step=step) for code in codes]
        else:
            done = [reject(work, quote=quote, code=code, span=place, step=step) for code in codes]
    _tell(done, as_json=as_json)


@commands.command("withdraw")
def withdraw_codings(
    quote: QuoteName,
    codes: CodeNames,
    part: SpanText = None,
    role: ActingAs = "coder",
    study: StudyName = "",
    who: PersonName = "",
    as_json: AsJson = False,
) -> None:
    """Take back your own codings of a quote, whenever you made them and wherever they came from."""
    from coding.codings import new_step, withdraw

    place, step = _place(part, role), new_step()
    with working(study, who, role=role) as work:
        done = [withdraw(work, quote=quote, code=code, span=place, step=step) for code in codes]
    _tell(done, as_json=as_json)


@commands.command("none")
def no_code(
    quote: QuoteName,
    take_back: Annotated[bool, typer.Option("--take-back", help="You said so, and it is not so.")] = False,
    study: StudyName = "",
    who: PersonName = "",
    as_json: AsJson = False,
) -> None:
    """Say that you have read a quote and no code of the codebook fits it.

    It counts as decided. Confirming a code on it later takes this back; undo does so too.
    """
    from coding.reading.readings import mark_no_code, withdraw_no_code

    with working(study, who) as work:
        done = withdraw_no_code(work, quote=quote) if take_back else mark_no_code(work, quote=quote)
    _tell([done], as_json=as_json)


commands.command("bulk")(bulk.decide_in_bulk)


@commands.command("undo")
def undo_coding(
    role: ActingAs = "coder", study: StudyName = "", who: PersonName = "", as_json: AsJson = False
) -> None:
    """Take back the last thing you decided, all of it at once; again, what you decided before it.

    Codings, quotes that no code fits, and flags. It all stays in the history, and redo brings it back.
    """
    from coding.codings import undo

    with working(study, who, role=role) as work:
        done = undo(work)
    _tell_turned("Took back", done, as_json=as_json)


@commands.command("redo")
def redo_coding(
    role: ActingAs = "coder", study: StudyName = "", who: PersonName = "", as_json: AsJson = False
) -> None:
    """Bring back what you undid last; again, what you undid before it. A new decision ends that."""
    from coding.codings import redo

    with working(study, who, role=role) as work:
        done = redo(work)
    _tell_turned("Brought back", done, as_json=as_json)


@commands.command("history")
def quote_history(quote: QuoteName, study: StudyName = "", as_json: AsJson = False) -> None:
    """Tell every decision on a quote: when, who, what, on which version of the codebook."""
    from dataclasses import asdict

    from coding.codings import history

    with reading(study) as view:
        decisions = history(view, quote)
    if as_json:
        facts({"quote": quote, "history": [asdict(decision) for decision in decisions]})
        return
    headings = ["when", "who", "role", "code", "decision", "from", "to", "codebook"]
    rows = [
        [d.at, d.person, d.role, d.code, d.action, d.before, d.after, d.codebook_version] for d in decisions
    ]
    print_table(headings, rows)


@commands.command("list")
def list_codings(
    quote: Annotated[str | None, typer.Option("--quote", help="On this quote.")] = None,
    code: Annotated[str | None, typer.Option("--code", help="Of this code.")] = None,
    coder: Annotated[str | None, typer.Option("--coder", help="By this coder.")] = None,
    status: Annotated[
        str | None, typer.Option("--status", help="confirmed, rejected, suggested or adjudicated.")
    ] = None,
    study: StudyName = "",
    as_json: AsJson = False,
) -> None:
    """List codings, those taken back aside, by quote, code and coder."""
    from coding.codings.csv import export_codings

    wanted = {"quote": quote, "code": code, "coder": coder, "status": status}
    with reading(study) as view:
        rows = [row for row in export_codings(view) if _fits(row, wanted)]
    if as_json:
        facts({"codings": [_row_to_json(row) for row in rows]})
        return
    say(f"{count(len(rows), 'coding')}.")
    print_table(["quote", "code", "coder", "status", "part"], [_row(row) for row in rows])


@commands.command("import")
def import_file(
    file: SourceFile,
    coder: Annotated[
        str | None,
        typer.Option("--coder", metavar="NAME", help="Whose codings they are, where no column says it."),
    ] = None,
    study: StudyName = "",
    who: PersonName = "",
    as_json: AsJson = False,
) -> None:
    """Import codings from CSV. Quotes are found by quote or id, or by respondent_id and question.

    Columns: code, and optionally category, start, end, status (confirmed when absent), coder. Unknown codes are added.
    """
    from coding.codings.csv import import_codings

    with progress(f"Importing {file.name}"), working(study, who) as work:
        summary = import_codings(work, file, coder=coder)
    if as_json:
        facts(summary.to_json())
        return
    sums = f"{summary.kept:,} kept + {summary.unchanged:,} unchanged + {len(summary.skipped):,} left out"
    say(f"{count(summary.read, 'row')} read from {file.name}: {sums}.")
    if summary.codes_added:
        say(f"Codes added: {', '.join(summary.codes_added)}.")
    for warning in summary.warnings:
        say(f"Note: {warning}")
    print_problems(summary.skipped)


@commands.command("export")
def export_file(file: CsvTarget = Path("-"), study: StudyName = "") -> None:
    """Export every coding as CSV, without any quote's words.

    Names are as they were written, so that they come back whole. A spreadsheet takes one that begins with = for a
    formula: import the columns there as text.
    """
    from coding.codings.csv import COLUMNS, export_codings

    with reading(study) as view:
        write_csv(file, COLUMNS, export_codings(view))


def _place(part: str | None, role: str) -> "Span | None":
    """The part that is decided on. Raises Refused for an adjudicator, who settles whole quotes."""
    if part is not None and role == "adjudicator":
        raise Refused("An adjudicator settles whole quotes, not parts of them.", help="Leave --span out.")
    return None if part is None else span(part)


def _tell_turned(verb: str, done: "Undone", *, as_json: bool) -> None:
    """What was taken back or brought back, and how a few of the codings stand now."""
    if as_json:
        told = {"what": done.what, "quotes": done.quotes, "codes": done.codes, "stayed": done.stayed}
        facts(told | {"codings": [_to_json(coding) for coding in done.now]})
        return
    say(f"{verb} {done.what}: {done.quote}." if len(done.quotes) == 1 else f"{verb} {done.what}.")
    if done.stayed:
        say(f"Changed since, and left as it is: {count(done.stayed, 'decision')}.")
    if len(done.now) <= FEW:
        _tell(done.now, as_json=False)


def _tell(codings: "Sequence[Coding | Reading]", *, as_json: bool) -> None:
    if as_json:
        facts({"codings": [_to_json(coding) for coding in codings]})
        return
    for coding in codings:
        part = f", characters {coding.span[0]}–{coding.span[1]}" if coding.span else ""
        say(f"{coding.quote}{part}: {_said(coding)} {coding.coder}.")


def _said(coding: "Coding | Reading") -> str:
    from coding.codings import Coding

    if isinstance(coding, Coding):
        return f"{coding.code} is {coding.status} by"
    return "no code fits, says" if coding.status == "no code" else "that no code fits is taken back by"


def _to_json(coding: "Coding | Reading") -> dict[str, Any]:
    start, end = coding.span or (None, None)
    return {
        "quote": coding.quote,
        "code": coding.code,
        "start": start,
        "end": end,
        "status": coding.status,
        "coder": coding.coder,
        "role": str(coding.role),
        "codebook_version": coding.codebook_version,
        "at": coding.at,
    }


def _fits(row: dict[str, str], wanted: dict[str, str | None]) -> bool:
    return all(value is None or row[field].casefold() == value.casefold() for field, value in wanted.items())


def _row(row: dict[str, str]) -> list[object]:
    part = f"{row['start']}–{row['end']}" if row["start"] else ""
    return [row["quote"], row["code"], row["coder"], row["status"], part]


def _row_to_json(row: dict[str, str]) -> dict[str, Any]:
    edges = {edge: int(row[edge]) if row[edge] else None for edge in ("start", "end")}
    return row | {"category": row["category"] or None} | edges
