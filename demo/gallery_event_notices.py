"""What people hear of an internship: a new one, a change, a calling off; and its staff, that one waits for a yes."""

from datetime import timedelta

from sqlalchemy import delete, insert, select, update

from db.tables import internship, signup
from demo.gallery_certificates import CANCELLED, DECISIONS, RECEIVING, number_of
from demo.gallery_district import COORDINATOR, DIRECTOR
from demo.gallery_stage import Stage
from handlers import notices
from handlers.routes import Turn
from internships import announcing, cancelling, changing, events, spreading
from internships.differences import known
from internships.events import State
from messaging.outbox import Params


async def event_news(stage: Stage) -> None:
    stage.chapter("News of internships")
    event, called_off = await number_of(stage, DECISIONS), await number_of(stage, CANCELLED)
    await stage.ask(DIRECTOR, lambda turn: _without(turn, event))
    await _hang(stage, "There is a new one", DIRECTOR, spreading.ANNOUNCED, {"internship": event})
    was = await stage.ask(DIRECTOR, lambda turn: _as_it_was(turn, event))
    await stage.ask(DIRECTOR, lambda turn: _with(turn, event, "confirmed"))
    await _hang(stage, "Date and place are others now", DIRECTOR, changing.CHANGED, was)
    await stage.ask(DIRECTOR, lambda turn: _with(turn, event, "waiting"))
    await _hang(stage, "The same for who waits", DIRECTOR, changing.CHANGED, was)
    await _hang(stage, "Fewer places than were promised", DIRECTOR, changing.PLACE_LOST, {"internship": event})
    await stage.ask(DIRECTOR, lambda turn: _without(turn, event))
    await _hang(stage, "Called off", DIRECTOR, cancelling.CANCELLED, {"internship": called_off})
    await _hang(stage, "Called off within a day of it", DIRECTOR, cancelling.CANCELLED_SOON, {"internship": called_off})
    await stage.ask(COORDINATOR, lambda turn: _stage(turn, event, State.PROPOSED))
    await _hang(stage, "A school proposes one", COORDINATOR, announcing.PROPOSED, {"internship": event})
    await stage.ask(COORDINATOR, lambda turn: _stage(turn, event, State.DRAFT))
    words = {"ru": "Уточните, пожалуйста, место сбора.", "en": "Please say where to meet."}[stage.language]
    await _hang(stage, "Given back", RECEIVING, announcing.GIVEN_BACK, {"internship": event, "words": words})
    await stage.ask(COORDINATOR, lambda turn: _stage(turn, event, State.PUBLISHED))


async def _hang(stage: Stage, caption: str, who: int, kind: str, params: Params) -> None:
    screen = await stage.ask(who, lambda turn: notices.notice(turn, kind, params))
    assert screen is not None, f"{kind} is not told"
    stage.hang(caption, f"notice {kind}", screen, address="handlers.event_notices")


def _as_it_was(turn: Turn, event_id: int) -> Params:
    """At another hour, half an hour shorter, at another school."""
    found = events.load(turn.unit, event_id)
    assert found is not None, "the demo has it"
    was = known(found)
    at = was.at.replace(hour=6)
    return {
        "internship": event_id,
        "at": at.isoformat(),
        "until": (at + was.length - timedelta(minutes=30)).isoformat(),
        "place": "",
        "format": was.format,
        "school": {"ru": "школа № 9, ст. Речная", "en": "school 9, Rechnaya"}[turn.tr.language],
        "link": "",
    }


def _with(turn: Turn, event_id: int, state: str) -> None:
    _without(turn, event_id)
    turn.unit.run(
        insert(signup).values(
            internship_id=event_id,
            person_id=turn.me.person_id,
            state=state,
            line=1000,
            asked_at=turn.unit.now,
            changed_at=turn.unit.now,
        )
    )


def _without(turn: Turn, event_id: int) -> None:
    mine = select(signup.c.id).where(signup.c.internship_id == event_id, signup.c.person_id == turn.me.person_id)
    turn.unit.run(delete(signup).where(signup.c.id.in_(mine)))


def _stage(turn: Turn, event_id: int, state: State) -> None:
    turn.unit.run(update(internship).where(internship.c.id == event_id).values(state=state.value))
