"""What the sizes of a table warn of: bases too small to lean on, and rows that nobody is in.

The warnings follow from the numbers that a table shows, so that they never tell more than these.
"""

from collections.abc import Iterator
from dataclasses import replace

from coding.figures.shares import format_percent
from coding.figures.table import Group, Table

SMALL_BASE = 30
"""Respondents: shares of fewer jump with every single answer."""


def with_cautions(table: Table) -> Table:
    """The table with its warnings behind its notes."""
    return replace(table, notes=(*table.notes, *(one for one in cautions(table) if one not in table.notes)))


def cautions(table: Table) -> tuple[str, ...]:
    """A sentence for small bases and one for rows that nobody is in; none for estimates, rates and empty bases."""
    if table.estimate is not None or table.shape == "rate":
        return ()
    return (*_small(table), *_nobody(table))


def at_most(base: int) -> float:
    """The largest share, in percent, that is compatible with 0 of `base` at 95 % confidence.

    The upper end of the one-sided exact (Clopper–Pearson) interval, 1 − .05^(1/n), of which 3/n is the "rule of
    three": J. A. Hanley and A. Lippman-Hand, If nothing goes wrong, is everything all right?, JAMA 249 (1983),
    1743–1745. Their first example is no event among 14 patients:

    >>> round(at_most(14), 1), round(at_most(70), 1)
    (19.3, 4.2)
    """
    return 100.0 * (1.0 - float(0.05 ** (1 / base)))


def _small(table: Table) -> Iterator[str]:
    if 0 < table.base.n < SMALL_BASE:
        yield f"Fewer than {SMALL_BASE} respondents in the base (n = {table.base.n}): shares are rough."
        return
    small = [group for group in table.groups if 0 < group.base.n < SMALL_BASE and not _hidden(group)]
    if small:
        named = ", ".join(f"{group.label} (n = {group.base.n})" for group in small)
        yield f"Fewer than {SMALL_BASE} respondents in a group, whose shares are rough: {named}."


def _nobody(table: Table) -> Iterator[str]:
    bodies: tuple[Table | Group, ...] = (table, *table.groups)
    bases = {body.base.n for body in bodies if body.base.n and _has_an_empty_row(body)}
    if bases:
        limits = ", ".join(
            f"0 of {base:,}: at most {format_percent(at_most(base))}" for base in sorted(bases, reverse=True)
        )
        yield f"Nobody in a row is not proof of nobody: {limits} with 95 % confidence (rule of three, exact)."


def _has_an_empty_row(body: Table | Group) -> bool:
    return any(row.n == 0 and row.percent is not None for row in body.rows)


def _hidden(group: Group) -> bool:
    return bool(group.rows) and all(row.withheld for row in group.rows)
