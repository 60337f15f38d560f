"""The wire format of buttons about questions, difficulties and the answers to them; lines are only added."""

WIRE: dict[str, tuple[str, ...]] = {}
