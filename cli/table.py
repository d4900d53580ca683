"""`themebook table`: one figure with its base, shares and intervals."""

from collections.abc import Sequence
from typing import TYPE_CHECKING, Annotated

import typer

from cli.opening import reading
from cli.options import AsJson, StudyName, Where
from cli.tables import numbers, print_table
from cli.terminal import facts, say
from coding.figures.specification import BaseKind, Sort, Specification
from corpus.filters import parse_where

if TYPE_CHECKING:
    from coding.figures.table import Group, Row, Table

Subject = Annotated[
    str,
    typer.Argument(
        metavar="QUESTION|ATTRIBUTE|codes|categories",
        help="A question (an open one shows its codes), an attribute such as country, or codes or categories.",
        show_default=False,
    ),
]
By = Annotated[
    str | None, typer.Option("--by", metavar="ATTRIBUTE", help="A crosstab: the same for each value.")
]
BaseOption = Annotated[
    BaseKind, typer.Option("--base", help="Who is counted: see the base printed above the table.")
]
Of = Annotated[
    str | None,
    typer.Option("--question", "--of", metavar="QUESTION", help="codes, categories: of this open question."),
]
Coder = Annotated[
    str | None, typer.Option("--coder", metavar="NAME", help="codes, categories: this coder's codings.")
]
SortOption = Annotated[
    Sort | None, typer.Option("--sort", help="order: of the questionnaire or codebook; or by share.")
]


def table(
    question: Subject,
    by: By = None,
    where: Where = None,
    base: BaseOption = "answered",
    of: Of = None,
    coder: Coder = None,
    sort: SortOption = None,
    study: StudyName = "",
    as_json: AsJson = False,
) -> None:
    """Print a figure: respondents and percent of a base.

    The base stands above in words; the interval is Wilson's, for 95 %.

    \b
    themebook table P16
    themebook table codes --question ft_challenges --by region
    """
    from coding.figures.table import to_json
    from coding.figures.tables import table as compute

    wanted = specification(question, by=by, where=where, base=base, of=of, coder=coder, sort=sort)
    with reading(study) as view:
        figure = compute(view, wanted)
    if as_json:
        facts(to_json(figure))
    else:
        print_figure(figure)


def specification(
    question: str,
    *,
    by: str | None,
    where: list[str] | None,
    base: BaseKind,
    of: str | None,
    coder: str | None,
    sort: Sort | None,
) -> Specification:
    """The figure that these options ask for."""
    pairs = parse_where(where or ())
    return Specification(question=question, by=by, where=pairs, base=base, of=of, coder=coder, sort=sort)


def print_figure(figure: "Table") -> None:
    """The title, then each base in words above its rows, then the notes."""
    say(figure.title)
    _print_rows(figure, figure.rows, figure.summary)
    for group in figure.groups:
        say()
        say(f"{figure.by}: {group.label}")
        _print_rows(group, group.rows, group.summary)
    if figure.notes:
        say()
    for line in figure.notes:
        say(f"Note: {line}")


def _print_rows(body: "Table | Group", rows: "Sequence[Row]", summary: "Sequence[Row]") -> None:
    say(f"n = {body.base.n:,}, {body.base.definition}")
    if rows:
        say()
        print_table(["", *map(numbers, ("n", "%", "95 % interval"))], map(_cells, rows), map(_cells, summary))
    for name, value in body.statistics.items():
        say(f"{name}: {value:g}")


def _cells(row: "Row") -> list[object]:
    from coding.figures.shares import format_percent

    share = format_percent(row.percent).removesuffix(" %")
    if row.low is None:
        return [row.label, row.n, share, ""]
    low, high = (format_percent(end).removesuffix(" %") for end in (row.low, row.high))
    return [row.label, row.n, share, f"{low}–{high}"]
