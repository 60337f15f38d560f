"""Whoever asked for what a process of its own makes, as they are when it is prepared and again when it is handed over."""

from db.unit import Unit
from handlers.house import House
from handlers.routes import Turn
from messaging.jobs import Job
from people import me as recognising
from people.me import Me
from people.refusals import Gone
from texts.translator import DEFAULT, translator


def turn_of(unit: Unit, job: Job, house: House) -> Turn:
    """Raises Gone when they left, or their chat did."""
    chat_id = recognising.chat_of(unit, int(job.params["person"]))
    if chat_id is None:
        raise Gone("chat")
    version = house.consent.version
    who = recognising.load(unit, chat_id, language=DEFAULT, consent_version=version, arrived=False)
    if not isinstance(who, Me):
        raise Gone("person")
    return Turn(unit, who, translator(who.language), house)
