"""Where an internship would give this person most: the lowest directions of the newest result. Only they are told."""

from collections.abc import Sequence

from sqlalchemy import bindparam, select

from db.tables import response, score, wave
from db.unit import Unit
from people.me import Me
from surveys.scoring import Level

MOST = 3  # more would be no choice

_newest = (
    select(response.c.id)
    .select_from(response.join(wave, response.c.wave_id == wave.c.id))
    .where(
        response.c.person_id == bindparam("person"),
        response.c.submitted_at.is_not(None),
        wave.c.trial_for.is_(None),
        select(score.c.response_id).where(score.c.response_id == response.c.id, score.c.value.is_not(None)).exists(),
    )
    .order_by(response.c.submitted_at.desc(), response.c.id.desc())
    .limit(1)
    .scalar_subquery()
)
_scores = (
    select(score.c.competency, score.c.level)
    .where(score.c.response_id == _newest, score.c.value.is_not(None))
    .order_by(score.c.value, score.c.competency)
)


def most_to_gain(unit: Unit, me: Me) -> Sequence[str]:
    """Codes, the one with most to gain first: those under the first threshold, or else the lowest that is no strength."""
    rows = unit.all(_scores, person=me.person_id)
    low = [row.competency for row in rows if row.level == Level.DEFICIT.value]
    return low[:MOST] or [row.competency for row in rows if row.level == Level.DEVELOPMENT.value][:1]
