"""Bad days on order: the next so many calls fail, lie, or are never answered."""

from dataclasses import dataclass, field
from typing import Literal

Kind = Literal["fail", "garbage", "silence"]
_DESCRIPTIONS = {
    400: "Bad Request",
    401: "Unauthorized",
    403: "Forbidden: bot was blocked by the user",
    404: "Not Found",
    409: "Conflict: terminated by other getUpdates request; make sure that only one bot instance is running",
    500: "Internal Server Error",
    502: "Bad Gateway",
    504: "Gateway Timeout",
}


@dataclass(slots=True)
class Fault:
    """One scripted misfortune; `left` says how many calls it still has to meet."""

    kind: Kind
    method: str
    left: int
    chat_id: int | None = None
    code: int = 0
    description: str = ""
    retry_after: int = 0
    migrate_to: int = 0
    processed: bool = False
    truncated: bool = False
    seconds: float = 0.0

    def meets(self, method: str, chat_id: int | None) -> bool:
        return self.left > 0 and self.method in {"*", method} and (self.chat_id is None or self.chat_id == chat_id)

    def cancel(self) -> None:
        self.left = 0


@dataclass(slots=True)
class Faults:
    """The list of what is still to go wrong, oldest first."""

    pending: list[Fault] = field(default_factory=list)

    def add(self, fault: Fault) -> Fault:
        fault.method = fault.method.lower()
        self.pending.append(fault)
        return fault

    def take(self, method: str, chat_id: int | None) -> Fault | None:
        """Use up one misfortune for this call, if one is due."""
        for fault in self.pending:
            if fault.meets(method, chat_id):
                fault.left -= 1
                self.pending = [one for one in self.pending if one.left > 0]
                return fault
        return None


def failure(
    method: str,
    *,
    code: int,
    retry_after: int | None,
    times: int,
    chat_id: int | None,
    description: str | None,
    migrate_to: int = 0,
) -> Fault:
    """Prepare an error answer with the sentence Telegram would use for its code."""
    seconds = (1 if retry_after is None else retry_after) if code == 429 else retry_after or 0
    words = description or (f"Too Many Requests: retry after {seconds}" if code == 429 else _DESCRIPTIONS.get(code, ""))
    return Fault(
        "fail", method, times, chat_id, code=code, description=words, retry_after=seconds, migrate_to=migrate_to
    )
