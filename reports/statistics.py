"""Figures of a report, each with its formula and source, and None where the formula has nothing to say.

A report must never print a number that was not computable, nor fail on a school of one; so every function answers None
for too few values or values that do not vary, and leaves it to the document to say so in words.
"""

import math
from collections.abc import Sequence


def mean(values: Sequence[float]) -> float | None:
    """The centre a team is compared by: sum(x) / n; None for no values."""
    return math.fsum(values) / len(values) if values else None


def sample_deviation(values: Sequence[float]) -> float | None:
    """How far members of one team differ: sqrt(sum((x - mean)^2) / (n - 1)) (Bessel's correction); None for n < 2."""
    variance = _variance(values)
    return None if variance is None else math.sqrt(variance)


def share(part: int, whole_group: int) -> float | None:
    """A part of a group as a fraction 0-1; None for an empty group, ValueError for a part the group cannot have."""
    if not 0 <= part <= whole_group:
        raise ValueError(f"{part} cannot be a part of {whole_group}")
    return part / whole_group if whole_group else None


def nps(ratings: Sequence[int]) -> float | None:
    """Readiness to recommend, -100 to 100: %(9-10) - %(0-6) of ratings 0-10 (Reichheld 2003, HBR 81(12))."""
    if any(not 0 <= rating <= 10 for rating in ratings):
        raise ValueError("a readiness to recommend is 0-10")
    if not ratings:
        return None
    promoters = sum(rating >= 9 for rating in ratings)
    detractors = sum(rating <= 6 for rating in ratings)
    return 100 * (promoters - detractors) / len(ratings)


def cronbach_alpha(answers: Sequence[Sequence[float | None]]) -> float | None:
    """Whether the items of one area measure one thing: k/(k-1) * (1 - sum(var(item)) / var(sum)).

    Rows are people, columns the k items, already turned so that more is better; people with a missing answer are left
    out (listwise). None for fewer than two items or complete rows, and when the sums do not vary. At most 1, may be
    negative. Source: Cronbach, L. J. (1951). Psychometrika 16(3), 297-334, formula 2.
    """
    rows = _complete(answers)
    if len(rows) < 2 or len(rows[0]) < 2:
        return None
    items = len(rows[0])
    of_items = math.fsum(_variance(column) or 0 for column in zip(*rows, strict=True))
    of_sum = _variance([math.fsum(row) for row in rows])
    return items / (items - 1) * (1 - of_items / of_sum) if of_sum else None


def item_rest_correlations(answers: Sequence[Sequence[float | None]]) -> tuple[float | None, ...]:
    """Whether an item pulls the same way as the rest: Pearson's r of the item with the sum of the other items.

    Rows and missing answers as in `cronbach_alpha`; one value a column, None where the item or the rest does not vary.
    The item is kept out of the sum, since otherwise it would correlate with itself.
    Source: Nunnally, J. & Bernstein, I. (1994). Psychometric Theory, 3rd ed., ch. 8 (corrected item-total correlation).
    """
    width = len(answers[0]) if answers else 0
    rows = _complete(answers)
    return tuple(
        _correlation([row[item] for row in rows], [math.fsum(row) - row[item] for row in rows]) for item in range(width)
    )


def whole(value: float) -> int:
    """The whole number people see for an index, half up as at school; levels compare the unrounded one."""
    return math.floor(value + 0.5)


def _complete(answers: Sequence[Sequence[float | None]]) -> list[list[float]]:
    if len({len(row) for row in answers}) > 1:
        raise ValueError("every person has a place for every item")
    rows = ([value for value in row if value is not None] for row in answers)
    return [row for row, given in zip(rows, answers, strict=True) if len(row) == len(given)]


def _variance(values: Sequence[float]) -> float | None:
    """Zero when the values differ by rounding only, so that nobody divides by the noise."""
    if len(values) < 2:
        return None
    centre = math.fsum(values) / len(values)
    spread = math.fsum((value - centre) ** 2 for value in values)
    noise = 1e-12 * max(abs(value) for value in values)
    return 0.0 if spread <= len(values) * noise**2 else spread / (len(values) - 1)


def _correlation(left: Sequence[float], right: Sequence[float]) -> float | None:
    """r = cov(x, y) / (s(x) s(y)) (Pearson 1895), held inside -1 and 1 where rounding would leave it."""
    left_deviation, right_deviation = sample_deviation(left), sample_deviation(right)
    if not left_deviation or not right_deviation:
        return None
    left_centre, right_centre = math.fsum(left) / len(left), math.fsum(right) / len(right)
    products = ((x - left_centre) * (y - right_centre) for x, y in zip(left, right, strict=True))
    covariance = math.fsum(products) / (len(left) - 1)
    return max(-1.0, min(1.0, covariance / left_deviation / right_deviation))
