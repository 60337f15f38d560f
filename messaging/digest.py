"""What comes to one person at once is one message: three or more become a list, each with a button that opens it whole.

After quiet hours, a weekend or an outage much is due in the same minute. Answers that somebody waits for, and alerts, stay
messages of their own. A rule of values: the sender bundles by it what it holds anyway.
"""

from collections.abc import Callable, Hashable, Sequence
from typing import Final, TypeVar

from messaging.policy import MANNERS, Manner

FROM: Final = 3
MOST: Final = 8  # lines of one message; what is beyond them is a message, or a list, of its own
APART: Final = frozenset({Manner.ALERT, Manner.ANSWER, Manner.URGENT})

T = TypeVar("T")


def may_be_listed(kind: str, *, answer: bool) -> bool:
    """`answer` is what was posted to be an answer to somebody, of whatever kind."""
    return not answer and MANNERS.get(kind, Manner.NEWS) not in APART


def bundles(ready: Sequence[T], *, to: Callable[[T], Hashable], listed: Callable[[T], bool]) -> Sequence[tuple[T, ...]]:
    """What leaves as one message each, in the order in which the first of each stood; nothing is lost or named twice."""
    together: dict[Hashable, list[T]] = {}
    for one in ready:
        if listed(one):
            together.setdefault(to(one), []).append(one)
    made: list[tuple[T, ...]] = []
    done: set[Hashable] = set()
    for one in ready:
        whom = to(one)
        if not listed(one) or len(together[whom]) < FROM:
            made.append((one,))
        elif whom not in done:
            done.add(whom)
            made += _cut(together[whom])
    return made


def _cut(found: Sequence[T]) -> Sequence[tuple[T, ...]]:
    """Lists of at most MOST; a rest too short for a list is single messages."""
    made: list[tuple[T, ...]] = []
    for start in range(0, len(found), MOST):
        part = tuple(found[start : start + MOST])
        made += [part] if len(part) >= FROM else [(one,) for one in part]
    return made
