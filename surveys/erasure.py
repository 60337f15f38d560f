"""Erasure: what points to a person is destroyed, and what may stay by their consent points to nobody any more.

Sent answers to closed questions stay in the municipality's totals, as the consent says; they lose the school, the position
and every word that was typed, since a post in a small school is as good as a name. The law wants the act kept for three
years (order 179 of Roskomnadzor, 28.10.2022): the log holds numbers and kinds, never the person.
"""

import json
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

from sqlalchemy import ColumnElement, Table, bindparam, delete, func, insert, select, update

from db.tables import (
    answer,
    audit,
    broadcast,
    certificate,
    chat,
    consent,
    delivery,
    erasure,
    invitation,
    notification,
    person,
    person_name,
    response,
    score,
    staff_role,
    wave,
)
from db.unit import Unit
from messaging import asking
from people import team_links
from people.codes import new_participant_code
from surveys.form import Kind
from surveys.publishing import Shelf

TERM = timedelta(days=30)  # 152-FZ art. 21: after a withdrawal the data are destroyed within thirty days
NOBODY = "erased"


@dataclass(frozen=True, slots=True)
class Act:
    """What was destroyed, in kinds and numbers."""

    number: int
    municipality_id: int
    at: datetime
    names: int
    chats: int
    invitations: int
    roles: int
    consents: int
    messages: int
    unsent_responses: int
    typed_answers: int
    answers_kept: int  # without school, position and person
    request_words: int = 0  # in questions to the coordinators and in the answers to them
    certificate_posts: int = 0  # the register keeps its numbers, without position and school


def erase(unit: Unit, person_id: int, shelf: Shelf) -> Act:
    """Destroy everything personal of this person, in this one unit. The chat is a stranger's afterwards."""
    municipality_id: int = unit.scalar(select(person.c.municipality_id).where(person.c.id == person_id))
    unsent = _unsent(unit, person_id)
    chat_id: int | None = unit.scalar(select(chat.c.id).where(chat.c.person_id == person_id))
    if chat_id is not None:
        team_links.forget(unit, chat_id)
    typed, kept = _strip_answers(unit, person_id, shelf)
    counts = {
        "names": _gone(unit, person_name, person_name.c.person_id == person_id),
        "invitations": _gone(unit, invitation, invitation.c.person_id == person_id),
        "roles": _gone(unit, staff_role, staff_role.c.person_id == person_id),
        "consents": _gone(unit, consent, consent.c.person_id == person_id),
        "messages": _gone(unit, notification, notification.c.person_id == person_id)
        + _gone(unit, delivery, delivery.c.person_id == person_id),
        "chats": _gone(unit, chat, chat.c.person_id == person_id),
        "unsent_responses": unsent,
        "typed_answers": typed,
        "answers_kept": kept,
        "request_words": asking.erase(unit, person_id),
        "certificate_posts": _strip_certificates(unit, person_id),
    }
    unit.run(update(audit).where(audit.c.actor_id == person_id).values(actor_id=None))
    for by in (broadcast.c.author_id, broadcast.c.confirmed_by):
        unit.run(update(broadcast).where(by == person_id).values({by.name: None}))
    unit.run(
        update(person)
        .where(person.c.id == person_id)
        .values(
            code=new_participant_code(),
            school_id=None,
            position=NOBODY,
            language=None,
            consent_version=None,
            left_at=unit.now,
        )
    )
    number: int = unit.scalar(
        insert(erasure)
        .values(municipality_id=municipality_id, act=json.dumps(counts), at=unit.now)
        .returning(erasure.c.id)
    )
    return Act(number=number, municipality_id=municipality_id, at=unit.now, **counts)


def withdrawn_long_ago(unit: Unit, *, most: int = 100) -> Sequence[int]:
    """Those who withdrew their consent a term ago and did not give it again."""
    return [row.id for row in unit.all(_withdrawn.limit(most), before=unit.now - TERM)]


def still_withdrawn(unit: Unit, person_id: int) -> bool:
    """Asked with the chat and the person held, as a tap holds them: the consent may just be given again."""
    unit.run(select(chat.c.id).where(chat.c.person_id == person_id).with_for_update())
    unit.run(select(person.c.id).where(person.c.id == person_id).with_for_update())
    return unit.one(_withdrawn.where(person.c.id == person_id), before=unit.now - TERM) is not None


_last = select(func.max(consent.c.at)).where(consent.c.person_id == person.c.id).correlate(person).scalar_subquery()
_withdrawn = select(person.c.id).where(
    person.c.consent_version.is_(None), person.c.position != NOBODY, _last <= bindparam("before")
)


def kept_act(unit: Unit, number: int) -> Act | None:
    """The act of this number, for the coordinator's paper."""
    row = unit.one(select(erasure).where(erasure.c.id == number))
    if row is None:
        return None
    return Act(number=row.id, municipality_id=row.municipality_id, at=row.at, **json.loads(row.act))


def _unsent(unit: Unit, person_id: int) -> int:
    rows = select(response.c.id).where(response.c.person_id == person_id, response.c.submitted_at.is_(None))
    unit.run(delete(answer).where(answer.c.response_id.in_(rows)))
    unit.run(delete(score).where(score.c.response_id.in_(rows)))
    return unit.run(
        delete(response).where(response.c.person_id == person_id, response.c.submitted_at.is_(None))
    ).rowcount


def _strip_answers(unit: Unit, person_id: int, shelf: Shelf) -> tuple[int, int]:
    """Take every typed word out of what was sent; returns (words taken out, answers that stay)."""
    typed = kept = 0
    sent = unit.all(
        select(response.c.id, response.c.form_id)
        .select_from(response.join(wave, response.c.wave_id == wave.c.id))
        .where(response.c.person_id == person_id)
    )
    for row in sent:
        form = shelf.get(unit, row.form_id)
        words = [question.index for question in form.questions if question.kind in (Kind.TEXT, Kind.HIDDEN)]
        typed += unit.run(
            delete(answer).where(answer.c.response_id == row.id, answer.c.question.in_(words or [-1]))
        ).rowcount
        kept += unit.scalar(select(func.count()).select_from(answer).where(answer.c.response_id == row.id))
        unit.run(update(response).where(response.c.id == row.id).values(picture=None))
    return typed, kept


def _strip_certificates(unit: Unit, person_id: int) -> int:
    """A number once given stays verifiable; whose it was does not."""
    rows = unit.all(select(certificate.c.id, certificate.c.details).where(certificate.c.person_id == person_id))
    for row in rows:
        details = json.loads(row.details) | {"position": "", "school": ""}
        kept = json.dumps(details, ensure_ascii=False)
        unit.run(update(certificate).where(certificate.c.id == row.id).values(details=kept))
    return len(rows)


def _gone(unit: Unit, table: Table, where: ColumnElement[bool]) -> int:
    return unit.run(delete(table).where(where)).rowcount
