"""What follows from a form about an event that was sent: a certificate may be due, a report may differ from the list.

The host counts heads and the bot counts marks; a difference of one is a slip, of more a question. It is asked before the
report is sent, and the coordinator sees both numbers as long as they differ.
"""

from collections.abc import Mapping
from dataclasses import dataclass

from sqlalchemy import bindparam, select

from db.tables import answer, form, response, wave
from db.unit import Unit
from internships import certifying, event_waves
from internships.event_waves import FEEDBACK, REPORT, EventWave
from surveys.publishing import Shelf
from surveys.responses import Response

SLIP = 1  # heads more or less than marks


@dataclass(frozen=True, slots=True)
class Doubt:
    """The report speaks of `attended` guests where `marked` have a mark of having been there."""

    event_id: int
    attended: int
    marked: int


@dataclass(frozen=True, slots=True)
class Reported:
    """The host's report as a coordinator's card tells it."""

    response_id: int
    held: bool
    attended: int | None  # None too where a form of one's own does not ask it
    marked: int

    @property
    def differs(self) -> bool:
        return self.attended is not None and abs(self.attended - self.marked) > SLIP


def doubt(unit: Unit, given: Response) -> Doubt | None:
    """Is there something to ask the host before this report is sent?"""
    found = event_waves.of_wave(unit, given.wave_id)
    if found is None or found.form_key != REPORT:
        return None
    attended = _whole(given.given.values, "attended")
    _, marked = event_waves.counted(unit, found.event_id)
    if attended is None or given.given.values.get("held") != "yes" or abs(attended - marked) <= SLIP:
        return None
    return Doubt(found.event_id, attended, marked)


def sent(unit: Unit, given: Response) -> EventWave | None:
    """Call it when answers have been sent; None for a wave that is about no event."""
    found = event_waves.of_wave(unit, given.wave_id)
    if found is not None and found.form_key == FEEDBACK:
        certifying.consider(unit, found.event_id, given.person_id)
    return found


def reported(unit: Unit, event_id: int, shelf: Shelf) -> Reported | None:
    """The newest report sent about this event: a host and the contact may both have been asked."""
    row = unit.one(_report, event=event_id, form=REPORT)
    if row is None:
        return None
    asked = shelf.get(unit, row.form_id)
    given = {asked.questions[one.question].name: one.value for one in unit.all(_answers, response=row.id)}
    _, marked = event_waves.counted(unit, event_id)
    held = given.get("held") != "no"
    return Reported(row.id, held, _whole(given, "attended") if held else None, marked)


def _whole(given: Mapping[str, str], name: str) -> int | None:
    value = given.get(name, "")
    return int(value) if value.isdecimal() else None


_report = (
    select(response.c.id, response.c.form_id)
    .select_from(response.join(wave, response.c.wave_id == wave.c.id).join(form, wave.c.form_id == form.c.id))
    .where(wave.c.event_id == bindparam("event"), form.c.key == bindparam("form"), response.c.submitted_at.is_not(None))
    .order_by(response.c.submitted_at.desc(), response.c.id.desc())
    .limit(1)
)
_answers = select(answer.c.question, answer.c.value).where(
    answer.c.response_id == bindparam("response"), answer.c.draft.is_(False)
)
