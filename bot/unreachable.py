"""Telegram's ways to say that somebody cannot be written to, under our names for them."""

GONE = ("chat not found", "have no access to the user", "user is deactivated")


class Unreachable(Exception):
    """This person cannot be written to; `reason` is blocked, deactivated, not-started or not-found."""

    def __init__(self, reason: str) -> None:
        super().__init__(reason)
        self.reason = reason


def forbidden(description: str) -> Unreachable:
    if "deactivated" in description:
        return Unreachable("deactivated")
    return Unreachable("not-started" if "initiate conversation" in description else "blocked")


def not_found(description: str) -> Unreachable | None:
    """None when the refusal is about what was sent, not about whom it was sent to."""
    return Unreachable("not-found") if any(words in description for words in GONE) else None
