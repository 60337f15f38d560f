"""The wire format of buttons about broadcasts; lines are only added."""

WIRE: dict[str, tuple[str, ...]] = {}
