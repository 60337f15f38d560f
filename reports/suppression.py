"""Which cells of a table of counts must stay empty so that nobody is recognised in it.

A cell of one or two people speaks of persons, not of a group: it is hidden (primary suppression). A hidden cell beside a
printed total is one subtraction away, so further cells are hidden with it until each could hold another number as well
(complementary suppression). A reader also knows that counts are never negative: two hidden zeros with a sum of zero hide
nothing, and that is counted with here. What is hidden hides everything computed from that group: its mean, its shares.

The method is the network one. A table with its totals is a flow: lines are nodes, every count an arc, and what flows into
a node flows out. A hidden count is uncertain exactly if some circle of hidden arcs through it can carry one unit more
(an arc against its direction one unit less, which needs a count above zero). Where there is none, the cheapest circle is
closed by hiding the smallest further counts, totals only as a last resort.

Sources: Hundepool et al., Statistical Disclosure Control (Wiley, 2012), ch. 4; Cox, L. H. (1995), Network models for
complementary cell suppression, JASA 90(432), 1453-1462. One table is protected at a time: two tables which share cells
and print different totals of the same people need one table made of both.
"""

from __future__ import annotations

import heapq
from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class HiddenRow:
    """True where a one-way table must show a dash."""

    cells: tuple[bool, ...]
    total: bool


@dataclass(frozen=True, slots=True)
class HiddenTable:
    """True where a two-way table must show a dash."""

    cells: tuple[tuple[bool, ...], ...]
    row_totals: tuple[bool, ...]
    column_totals: tuple[bool, ...]
    total: bool


def suppress_row(counts: Sequence[int], *, smallest: int, zeros_are_safe: bool = False) -> HiddenRow:
    """Hide in a one-way table with its total every count below `smallest` and what would give one away.

    `zeros_are_safe` prints zeros: right where an empty group says nothing of anybody (positions by length of service),
    wrong where it says something of all the others (nobody of a team is strong).
    """
    arcs = [_Arc(0, 1, count) for count in counts]
    total = _Arc(1, 0, sum(counts), is_total=True)
    _hide([*arcs, total], smallest, zeros_are_safe=zeros_are_safe)
    return HiddenRow(tuple(arc.hidden for arc in arcs), total.hidden)


def suppress_table(counts: Sequence[Sequence[int]], *, smallest: int, zeros_are_safe: bool = False) -> HiddenTable:
    """Hide in a two-way table, printed with both kinds of totals, counts below `smallest` and what would give one away.

    Rows are of one length, otherwise ValueError; `zeros_are_safe` as in `suppress_row`.
    """
    columns = list(zip(*counts, strict=True))
    height, width = len(counts), len(columns)
    row_total, column_total = height + width, height + width + 1  # the two nodes the lines of totals stand for
    cells = [[_Arc(r, height + c, count) for c, count in enumerate(row)] for r, row in enumerate(counts)]
    rows = [_Arc(row_total, r, sum(row), is_total=True) for r, row in enumerate(counts)]
    down = [_Arc(height + c, column_total, sum(column), is_total=True) for c, column in enumerate(columns)]
    total = _Arc(column_total, row_total, sum(map(sum, counts)), is_total=True)
    _hide([*(arc for row in cells for arc in row), *rows, *down, total], smallest, zeros_are_safe=zeros_are_safe)
    return HiddenTable(
        cells=tuple(tuple(arc.hidden for arc in row) for row in cells),
        row_totals=tuple(arc.hidden for arc in rows),
        column_totals=tuple(arc.hidden for arc in down),
        total=total.hidden,
    )


@dataclass(eq=False, slots=True)
class _Arc:
    tail: int
    head: int
    count: int
    is_total: bool = False
    hidden: bool = False
    uncertain: bool = False  # lies on a circle of hidden arcs


def _hide(arcs: Sequence[_Arc], smallest: int, *, zeros_are_safe: bool) -> None:
    if any(arc.count < 0 for arc in arcs):
        raise ValueError("people are counted from zero")
    for arc in arcs:
        arc.hidden = arc.count < smallest and not (zeros_are_safe and arc.count == 0)
    ways: dict[int, list[tuple[_Arc, int]]] = defaultdict(list)
    for arc in arcs:
        ways[arc.tail].append((arc, arc.head))
        if arc.count > 0:
            ways[arc.head].append((arc, arc.tail))
    price_of_total = sum(arc.count + 1 for arc in arcs)
    for small in [arc for arc in arcs if arc.hidden]:
        if not small.uncertain:
            for arc in (small, *_cheapest_circle(small, ways, price_of_total)):
                arc.hidden = arc.uncertain = True


def _cheapest_circle(start: _Arc, ways: Mapping[int, Sequence[tuple[_Arc, int]]], price_of_total: int) -> list[_Arc]:
    """Dijkstra's way from the arc's head back to its tail; hidden arcs are free, and if all are, nothing more is hidden.

    It exists in every table with a cell, since a hidden total can grow without limit. Among equals the first in the
    table wins, so that a report printed twice hides the same cells.
    """
    came: dict[int, tuple[int, _Arc]] = {}
    best = {start.head: 0}
    waiting = [(0, start.head)]
    while waiting:
        spent, node = heapq.heappop(waiting)
        if node == start.tail:
            break
        if spent > best[node]:
            continue
        for arc, there in ways[node]:
            price = spent + (0 if arc.hidden else arc.count + 1 + price_of_total * arc.is_total)
            if arc is not start and price < best.get(there, price + 1):
                best[there] = price
                came[there] = (node, arc)
                heapq.heappush(waiting, (price, there))
    circle = []
    node = start.tail
    while node in came:
        node, arc = came[node]
        circle.append(arc)
    return circle
