"""`themebook table`: one figure with its base, shares and intervals."""

from typing import TYPE_CHECKING

from cli.comparison import print_comparison
from cli.figure_options import (
    BaseOption,
    By,
    Coder,
    Decimals,
    Denominator,
    EachOption,
    EstimateOption,
    Numerator,
    Of,
    Per,
    Phrases,
    SortOption,
    Subject,
    Wave,
    specification,
)
from cli.opening import reading
from cli.options import AsJson, StudyName, Where
from cli.tables import numbers, print_table
from cli.terminal import facts, say

if TYPE_CHECKING:
    from coding.figures.table import Group, Row, Table


def table(
    question: Subject,
    by: By = None,
    where: Where = None,
    base: BaseOption = "answered",
    of: Of = None,
    coder: Coder = None,
    sort: SortOption = None,
    estimate: EstimateOption = None,
    wave: Wave = None,
    each: EachOption = None,
    phrases: Phrases = None,
    numerator: Numerator = None,
    denominator: Denominator = None,
    per: Per = None,
    decimals: Decimals = None,
    study: StudyName = "",
    as_json: AsJson = False,
) -> None:
    """Print a figure: respondents and percent of a base.

    The base stands above in words; the interval is Wilson's, for 95 %. An estimate is of quotes, says in its notes
    what its interval is, and counts, where others have n, the control quotes that carry the code.

    \b
    themebook table P16
    themebook table P02
    themebook table P17 --by P15 --decimals 0
    themebook table codes --question ft_challenges --by region
    themebook table codes --question ft_challenges --by codes
    themebook table ft_organisation --each "one code"
    themebook table codes --question ft_challenges --estimate corrected
    themebook table rate --numerator alerts --denominator clients --per 500
    """
    from coding.figures.cautions import with_cautions
    from coding.figures.table import to_json
    from coding.figures.tables import table as compute

    wanted = specification(
        question,
        by=by,
        where=where,
        base=base,
        of=of,
        coder=coder,
        sort=sort,
        estimate=estimate,
        wave=wave,
        each=each,
        phrases=phrases,
        numerator=numerator,
        denominator=denominator,
        per=per,
        decimals=decimals,
    )
    with reading(study) as view:
        figure = with_cautions(compute(view, wanted))
    if as_json:
        facts(to_json(figure))
    else:
        print_figure(figure)


def print_figure(figure: "Table") -> None:
    """The title, then each base in words above its rows, then the notes."""
    say(figure.title)
    if figure.shape == "grid":
        _print_grid(figure)
    else:
        _print_bodies(figure)
    print_comparison(figure)
    if figure.notes or figure.footnotes:
        say()
    for line in figure.notes:
        say(f"Note: {line}")
    for label, line in figure.footnotes:
        say(f"{label}: {line}")


def _print_bodies(figure: "Table") -> None:
    counted = {None: "n", "machine": ""}.get(figure.estimate, "controls")
    _print_rows(figure, figure, counted=counted)
    for group in figure.groups:
        say()
        say(f"{figure.by}: {group.label}")
        _print_rows(figure, group)


def _print_grid(figure: "Table") -> None:
    """A line an item, a column an option, as it was on the questionnaire."""
    from coding.figures.table import labels

    say(_base(figure))
    say()
    headings = [*labels(figure), *(row.label for row in figure.groups[0].summary)]
    rows = (
        [group.label, group.base.n, *(_share(row, figure) for row in (*group.rows, *group.summary))]
        for group in figure.groups
    )
    print_table(["%", *map(numbers, ("n", *headings))], rows)


def _print_rows(figure: "Table", body: "Table | Group", *, counted: str = "n") -> None:
    """The base, and the rows with what is `counted` in them; "" when nothing is."""
    from coding.figures.shares import format_statistic

    say(_base(body))
    if body.rows:
        say()
        headings = filter(None, (counted, "%", "95 % interval"))
        cells = ([_cells(row, figure, counted) for row in part] for part in (body.rows, body.summary))
        print_table(["", *map(numbers, headings)], *cells)
    for name, value in body.statistics.items():
        say(f"{name}: {format_statistic(value, figure)}")


def _base(body: "Table | Group") -> str:
    return f"n = {body.base.n:,}, {body.base.definition}"


def _cells(row: "Row", figure: "Table", counted: str) -> list[object]:
    from coding.figures.shares import format_interval

    start: list[object] = [row.label, row.n] if counted else [row.label]
    return [*start, _share(row, figure), format_interval(row, figure.decimals).removesuffix(" %")]


def _share(row: "Row", figure: "Table") -> str:
    from coding.figures.shares import format_percent

    return format_percent(row.percent, figure.decimals).removesuffix(" %")
