"""Announcing and running internships: the lists of coordinators and hosts, the wizard, changes, calling off."""

from sqlalchemy import func, select

from db.tables import internship, school
from demo.gallery_certificates import CANCELLED, DECISIONS, ONLINE, RECEIVING, number_of
from demo.gallery_district import COORDINATOR
from demo.gallery_stage import Attachment, Stage
from handlers.routes import Attached
from handlers.screens import event_way as way
from handlers.screens.wave_days import number_of as number_of_day
from handlers.taps_events import (
    ApplyChange,
    CancelDays,
    CancelEvent,
    CancelMany,
    CancelSchools,
    ClearEvent,
    CopyEvent,
    DropEvent,
    EventApproval,
    EventContact,
    EventContacts,
    EventDays,
    EventDirection,
    EventFormat,
    EventNumber,
    EventOn,
    Events,
    EventSchool,
    EventSchools,
    EventStep,
    EventTick,
    EventUnticked,
    EventWhom,
    ForgetChange,
    GiveBackEvent,
    HostEvents,
    LowerPlaces,
    MendEvent,
    NewEvent,
    NewEventAt,
    ProposeEvent,
    PublishEvent,
    RepeatEvent,
    StaffCard,
)
from internships import contacts, guests, revising
from internships.listing import Shown

CASES = "Разбор управленческих случаев"
TITLE = "Как провести планёрку за двадцать минут"


async def running_events(stage: Stage) -> None:
    stage.chapter("Announcing and running internships")
    event = await number_of(stage, DECISIONS)
    await stage.show("Internships of the district", COORDINATOR, "/events")
    await stage.show("Those that are over", COORDINATOR, Events(state=Shown.PAST.value, page=0))
    await stage.show("Internships of my school", RECEIVING, "/host")
    await stage.show("Those that wait for approval", RECEIVING, HostEvents(state=Shown.PROPOSED.value, page=0))
    await stage.show("One of them", COORDINATOR, StaffCard(internship=event))
    await stage.show("What a host proposed", COORDINATOR, StaffCard(internship=await number_of(stage, CASES)))
    await stage.show("One that is called off", COORDINATOR, StaffCard(internship=await number_of(stage, CANCELLED)))


async def announcing_events(stage: Stage) -> None:
    """At the end of the page: what is announced and called off here would stand in everybody's rooms."""
    stage.chapter("Announcing an internship step by step")
    await _announced(stage)
    await _of_host(stage)
    await _changed(stage)
    await _called_off(stage)


async def _announced(stage: Stage) -> None:
    at = await stage.ask(
        COORDINATOR, lambda turn: turn.unit.scalar(select(school.c.id).where(school.c.name.startswith("гимназия № 3")))
    )
    await stage.show("Which school receives?", COORDINATOR, NewEvent(page=0))
    await stage.show("What is it called?", COORDINATOR, NewEventAt(school=at))
    await stage.show("A draft, and the next step", COORDINATOR, TITLE)
    event = await stage.ask(COORDINATOR, lambda turn: turn.unit.scalar(select(func.max(internship.c.id))))
    await stage.show(
        "What guests will see", COORDINATOR, "Гости побывают на планёрке и проведут свою по тому же плану."
    )
    await stage.show("The title once more", COORDINATOR, EventStep(internship=event, step=way.TITLE))
    await stage.show("Another school", COORDINATOR, EventSchools(internship=event, page=0))
    await stage.show("It receives", COORDINATOR, EventSchool(internship=event, school=at))
    await stage.do(COORDINATOR, EventDirection(internship=event, code="K3", on=True))
    await stage.show("Directions", COORDINATOR, EventDirection(internship=event, code="K7", on=True))
    await stage.show("Both on site and online", COORDINATOR, EventFormat(internship=event, format="mixed"))
    await stage.show("The day and the hour", COORDINATOR, EventStep(internship=event, step=way.DAY))
    await stage.show("A calendar", COORDINATOR, EventDays(internship=event, what="starts", month=0))
    today = stage.clock().date()
    soon = number_of_day(today) + 5
    await stage.show(
        "Sooner than hosts advise", COORDINATOR, EventOn(internship=event, what="starts", day=soon, hour=10)
    )
    await stage.show("A day that was not understood", COORDINATOR, "в пятницу после обеда")
    await stage.show("Academic hours", COORDINATOR, EventNumber(internship=event, what="hours", number=4))
    await stage.show("The place", COORDINATOR, EventStep(internship=event, step=way.PLACE))
    await stage.show("It is typed", COORDINATOR, "г. Образцовск, пр. Мира, 30")
    await stage.show("The map beside it", COORDINATOR, "https://maps.example/mira-30")
    await stage.show("Without the map", COORDINATOR, ClearEvent(internship=event, what="map"))
    await stage.do(COORDINATOR, EventStep(internship=event, step=way.ONLINE))
    await stage.show("A link that is none", COORDINATOR, "скоро пришлю")
    await stage.do(COORDINATOR, EventStep(internship=event, step=way.BRING))
    await stage.show("What to bring", COORDINATOR, "документ для охраны; сбор у главного входа за 15 минут")
    await stage.show("The programme", COORDINATOR, EventStep(internship=event, step=way.PROGRAMME))
    file = Attached("BQACAgIAAxkDAAIB", "программа.docx", 20_000)
    await stage.show("It is sent", COORDINATOR, Attachment("document", file))
    await stage.show("The contact", COORDINATOR, EventContacts(internship=event, page=0))
    first = await stage.ask(COORDINATOR, lambda turn: contacts.of_school(turn.unit, at)[0].person_id)
    await stage.show("The head of the school", COORDINATOR, EventContact(internship=event, person=first))
    await stage.do(COORDINATOR, EventNumber(internship=event, what="capacity", number=12))
    await stage.show("How many", COORDINATOR, EventNumber(internship=event, what="quota", number=2))
    await stage.show("For whom", COORDINATOR, EventStep(internship=event, step=way.WHOM))
    await stage.show("By post", COORDINATOR, EventWhom(internship=event, by="position", page=0))
    tick = EventTick(internship=event, by="position", what="director", on=True, page=0)
    await stage.show("Directors only", COORDINATOR, tick)
    await stage.show("Everybody after all", COORDINATOR, EventUnticked(internship=event, by="all"))
    await stage.do(COORDINATOR, EventNumber(internship=event, what="closes", number=1))
    await stage.show("How to sign up", COORDINATOR, EventApproval(internship=event, on=True))
    await stage.show("Everything at once", COORDINATOR, EventStep(internship=event, step=way.CHECK))
    await stage.show("How many will hear of it", COORDINATOR, PublishEvent(internship=event, sure=False))
    await stage.show("It is published", COORDINATOR, PublishEvent(internship=event, sure=True))


async def _of_host(stage: Stage) -> None:
    cases = await number_of(stage, CASES)
    await stage.show("A proposal is given back", COORDINATOR, GiveBackEvent(internship=cases))
    await stage.show("With a remark", COORDINATOR, "Добавьте, пожалуйста, кого из заместителей ждёте.")
    await stage.show("The host mends it below the remark", RECEIVING, MendEvent(internship=cases))
    await stage.show("The host proposes it again", RECEIVING, ProposeEvent(internship=cases))
    await stage.show("A copy", RECEIVING, CopyEvent(internship=cases))
    await stage.show("Every week", RECEIVING, RepeatEvent(internship=cases, weeks=0))
    await stage.show("Two more drafts", RECEIVING, RepeatEvent(internship=cases, weeks=2))
    await stage.show("A draft is thrown away", RECEIVING, DropEvent(internship=cases, sure=False))
    await stage.show("It is gone", RECEIVING, DropEvent(internship=cases, sure=True))


async def _changed(stage: Stage) -> None:
    event = await number_of(stage, ONLINE)
    await stage.show("What to change", COORDINATOR, EventStep(internship=event, step=way.CHECK))
    await stage.do(COORDINATOR, EventStep(internship=event, step=way.DAY))
    await stage.show("Another day", COORDINATOR, "24.12 12:00")
    await stage.do(COORDINATOR, EventNumber(internship=event, what="capacity", number=5))
    await stage.show("What was and what will be", COORDINATOR, EventStep(internship=event, step=way.CHECK))
    mark = await stage.ask(COORDINATOR, lambda turn: revising.look(turn.unit, turn.me, event).mark)
    over = await stage.ask(COORDINATOR, lambda turn: guests.counts(turn.unit, event).taken - 5)
    await stage.show("Fewer places than people", COORDINATOR, ApplyChange(internship=event, mark=mark))
    await stage.show("It was changed", COORDINATOR, LowerPlaces(internship=event, mark=mark, over=over))
    await stage.show("Nothing is changed", COORDINATOR, ForgetChange(internship=event))


async def _called_off(stage: Stage) -> None:
    event = await number_of(stage, ONLINE)
    await stage.show("Why is it called off?", COORDINATOR, CancelEvent(internship=event, reason="", sure=False))
    await stage.show("Really?", COORDINATOR, CancelEvent(internship=event, reason="distance", sure=False))
    await stage.show("It is called off", COORDINATOR, CancelEvent(internship=event, reason="distance", sure=True))
    await stage.show("Several at once", COORDINATOR, CancelMany(month=0))
    await stage.show("Of which school?", COORDINATOR, CancelSchools(page=0))
    today = number_of_day(stage.clock().date())
    year = CancelDays(school=0, day=today + 12, days=1, reason="", many=0)
    await stage.show("Nothing on that day", COORDINATOR, year)
