"""The day of an internship and what comes after it: its forms, a report that differs, the follow-up."""

from datetime import datetime, timedelta

from sqlalchemy import select, update

from db.tables import chat, internship, person, school, signup
from db.unit import Unit
from demo.gallery_answering import notify
from demo.gallery_district import COORDINATOR, SCHOOL_COORDINATOR
from demo.gallery_stage import Stage
from demo.internships import TOLD
from handlers import works
from handlers.people_works import WriteFile
from handlers.routes import Turn
from handlers.screen import Screen
from handlers.taps_answering import OpenWave, Submit
from handlers.taps_days import (
    AddLater,
    AddWalkIn,
    Arrivals,
    CheckIn,
    Correct,
    Corrections,
    CorrectOne,
    CorrectTo,
    EventDay,
    FollowUp,
    InternshipsFile,
    InternshipsPeriod,
    InternshipsReport,
    MarkArrival,
    RegistrationSheet,
    SendingList,
    SendReport,
    ShowQr,
    TeamVisits,
    WalkIns,
    WalkInsOf,
)
from internships import event_waves
from messaging.jobs import Job
from people.me import Role
from surveys import responses

GUEST_OF_THE_DAY = 995
ON_THE_WALL = "gallery-of-the-day"
OVER = TOLD[3]  # nine days ago: some came, one did not
SAVED = "Проведём опрос о климате в трёх классах и обсудим его с командой"


async def days(stage: Stage) -> None:
    stage.chapter("The day of an internship and after it")
    event = await stage.writer.run(
        lambda unit: unit.scalar(select(internship.c.id).where(internship.c.title == OVER.title))
    )
    await stage.writer.run(event_waves.act)
    guest, other, host = await _people(stage, event)
    waves = {
        one.form_key: one.wave_id for one in await stage.writer.run(lambda unit: event_waves.of_event(unit, event))
    }
    await today(stage, event, guest, other, host)
    feedback = {"wave": waves["internship_feedback"], "event": event}
    report = {"wave": waves["host_site_report"], "event": event}
    later = {"wave": waves["delayed_followup"], "event": event}
    await notify(stage, "Feedback is asked for", guest, "event-feedback", feedback)
    await notify(stage, "And once more after two days", guest, "event-feedback-again", feedback)
    await stage.show("Its first words", guest, OpenWave(wave=feedback["wave"]))
    await stage.show("An event's form among the others", guest, "/surveys")
    await notify(stage, "The host's report is asked for", host, "event-report", report)
    await _differing(stage, host, report["wave"])
    await _saved(stage, guest, feedback["wave"])
    await papers(stage, event, host)
    stage.clock.forward(days=43)
    await notify(stage, "Six weeks later, with the own words", guest, "event-follow-up", later)
    await notify(stage, "Six weeks later, without them", other, "event-follow-up", later)
    await stage.show("«Пробуем» is the first answer", guest, FollowUp(wave=waves["delayed_followup"], said="partly"))
    await notify(stage, "Six weeks later, when answering has begun", guest, "event-follow-up", later)
    await stage.show("The buttons of somebody else's message", COORDINATOR, FollowUp(wave=1, said="done"))


async def papers(stage: Stage, event: int, host: int) -> None:
    """Documents are asked for; a worker writes them."""
    await stage.show("The registration sheet is asked for", host, RegistrationSheet(event=event))
    await stage.show("Who of the team goes where", SCHOOL_COORDINATOR, TeamVisits(page=0))
    at = await stage.ask(SCHOOL_COORDINATOR, lambda turn: min(turn.me.schools_of(Role.SCHOOL_COORDINATOR)))
    await stage.show("The sending list is asked for", SCHOOL_COORDINATOR, SendingList(school=at))
    await stage.show("Internships of which period?", COORDINATOR, InternshipsReport())
    days = {"first": 20698, "last": 20788}  # September to November 2026
    await stage.show("A period in figures", COORDINATOR, InternshipsPeriod(**days))
    await stage.show("A workbook is asked for", COORDINATOR, InternshipsFile(**days, kind="figures"))
    await _document(stage, "The sheet arrives", host, Job(0, "event-sheet", {"event": event}, 1))
    await _document(stage, "The sending list arrives", SCHOOL_COORDINATOR, Job(0, "sending-list", {"school": at}, 1))
    for kind in ("figures", "note", "schedule"):
        job = Job(0, "internships-file", {**days, "kind": kind}, 1)
        await _document(stage, f"The {kind} of the period arrives", COORDINATOR, job)


async def _document(stage: Stage, caption: str, who: int, job: Job) -> None:
    work = await stage.ask(who, lambda turn: works.prepare(turn, job))
    assert isinstance(work, WriteFile)
    assert work.make()
    stage.hang(caption, f"job {job.kind}", Screen(work.caption), address="handlers.works.prepare", file=work.name)


async def today(stage: Stage, event: int, guest: int, other: int, host: int) -> None:
    """The same event as if it were today, then as it is after the day."""
    moved = await stage.writer.run(lambda unit: _move(unit, event, unit.now))
    await stage.show("The host opens the door", host, EventDay(event=event))
    await stage.show("The code as a picture", host, ShowQr(event=event))
    await stage.show("The list to tick", host, Arrivals(event=event, page=0))
    absent = await stage.writer.run(lambda unit: _absent(unit, event))
    await stage.show("Somebody is here", host, MarkArrival(event=event, person=absent, on=True, page=0))
    await stage.show("From which school is the guest?", host, WalkIns(event=event, page=0))
    at = await stage.writer.run(lambda unit: unit.scalar(select(school.c.id).where(school.c.code == "13")))
    await stage.show("Who came?", host, WalkInsOf(event=event, school=at, page=0))
    newcomer = await stage.writer.run(
        lambda unit: unit.scalar(select(person.c.id).where(person.c.school_id == at).order_by(person.c.id).limit(1))
    )
    await stage.show("A guest without a place is marked", host, AddWalkIn(event=event, person=newcomer))
    await stage.show("Four digits are asked for", guest, CheckIn(event=event))
    await stage.show("Wrong digits", guest, "12")
    code, secret = await stage.writer.run(lambda unit: _code(unit, event))
    await stage.do(guest, CheckIn(event=event))
    await stage.show("Checked in before", guest, code)
    await stage.show("The QR code is opened", other, f"/start c_{secret}")
    await stage.show("In the menu of the day", other, "/menu")
    await stage.show("Whoever has not come in yet", GUEST_OF_THE_DAY, f"/start c_{secret}")
    await stage.writer.run(lambda unit: _move(unit, event, moved))
    await stage.show("Yesterday's code", guest, f"/start c_{secret}")
    await stage.show("The host is too late", host, EventDay(event=event))
    await stage.show("Marks after the day", COORDINATOR, Corrections(event=event, page=0))
    signup_id = await stage.writer.run(lambda unit: _sign_up(unit, event, absent))
    await stage.show("One of them", COORDINATOR, CorrectOne(signup=signup_id))
    await stage.show("Why?", COORDINATOR, CorrectTo(signup=signup_id, mark="late"))
    await stage.show("Corrected", COORDINATOR, Correct(signup=signup_id, mark="late", why="late"))
    await stage.show("A guest is added later: why?", COORDINATOR, AddWalkIn(event=event, person=newcomer + 1))
    later = AddLater(event=event, person=newcomer + 1, why="forgotten")
    await stage.show("Added", COORDINATOR, later)


def _move(unit: Unit, event: int, starts_at: datetime) -> datetime:
    """Returns where it was; the code is a fixed one, or the page would change by chance."""
    before: datetime = unit.scalar(select(internship.c.starts_at).where(internship.c.id == event))
    unit.run(
        update(internship)
        .where(internship.c.id == event)
        .values(
            starts_at=starts_at,
            ends_at=starts_at + timedelta(hours=3),
            checkin_code="4017",
            checkin_secret=ON_THE_WALL,
            checkin_made_at=unit.now,
        )
    )
    return before


def _absent(unit: Unit, event: int) -> int:
    found: int = unit.scalar(
        select(signup.c.person_id).where(signup.c.internship_id == event, signup.c.attendance == "absent")
    )
    return found


def _sign_up(unit: Unit, event: int, who: int) -> int:
    found: int = unit.scalar(select(signup.c.id).where(signup.c.internship_id == event, signup.c.person_id == who))
    return found


def _code(unit: Unit, event: int) -> tuple[str, str]:
    row = unit.one(select(internship.c.checkin_code, internship.c.checkin_secret).where(internship.c.id == event))
    assert row is not None
    return row.checkin_code, row.checkin_secret


async def _people(stage: Stage, event: int) -> tuple[int, int, int]:
    """The chats of two guests who came and of the contact; whoever has no phone gets one."""
    rows = await stage.writer.run(
        lambda unit: unit.all(
            select(chat.c.id)
            .select_from(signup.join(chat, chat.c.person_id == signup.c.person_id))
            .where(signup.c.internship_id == event, signup.c.attendance == "came")
            .order_by(signup.c.line)
        )
    )
    host = await stage.writer.run(
        lambda unit: unit.scalar(
            select(chat.c.id)
            .join(internship, internship.c.contact_id == chat.c.person_id)
            .where(internship.c.id == event)
        )
    )
    return rows[0].id, rows[1].id, host


async def _differing(stage: Stage, host: int, wave: int) -> None:
    """The report says more guests than were marked."""
    await stage.do(host, OpenWave(wave=wave))

    def fill(turn: Turn) -> int:
        number = responses.begin(turn.unit, turn.me, wave, turn.house.shelf, {})
        form = responses.load(turn.unit, turn.me, number, turn.house.shelf).form
        for question in form.questions:
            given = {"held": "yes", "attended": "17"}.get(question.name)
            if given is not None:
                responses.put(turn.unit, number, question.index, given)
        return number

    number = await stage.ask(host, fill)
    await stage.show("A report that differs from the marks", host, Submit(response=number))
    await stage.show("The number is confirmed", host, SendReport(response=number, attended=17))


async def _saved(stage: Stage, guest: int, wave: int) -> None:
    def fill(turn: Turn) -> None:
        number = responses.begin(turn.unit, turn.me, wave, turn.house.shelf, {})
        form = responses.load(turn.unit, turn.me, number, turn.house.shelf).form
        responses.put(turn.unit, number, form.by_name("apply_what").index, SAVED)
        responses.submitted(turn.unit, number)

    await stage.ask(guest, fill)
