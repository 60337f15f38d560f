"""The log of what the bot asked for, for tests to look at."""

from dataclasses import dataclass

from demo.telegram.params import JsonObject, Params


@dataclass(frozen=True, slots=True)
class Call:
    """One request of the bot and how it ended; status 0 means that no answer was given."""

    method: str
    given: Params
    chat_id: int | None
    at: float
    status: int
    description: str
    result: object

    @property
    def params(self) -> JsonObject:
        return self.given.decoded()

    @property
    def ok(self) -> bool:
        return self.status == 200

    def __str__(self) -> str:
        words = self.given.text("text") or self.given.text("caption")
        about = f" chat {self.chat_id}" if self.chat_id is not None else ""
        said = f" «{words[:60]}»" if words else ""
        return f"{self.method}{about}{said} -> {self.status} {self.description}".rstrip()


class CallLog:
    """Keeps all calls, the last so many, or none, so that long benchmarks do not grow."""

    def __init__(self, keep: bool | int) -> None:
        self._limit = keep if not isinstance(keep, bool) else (None if keep else 0)
        self.entries: list[Call] = []

    @property
    def wanted(self) -> bool:
        return self._limit != 0

    def add(self, call: Call) -> None:
        self.entries.append(call)
        if self._limit and len(self.entries) > 2 * self._limit:
            del self.entries[: -self._limit]

    def tail(self, count: int = 12) -> str:
        lines = [f"  {call}" for call in self.entries[-count:]]
        return "the last calls of the bot:\n" + "\n".join(lines) if lines else "the bot has made no calls"
