"""Which means of groups must stay hidden when schools, their kinds and their sizes are printed beside one total.

Here the number of people of a group is no secret (coverage shows it): what must not be worked out is the sum of the
answers of fewer than `smallest` people. So an empty group hides nothing, and two hidden groups of one person each would
still give away the mean of two.

All tables are protected as one. Kinds and sizes are nodes, the hidden people of a kind and a size an edge between them; a
hidden kind or size is one with the total it is counted in. Whatever the printed totals give away about hidden people is a
sum over the edges that leave some set of nodes, so the fewest people anything can be learned of are a minimum cut
(Stoer, M. & Wagner, F. (1997). Journal of the ACM 44(4), 585-591). While that is below `smallest`, the printed figures of
the fewest people that lead around the cut are hidden too (Dijkstra). Positions are one list with one total: there
`reports.suppression` is enough.
"""

from __future__ import annotations

import heapq
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from reports.suppression import suppress_row

Node = tuple[str, str]
TOTAL_OF_KINDS: Node = ("kinds", "")
TOTAL_OF_SIZES: Node = ("sizes", "")


@dataclass(frozen=True, slots=True)
class Group:
    """A school with the people who count in it."""

    school: str
    kind: str
    size: str
    people: int


@dataclass(frozen=True, slots=True)
class Hidden:
    """Schools, kinds and sizes whose means must show a dash; `total` when nothing at all may be shown."""

    schools: frozenset[str] = frozenset()
    kinds: frozenset[str] = frozenset()
    sizes: frozenset[str] = frozenset()
    total: bool = False

    def __or__(self, other: Hidden) -> Hidden:
        return Hidden(
            self.schools | other.schools,
            self.kinds | other.kinds,
            self.sizes | other.sizes,
            self.total or other.total,
        )


@dataclass(frozen=True, slots=True)
class _Printed:
    """A figure that stands in a table still: what it costs and what it does to hide it."""

    people: int
    tail: Node
    head: Node
    hiding: Hidden


_Edges = defaultdict[Node, defaultdict[Node, int]]


def hide_schools(groups: Sequence[Group], *, smallest: int, outside: int = 0) -> Hidden:
    """Hide what speaks of fewer than `smallest` people; `outside` are people of the total who belong to no school."""
    present = [group for group in groups if group.people > 0]
    kinds, sizes = _sums(present)
    if sum(kinds.values()) + outside < smallest:
        return Hidden(frozenset(group.school for group in present), frozenset(kinds), frozenset(sizes), total=True)
    found = Hidden(
        frozenset(group.school for group in present if group.people < smallest),
        frozenset(kind for kind, people in kinds.items() if people < smallest),
        frozenset(size for size, people in sizes.items() if people < smallest),
    )
    while True:
        edges: _Edges = defaultdict(lambda: defaultdict(int))
        _join(edges, TOTAL_OF_KINDS, TOTAL_OF_SIZES, outside)
        printed: list[_Printed] = []
        for group in present:
            ends = _ends(group, found)
            if group.school in found.schools:
                _join(edges, *ends, group.people)
            else:
                printed.append(_Printed(group.people, *ends, Hidden(schools=frozenset({group.school}))))
        cut = _small_cut(edges, smallest)
        if cut is None:
            return found
        printed += _lines(kinds, sizes, found)
        for one in _cheapest_way(*cut, edges, printed):
            found |= one


def hide_row(counts: Mapping[str, int], *, smallest: int, outside: int = 0) -> frozenset[str]:
    """The same for one list of groups with one total: together the hidden ones must be enough people, too."""
    present = sorted((people, name) for name, people in counts.items() if people > 0)
    row = suppress_row([*(people for people, _ in present), *([outside] if outside else [])], smallest=smallest)
    hidden = {name for (_, name), dash in zip(present, row.cells, strict=False) if dash}
    for people, name in present:
        kept_back = outside + sum(counts[one] for one in hidden)
        if not 0 < kept_back < smallest:
            break
        if people:
            hidden.add(name)
    return frozenset(hidden)


def _sums(present: Iterable[Group]) -> tuple[dict[str, int], dict[str, int]]:
    kinds: dict[str, int] = defaultdict(int)
    sizes: dict[str, int] = defaultdict(int)
    for group in present:
        kinds[group.kind] += group.people
        sizes[group.size] += group.people
    return kinds, sizes


def _ends(group: Group, hidden: Hidden) -> tuple[Node, Node]:
    return (
        TOTAL_OF_KINDS if group.kind in hidden.kinds else ("kind", group.kind),
        TOTAL_OF_SIZES if group.size in hidden.sizes else ("size", group.size),
    )


def _lines(kinds: Mapping[str, int], sizes: Mapping[str, int], hidden: Hidden) -> list[_Printed]:
    """A hidden line is one with its total: as good as an edge between the two."""
    return [
        *(
            _Printed(people, ("kind", kind), TOTAL_OF_KINDS, Hidden(kinds=frozenset({kind})))
            for kind, people in kinds.items()
            if kind not in hidden.kinds
        ),
        *(
            _Printed(people, ("size", size), TOTAL_OF_SIZES, Hidden(sizes=frozenset({size})))
            for size, people in sizes.items()
            if size not in hidden.sizes
        ),
    ]


def _join(edges: _Edges, one: Node, other: Node, people: int) -> None:
    if people:
        edges[one][other] += people
        edges[other][one] += people


def _small_cut(edges: _Edges, smallest: int) -> tuple[set[Node], set[Node]] | None:
    """The two sides of a cut of fewer than `smallest` people through a connected part, or None."""
    left = set(edges)
    while left:
        part = _connected(edges, min(left))
        left -= part
        side = _minimum_cut({node: dict(edges[node]) for node in sorted(part)}, smallest)
        if side is not None:
            return side, part - side
    return None


def _cheapest_way(start: set[Node], goal: set[Node], edges: _Edges, printed: Sequence[_Printed]) -> list[Hidden]:
    """What to hide for a way from one side of a cut to the other that leads past it; hidden edges elsewhere are free.

    There is one, since lines lead to their totals and fewer than all people of the total stand behind the cut.
    """
    ways: dict[Node, dict[Node, tuple[int, Hidden | None]]] = defaultdict(dict)
    for one in sorted(printed, key=lambda one: one.people, reverse=True):
        ways[one.tail][one.head] = ways[one.head][one.tail] = (one.people, one.hiding)
    for node, others in edges.items():
        for other in others:
            if not (node in start and other in goal) and not (node in goal and other in start):
                ways[node][other] = (0, None)
    came: dict[Node, tuple[Node, Hidden | None]] = {}
    best = dict.fromkeys(start, 0)
    waiting = [(0, node) for node in sorted(start)]
    while waiting:
        spent, node = heapq.heappop(waiting)
        if node in goal:
            break
        for there, (price, hiding) in ways[node].items():
            if spent + price < best.get(there, spent + price + 1):
                best[there] = spent + price
                came[there] = (node, hiding)
                heapq.heappush(waiting, (spent + price, there))
    else:
        raise AssertionError("every line leads to its total")
    hidden: list[Hidden] = []
    while node in came:
        node, hiding = came[node]
        hidden += [hiding] if hiding is not None else []
    return hidden


def _connected(edges: _Edges, start: Node) -> set[Node]:
    found, waiting = {start}, [start]
    while waiting:
        for node in edges[waiting.pop()]:
            if node not in found:
                found.add(node)
                waiting.append(node)
    return found


def _minimum_cut(weights: dict[Node, dict[Node, int]], smallest: int) -> set[Node] | None:
    """Stoer and Wagner's algorithm, stopped at the first cut that is too small."""
    merged = {node: {node} for node in weights}
    while len(weights) > 1:
        first = next(iter(weights))
        tightness = {node: weights[first].get(node, 0) for node in weights if node != first}
        before, last, cut = first, first, 0
        while tightness:
            before, last = last, max(tightness, key=lambda node: tightness[node])
            cut = tightness.pop(last)
            for node in tightness:
                tightness[node] += weights[last].get(node, 0)
        if cut < smallest:
            return merged[last]
        merged[before] |= merged.pop(last)
        for node, weight in weights.pop(last).items():
            weights[node].pop(last)
            if node != before:
                weights[before][node] = weights[before].get(node, 0) + weight
                weights[node][before] = weights[node].get(before, 0) + weight
    return None
