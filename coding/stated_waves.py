"""What was counted over waves beside what others stated about other times, and two stated figures side by side.

Numbers that count different things, businesses and employees, are not put beside each other as if they were one.
"""

from collections.abc import Sequence
from dataclasses import asdict, dataclass, replace
from typing import Any

from coding.comparable import Comparable, reasons, state_changes, unexplained
from coding.figures.comparison import Difference
from coding.figures.differences import newcombe
from coding.figures.ranks import ranks
from coding.figures.shares import format_percent
from coding.figures.specification import WAVE, Specification
from coding.figures.table import Group, Table
from coding.figures.tables import table
from coding.figures.wave_changes import Change
from coding.figures.waves import waves_of
from coding.stated import Stated, find_stated, in_words, stated_figures
from coding.wording import name_key
from corpus.errors import Refused
from corpus.people import Role, require
from corpus.study import View, Work

_NAMELESS = "what is counted"


@dataclass(frozen=True, slots=True)
class Cell:
    """What is known of a row in a wave: its `rank` if it has one, and its share or what was stated, in `words`.

    `source` is who stated it; "" for what is counted here.
    """

    wave: str
    rank: int | None
    words: str
    source: str


@dataclass(frozen=True, slots=True)
class OverWaves:
    """A figure over waves: `rows` hold for each label what is known of each wave, counted or stated.

    `table` has a group a wave, or is that of the only one; `notes` name the units of stated figures that count
    something else than respondents.
    """

    table: Table
    rows: tuple[tuple[str, tuple[Cell, ...]], ...]
    notes: tuple[str, ...]

    def rows_to_json(self) -> list[dict[str, Any]]:
        """The rows as JSON values."""
        return [{"label": label, "waves": [asdict(cell) for cell in cells]} for label, cells in self.rows]


def over_waves(view: View, specification: Specification, *, topic: str | None = None) -> OverWaves:
    """The figure over waves, with the stated figures of a topic whose labels are those of its rows, or new ones.

    Raises Refused as `table` does by wave; a single wave is enough when a topic is named.
    """
    waves = waves_of(view, specification)
    if len(waves) > 1 or topic is None:
        found = table(view, replace(specification, by=WAVE))
        groups = found
    else:
        found = table(view, replace(specification, by=None))
        groups = replace(found, groups=tuple(Group(wave, found.base, found.rows) for wave in waves))
    stated = () if topic is None else tuple(stated_figures(view, topic=topic))
    if topic is not None and not stated:
        raise Refused(f"Nothing is stated about {topic}.", help="See: themebook stated list")
    return OverWaves(found, _joined(groups, stated), _units(stated))


def differ(view: View, first: str, second: str) -> tuple[Difference | None, tuple[str, ...]]:
    """How much larger the share of one stated figure is than another's, with the reasons why they can be compared.

    None when one of them has no numbers. Raises Refused for a name that is not there, and when they count different
    things and nobody has stated why they can be compared.
    """
    one, other = find_stated(view, first), find_stated(view, second)
    changes = unit_changes(one, other)
    if unexplained(view, changes):
        raise Refused(
            f"{one.name} counts {one.unit or 'what is not stated'}, {other.name} {other.unit or 'what is not stated'}: "
            "their numbers cannot be compared before somebody says why.",
            help="State the reason with: themebook waves state-stated",
        )
    return _difference(one, other), tuple(reasons(view, changes))


def state(work: Work, first: str, second: str, *, reason: str) -> Comparable:
    """Says why two stated figures can be compared although they count different things.

    Raises Refused without a reason, for a name that is not there, and when they count the same.
    """
    require(work, Role.CODER, Role.SUPERVISOR)
    one, other = find_stated(work, first), find_stated(work, second)
    changes = unit_changes(one, other)
    if not changes:
        raise Refused(f"{one.name} and {other.name} count the same.", help="Compare them as they are.")
    return state_changes(work, changes, reason=reason)


def unit_changes(one: Stated, other: Stated) -> list[Change]:
    """The unit as what changed between two stated figures; none when both count the same."""
    if name_key(one.unit or " ") == name_key(other.unit or " "):
        return []
    return [
        Change(
            "question",
            one.topic or other.topic or _NAMELESS,
            one.name,
            other.name,
            "unit",
            one.unit,
            other.unit,
        )
    ]


def _difference(one: Stated, other: Stated) -> Difference | None:
    counted = [_counted(one), _counted(other)]
    if counted[0] is None or counted[1] is None:
        return None
    found = newcombe(counted[0], counted[1])
    return (
        None
        if found is None
        else Difference(other.label or other.topic or _NAMELESS, one.name, other.name, *found)
    )


def _counted(one: Stated) -> tuple[int, int] | None:
    """(numerator, denominator) when both are whole numbers of the same people."""
    if one.numerator is None or one.denominator is None:
        return None
    whole = one.numerator.is_integer() and one.denominator.is_integer()
    return (int(one.numerator), int(one.denominator)) if whole and one.numerator <= one.denominator else None


def _joined(found: Table, stated: Sequence[Stated]) -> tuple[tuple[str, tuple[Cell, ...]], ...]:
    """Every row with its cells by wave, stated before counted in the same wave; what is only stated at the end."""
    cells = _counted_cells(found)
    labels = {name_key(label): label for label in cells}
    for one in stated:
        if one.label:
            label = labels.setdefault(name_key(one.label), one.label)
            cells.setdefault(label, []).append(
                Cell(one.wave, one.rank, in_words(one), one.source or "stated")
            )
    return tuple((label, tuple(sorted(of_row, key=_by_wave))) for label, of_row in cells.items())


def _counted_cells(found: Table) -> dict[str, list[Cell]]:
    places = ranks(found)
    cells: dict[str, list[Cell]] = {row.label: [] for row in found.rows}
    for group in found.groups:
        for row in group.rows:
            rank = places.get(row.label, {}).get(group.label)
            words = format_percent(row.percent, found.decimals)
            cells[row.label].append(Cell(group.label, rank, f"{words} of {group.base.n:,}", ""))
    return cells


def _by_wave(cell: Cell) -> tuple[str, bool]:
    return cell.wave, not cell.source


def _units(stated: Sequence[Stated]) -> tuple[str, ...]:
    units = sorted({one.unit for one in stated if one.unit and name_key(one.unit) != "respondents"})
    return tuple(f"Stated figures count {unit}, the others respondents." for unit in units)
