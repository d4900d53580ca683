"""The options that say which figure is meant, shared by `themebook table` and the figures of a report."""

from typing import Annotated, TypedDict, Unpack

import typer

from coding.figures.specification import BaseKind, ChartKind, Each, Estimate, Sort, Specification
from corpus.errors import Refused
from corpus.filters import parse_where

Subject = Annotated[
    str,
    typer.Argument(
        metavar="QUESTION|GRID|ATTRIBUTE|codes|categories|entities|rate",
        help="A question (an open one shows its codes), a grid such as P02 of P02a and P02b, an attribute such as "
        "country, or codes, categories, entities or rate.",
        show_default=False,
    ),
]
By = Annotated[
    str | None,
    typer.Option(
        "--by",
        metavar="ATTRIBUTE|QUESTION|codes|categories|wave",
        help="A crosstab: the same for each value, answer, code or wave.",
    ),
]
BaseOption = Annotated[
    BaseKind, typer.Option("--base", help="Who is counted: see the base printed above the table.")
]
Of = Annotated[
    str | None,
    typer.Option(
        "--question",
        "--of",
        metavar="QUESTION",
        help="codes, categories, entities: of this open question; also for --by codes.",
    ),
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
Wave = Annotated[
    str | None,
    typer.Option("--wave", metavar="WAVE", help="The wave that is counted; the newest when absent."),
]
EachOption = Annotated[
    Each | None,
    typer.Option(
        "--each", help="codes of one question: every answer in one row, so that shares add up to 100."
    ),
]
Phrases = Annotated[
    str | None, typer.Option("--phrases", metavar="LIST", help="entities: those of this phrase list.")
]
Numerator = Annotated[
    str | None, typer.Option("--numerator", metavar="NAME", help="rate: this stated figure …")
]
Denominator = Annotated[
    str | None, typer.Option("--denominator", metavar="NAME", help="rate: … in relation to this one …")
]
Per = Annotated[float | None, typer.Option("--per", metavar="NUMBER", help="rate: … per so many of them.")]
Decimals = Annotated[
    int | None,
    typer.Option(
        "--decimals",
        min=0,
        max=2,
        help="Of percentages; 1 when absent, and 2 of a rate. Halves are rounded up.",
    ),
]
Chart = Annotated[
    ChartKind | None, typer.Option("--chart", help="What is drawn of it in a report; as usual when absent.")
]


class Options(TypedDict, total=False):
    """What the options say, by the names of a specification's fields."""

    by: str | None
    base: BaseKind
    of: str | None
    coder: str | None
    sort: Sort | None
    estimate: Estimate | None
    wave: str | None
    each: Each | None
    phrases: str | None
    numerator: str | None
    denominator: str | None
    per: float | None
    decimals: int | None
    chart: ChartKind | None


def specification(
    question: str, *, where: list[str] | None = None, **options: Unpack[Options]
) -> Specification:
    """The figure that these options ask for."""
    per = options.get("per")
    if per is not None and not 0 < per < float("inf"):
        raise Refused(f"A rate per {per:g} means nothing.", help="Give a number above nought.")
    return Specification(question=question, where=parse_where(where or ()), **options)
