"""Who has earned a certificate: a rule of a few values, told in one place."""

from enum import StrEnum

PRESENT = frozenset({"came", "late"})


class Standing(StrEnum):
    EARNED = "earned"
    NOT_THERE = "not-there"  # absent, not marked yet, or marked by mistake
    FEEDBACK_FIRST = "feedback-first"
    CALLED_OFF = "called-off"


def standing(*, attendance: str | None, called_off: bool, needs_feedback: bool, feedback_given: bool) -> Standing:
    """Whoever was there has earned it; the feedback too where the municipality wants that order of things."""
    if called_off:
        return Standing.CALLED_OFF
    if attendance not in PRESENT:
        return Standing.NOT_THERE
    if needs_feedback and not feedback_given:
        return Standing.FEEDBACK_FIRST
    return Standing.EARNED
