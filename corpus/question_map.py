"""The map of a file: which column is which question, with kind, options and routing.

A map is a CSV file with the columns column, section, question, row, type, options, asked_if. Options are separated by
"|"; `asked_if` is JSON such as {"P15": "Yes"}, {"P15": ["Yes", "Maybe"]} or {"P11": "not 0"}.
"""

import json
import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from corpus.bins import bounds
from corpus.csv_file import open_csv
from corpus.errors import Refused
from corpus.non_answers import is_non_answer
from corpus.questions import Kind

COLUMNS = ("column", "section", "question", "row", "type", "options", "asked_if")
SEPARATOR = "|"
"""Between the options in a cell of a map, the answers in one of a multi question, and the codes of a quote."""
_KINDS = (
    (Kind.OPEN, r"open|free.?text|text|comment"),
    (Kind.SINGLE, r"single|yes.?no|choice|radio|dichotom"),
    (Kind.MULTI, r"multi|checkbox|several"),
    (Kind.ORDINAL, r"ordinal|likert|trend|scale|rating"),
    (Kind.NUMERIC, r"numeric|number|binned|count|integer"),
)


@dataclass(frozen=True, slots=True)
class MappedQuestion:
    """One row of a map. `asked_if` holds the labels as resolved against the other questions' options."""

    column: str
    section: str
    text: str
    item: str
    kind: Kind
    given_type: str
    options: tuple[str, ...]
    asked_if: dict[str, list[str]] | None


def kind_of(given_type: str) -> Kind | None:
    """The kind that a type in a researcher's words stands for ("multi select", "likert5", "yes-no"), or None."""
    return next(
        (kind for kind, pattern in _KINDS if re.match(pattern, given_type.strip(), re.IGNORECASE)), None
    )


def read_map(path: str | Path) -> list[MappedQuestion]:
    """The questions of a map file, in its order. Raises Refused naming every wrong row and column at once."""
    source = open_csv(path)
    positions = {name: source.column(name) for name in ("column", "type")}
    positions |= {name: source.header.index(name) for name in COLUMNS if name in source.header}
    mapped: list[MappedQuestion] = []
    conditions: dict[str, tuple[int, str]] = {}
    problems: list[str] = []
    for number, cells in source.rows():
        row = {name: cells[at].strip() if at < len(cells) else "" for name, at in positions.items()}
        kind = kind_of(row["type"])
        if not row["column"] or kind is None or any(row["column"] == other.column for other in mapped):
            problems.append(f"row {number}: {_row_problem(row)}")
            continue
        conditions[row["column"]] = (number, row.get("asked_if", ""))
        mapped.append(_question(row, kind))
    resolved, wrong = _resolve(mapped, conditions)
    if problems or wrong:
        raise Refused(
            f"{source.name} cannot be used as a map: {'; '.join(problems + wrong)}.",
            help="Nothing was imported.",
        )
    return resolved


def _row_problem(row: dict[str, str]) -> str:
    if not row["column"]:
        return "column is empty"
    if kind_of(row["type"]) is None:
        return f"type {row['type'] or '(empty)'} is unknown (use open, single, multi, ordinal or numeric)"
    return f"column {row['column']} is described twice"


def _question(row: dict[str, str], kind: Kind) -> MappedQuestion:
    options = tuple(
        dict.fromkeys(label.strip() for label in row.get("options", "").split(SEPARATOR) if label.strip())
    )
    return MappedQuestion(
        column=row["column"],
        section=row.get("section", ""),
        text=row.get("question", ""),
        item=row.get("row", ""),
        kind=kind,
        given_type=row["type"],
        options=() if kind is Kind.OPEN else options,
        asked_if=None,
    )


def _resolve(
    mapped: Sequence[MappedQuestion], conditions: dict[str, tuple[int, str]]
) -> tuple[list[MappedQuestion], list[str]]:
    """The questions with their routing, and a sentence for each routing that cannot be understood."""
    by_column = {question.column: question for question in mapped}
    resolved, wrong = [], []
    for question in mapped:
        number, condition = conditions[question.column]
        try:
            resolved.append(replace(question, asked_if=_routing(condition, by_column)))
        except ValueError as error:
            wrong.append(f"row {number}, column asked_if: {error}")
    return resolved, wrong


def _routing(condition: str, by_column: dict[str, MappedQuestion]) -> dict[str, list[str]] | None:
    """{question: labels} for a condition as written. Raises ValueError with the reason."""
    if not condition:
        return None
    try:
        wanted = json.loads(condition)
    except ValueError:
        raise ValueError('it is not JSON such as {"P15": "Yes"}') from None
    if not isinstance(wanted, dict) or not wanted:
        raise ValueError('it is not a JSON object such as {"P15": "Yes"}')
    routing = {}
    for name, values in wanted.items():
        if name not in by_column:
            raise ValueError(f"there is no column {name} in the map")
        listed = values if isinstance(values, list) else [values]
        labels = [label for value in listed for label in _labels(str(value), by_column[name])]
        routing[name] = list(dict.fromkeys(labels))
    return routing


def _labels(value: str, question: MappedQuestion) -> list[str]:
    """The options meant by one value; "not X" means all the others, unless an option is called so."""
    negated = value.casefold().startswith("not ") and value not in question.options
    if negated and (left_out := _label(value[4:], question)) is not None:
        return [label for label in question.options if label != left_out]
    if (found := _label(value, question)) is not None:
        return [found]
    raise ValueError(f"{value} is no option of {question.column} ({' | '.join(question.options)})")


def _label(value: str, question: MappedQuestion) -> str | None:
    """The option meant by one value; a bin is also known by its numbers ("0/N/A" for "0 or N/A*")."""
    found = match_option(value, question.options)
    if found is None and question.kind is Kind.NUMERIC and (wanted := bounds(value)) is not None:
        same = [label for label in question.options if bounds(label) == wanted]
        found = same[0] if len(same) == 1 else None
    return found


def match_option(value: str, labels: Iterable[str]) -> str | None:
    """The one label that `value` stands for: equal, or equal but for case, spacing and footnote marks; else None."""
    labels = list(labels)
    if value in labels:
        return value
    close = [label for label in labels if _folded(label) == _folded(value)]
    return close[0] if len(close) == 1 else None


def _folded(label: str) -> str:
    return " ".join(label.casefold().rstrip("*†‡ ").split())


def option_rows(question: MappedQuestion) -> list[dict[str, object]]:
    """The options as rows of the option table; bins get their bounds."""
    rows: list[dict[str, object]] = []
    for position, label in enumerate(question.options):
        span = bounds(label) if question.kind is Kind.NUMERIC else None
        low, high = span or (None, None)
        rows.append(
            {
                "position": position,
                "label": label,
                "low": low,
                "high": high,
                "non_answer": is_non_answer(label),
            }
        )
    return rows
