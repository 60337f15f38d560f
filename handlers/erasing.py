"""Erasing a person with everything that follows: the act for the coordinators, the last word to the person."""

from db.unit import Unit
from internships import leaving
from internships.waitlist import Holding
from messaging import jobs
from people import audit, participants, staff
from surveys import erasure
from surveys.publishing import Shelf


def destroy(unit: Unit, person_id: int, shelf: Shelf, holding: Holding, *, say: bool) -> None:
    """Destroy now; `say` tells the person by a message of its own, where no screen does."""
    who = participants.leaving(unit, person_id)
    leaving.forget(unit, person_id, holding)  # before the erasure: whoever stays is offered the places
    act = erasure.erase(unit, person_id, shelf)
    audit.by_itself(unit, act.municipality_id, "data-erased", {"erasure": act.number})
    for coordinator in staff.coordinators(unit, act.municipality_id):
        jobs.post(unit, "erasure-act", {"person": coordinator, "act": act.number, "code": who.code})
    if who.chat_id is not None:
        jobs.post(unit, "farewell", {"chat": who.chat_id, "language": who.language, "say": int(say)})


def destroy_withdrawn(unit: Unit, shelf: Shelf, holding: Holding) -> int:
    """Thirty days after a withdrawal the data go, whether or not the person can be told."""
    done = 0
    for person_id in erasure.withdrawn_long_ago(unit):
        if erasure.still_withdrawn(unit, person_id):
            destroy(unit, person_id, shelf, holding, say=True)
            done += 1
    return done
