"""The grid as a link: query parameters that reopen it, and what a saved view keeps."""

from collections.abc import Mapping
from dataclasses import fields
from datetime import date
from typing import Any, TypeVar, get_args
from urllib.parse import parse_qsl, quote_plus, unquote_plus, urlencode

from coding.browse.filter import Filter, FlagKind, NonAnswers, Status
from coding.browse.grid import Grid
from corpus.errors import Refused
from corpus.filters import Where

Choice = TypeVar("Choice", Status, FlagKind, NonAnswers)

_NAMES = {
    "questions": "question",
    "waves": "wave",
    "sections": "section",
    "codes": "code",
    "with_codes": "and",
    "without_codes": "without",
    "decided_from": "from",
    "decided_to": "to",
    "non_answers": "nonanswers",
}
"""Fields of a filter whose parameter is called otherwise; those that queues have too are called as theirs."""

PARAMETERS = frozenset({_NAMES.get(field.name, field.name) for field in fields(Filter)} | {"sort", "columns"})
"""The names of everything that a link of the grid may say."""


def to_link(grid: Grid) -> dict[str, str]:
    """The query parameters that reopen the grid; none for every quote as imported.

    >>> only = Filter(questions=("why", "how"), where=(("country", "Sweden"),))
    >>> to_link(Grid(only, sort="date", descending=True))
    {'question': 'why,how', 'where': 'country=Sweden', 'sort': '-date'}
    """
    default, found = Filter(), {}
    for field in fields(Filter):
        value = getattr(grid.only, field.name)
        if value != getattr(default, field.name):
            found[_NAMES.get(field.name, field.name)] = _written(field.name, value)
    if grid.sort is not None:
        found["sort"] = f"-{grid.sort}" if grid.descending else grid.sort
    if grid.columns:
        found["columns"] = _listed(grid.columns)
    return found


def from_link(params: Mapping[str, str]) -> Grid:
    """The grid of query parameters; those that say nothing about the grid are ignored.

    Raises Refused for a value that no grid has. Whether the study has such a question or code is not looked at.
    """
    sort = params.get("sort") or None
    only = Filter(
        search=params.get("search") or None,
        questions=_names(params.get("question")),
        waves=_names(params.get("wave")),
        where=_where(params.get("where")),
        respondent=params.get("respondent") or None,
        sections=_names(params.get("section")),
        codes=_names(params.get("code")),
        with_codes=_names(params.get("and")),
        without_codes=_names(params.get("without")),
        suggested=_names(params.get("suggested")),
        coder=params.get("coder") or None,
        status=_choice(params.get("status"), get_args(Status)),
        flag=_choice(params.get("flag"), get_args(FlagKind)),
        decided_from=_day(params.get("from")),
        decided_to=_day(params.get("to")),
        non_answers=_choice(params.get("nonanswers"), get_args(NonAnswers)) or "with",
    )
    return Grid(
        only,
        sort=sort.removeprefix("-") if sort else None,
        descending=bool(sort) and str(sort).startswith("-"),
        columns=_names(params.get("columns")),
    )


def _written(field: str, value: Any) -> str:
    if field == "where":
        return urlencode(value)
    return _listed(value) if isinstance(value, tuple) else str(value)


def _listed(names: tuple[str, ...]) -> str:
    """Names with commas between them; a comma in a name is written otherwise."""
    return ",".join(quote_plus(name, safe=":") for name in names)


def _names(given: str | None) -> tuple[str, ...]:
    return tuple(unquote_plus(name) for name in (given or "").split(",") if name)


def _where(given: str | None) -> Where:
    pairs = parse_qsl(given or "", keep_blank_values=True)
    if given and (not pairs or any(not name or not value for name, value in pairs)):
        raise Refused("The link's “where” is no filter.", help="Write where=country=Sweden.")
    return tuple(pairs)


def _choice(given: str | None, known: tuple[Choice, ...]) -> Choice | None:
    for one in known:
        if one == given:
            return one
    if given:
        raise Refused(f"Nothing to choose is called “{given}”.", help=f"It may be: {', '.join(known)}.")
    return None


def _day(given: str | None) -> date | None:
    try:
        return date.fromisoformat(given) if given else None
    except ValueError:
        raise Refused(f"“{given}” is no day.", help="Write it as 2026-05-31.") from None
