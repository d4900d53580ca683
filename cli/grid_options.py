"""Which quotes a command is about: the filters of the grid as options, a saved view, or the grid's own link."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING, Annotated
from urllib.parse import parse_qsl

import typer

from corpus.errors import Refused
from corpus.filters import parse_where

if TYPE_CHECKING:
    from coding.browse.filter import Filter
    from coding.browse.grid import Grid
    from corpus.study import View

Search = Annotated[
    str | None,
    typer.Option(
        "--search",
        metavar="WORDS",
        help='All these words; "a phrase" in quotation marks, begin* for beginnings, as is the last word.',
    ),
]
Questions = Annotated[
    list[str] | None, typer.Option("--question", help="Of this open question. Repeat it for one of several.")
]
Waves = Annotated[
    list[str] | None, typer.Option("--wave", help="Of this round of fieldwork, or one of several.")
]
Codes = Annotated[
    list[str] | None,
    typer.Option("--code", help="Confirmed as this code, or a code of this category, or one of several."),
]
AlsoCodes = Annotated[
    list[str] | None, typer.Option("--and", help="This code as well. Repeat it: all of them must be there.")
]
WithoutCodes = Annotated[
    list[str] | None,
    typer.Option("--without", help="Without this code. Repeat it: none of them may be there."),
]
Sections = Annotated[
    list[str] | None,
    typer.Option("--section", help="Of this section of the questionnaire, or one of several."),
]
Suggested = Annotated[
    list[str] | None, typer.Option("--suggested", help="This code is suggested, or one of several.")
]
Respondent = Annotated[str | None, typer.Option("--respondent", help="Of this respondent.")]
CodedBy = Annotated[
    str | None, typer.Option("--coder", help="Codes, status and days: of this person's decisions.")
]
StatusOption = Annotated[
    str | None, typer.Option("--status", help="undecided, decided, no code fits, or suggested.")
]
FlagOption = Annotated[str | None, typer.Option("--flag", help="later, or supervisor.")]
DecidedFrom = Annotated[
    str | None, typer.Option("--from", metavar="DAY", help="Decided on this day or later: 2026-05-31.")
]
DecidedTo = Annotated[str | None, typer.Option("--to", metavar="DAY", help="Decided on this day or earlier.")]
NonAnswersOption = Annotated[str | None, typer.Option("--non-answers", help="with, without, or only.")]
ViewName = Annotated[
    str | None,
    typer.Option("--view", metavar="NAME", help="As this saved view, narrowed by what else is given."),
]
Link = Annotated[
    str | None,
    typer.Option("--link", metavar="LINK", help="As the Browse page's address says behind the ?."),
]


def asked_grid(view: "View", *, name: str | None, link: str | None) -> "Grid":
    """The grid of a saved view or of a link; every quote for neither. Raises Refused for both at once."""
    from coding.browse.grid import Grid
    from coding.browse.link import from_link
    from coding.browse.saved import find_view

    if name is not None and link is not None:
        raise Refused("A saved view and a link are two answers to one question.", help="Give one of them.")
    if name is not None:
        return find_view(view, name).grid
    return Grid() if link is None else from_link(dict(parse_qsl(link)))


def narrowed(
    only: "Filter",
    *,
    where: Sequence[str] | None = None,
    lists: Mapping[str, Sequence[str] | None] | None = None,
    **words: str | None,
) -> "Filter":
    """The filter with what else was given; `lists` hold alternatives. Raises Refused for what no filter knows."""
    from coding.browse.link import from_link

    said = from_link({name: value for name, value in words.items() if value}).only
    changed: dict[str, object] = {
        field: getattr(said, field)
        for field in _FIELDS
        if getattr(said, field) != getattr(type(said)(), field)
    }
    changed |= {field: tuple(values) for field, values in (lists or {}).items() if values}
    if where:
        changed["where"] = (*only.where, *parse_where(where))
    return replace(only, **changed)  # type: ignore[arg-type]  # the fields of a filter by their names


def sorted_grid(grid: "Grid", sort: str | None, *, after: str | None) -> "Grid":
    """The grid in the order asked for. Raises Refused where a list goes on behind a quote in another order."""
    if sort is not None:
        grid = replace(grid, sort=sort.removeprefix("-"), descending=sort.startswith("-"))
    if after is not None and grid.sort is not None:
        raise Refused(
            "A sorted list does not go on behind a quote.", help="Go on with --page instead of --after."
        )
    return grid


_FIELDS = ("search", "respondent", "coder", "status", "flag", "decided_from", "decided_to", "non_answers")
