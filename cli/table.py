"""`themebook table`: one figure with its base, shares and intervals."""

from collections.abc import Sequence
from typing import TYPE_CHECKING, Annotated

import typer

from cli.comparison import print_comparison
from cli.opening import reading
from cli.options import AsJson, StudyName, Where
from cli.tables import numbers, print_table
from cli.terminal import facts, say
from coding.figures.specification import BaseKind, Estimate, Sort, Specification
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
EstimateOption = Annotated[
    Estimate | None,
    typer.Option(
        "--estimate",
        help="codes: estimate shares of all quotes, by control quotes that people read, by the machine alone, or by "
        "the machine corrected by the controls.",
    ),
]


def table(
    question: Subject,
    by: By = None,
    where: Where = None,
    base: BaseOption = "answered",
    of: Of = None,
    coder: Coder = None,
    sort: SortOption = None,
    estimate: EstimateOption = None,
    study: StudyName = "",
    as_json: AsJson = False,
) -> None:
    """Print a figure: respondents and percent of a base.

    The base stands above in words; the interval is Wilson's, for 95 %. An estimate is of quotes, says in its notes
    what its interval is, and counts, where others have n, the control quotes that carry the code.

    \b
    themebook table P16
    themebook table codes --question ft_challenges --by region
    themebook table codes --question ft_challenges --estimate corrected
    """
    from coding.figures.cautions import with_cautions
    from coding.figures.table import to_json
    from coding.figures.tables import table as compute

    wanted = specification(
        question, by=by, where=where, base=base, of=of, coder=coder, sort=sort, estimate=estimate
    )
    with reading(study) as view:
        figure = with_cautions(compute(view, wanted))
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
    estimate: Estimate | None,
) -> Specification:
    """The figure that these options ask for."""
    pairs = parse_where(where or ())
    return Specification(
        question=question, by=by, where=pairs, base=base, of=of, coder=coder, sort=sort, estimate=estimate
    )


def print_figure(figure: "Table") -> None:
    """The title, then each base in words above its rows, then the notes."""
    say(figure.title)
    counted = {None: "n", "machine": ""}.get(figure.estimate, "controls")
    _print_rows(figure, figure.rows, figure.summary, counted=counted)
    for group in figure.groups:
        say()
        say(f"{figure.by}: {group.label}")
        _print_rows(group, group.rows, group.summary)
    print_comparison(figure)
    if figure.notes:
        say()
    for line in figure.notes:
        say(f"Note: {line}")


def _print_rows(
    body: "Table | Group", rows: "Sequence[Row]", summary: "Sequence[Row]", *, counted: str = "n"
) -> None:
    """The base, and the rows with what is `counted` in them; "" when nothing is."""
    say(f"n = {body.base.n:,}, {body.base.definition}")
    if rows:
        say()
        headings = filter(None, (counted, "%", "95 % interval"))
        cells = ([_cells(row, counted) for row in part] for part in (rows, summary))
        print_table(["", *map(numbers, headings)], *cells)
    for name, value in body.statistics.items():
        say(f"{name}: {value:g}")


def _cells(row: "Row", counted: str) -> list[object]:
    from coding.figures.shares import format_percent

    start: list[object] = [row.label, row.n] if counted else [row.label]
    share = format_percent(row.percent).removesuffix(" %")
    if row.low is None:
        return [*start, share, ""]
    low, high = (format_percent(end).removesuffix(" %") for end in (row.low, row.high))
    return [*start, share, f"{low}–{high}"]
