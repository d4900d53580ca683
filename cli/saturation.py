"""`themebook saturation`: how many new codes another respondent would bring, and what may have been missed."""

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from cli.files import write_bytes
from cli.opening import reading, working
from cli.options import AsJson, PersonName, StudyName, Where
from cli.tables import numbers, print_table
from cli.terminal import facts, note, say
from corpus.filters import parse_where

if TYPE_CHECKING:
    from coding.saturation.of_study import Group, Saturation

commands = typer.Typer(
    help="Saturation: new codes by respondent. Teams that reject the idea switch it off.",
    no_args_is_help=True,
)


@commands.command("show")
def show_saturation(
    question: Annotated[
        str | None,
        typer.Argument(
            metavar="[QUESTION]",
            help="An open question; all of them together when absent.",
            show_default=False,
        ),
    ] = None,
    by: Annotated[
        str | None, typer.Option("--by", metavar="ATTRIBUTE", help="For each value of this attribute too.")
    ] = None,
    where: Where = None,
    wave: Annotated[str | None, typer.Option("--wave", help="Of this wave.")] = None,
    orders: Annotated[
        int, typer.Option("--orders", min=20, max=10_000, help="How many orders are drawn.")
    ] = 200,
    seed: Annotated[int, typer.Option("--seed", min=0, help="Which orders are drawn.")] = 1,
    svg: Annotated[Path | None, typer.Option("--svg", metavar="FILE", help="Write the curve here.")] = None,
    study: StudyName = "",
    as_json: AsJson = False,
) -> None:
    """Print how many codes the first respondents brought on average, and what may have been missed so far.

    Respondents count whose substantive answers were read. The band holds 90 % of the orders drawn at random; the mean
    is exact.
    """
    from coding.saturation.of_study import saturation

    with reading(study) as view:
        found = saturation(
            view,
            question=question,
            by=by,
            where=parse_where(where or ()),
            wave=wave,
            orders=orders,
            seed=seed,
        )
    if svg is not None:
        _draw(found, svg)
    if as_json:
        facts(found.to_json())
        return
    _print(found)


@commands.command("off")
def switch_off(
    reason: Annotated[str, typer.Option("--reason", help="Why, in a sentence.")] = "",
    study: StudyName = "",
    who: PersonName = "",
) -> None:
    """Switch saturation off: this study does not speak of it."""
    from coding.saturation.switch import switch

    with working(study, who) as work:
        switch(work, "off", reason=reason)
    say("Saturation is switched off.")


@commands.command("on")
def switch_on(study: StudyName = "", who: PersonName = "") -> None:
    """Switch saturation on again."""
    from coding.saturation.switch import switch

    with working(study, who) as work:
        switch(work, "on")
    say("Saturation is switched on.")


def _draw(found: "Saturation", path: Path) -> None:
    from coding.figures.charts import svg
    from coding.saturation.chart import chart

    write_bytes(path, svg(chart(found)).encode())
    note(f"Wrote {path}.")


def _print(found: "Saturation") -> None:
    from coding.saturation.chart import in_words

    are = "is" if found.unread == 1 else "are"
    unread = (
        f"; {found.unread:,} of them {are} left out, whose answers nobody has read" if found.unread else ""
    )
    say(f"{found.base[:1].upper()}{found.base[1:]}{unread}.")
    say(f"The band holds 90 % of {found.orders:,} orders drawn with seed {found.seed}.")
    for group in found.groups:
        say()
        say(in_words(group))
        say(group.statement())
    say()
    headings = ("respondents", "codes", "band", "new codes by the last one")
    print_table(["", *map(numbers, headings)], *(_rows(group) for group in found.groups))


def _rows(group: "Group") -> list[list[object]]:
    """About a dozen points of the curve."""
    shown = {
        point.n: point for point in (*group.points[:: max(1, len(group.points) // 10)], *group.points[-1:])
    }
    return [
        [group.label, point.n, f"{point.codes:.1f}", f"{point.low}–{point.high}", f"{point.new:.2f}"]
        for point in shown.values()
    ]
