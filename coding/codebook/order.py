"""The order of the codebook: moving a code or category up, down, into the category above it, or out of its own.

Within a level categories stand before codes, as the tree shows them. Up and down carry a code on through the whole
tree, from the last place of one category to the first of the next; a category stays among its neighbours.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal, get_args

from coding.codebook import place_under
from coding.codebook.codes import Code, codes, find_active
from coding.codebook.versions import new_version
from coding.store import codes as store
from corpus.errors import Refused
from corpus.people import Role, require
from corpus.study import Work

Direction = Literal["up", "down", "in", "out"]
DIRECTIONS: tuple[Direction, ...] = get_args(Direction)
_SAID = {"up": "up", "down": "down", "in": "into a category", "out": "out of a category"}


@dataclass(frozen=True, slots=True)
class Place:
    """Under `category` (None for the top), in front of the entry called `before` or behind all of its kind."""

    category: str | None
    before: str | None = None


def shift(work: Work, name: str, *, direction: Direction) -> Code:
    """Moves a code or category one place. Raises Refused when there is no such place to move to."""
    require(work, Role.CODER)
    code = find_active(work, name)
    place = ways(codes(work)).get(code.name, {}).get(direction)
    if place is None:
        raise Refused(
            f"{code.name} cannot go {_SAID[direction]} from where it is.", help="Move it elsewhere."
        )
    return put(work, code.name, place)


def put(work: Work, name: str, place: Place) -> Code:
    """Moves a code or category to a place; its category is added when it is not there.

    Raises Refused when that is a code, the thing itself or something under it, or when `before` stands elsewhere or
    is of another kind.
    """
    require(work, Role.CODER)
    code = find_active(work, name)
    with new_version(work):
        place_under(work, code, place.category)
        _arrange(work, find_active(work, code.name), before=place.before)
    return find_active(work, code.name)


def ways(tree: Sequence[Code]) -> dict[str, dict[Direction, Place]]:
    """Where each entry of the tree (in its order) can be moved to, by its name."""
    by_name = {code.name: code for code in tree}
    lists = [*_after_their_own(tree), None]
    return {code.name: _ways(code, tree, by_name, lists) for code in tree}


def _ways(
    code: Code, tree: Sequence[Code], by_name: dict[str, Code], lists: Sequence[str | None]
) -> dict[Direction, Place]:
    """The places for one entry; `lists` are the categories in the order in which their codes are shown."""
    mine = [other.name for other in tree if (other.parent, other.kind) == (code.parent, code.kind)]
    at = mine.index(code.name)
    found: dict[Direction, Place] = {}
    if at:
        found["up"] = Place(code.parent, mine[at - 1])
    if at + 1 < len(mine):
        found["down"] = Place(code.parent, mine[at + 2] if at + 2 < len(mine) else None)
    if code.kind == "code":
        here = lists.index(code.parent)
        if not at and here:
            found["up"] = Place(lists[here - 1])
        if at + 1 == len(mine) and here + 1 < len(lists):
            found["down"] = Place(lists[here + 1], _first(tree, lists[here + 1]))
    above = [other.name for other in tree if (other.parent, other.kind) == (code.parent, "category")]
    above = above[: above.index(code.name)] if code.name in above else above
    if above:
        found["in"] = Place(above[-1])
    if code.parent is not None:
        found["out"] = _outside(code, tree, by_name[code.parent])
    return found


def _outside(code: Code, tree: Sequence[Code], parent: Code) -> Place:
    """Beside the category that the entry is in: a category behind it, a code in front of the codes there."""
    if code.kind == "code":
        return Place(parent.parent, _first(tree, parent.parent))
    beside = [other.name for other in tree if (other.parent, other.kind) == (parent.parent, "category")]
    behind = beside[beside.index(parent.name) + 1 :]
    return Place(parent.parent, behind[0] if behind else None)


def _first(tree: Sequence[Code], category: str | None) -> str | None:
    """The first code directly under a category."""
    return next((code.name for code in tree if (code.parent, code.kind) == (category, "code")), None)


def _after_their_own(tree: Sequence[Code]) -> list[str]:
    """The categories, each behind the categories in it: the order in which the codes of each are shown."""

    def below(parent: str | None) -> list[str]:
        inside = [code.name for code in tree if (code.parent, code.kind) == (parent, "category")]
        return [name for category in inside for name in [*below(category), category]]

    return below(None)


def _arrange(work: Work, code: Code, *, before: str | None) -> None:
    """Writes the positions of the entries beside `code` so that it stands in front of `before`, or last."""
    order = [
        other
        for other in codes(work)
        if (other.parent, other.kind) == (code.parent, code.kind) and other.id != code.id
    ]
    names = [other.name for other in order]
    target = None if before is None else find_active(work, before).name
    if target is not None and target not in names:
        raise Refused(
            f"{code.name} cannot stand in front of {target}.", help="Name one of the same kind there."
        )
    positions = store.positions(work.connection, [code.id, *(other.id for other in order)])
    if target is None:
        behind = max((positions[other.id] for other in order), default=0)
        new = {code.id: max(positions[code.id], behind + 1)}
    else:
        order.insert(names.index(target), code)
        new = dict(zip((other.id for other in order), _rising(sorted(positions.values())), strict=True))
    for code_id, position in new.items():
        if positions[code_id] != position:
            store.update(work.connection, code_id, position=position)


def _rising(numbers: Sequence[int]) -> list[int]:
    """The numbers as they are where each is larger than the one before, otherwise one more than that.

    >>> _rising([1, 1, 2, 7])
    [1, 2, 3, 7]
    """
    found: list[int] = []
    for number in numbers:
        found.append(max(number, found[-1] + 1) if found else number)
    return found
