"""docs/notifications.md names every kind of notification there is, with the manner the code gives it."""

import re
from pathlib import Path

from handlers.notices import NOTICES
from messaging import reminders
from messaging.digest import may_be_listed
from messaging.policy import MANNERS, Manner

PAGE = Path(__file__).parents[2] / "docs" / "notifications.md"
ROW = re.compile(r"^\| `([a-z-]+)` \| [^|]+ \| `([a-z]+)` \| (yes|no) \| (yes|no) \|$", re.MULTILINE)
MANNER = re.compile(r"^\| `([a-z]+)` \| [^|]+ \|$", re.MULTILINE)


def test_every_kind_stands_there_once_as_the_code_treats_it() -> None:
    counted = {kind for task in reminders.TASKS for kind in task.kinds}
    treated = {
        (
            kind,
            MANNERS.get(kind, Manner.NEWS).name.lower(),
            "yes" if kind in counted else "no",
            "yes" if may_be_listed(kind, answer=False) else "no",
        )
        for kind in NOTICES
    }
    said = ROW.findall(PAGE.read_text("utf-8"))

    assert len(said) == len({row[0] for row in said})
    assert treated - set(said) == set(), "write a line for these"
    assert set(said) - treated == set(), "these lines are stale"


def test_every_manner_is_explained() -> None:
    assert set(MANNER.findall(PAGE.read_text("utf-8"))) == {manner.name.lower() for manner in Manner}


def test_no_manner_is_given_to_a_kind_that_there_is_not() -> None:
    assert MANNERS.keys() - NOTICES.keys() == {"broadcast"}, "which has rows of its own and is no notice"
