"""The wire format of buttons about finding an internship and signing up; lines are only added."""

WIRE: dict[str, tuple[str, ...]] = {}
