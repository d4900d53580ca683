"""Codings to and from CSV: one coding a row, naming its quote, code and coder."""

import re
from collections.abc import Iterator
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any

from coding.codings.apply_rows import apply_rows
from coding.codings.rows import CodingRow
from coding.csv_columns import cells_by_column, first_of
from coding.store import codings as store
from coding.store.in_force import ADJUDICATION
from corpus.csv_file import CsvFile, open_csv
from corpus.errors import Refused
from corpus.importing.summary import Problem
from corpus.people import Role
from corpus.study import View, Work

COLUMNS = ("quote", "code", "category", "start", "end", "status", "coder", "role")
"""The columns of an export. It holds no word of any quote."""

_EDGE = re.compile(r"[0-9]{1,9}")
_QUOTE = ("quote", "id")
_RESPONDENT = ("respondent_id", "respondent")


@dataclass(frozen=True, slots=True)
class CodingsSummary:
    """What an import of codings did: `read` = `kept` + `unchanged` + the number of `skipped`.

    `kept` rows made or changed a coding; each row that was left out is in `skipped` with its column, and what to do.
    """

    read: int
    kept: int
    unchanged: int
    skipped: tuple[Problem, ...]
    codes_added: tuple[str, ...]
    warnings: tuple[str, ...]
    sha256: str

    def to_json(self) -> dict[str, Any]:
        """The summary as JSON values."""
        return asdict(self)


def import_codings(work: Work, path: str | Path, *, coder: str | None = None) -> CodingsSummary:
    """Reads codings from a CSV file.

    Quotes are found by `quote` or `id`, or by `respondent_id` and `question`. `code` is required; `category`, `start`
    and `end` (half open, in code points), `span_text`, `status` (confirmed when empty), `coder` and `role` are not.
    `coder` is whose codings the rows are that name nobody; None is the actor. The same file again changes nothing.
    Raises Refused when the file cannot be read or has not these columns.
    """
    file = open_csv(path)
    _check_columns(file)
    rows: list[CodingRow] = []
    problems: list[Problem] = []
    for number, cells in cells_by_column(file):
        row = _row(number, cells, coder or "")
        if isinstance(row, CodingRow):
            rows.append(row)
        else:
            problems.append(row)
    outcome = apply_rows(work, rows)
    summary = CodingsSummary(
        read=len(rows) + len(problems),
        kept=outcome.kept,
        unchanged=outcome.unchanged,
        skipped=tuple(sorted(problems + outcome.problems, key=lambda problem: problem.row)),
        codes_added=tuple(outcome.codes_added),
        warnings=tuple(outcome.warnings),
        sha256=file.sha256(),
    )
    if summary.kept or summary.codes_added:
        work.record("imported", subject="codings", after=_counts(summary) | {"file": file.name})
    return summary


def export_codings(view: View) -> Iterator[dict[str, str]]:
    """The codings of current quotes, withdrawn ones aside, as rows of `COLUMNS`, ordered by quote, code and coder."""
    rows = [row for row in store.every(view.connection) if row["current"] and row["status"] != "withdrawn"]
    for row in sorted(rows, key=_order):
        span = ("", "") if row["span_id"] is None else (str(row["start"]), str(row["end"]))
        role = Role.ADJUDICATOR if row["place"] == ADJUDICATION else Role.CODER
        cells = (
            row["quote"],
            row["code"],
            row["category"] or "",
            *span,
            row["status"],
            row["coder"],
            str(role),
        )
        yield dict(zip(COLUMNS, cells, strict=True))


def _check_columns(file: CsvFile) -> None:
    """Raises Refused unless the file says which code and which quote."""
    columns = {name.strip().lower() for name in file.header}
    by_answer = columns & set(_RESPONDENT) and "question" in columns
    if "code" not in columns or not (columns & set(_QUOTE) or by_answer):
        raise Refused(
            f"{file.name} does not say which code is on which quote.",
            help="It needs a column code, and quote, id, or respondent_id with question. "
            f"Its columns: {file.columns_in_words}.",
        )


def _row(number: int, cells: dict[str, str] | None, coder: str) -> CodingRow | Problem:
    """What one row asks for, or what is wrong with it."""
    if cells is None:
        return Problem(
            number, None, "the row has more cells than the header; quote the cells that hold a comma"
        )
    start, end = first_of(cells, ["start"]), first_of(cells, ["end"])
    if bool(start) != bool(end) or not all(_EDGE.fullmatch(edge) for edge in (start, end) if edge):
        return Problem(number, "start", "start and end are not two whole numbers; fill or empty both")
    status = first_of(cells, ["status"]).lower() or "confirmed"
    role = first_of(cells, ["role"]).lower() or ("adjudicator" if status == "adjudicated" else "coder")
    if role not in ("coder", "adjudicator"):
        return Problem(number, "role", "the role is neither coder nor adjudicator; write one of them")
    return CodingRow(
        number=number,
        code=first_of(cells, ["code"]),
        quote=first_of(cells, _QUOTE),
        respondent=first_of(cells, _RESPONDENT),
        question=first_of(cells, ["question"]),
        category=first_of(cells, ["category"]),
        status=status,
        span=(int(start), int(end)) if start else None,
        span_text=cells.get("span_text") or None,
        coder=first_of(cells, ["coder"]) or coder,
        role=Role(role),
    )


def _counts(summary: CodingsSummary) -> dict[str, Any]:
    """What the log keeps of an import."""
    return {
        "read": summary.read,
        "kept": summary.kept,
        "unchanged": summary.unchanged,
        "skipped": len(summary.skipped),
        "codes_added": list(summary.codes_added),
        "sha256": summary.sha256,
    }


def _order(row: store.Row) -> tuple[str, str, str, int, int, str]:
    """By quote, code, coder and place, never by an id of the database."""
    return row["quote"], row["code"], row["coder"], row["start"] or 0, row["end"] or 0, row["place"]
