"""How Telegram says no: a code, an official sentence and, for 429, the pause it wants."""


class Refusal(Exception):
    """Carry an error answer from wherever a rule was broken up to the HTTP edge."""

    def __init__(self, code: int, description: str, *, retry_after: int = 0, migrate_to: int = 0) -> None:
        super().__init__(f"{code} {description}")
        self.code = code
        self.description = description
        self.retry_after = retry_after
        self.migrate_to = migrate_to


def bad(reason: str) -> Refusal:
    """Word a 400 as the Bot API server does: prefix, and a small first letter unless the reason is a SERVER_CODE."""
    is_code = len(reason) > 1 and (reason[1] == "_" or "A" <= reason[1] <= "Z")
    return Refusal(400, "Bad Request: " + (reason if is_code else reason[:1].lower() + reason[1:]))


def forbidden(reason: str) -> Refusal:
    return Refusal(403, f"Forbidden: {reason}")


def conflict(reason: str) -> Refusal:
    return Refusal(409, f"Conflict: {reason}")


def too_many(seconds: int) -> Refusal:
    return Refusal(429, f"Too Many Requests: retry after {seconds}", retry_after=seconds)
