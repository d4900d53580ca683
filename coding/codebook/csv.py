"""The codebook to and from CSV: one code or category a row, in the order of the tree."""

from collections.abc import Iterator
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any, cast, get_args

from coding.codebook import clean_colour, clean_texts, insert_code, place_under, version
from coding.codebook.codes import Code, Kind, Texts, codes, lookup
from coding.codebook.versions import new_version
from coding.csv_columns import cells_by_column, first_of
from coding.store import codes as store
from coding.store.codes import WRITTEN
from coding.wording import name_key
from corpus.csv_file import open_csv
from corpus.errors import Refused
from corpus.importing.summary import Problem
from corpus.people import Role, require
from corpus.study import View, Work

COLUMNS = ("name", "category", "kind", *WRITTEN, "colour")
"""The columns of an export; an import needs `name` (or `code`) alone."""

_NAME = ("name", "code")


@dataclass(frozen=True, slots=True)
class CodebookSummary:
    """What an import of a codebook did: `read` = `added` + `changed` + `unchanged` + the number of `skipped`.

    `version` is the version of the codebook afterwards.
    """

    read: int
    added: int
    changed: int
    unchanged: int
    skipped: tuple[Problem, ...]
    version: int
    sha256: str

    def to_json(self) -> dict[str, Any]:
        """The summary as JSON values."""
        return asdict(self)


@dataclass(frozen=True, slots=True)
class _Entry:
    """A row of the file under its name; an empty cell is not there."""

    row: int
    name: str
    kind: Kind | None
    category: str | None
    colour: str | None
    texts: Texts


def import_codebook(work: Work, path: str | Path) -> CodebookSummary:
    """Reads codes and categories from a CSV file with a column `name`, all in one version of the codebook.

    New names are added. Of known ones the filled cells are taken over; an empty cell and a missing column change
    nothing, and codes that the file does not have stay. `kind` is code when empty, or category for a name that other
    rows have as theirs. Raises Refused when the file cannot be read or has no names.
    """
    require(work, Role.CODER)
    file = open_csv(path)
    if not {name.strip().lower() for name in file.header} & set(_NAME):
        raise Refused(f"{file.name} has no column name.", help=f"Its columns: {file.columns_in_words}.")
    rows = list(cells_by_column(file))
    entries, problems = _entries(rows)
    results = dict.fromkeys(("added", "changed", "unchanged"), 0)
    with new_version(work, note=f"imported from {file.name}"):
        known = {row["id"]: row for row in store.everything(work.connection)}
        for entry in sorted(entries, key=lambda entry: entry.kind != "category"):
            try:
                code = _take_over(work, entry)
            except Refused as refused:
                problems.append(Problem(entry.row, "name", str(refused)))
                continue
            was, now_is = known.get(code.id), store.get(work.connection, code.id)
            results["added" if was is None else "unchanged" if was == now_is else "changed"] += 1
    summary = CodebookSummary(
        read=len(rows),
        skipped=tuple(sorted(problems, key=lambda problem: problem.row)),
        version=version(work),
        sha256=file.sha256(),
        **results,
    )
    if summary.added or summary.changed:
        counts = results | {"read": summary.read, "skipped": len(problems), "sha256": summary.sha256}
        work.record(
            "imported",
            subject="codebook",
            after=counts | {"file": file.name},
            codebook_version=summary.version,
        )
    return summary


def export_codebook(view: View) -> Iterator[dict[str, str]]:
    """The active codes and categories as rows of `COLUMNS`, in tree order: a category stands before its codes."""
    for code in codes(view):
        texts = {field: getattr(code, field) for field in WRITTEN}
        yield {
            "name": code.name,
            "category": code.parent or "",
            "kind": code.kind,
            **texts,
            "colour": code.colour or "",
        }


def _entries(rows: list[tuple[int, dict[str, str] | None]]) -> tuple[list[_Entry], list[Problem]]:
    """The rows that name something, each name once, and what is wrong with the others."""
    categories = {name_key(first_of(cells, ["category"])) for _, cells in rows if cells is not None}
    entries: dict[str, _Entry] = {}
    problems: list[Problem] = []
    for number, cells in rows:
        name = first_of(cells or {}, _NAME)
        kind = first_of(cells or {}, ["kind"]).lower()
        key = name_key(name)
        if cells is None:
            problem = "the row has more cells than the header; quote the cells that hold a comma"
            problems.append(Problem(number, None, problem))
        elif not key:
            problems.append(Problem(number, "name", "the name is missing; give one"))
        elif key in entries:
            row = entries[key].row
            problems.append(Problem(number, "name", f"{name} stands in row {row} already; keep one of them"))
        elif kind not in ("", *get_args(Kind)):
            problems.append(
                Problem(number, "kind", "the kind is neither code nor category; write one of them")
            )
        else:
            given = kind or ("category" if key in categories else None)
            entries[key] = _entry(number, name, cast("Kind | None", given), cells)
    return list(entries.values()), problems


def _entry(number: int, name: str, kind: Kind | None, cells: dict[str, str]) -> _Entry:
    texts = {field: cells[field] for field in WRITTEN if cells.get(field, "").strip()}
    category, colour = first_of(cells, ["category"]) or None, first_of(cells, ["colour"]) or None
    return _Entry(number, name, kind, category, colour, cast("Texts", texts))


def _take_over(work: Work, entry: _Entry) -> Code:
    """Adds the code, or changes the known one. Raises Refused when the row does not fit the codebook."""
    code = lookup(work, entry.name)
    if code is None or code.status == "retired":
        return insert_code(
            work,
            entry.name,
            category=entry.category,
            kind=entry.kind or "code",
            colour=entry.colour,
            **entry.texts,
        )
    if name_key(code.name) != name_key(entry.name):
        raise Refused(f"{entry.name} was merged into {code.name}.", help="Leave the row out.")
    if entry.kind not in (None, code.kind):
        raise Refused(f"{code.name} is a {code.kind}.", help="Correct the kind, or choose another name.")
    fields: dict[str, Any] = clean_texts(entry.texts)
    if entry.colour is not None:
        fields["colour"] = clean_colour(entry.colour)
    if entry.category is not None:
        place_under(work, code, entry.category)
    if fields:
        store.update(work.connection, code.id, **fields)
    return code
