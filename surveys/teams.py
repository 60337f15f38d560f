"""What may be said of a team from the profiles of its members: nothing at all about fewer than three of them."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from surveys.form import Thresholds
from surveys.scoring import Level, Profile, level

LEAST_MEMBERS = 3
HOST_MEAN = 60.0
DEFICIT_SHARE = 0.5


@dataclass(frozen=True, slots=True)
class TeamScore:
    """One competency of one team; `members` have an index in it, the figures are unrounded points, the share is 0-1."""

    code: str
    members: int
    mean: float
    least: float
    greatest: float
    deficit_share: float
    deficit: bool  # командный дефицит
    ready_to_host: bool  # готова принимать


@dataclass(frozen=True, slots=True)
class TooFew:
    code: str
    members: int


def team_scores(
    profiles: Sequence[Profile],
    thresholds: Thresholds,
    *,
    offers: Iterable[str] = (),
    least_members: int = LEAST_MEMBERS,
) -> tuple[TeamScore | TooFew, ...]:
    """By competency, in the form's order; `offers` are the codes the team is willing to show to others."""
    offered = frozenset(offers)
    by_code: dict[str, list[float]] = {}
    for profile in profiles:
        for one in profile.scores:
            indexes = by_code.setdefault(one.code, [])
            if one.index is not None:
                indexes.append(one.index)
    return tuple(
        _team_score(code, indexes, thresholds, offered=code in offered)
        if len(indexes) >= max(least_members, 1)
        else TooFew(code, len(indexes))
        for code, indexes in by_code.items()
    )


def _team_score(code: str, indexes: list[float], thresholds: Thresholds, *, offered: bool) -> TeamScore:
    mean = round(sum(indexes) / len(indexes), 9)
    share = sum(level(index, thresholds) is Level.DEFICIT for index in indexes) / len(indexes)
    strong = any(level(index, thresholds) is Level.STRENGTH for index in indexes)
    return TeamScore(
        code=code,
        members=len(indexes),
        mean=mean,
        least=min(indexes),
        greatest=max(indexes),
        deficit_share=share,
        deficit=mean < thresholds.deficit_below or share >= DEFICIT_SHARE,
        ready_to_host=offered and strong and mean >= HOST_MEAN,
    )
