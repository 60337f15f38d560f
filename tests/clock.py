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
