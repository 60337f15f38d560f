from datetime import UTC, datetime, timedelta

MONDAY = datetime(2026, 11, 9, 7, 0, tzinfo=UTC)  # 10:00 in Moscow, an ordinary working Monday


class StoppedClock:
    """Time moves when a test says so."""

    def __init__(self, at: datetime = MONDAY) -> None:
        self.at = at

    def __call__(self) -> datetime:
        return self.at

    def forward(self, **parts: float) -> None:
        self.at += timedelta(**parts)


class Seconds:
    """The simulated Telegram's clock, in seconds since 1970: it stands until it is moved."""

    def __init__(self, at: float = 1_800_000_000.0) -> None:
        self.at = at

    def __call__(self) -> float:
        return self.at
