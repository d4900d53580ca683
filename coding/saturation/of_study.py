"""The saturation of the codes of an open question, for everybody and for the groups of an attribute."""

from collections.abc import Mapping, Sequence
from dataclasses import asdict, dataclass
from typing import Any

from coding.figures.bases import definition, refuse_a_small_base, respondents
from coding.figures.grouping import groupings
from coding.figures.mentions import counted
from coding.figures.specification import CODES, Specification
from coding.saturation.curve import ORDERS, SEED, Point, curve, next_codes
from coding.saturation.salience import CHANCE, largest_missed, statement
from coding.saturation.switch import refuse_when_off
from coding.store import figures as figure_store
from coding.store import saturation as store
from corpus.errors import Refused
from corpus.filters import Where
from corpus.respondents import attribute_called, attribute_names
from corpus.study import View
from corpus.suggest_name import near

EVERYBODY = "Everybody"


@dataclass(frozen=True, slots=True)
class Group:
    """Respondents whose answers were read, together: `codes` were found, `next` is what one more is expected to bring.

    Codes held by at least `missed` (0–1) of such respondents would have been missed with a probability of 5 % at most.
    """

    label: str
    n: int
    codes: int
    next: float
    missed: float
    points: tuple[Point, ...]

    def statement(self) -> str:
        """What could have been missed, in a sentence."""
        return statement(self.n)


@dataclass(frozen=True, slots=True)
class Saturation:
    """Everybody first, then the groups by size. `base` says in words who is counted; `unread` of them are left out."""

    question: str
    base: str
    by: str | None
    unread: int
    orders: int
    seed: int
    groups: tuple[Group, ...]

    def to_json(self) -> dict[str, Any]:
        """The JSON shape; with `chance`, to which every `missed` belongs."""
        return {**asdict(self), "chance": CHANCE}


def saturation(
    view: View,
    *,
    question: str | None = None,
    by: str | None = None,
    where: Where = (),
    wave: str | None = None,
    orders: int = ORDERS,
    seed: int = SEED,
) -> Saturation:
    """The curve of new codes over respondents whose substantive answers were read; None: of all questions with codes.

    Groups of fewer than eight respondents are shown together. Raises Refused when the study does not speak of
    saturation, for what it does not have, and when nothing was read yet.
    """
    refuse_when_off(view)
    specification = Specification(CODES, of=question, where=where, wave=wave, base="substantive")
    questions = counted(view, specification, None).questions
    only = respondents(questions, specification)
    attribute = None if by is None else _attribute(view, by)
    read = store.read(view.connection, only, by=attribute) if questions else []
    if not read:
        raise Refused("No answer was read yet, so nothing can be said of new codes.", help="Code some first.")
    refuse_a_small_base(len(read), where)
    return Saturation(
        question=question or "all open questions",
        base=definition(view, questions, specification),
        by=attribute,
        unread=figure_store.total(view.connection, only) - len(read),
        orders=orders,
        seed=seed,
        groups=tuple(
            _groups(read, store.carried(view.connection, only), by=attribute, orders=orders, seed=seed)
        ),
    )


def _groups(
    read: Sequence[tuple[str, int, Any]],
    carried: Sequence[tuple[int, int]],
    *,
    by: str | None,
    orders: int,
    seed: int,
) -> list[Group]:
    carriers: dict[int, set[int]] = {}
    for code_id, respondent_id in carried:
        carriers.setdefault(code_id, set()).add(respondent_id)
    parts = {EVERYBODY: [respondent_id for _, respondent_id, _ in read]} | _parts(read, by)
    return [_group(label, ids, carriers, orders=orders, seed=seed) for label, ids in parts.items()]


def _parts(read: Sequence[tuple[str, int, Any]], by: str | None) -> dict[str, list[int]]:
    """{group: respondent ids} in the order of `read`."""
    if by is None:
        return {}
    sizes: dict[Any, int] = {}
    for _, _, value in read:
        sizes[value] = sizes.get(value, 0) + 1
    return {
        group.label: [respondent_id for _, respondent_id, value in read if value in group.values]
        for group in groupings(sizes)
    }


def _group(
    label: str, ids: Sequence[int], carriers: Mapping[int, set[int]], *, orders: int, seed: int
) -> Group:
    places = {respondent_id: place for place, respondent_id in enumerate(ids)}
    held = [sorted(places[one] for one in who if one in places) for _, who in sorted(carriers.items())]
    found = [one for one in held if one]
    return Group(
        label=label,
        n=len(ids),
        codes=len(found),
        next=next_codes(found, len(ids)),
        missed=largest_missed(len(ids)),
        points=curve(found, len(ids), orders=orders, seed=seed),
    )


def _attribute(view: View, name: str) -> str:
    found = attribute_called(view, name)
    if found is None:
        raise Refused(f"There is no attribute {name} in this study.", help=near(name, attribute_names(view)))
    return found
