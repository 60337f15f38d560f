"""Who did what to the common things of a municipality: two coordinators at one sheet must be able to tell."""

import json
from collections.abc import Mapping

from sqlalchemy import insert

from db.tables import audit
from db.unit import Unit
from people.me import Me


def note(unit: Unit, me: Me, act: str, about: Mapping[str, str | int]) -> None:
    """Write the act down with what it was done to, in numbers and codes; it commits with the act itself.

    Names of people never go here: the journal outlives the roster and is shown when data is erased.
    """
    unit.run(
        insert(audit).values(
            municipality_id=me.municipality_id,
            actor_id=me.person_id,
            act=act,
            about=json.dumps(dict(about), ensure_ascii=False, sort_keys=True),
            at=unit.now,
        )
    )
