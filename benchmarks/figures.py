"""A figure beside its reference, from the same run: pairs A B A B, medians of what they cost and of the ratios."""

from dataclasses import dataclass
from statistics import median


@dataclass(frozen=True, slots=True)
class Figure:
    """One line of the report; `goal` is what it must not exceed, or must reach when `at_least`."""

    name: str
    ours: str
    reference: str
    value: float
    goal: float | None = None
    at_least: bool = False
    shown: str = ""
    spread: tuple[float, float] | None = None

    @property
    def reached(self) -> bool:
        if self.goal is None:
            return True
        return self.value >= self.goal if self.at_least else self.value <= self.goal

    def __str__(self) -> str:
        value = self.shown or f"{self.value:.2f}x"
        spread = f" ({self.spread[0]:.2f}-{self.spread[1]:.2f})" if self.spread else ""
        goal = "" if self.goal is None else f"   goal {'>=' if self.at_least else '<='} {self.goal:g}"
        verdict = "" if self.goal is None else " reached" if self.reached else " MISSED"
        against = f" against {self.reference}" if self.reference else ""
        return f"{self.name}: {value}{spread}   {self.ours}{against}{goal}{verdict}"


def compared(
    name: str, ours: list[float], reference: list[float], *, goal: float, unit: str, digits: int = 2
) -> Figure:
    """Medians of both and of their ratios pair by pair, so that what slows the whole machine down slows both."""
    ratios = [one / other for one, other in zip(ours, reference, strict=True)]
    return Figure(
        name,
        f"{median(ours):.{digits}f} {unit}",
        f"{median(reference):.{digits}f} {unit}",
        median(ratios),
        goal,
        spread=(min(ratios), max(ratios)),
    )
