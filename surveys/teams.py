"""What may be said of a team from the results of its members: nothing at all about fewer than three of them."""

from dataclasses import dataclass

from surveys.form import Thresholds

LEAST_MEMBERS = 3
HOST_MEAN = 60.0
DEFICIT_SHARE = 0.5


@dataclass(frozen=True, slots=True)
class Verdict:
    """One competency of one team; it may be both, strong on the whole while half of the members ask for help."""

    deficit: bool  # командный дефицит
    ready_to_host: bool  # готова принимать


def judged(mean: float, deficit_share: float, greatest: float, thresholds: Thresholds, *, offered: bool) -> Verdict:
    """From unrounded points and the share 0-1 of members in deficit; `offered` is whether the team would show it to others.

    For teams of at least `LEAST_MEMBERS` members with an index; of smaller ones nothing is said.
    """
    mean = round(mean, 9)  # what binary fractions add is no part of the rule
    return Verdict(
        deficit=mean < thresholds.deficit_below or deficit_share >= DEFICIT_SHARE,
        ready_to_host=offered and greatest >= thresholds.strength_from and mean >= HOST_MEAN,
    )
