"""A rate from two stated numbers: 513 alerts on 269,370 clients are 0.95 per 500."""

from coding.figures.specification import Specification
from coding.figures.table import Base, Table
from coding.stated import Stated, find_stated
from corpus.errors import Refused
from corpus.study import View

DECIMALS = 2
"""Of a rate, where nobody says how many."""
UNIT_NOTE = "It counts {numerator} and not {denominator}: one of these can stand behind several."


def table_of_rate(view: View, specification: Specification) -> Table:
    """The rate of `specification.numerator` per `per` of `specification.denominator`, unrounded in `statistics`.

    Its base are the denominator's units; there are no rows, because a rate is no share of anybody. Raises Refused when
    a stated figure is unknown or states no number, the denominator is nought, `per` is missing, or anything else is
    asked for.
    """
    numerator, denominator = _stated(view, specification.numerator), _stated(view, specification.denominator)
    if specification.per is None:
        raise Refused("The rate does not say per how many.", help="Give for example --per 1000.")
    if specification.by is not None or specification.where:
        raise Refused("A rate counts no respondents.", help="Leave the filter and the crosstab out.")
    above, below = _value(numerator), _value(denominator)
    if below <= 0:
        raise Refused(f"There is no rate per {denominator.name}: it is {below:g}.", help="Correct its value.")
    unit, of = _unit(numerator), _unit(denominator)
    return Table(
        question=specification.question,
        title=f"{unit[:1].upper()}{unit[1:]} per {specification.per:,g} {of}",
        shape="rate",
        base=Base(f"{of}{f' ({denominator.source})' if denominator.source else ''}", round(below)),
        multi_response=False,
        decimals=DECIMALS if specification.decimals is None else specification.decimals,
        rows=(),
        notes=tuple(_notes(numerator, denominator)),
        statistics={
            "rate": specification.per * above / below,
            numerator.name: above,
            denominator.name: below,
        },
    )


def _notes(numerator: Stated, denominator: Stated) -> list[str]:
    notes = [f"Source of {one.name}: {one.source}." for one in (numerator, denominator) if one.source]
    if _unit(numerator) != _unit(denominator):
        notes.append(UNIT_NOTE.format(numerator=_unit(numerator), denominator=_unit(denominator)))
    if numerator.wave != denominator.wave:
        notes.append(
            f"{numerator.name} is of {numerator.wave or 'no stated time'}, {denominator.name} of "
            f"{denominator.wave or 'no stated time'}."
        )
    return notes


def _stated(view: View, name: str | None) -> Stated:
    if name is None:
        raise Refused("A rate needs two stated figures.", help="Name a numerator and a denominator.")
    return find_stated(view, name)


def _value(stated: Stated) -> float:
    if stated.value is None:
        raise Refused(f"{stated.name} states no number.", help="A rate needs one; it is not made up.")
    return stated.value


def _unit(stated: Stated) -> str:
    return stated.unit or stated.name
