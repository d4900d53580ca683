"""Between the address and the fields of the grid: filling the fields from a grid, and reading a grid off them."""

from collections.abc import Iterable, Sequence
from datetime import date
from typing import Any, get_args

from coding.attributes import Attribute, find_attribute
from coding.browse.columns import at_first
from coding.browse.filter import Filter, FlagKind, NonAnswers, Status
from coding.browse.grid import Grid
from ui import browse_address, state

LISTS = ("questions", "waves", "sections", "codes", "with_codes", "without_codes", "suggested")
WORDS = ("search", "respondent", "coder", "status", "flag")
DAYS = ("decided_from", "decided_to")


def fill(grid: Grid, known: list[Attribute]) -> None:
    """Has the fields say what the grid shows. Raises Refused for an attribute that the study does not have."""
    values: dict[int, list[str]] = {attribute.id: [] for attribute in known}
    for name, value in grid.only.where:
        values[find_attribute(known, name).id].append(value)
    for name in LISTS:
        state.remember(key(name), list(getattr(grid.only, name)))
    for name in WORDS:
        state.remember(key(name), getattr(grid.only, name) or "")
    for name in DAYS:
        state.remember(key(name), getattr(grid.only, name))
    for attribute_id, chosen in values.items():
        state.remember(key(f"attribute-{attribute_id}"), chosen)
    state.remember(key("non_answers"), grid.only.non_answers)
    state.remember(key("sort"), grid.sort or "")
    state.remember(key("descending"), grid.descending)
    state.remember(key("columns"), list(grid.columns or at_first(known)))


def are_drawn() -> bool:
    """Whether the fields are there; they are lost when another screen is shown."""
    return state.has(key("search"))


def say_again(names: Iterable[str]) -> None:
    """Sends what these fields hold once more: one that is unfolded later shows what was sent last."""
    for name in names:
        if state.has(key(name)):
            held: Any = state.recall(key(name), None)
            state.remember(key(name), held)


def said(known: list[Attribute]) -> Grid:
    """The grid that the fields ask for."""
    nothing: list[str] = []
    shown = tuple(state.recall(key("columns"), nothing))
    where = [
        (attribute.name, value)
        for attribute in known
        for value in state.recall(key(f"attribute-{attribute.id}"), nothing)
    ]
    only = Filter(
        search=_word("search"),
        questions=_names("questions"),
        waves=_names("waves"),
        where=tuple(where),
        respondent=_word("respondent"),
        sections=_names("sections"),
        codes=_names("codes"),
        with_codes=_names("with_codes"),
        without_codes=_names("without_codes"),
        suggested=_names("suggested"),
        coder=_word("coder"),
        status=_among(get_args(Status), "status"),
        flag=_among(get_args(FlagKind), "flag"),
        decided_from=_day("decided_from"),
        decided_to=_day("decided_to"),
        non_answers=_among(get_args(NonAnswers), "non_answers") or "with",
    )
    return Grid(
        only,
        sort=_word("sort"),
        descending=bool(_word("sort")) and state.recall(key("descending"), default=False),
        columns=() if shown == at_first(known) else shown,
    )


def tell_address(known: list[Attribute]) -> None:
    """Puts what the fields ask for into the address."""
    browse_address.show(said(known))


def sort_by(column: str, known: list[Attribute]) -> None:
    """Sorts by a column; pressed again the other way round, and the third time as imported."""
    before = said(known)
    again = before.sort == column
    state.remember(key("sort"), "" if again and before.descending else column)
    state.remember(key("descending"), again and not before.descending)
    tell_address(known)


def _names(name: str) -> tuple[str, ...]:
    return tuple(state.recall(key(name), []))


def _word(name: str) -> str | None:
    return str(state.recall(key(name), "")).strip() or None


def _day(name: str) -> date | None:
    found: Any = state.recall(key(name), None)
    return found if isinstance(found, date) else None


def _among(known: Sequence[Any], name: str) -> Any:
    found = _word(name)
    return found if found in known else None


def key(name: str) -> str:
    """The key of a field."""
    return f"browse-field-{name}"
