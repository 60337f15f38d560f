"""Where a line may break: «№ 4» stays together at the edge of a phone."""


def unbroken(text: str) -> str:
    """The same letters, as many of them; the space between a sign and its number holds."""
    return text.replace("№ ", "№\u00a0")
