"""Which withheld counts give themselves away, and which others to withhold beside them.

The counts of a table obey sums: the groups of a row add up to everybody's count, the rows of a group to its base.
Each count stands in at most two such sums, so that a table is a network: a sum is a node, a count an arc between the
two sums it stands in. What is shown fixes all arcs but the withheld ones, and those can differ from the truth only
around a cycle of withheld arcs: one count up, the next down, and so on. A withheld arc on no cycle (a bridge) can be
computed from the rest. Counts are neither negative nor larger than their base, so that a cycle protects only if
every arc in it has room to move.
"""

import heapq
from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass
from typing import TypeVar

Node = tuple[object, ...]
FREE: Node = ()
"""The node of counts that stand in no further sum: it balances by itself."""

Key = TypeVar("Key")


@dataclass(frozen=True, slots=True)
class Arc:
    """A count of a table: `n` of at most `limit` respondents, leaving one sum and entering another.

    `cost` is what it loses the reader to withhold it.
    """

    tail: Node
    head: Node
    n: int
    limit: int
    cost: int


def protected(arcs: Mapping[Key, Arc], primary: Collection[Key]) -> set[Key] | None:
    """The counts to withhold so that none of `primary` can be computed; None when nothing would hide them all.

    For each the cheapest cycle is added in turn, in the order of `arcs`: few and small counts, though not provably the
    fewest. Everything withheld can then be at least one respondent more or one fewer without any sum changing.
    """
    withheld = {key for key in arcs if key in primary}
    for key in [key for key in arcs if key in primary]:
        cycle = cheapest_cycle(arcs, key, withheld)
        if cycle is None:
            return None
        withheld |= cycle
    return withheld


def exposed(arcs: Mapping[Key, Arc], withheld: Collection[Key]) -> list[Key]:
    """Those of `withheld` that can be computed from the rest."""
    hidden = {key: arcs[key] for key in arcs if key in withheld}
    return [key for key in hidden if cheapest_cycle(hidden, key, hidden) is None]


def cheapest_cycle(arcs: Mapping[Key, Arc], key: Key, withheld: Collection[Key]) -> set[Key] | None:
    """The arcs of the cheapest cycle with room through one of them, what is withheld already being free of cost."""
    arc = arcs[key]
    ways = []
    if arc.n < arc.limit:
        ways.append(_cheapest_way(arcs, arc.head, arc.tail, withheld, without=key))
    if arc.n > 0:
        ways.append(_cheapest_way(arcs, arc.tail, arc.head, withheld, without=key))
    found = [way for way in ways if way is not None]
    if not found:
        return None
    _, cycle = min(found, key=lambda way: way[0])
    return cycle | {key}


def _cheapest_way(
    arcs: Mapping[Key, Arc], start: Node, end: Node, withheld: Collection[Key], *, without: Key
) -> tuple[int, set[Key]] | None:
    """(cost, arcs) of the cheapest way along arcs that can go up, or against arcs that can go down."""
    moves = _moves((key, arc) for key, arc in arcs.items() if key != without)
    best: dict[Node, int] = {start: 0}
    came: dict[Node, tuple[Node, Key]] = {}
    queue: list[tuple[int, int, Node]] = [(0, 0, start)]
    pushed = 0
    while queue:
        cost, _, node = heapq.heappop(queue)
        if node == end:
            return cost, _back(came, start, end)
        if cost > best[node]:
            continue
        for other, key in moves.get(node, ()):
            farther = cost + (0 if key in withheld else arcs[key].cost)
            if farther < best.get(other, farther + 1):
                best[other], came[other], pushed = farther, (node, key), pushed + 1
                heapq.heappush(queue, (farther, pushed, other))
    return None


def _moves(arcs: Iterable[tuple[Key, Arc]]) -> dict[Node, list[tuple[Node, Key]]]:
    moves: dict[Node, list[tuple[Node, Key]]] = {}
    for key, arc in arcs:
        if arc.n < arc.limit:
            moves.setdefault(arc.tail, []).append((arc.head, key))
        if arc.n > 0:
            moves.setdefault(arc.head, []).append((arc.tail, key))
    return moves


def _back(came: Mapping[Node, tuple[Node, Key]], start: Node, end: Node) -> set[Key]:
    found, node = set(), end
    while node != start:
        node, key = came[node]
        found.add(key)
    return found
