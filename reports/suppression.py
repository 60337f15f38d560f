"""Which cells of a list of counts must stay empty so that nobody is recognised in it.

A cell of one or two people speaks of persons, not of a group: it is hidden (primary suppression). A hidden cell beside a
printed total is one subtraction away, so further cells are hidden with it until each could hold another number as well
(complementary suppression). A reader also knows that counts are never negative: two hidden zeros with a sum of zero hide
nothing, and that is counted with here. What is hidden hides everything computed from that group: its mean, its shares.

A hidden count is uncertain beside one that could lend it a unit: another hidden count above zero, or a hidden total. Where
there is none, the smallest such count is hidden, the total only as a last resort.

Source: Hundepool et al., Statistical Disclosure Control (Wiley, 2012), ch. 4. One list is protected at a time: lists that
share cells and print different totals of the same people are protected together, in `reports/wave_hiding.py`.
"""

from collections.abc import Sequence
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class HiddenRow:
    """True where a list must show a dash."""

    cells: tuple[bool, ...]
    total: bool


def suppress_row(counts: Sequence[int], *, smallest: int) -> HiddenRow:
    """Hide in a list with its total every count below `smallest` and what would give one away.

    Among equals the first in the list wins, so that a report printed twice hides the same cells.
    """
    if any(count < 0 for count in counts):
        raise ValueError("people are counted from zero")
    printed, total = [*counts, sum(counts)], len(counts)
    hidden = {place for place, count in enumerate(printed) if count < smallest}
    uncertain: set[int] = set()

    def price(place: int) -> tuple[int, int]:
        return (0, 0) if place in hidden else (1 + (place == total), printed[place])

    for place in sorted(hidden):
        if place in uncertain:
            continue
        lenders = (
            other for other, count in enumerate(printed) if other != place and (count > 0 or total in (place, other))
        )
        beside = min(lenders, key=price, default=place)
        hidden.add(beside)
        uncertain |= {place, beside}
    return HiddenRow(tuple(place in hidden for place in range(total)), total in hidden)
