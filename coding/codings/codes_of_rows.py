"""The codes that a file of codings asks for: found in the codebook, or added to it under their categories."""

from collections.abc import Iterable, Sequence

from coding.codebook import insert_code
from coding.codebook.codes import Code, lookup
from coding.codebook.versions import new_version
from coding.codings.rows import CodingRow, Outcome
from coding.wording import clean_name, name_key
from corpus.errors import Refused
from corpus.people import Role
from corpus.study import Work


def codes_for(work: Work, rows: Sequence[CodingRow], outcome: Outcome) -> dict[str, Code]:
    """The code for each name key that can be applied. Rows whose code cannot are left out, with the reason.

    All new codes make one version of the codebook, whatever the order of the rows.
    """
    known = {key: lookup(work, name) for key, name in _spellings(row.code for row in rows).items()}
    categories = {key: lookup(work, name) for key, name in _spellings(row.category for row in rows).items()}
    fitting: list[CodingRow] = []
    for row in rows:
        problem = _problem(work, row, known[name_key(row.code)], categories)
        if problem:
            outcome.leave_out(row, "code", problem)
        else:
            fitting.append(row)
    _warn_of_other_places(fitting, known, outcome)
    added = _add(work, [row for row in fitting if known[name_key(row.code)] is None])
    outcome.codes_added = [code.name for code in added.values()]
    usable = {name_key(row.code) for row in fitting}
    return {key: code for key, code in known.items() if code is not None and key in usable} | added


def _spellings(names: Iterable[str]) -> dict[str, str]:
    """One spelling for each name key, the first in the alphabet; empty names are left out."""
    found: dict[str, str] = {}
    for name in names:
        key = name_key(name)
        if key:
            found[key] = min(name, found.get(key, name))
    return found


def _problem(work: Work, row: CodingRow, code: Code | None, categories: dict[str, Code | None]) -> str | None:
    """Why the row's code cannot be applied, or None."""
    if code is not None:
        if code.kind == "category":
            return f"{code.name} is a category; apply a code under it"
        return f"the code {code.name} is retired; use another one" if code.status == "retired" else None
    if work.actor.role is not Role.CODER:
        return f"the codebook has no code {row.code}; a coder has to add it"
    if name_key(row.code) in categories:
        return f"{row.code} is a category elsewhere in this file; apply a code under it"
    category = categories.get(name_key(row.category))
    if category is not None and (category.kind, category.status) != ("category", "active"):
        return f"{category.name} is no category in use; name another one"
    try:
        clean_name(row.code)
        clean_name(row.category or "none")
    except Refused:
        return "the name of the code or category holds control characters; type it anew"
    return None


def _warn_of_other_places(rows: Iterable[CodingRow], known: dict[str, Code | None], outcome: Outcome) -> None:
    """A code stays where the codebook has it; says so when the file puts it elsewhere."""
    for row in rows:
        code = known[name_key(row.code)]
        if code is not None and row.category and name_key(row.category) != name_key(code.parent or ""):
            place = f"under {code.parent}" if code.parent else "in no category"
            warning = f"The code {code.name} stays {place}, though the file puts it under {row.category}."
            if warning not in outcome.warnings:
                outcome.warnings.append(warning)


def _add(work: Work, rows: Iterable[CodingRow]) -> dict[str, Code]:
    """Adds the codes in alphabetical order, each under the first category in the alphabet that a row names."""
    names: dict[str, set[tuple[bool, str, str]]] = {}
    for row in rows:
        names.setdefault(name_key(row.code), set()).add((not row.category, row.category, row.code))
    with new_version(work, note="from a file of codings"):
        return {
            key: insert_code(work, min(name for _, _, name in spelt), category=min(spelt)[1] or None)
            for key, spelt in sorted(names.items())
        }
