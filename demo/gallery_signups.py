"""Finding an internship, signing up, the waitlist, and the line as its staff sees it."""

from datetime import timedelta

from sqlalchemy import delete, func, insert, select, update

from db.tables import internship, school, signup
from demo.gallery_district import COORDINATOR, DEPUTY, DIRECTOR
from demo.gallery_stage import Stage
from handlers import notices
from handlers.routes import Turn
from handlers.taps_signups import (
    EVERYTHING,
    AcceptPlace,
    DecideSignup,
    DeclinePlace,
    InternshipCard,
    Internships,
    LeaveInternship,
    MoveToHead,
    MyInternships,
    NarrowInternships,
    Programme,
    RemoveSignup,
    SeatSignup,
    SignUp,
    SignupOf,
    SignupsOf,
    SwapSignUp,
)
from internships import events, offering, reminding, seating, signups
from internships.places import State

TITLES = {
    "ru": ("Как мы превратили справки в решения", "Наставничество в малой школе", "Открытая планёрка"),
    "en": ("How we turned reports into decisions", "Mentoring in a small school", "An open meeting"),
}
ABOUT = {
    "ru": "День рядом с директором: планёрка, разбор трёх справок и решений по ним.",
    "en": "A day beside the head: the meeting, three reports and what was decided on them.",
}
PLACE = {"ru": "х. Новый, ул. Садовая, 7", "en": "Novy, Sadovaya street 7"}
CALLED_OFF = 3


async def internships(stage: Stage) -> None:
    """At internships of their own, which are gone again at the end."""
    event, full, called_off = await stage.ask(DEPUTY, _invent)
    await _finding(stage, event, called_off)
    await _signing(stage, event, full)
    await _waiting(stage, full)
    await _staff(stage, event)
    await stage.ask(DEPUTY, lambda turn: _take_away(turn, (event, full, called_off)))


async def _finding(stage: Stage, event: int, called_off: int) -> None:
    stage.chapter("Finding an internship")
    await stage.show("What suits me first", DEPUTY, "/internships")
    await stage.show("By direction", DEPUTY, _narrow("c"))
    await stage.show("By month", DEPUTY, _narrow("m"))
    await stage.show("By format", DEPUTY, _narrow("f"))
    await stage.show("By place", DEPUTY, _narrow("p"))
    await stage.show("Only one direction", DEPUTY, EVERYTHING.model_copy(update={"competency": "K4"}))
    online = Internships(competency="K3", month=0, format="online", place="", page=0)
    await stage.show("None such", DEPUTY, online)
    await stage.show("A card", DEPUTY, InternshipCard(internship=event))
    await stage.show("The programme is on its way", DEPUTY, Programme(internship=event))
    await stage.show("One that was called off", DEPUTY, InternshipCard(internship=called_off))


async def _signing(stage: Stage, event: int, full: int) -> None:
    stage.chapter("Signing up")
    await stage.show("Signed up by one tap", DEPUTY, SignUp(internship=event))
    await stage.show("My sign-ups", DEPUTY, MyInternships(page=0))
    await stage.ask(DEPUTY, lambda turn: _same_time(turn, event, full))
    await stage.show("At the time of another one of mine", DEPUTY, SignUp(internship=full))
    await stage.show("This one instead", DEPUTY, SwapSignUp(internship=full, leave=event))
    await stage.show("Leaving: are you sure", DEPUTY, LeaveInternship(internship=full, sure=False))
    await stage.show("Left", DEPUTY, LeaveInternship(internship=full, sure=True))


async def _waiting(stage: Stage, full: int) -> None:
    stage.chapter("The waitlist")
    await stage.ask(DEPUTY, lambda turn: _set(turn, full, capacity=0))
    await stage.show("A turn in the line", DEPUTY, SignUp(internship=full))
    await stage.show("The card of somebody who waits", DEPUTY, InternshipCard(internship=full))
    await stage.ask(DEPUTY, lambda turn: _offer(turn, full))
    await _notice(stage, "A place is offered", DEPUTY, offering.OFFERED, full)
    await stage.show("The card of somebody who is offered a place", DEPUTY, InternshipCard(internship=full))
    await stage.show("Taken", DEPUTY, AcceptPlace(internship=full))
    await stage.show("Declined too late: the place is theirs", DEPUTY, DeclinePlace(internship=full))
    await stage.ask(DEPUTY, lambda turn: _stand(turn, full, State.EXPIRED))
    await _notice(stage, "An offer ran out", DEPUTY, offering.EXPIRED, full)
    await _notice(stage, "Waited in vain", DEPUTY, offering.CLOSED, full)
    await stage.show("Taking it too late", DEPUTY, AcceptPlace(internship=full))
    await stage.ask(DEPUTY, lambda turn: _stand(turn, full, State.REFUSED))
    await _notice(stage, "A request is declined", DEPUTY, seating.REFUSED, full)
    await stage.ask(DEPUTY, lambda turn: _stand(turn, full, State.REMOVED))
    await _notice(stage, "Taken out by staff", DEPUTY, seating.TAKEN_OUT, full)


async def _staff(stage: Stage, event: int) -> None:
    stage.chapter("Who is signed up")
    await stage.ask(DEPUTY, lambda turn: _set(turn, event, needs_approval=True))
    await stage.show("A request for a place", DEPUTY, SignUp(internship=event))
    await _notice(stage, "Requests wait", COORDINATOR, offering.ASKED, event)
    number = await stage.ask(DEPUTY, lambda turn: _number(turn, event))
    await stage.show("The list", COORDINATOR, SignupsOf(internship=event, page=0))
    await stage.show("A request", COORDINATOR, SignupOf(signup=number))
    await stage.show("Accepted", COORDINATOR, DecideSignup(signup=number, yes=True))
    await _notice(stage, "Confirmed by staff", DEPUTY, seating.APPROVED, event)
    await _notice(stage, "Seated out of turn", DEPUTY, seating.SEATED, event)
    await stage.ask(DEPUTY, lambda turn: _set(turn, event, capacity=1))
    await stage.do(DIRECTOR, SignUp(internship=event))
    waits = await stage.ask(DIRECTOR, lambda turn: _number(turn, event))
    await stage.show("Somebody who waits", COORDINATOR, SignupOf(signup=waits))
    await stage.show("To the head of the line", COORDINATOR, MoveToHead(signup=waits))
    await stage.show("No place for them", COORDINATOR, SeatSignup(signup=waits, beyond=False))
    await stage.show("Seated beyond the places", COORDINATOR, SeatSignup(signup=waits, beyond=True))
    await stage.show("Taking somebody out", COORDINATOR, RemoveSignup(signup=waits, sure=False))
    await stage.show("Taken out", COORDINATOR, RemoveSignup(signup=waits, sure=True))
    await stage.ask(DIRECTOR, lambda turn: _stand(turn, event, State.WAITING))
    await _notice(stage, "A place is free and it is late", COORDINATOR, offering.OPEN_LATE, event)


async def _notice(stage: Stage, caption: str, who: int, kind: str, event: int) -> None:
    screen = await stage.ask(who, lambda turn: notices.notice(turn, kind, {"internship": event}))
    assert screen is not None, f"{kind} is not told"
    stage.hang(caption, f"notice {kind}", screen, address="handlers.signups_notices")


def _narrow(by: str) -> NarrowInternships:
    return NarrowInternships(by=by, competency="", month=0, format="", place="")


def _invent(turn: Turn) -> tuple[int, int, int]:
    """One with places and a programme, one that will be full, one called off."""
    host = turn.unit.scalar(select(func.max(school.c.id)).where(school.c.municipality_id == turn.me.municipality_id))
    made = []
    for number, title in enumerate(TITLES[turn.tr.language], 1):
        starts_at = turn.unit.now + timedelta(days=14 + number)
        made.append(
            turn.unit.scalar(
                insert(internship)
                .values(
                    municipality_id=turn.me.municipality_id,
                    school_id=host,
                    uid=f"gallery-signups-{number}@vzaimno",
                    title=title,
                    about=ABOUT[turn.tr.language],
                    competencies="K3",
                    format="onsite",
                    starts_at=starts_at,
                    ends_at=starts_at + timedelta(hours=3),
                    hours=4.0,
                    place=PLACE[turn.tr.language],
                    map_url="https://maps.example/school",
                    programme_file="BQACAgIAAx",
                    programme_name="programme.pdf",
                    capacity=12,
                    school_quota=2,
                    state="cancelled" if number == CALLED_OFF else "published",
                    created_at=turn.unit.now,
                    published_at=turn.unit.now,
                )
                .returning(internship.c.id)
            )
        )
    return made[0], made[1], made[2]


def _take_away(turn: Turn, numbers: tuple[int, ...]) -> None:
    for number in numbers:
        _set(turn, number, state="cancelled")
        reminding.plan(turn.unit, number)
    turn.unit.run(delete(signup).where(signup.c.internship_id.in_(numbers)))
    turn.unit.run(delete(internship).where(internship.c.id.in_(numbers)))


def _same_time(turn: Turn, event: int, other: int) -> None:
    found = events.load(turn.unit, event)
    assert found is not None, "it was invented"
    turn.unit.run(
        update(internship).where(internship.c.id == other).values(starts_at=found.starts_at, ends_at=found.ends_at)
    )


def _set(turn: Turn, event: int, **columns: object) -> None:
    turn.unit.run(update(internship).where(internship.c.id == event).values(**columns))


def _offer(turn: Turn, event: int) -> None:
    """The capacity rises."""
    _set(turn, event, capacity=12)
    found = events.load(turn.unit, event)
    assert found is not None, "it was invented"
    offering.freed(turn.unit, found)


def _stand(turn: Turn, event: int, state: State) -> None:
    mine = (signup.c.internship_id == event, signup.c.person_id == turn.me.person_id)
    turn.unit.run(update(signup).where(*mine).values(state=state.value, offered_until=None))


def _number(turn: Turn, event: int) -> int:
    mine = signups.mine(turn.unit, turn.me.person_id, event)
    assert mine is not None, "signed up a moment ago"
    return mine.signup_id
