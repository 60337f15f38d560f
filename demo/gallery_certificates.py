"""Reminders of an internship and what follows it on paper: the calendar file, certificates, checking one, the papers."""

from datetime import timedelta

from sqlalchemy import insert, select, update

from db.tables import certificate, internship, signup
from demo.gallery_answering import notify
from demo.gallery_district import COORDINATOR, DEPUTY, GUEST, SCHOOL_COORDINATOR
from demo.gallery_stage import Stage
from demo.municipality import FIRST_PHONE, HOST
from handlers.routes import Turn
from handlers.taps_days import (
    CalendarFile,
    CannotCome,
    CertificateFile,
    Certificates,
    CheckCertificate,
    ClearPaperField,
    EventCertificates,
    PaperFeedback,
    PaperField,
    Papers,
    WillCome,
)
from internships import certifying as issuing

RECEIVING = FIRST_PHONE + HOST  # the host's chat
DECISIONS = "Как мы превратили справки в решения"
ONLINE = "Наставничество в небольшой школе"
PAST = "Школьный климат: от опроса к плану"
CODE = "7F3K9QWE2X"
CANCELLED = "Мастерская по локальным актам"


async def reminders(stage: Stage) -> None:
    stage.chapter("Reminders of an internship")
    event, online = await _takes_part(stage, DECISIONS), await _takes_part(stage, ONLINE)
    asked: dict[str, str | int] = {"internship": event, "revision": 0}
    await notify(stage, "A week before", DEPUTY, "visit-week", asked)
    await stage.show("«Не смогу»", DEPUTY, CannotCome(internship=event, sure=False))
    await stage.show("After all", DEPUTY, WillCome(internship=event, revision=0))
    await stage.show("A button about an earlier date", DEPUTY, WillCome(internship=event, revision=7))
    await notify(stage, "The day before", DEPUTY, "visit-day", asked)
    await notify(stage, "The day before, online", DEPUTY, "visit-day", {"internship": online, "revision": 0})
    await notify(stage, "Two hours before", DEPUTY, "visit-soon", asked)
    await notify(stage, "The host's list", RECEIVING, "visit-list", asked)
    await stage.show("For my calendar", DEPUTY, CalendarFile(internship=event))
    called_off = await number_of(stage, CANCELLED)
    await stage.show("Off my calendar", DEPUTY, CalendarFile(internship=called_off))
    await stage.show("The place is given up", DEPUTY, CannotCome(internship=event, sure=True))
    await stage.show("No place any more", DEPUTY, WillCome(internship=event, revision=0))
    await stage.show("Nothing to come to", SCHOOL_COORDINATOR, WillCome(internship=called_off, revision=1))


async def certificates(stage: Stage) -> None:
    stage.chapter("Certificates and papers")
    await stage.show("No certificate yet", DEPUTY, "/certificates")
    first = await _certified(stage)
    issued: dict[str, str | int] = {"certificate": first}
    await notify(stage, "A certificate is ready", DEPUTY, issuing.ISSUED, issued)
    await stage.show("My certificates", DEPUTY, Certificates(page=0))
    await stage.show("It is on its way", DEPUTY, CertificateFile(certificate=first))
    await stage.show("A certificate is checked by its code", GUEST, f"/check {CODE}")
    await stage.show("Which certificate?", GUEST, CheckCertificate())
    await stage.show("There is no such one", GUEST, "2026-0999")
    await stage.show("What is on the papers", COORDINATOR, "/papers")
    await stage.show("One of the fields", COORDINATOR, PaperField(field="basis"))
    await stage.show("It is filled in", COORDINATOR, "приказ управления образования от 12.01.2026 № 17")
    await stage.show("Left blank again", COORDINATOR, ClearPaperField(field="basis"))
    await stage.show("The feedback comes first", COORDINATOR, PaperFeedback(on=True))
    await stage.show("It does not any more", COORDINATOR, PaperFeedback(on=False))
    await stage.show("The papers once more", COORDINATOR, Papers())
    past = await number_of(stage, PAST)
    await stage.show("All of an internship", COORDINATOR, EventCertificates(event=past, file=False))
    await stage.show("All of them are on their way", COORDINATOR, EventCertificates(event=past, file=True))
    await _takes_part(stage, PAST, "absent")
    await _considered(stage)
    await notify(stage, "A certificate is revoked", DEPUTY, issuing.REVOKED, issued)
    await stage.show("It is checked afterwards", GUEST, f"/check {CODE}")


async def _certified(stage: Stage) -> int:
    """The deputy was there; a code made by chance would change this page every time."""
    await _takes_part(stage, PAST, "came")
    await _considered(stage)
    mine = select(certificate.c.id).where(certificate.c.check_code == CODE)

    def fix(turn: Turn) -> int:
        of_mine = certificate.c.person_id == turn.me.person_id
        turn.unit.run(update(certificate).where(of_mine).values(check_code=CODE))
        found: int = turn.unit.scalar(mine)
        return found

    return await stage.ask(DEPUTY, fix)


async def _considered(stage: Stage) -> None:
    event_id = await number_of(stage, PAST)
    await stage.ask(DEPUTY, lambda turn: issuing.consider(turn.unit, event_id, turn.me.person_id))


async def number_of(stage: Stage, title: str) -> int:
    found: int = await stage.ask(
        DEPUTY, lambda turn: turn.unit.scalar(select(internship.c.id).where(internship.c.title == title))
    )
    return found


async def _takes_part(stage: Stage, title: str, attendance: str | None = None) -> int:
    """The deputy has a place in this event, whatever the others have."""
    event_id = await number_of(stage, title)

    def place(turn: Turn) -> None:
        unit, who = turn.unit, turn.me.person_id
        mine = (signup.c.internship_id == event_id, signup.c.person_id == who)
        values = {"state": "confirmed", "attendance": attendance, "coming": None}
        if unit.run(update(signup).where(*mine).values(**values)).rowcount:
            return
        since = unit.now - timedelta(days=1)
        unit.run(
            insert(signup).values(
                internship_id=event_id, person_id=who, school_id=turn.me.school_id, line=99,
                asked_at=since, changed_at=since, **values,
            )
        )  # fmt: skip

    await stage.ask(DEPUTY, place)
    return event_id
