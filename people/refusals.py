"""The two closed doors: a domain function raises one, `handlers/errors.py` turns it into words."""


class Gone(Exception):
    """What the button spoke of is no more: closed, withdrawn, never there."""

    def __init__(self, what: str) -> None:
        super().__init__(what)
        self.what = what


class Refused(Exception):
    """Not yours: somebody else's, or another municipality's. The person is told no more than that."""
