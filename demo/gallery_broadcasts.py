"""Announcements: written, aimed, timed, checked by two, watched while they leave, mended afterwards; and what readers tap."""

from datetime import date, timedelta

from sqlalchemy import insert, select, update

from db.tables import broadcast, chat, delivery, person, staff_role
from demo.gallery_answering import AUTUMN, notify
from demo.gallery_district import COORDINATOR, DIRECTOR
from demo.gallery_stage import Attachment, Deed, Stage
from handlers.broadcast_message import message
from handlers.routes import Attached, Turn
from handlers.screen import Screen
from handlers.screens.wave_days import number_of
from handlers.taps_broadcasts import (
    AddButton,
    ApplyEdit,
    BroadcastButtons,
    BroadcastCard,
    BroadcastDays,
    BroadcastMissed,
    BroadcastMissedFile,
    BroadcastNoMoment,
    BroadcastOn,
    Broadcasts,
    BroadcastSchools,
    BroadcastTick,
    BroadcastUntick,
    BroadcastWhen,
    BroadcastWhom,
    BroadcastWords,
    CheckBroadcast,
    ConfirmBroadcast,
    DeleteSent,
    DropBroadcast,
    EditSent,
    NewBroadcast,
    Newcomers,
    NoLanguage,
    NoMedia,
    OfferButton,
    OpenFromBroadcast,
    PauseBroadcast,
    ReadBroadcast,
    RemoveButton,
    ResumeBroadcast,
    RetryMissed,
    ReturnBroadcast,
    SendBroadcast,
    StopBroadcast,
    TryBroadcast,
    WholeBroadcast,
)
from messaging import composing, letters, submitting
from messaging.audience import By
from messaging.broadcasts import State

WORDS = "{обращение}\n\nВ четверг собираемся на установочный семинар. Просим пройти диагностику {срок}."
SECOND = 2_777  # a coordinator more, who has the last word


async def announcements(stage: Stage) -> None:
    stage.chapter("Announcements")
    await _show(stage, "None yet", "/broadcast")
    await _show(stage, "The same by a button", Broadcasts(page=0))
    await _show(stage, "A new one", NewBroadcast())
    await _show(stage, "A sticker is no announcement", Attachment("sticker"))
    await _show(stage, "A word that nobody fills", "Здравствуйте, {имя}!")
    await _show(stage, "A term with nothing to take it from", WORDS)
    await _show(stage, "It is written", WORDS.replace(" {срок}", ""))
    number: int = await stage.ask(COORDINATOR, lambda turn: turn.unit.scalar(select(broadcast.c.id)))
    await _writing(stage, number)
    await _buttons(stage, number)
    await _aiming(stage, number)
    await _timing(stage, number)
    await _sending(stage, number)
    await _afterwards(stage, number)


async def _writing(stage: Stage, number: int) -> None:
    await _show(stage, "Its words and files", BroadcastWords(broadcast=number, language="ru", group=""))
    await _show(stage, "A photo with it", Attachment("photo", Attached("gallery-photo", "", 9, "photo")))
    await stage.do(COORDINATOR, BroadcastWords(broadcast=number, language="en", group=""))
    await _show(stage, "Words in English as well", "{greeting}\n\nWe meet on Thursday.")
    await _show(stage, "Look at them", BroadcastWords(broadcast=number, language="en", group=""))
    await _show(stage, "Without the English", NoLanguage(broadcast=number, language="en"))
    await _show(stage, "Without the photo", NoMedia(broadcast=number))
    await _show(stage, "Too long", "Очень важно. " * 310)


async def _buttons(stage: Stage, number: int) -> None:
    await _show(stage, "Buttons under it", BroadcastButtons(broadcast=number))
    await _show(stage, "An address that is none", "Программа дня — example")
    await _show(stage, "A link", "Программа дня — https://example.org/day")
    await _show(stage, "Which survey?", OfferButton(broadcast=number, kind="wave", page=0))
    await _show(stage, "A survey", AddButton(broadcast=number, kind="wave", target=stage.waves[AUTUMN]))
    await _show(stage, "Which internship?", OfferButton(broadcast=number, kind="internship", page=0))
    await _show(stage, "«Прочитано»", AddButton(broadcast=number, kind="read", target=0))
    await _show(stage, "The link goes", RemoveButton(broadcast=number, place=1))
    await stage.do(COORDINATOR, BroadcastWords(broadcast=number, language="ru", group=""))
    await _show(stage, "Now the term is known", WORDS)


async def _aiming(stage: Stage, number: int) -> None:
    await _show(stage, "To whom", BroadcastWhom(broadcast=number, by="", out=False, page=0))
    for by in By:
        await _show(stage, f"By {by.value}", BroadcastWhom(broadcast=number, by=by.value, out=False, page=0))
    unfinished = BroadcastTick(
        broadcast=number, by=By.WAVE.value, what=f"{stage.waves[AUTUMN]}.u", on=True, out=False, page=0
    )
    await _show(stage, "Those who have not finished", unfinished)
    await _show(stage, "But not to…", BroadcastWhom(broadcast=number, by="", out=True, page=0))
    await _show(stage, "Posts left out", BroadcastWhom(broadcast=number, by=By.POSITION.value, out=True, page=0))
    await _show(stage, "Their schools", BroadcastSchools(broadcast=number, page=0))
    await _show(stage, "Newcomers too", Newcomers(broadcast=number, on=True))
    await _show(stage, "Everybody again", BroadcastUntick(broadcast=number, by="", out=False))


async def _timing(stage: Stage, number: int) -> None:
    monday = number_of(date(2026, 11, 16))
    await _show(stage, "When", BroadcastWhen(broadcast=number))
    await _show(stage, "The calendar", BroadcastDays(broadcast=number, what="starts", month=0))
    await _show(stage, "On a day", BroadcastOn(broadcast=number, what="starts", day=monday, hour=10))
    await _show(stage, "In quiet hours", BroadcastOn(broadcast=number, what="starts", day=monday, hour=22))
    await _show(stage, "A day is typed", "17 ноября 9:30")
    await _show(stage, "Not later than", BroadcastDays(broadcast=number, what="expires", month=0))
    await _show(stage, "At once", BroadcastNoMoment(broadcast=number, what="starts"))


async def _sending(stage: Stage, number: int) -> None:
    await _show(stage, "The draft, whole", BroadcastCard(broadcast=number))
    await _show(stage, "A try", TryBroadcast(broadcast=number))
    await _show(stage, "The check", CheckBroadcast(broadcast=number, after=0))
    director: int = await stage.ask(DIRECTOR, lambda turn: turn.me.person_id)
    await _show(stage, "The whole of it comes below", WholeBroadcast(broadcast=number, reader=director))
    await _reader(stage, number)
    people, digest = await stage.ask(COORDINATOR, lambda turn: _facts(turn, number))
    await _show(stage, "Something changed", SendBroadcast(broadcast=number, people=people, digest=digest + 1))
    await stage.ask(COORDINATOR, _second)
    await stage.ask(COORDINATOR, lambda turn: _await(turn, number))
    await _show(stage, "It waits for a second coordinator", BroadcastCard(broadcast=number))
    about: dict[str, str | int] = {"broadcast": number, "digest": digest, "people": people}
    await notify(stage, "The second coordinator is asked", SECOND, submitting.CONFIRM, about)
    await stage.show("Returned", SECOND, ReturnBroadcast(broadcast=number))
    await notify(stage, "Its author hears", COORDINATOR, submitting.DECIDED, {"broadcast": number, "yes": 0})
    await stage.ask(COORDINATOR, lambda turn: _await(turn, number))
    await _show(stage, "One's own is another's to confirm", ConfirmBroadcast(broadcast=number, digest=digest))
    await stage.show("Confirmed", SECOND, ConfirmBroadcast(broadcast=number, digest=digest))
    await _show(stage, "A second tap on «Отправить»", SendBroadcast(broadcast=number, people=people, digest=digest))
    await stage.ask(COORDINATOR, lambda turn: _on_its_way(turn, number))
    await _show(stage, "On its way", BroadcastCard(broadcast=number))
    await _show(stage, "Paused", PauseBroadcast(broadcast=number))
    await _show(stage, "On again", ResumeBroadcast(broadcast=number))
    await _show(stage, "Stop?", StopBroadcast(broadcast=number, sure=False))
    await _show(stage, "Stopped", StopBroadcast(broadcast=number, sure=True))


async def _afterwards(stage: Stage, number: int) -> None:
    await stage.ask(COORDINATOR, lambda turn: _done(turn, number))
    await stage.show("A reader opens the survey", DIRECTOR, OpenFromBroadcast(broadcast=number, place=2))
    await stage.show("Read", DIRECTOR, ReadBroadcast(broadcast=number))
    await _show(stage, "Done", BroadcastCard(broadcast=number))
    await _show(stage, "Whom it did not reach", BroadcastMissed(broadcast=number, page=0))
    await _show(stage, "The same as a file", BroadcastMissedFile(broadcast=number))
    await _show(stage, "Change it everywhere", EditSent(broadcast=number, language="ru"))
    await _show(stage, "Another file is refused", Attachment("photo", Attached("gallery-photo", "", 9, "photo")))
    changed = await stage.do(COORDINATOR, "Семинар переносится на пятницу.")
    await _show(stage, "So it will read", "Семинар переносится на пятницу.")
    sure = next(one.tap for row in changed.rows for one in row if (one.tap or "").startswith("B9:"))
    assert sure is not None
    await _show(stage, "It is being changed", ApplyEdit.unpack(sure))
    await stage.ask(COORDINATOR, lambda turn: turn.unit.run(update(broadcast).values(amending=None)))
    await _show(stage, "Delete it everywhere?", DeleteSent(broadcast=number, sure=False))
    await _show(stage, "It is being deleted", DeleteSent(broadcast=number, sure=True))
    await _show(stage, "Only to those it did not reach", RetryMissed(broadcast=number))
    retry: int = await stage.ask(
        COORDINATOR, lambda turn: turn.unit.scalar(select(broadcast.c.id).where(broadcast.c.follows_id == number))
    )
    await _show(stage, "Drop the draft?", DropBroadcast(broadcast=retry, sure=False))
    await _show(stage, "It is dropped: the list", DropBroadcast(broadcast=retry, sure=True))


async def _show(stage: Stage, caption: str, deed: Deed) -> None:
    await stage.show(caption, COORDINATOR, deed)


async def _reader(stage: Stage, number: int) -> None:
    """What one recipient gets: no screen of ours, but the thing itself."""

    def read(turn: Turn) -> Screen:
        letter = letters.read(turn.unit, number)
        assert letter is not None
        parcel = message(turn, letter)
        return Screen(parcel.text, rows=parcel.rows, fresh=True)

    screen = await stage.ask(DIRECTOR, read)
    stage.hang("What a head teacher reads", "broadcast", screen, address="handlers.broadcast_message.message")


def _facts(turn: Turn, number: int) -> tuple[int, int]:
    draft = composing.load(turn.unit, turn.me, number)
    return submitting.people(turn.unit, draft), draft.digest


def _await(turn: Turn, number: int) -> None:
    turn.unit.run(update(broadcast).where(broadcast.c.id == number).values(state=State.AWAITING))


def _second(turn: Turn) -> None:
    """Another coordinator of the same municipality, inside and consented."""
    unit, home = turn.unit, turn.me.municipality_id
    version = unit.scalar(select(person.c.consent_version).where(person.c.id == turn.me.person_id))
    who: int = unit.scalar(
        insert(person)
        .values(
            municipality_id=home, code="P-777777", position="methodologist", consent_version=version,
            added_at=unit.now, language=turn.me.language,
        )
        .returning(person.c.id)
    )  # fmt: skip
    unit.run(insert(staff_role).values(person_id=who, municipality_id=home, role="coordinator"))
    unit.run(insert(chat).values(id=SECOND, person_id=who, language=turn.me.language, since=unit.now))


def _on_its_way(turn: Turn, number: int) -> None:
    """As the sender leaves it in the middle."""
    unit = turn.unit
    people = [
        row.id
        for row in unit.all(
            select(person.c.id).where(
                person.c.municipality_id == turn.me.municipality_id, person.c.left_at.is_(None)
            ).order_by(person.c.id)
        )
    ]  # fmt: skip
    sent = len(people) // 2
    for place, one in enumerate(people):
        state = "sent" if place < sent else "failed" if place < sent + 3 else "waiting"
        failure = ("blocked" if place % 2 else "not-started") if state == "failed" else None
        unit.run(
            insert(delivery).values(
                broadcast_id=number, person_id=one, state=state, due_at=unit.now, failure=failure,
                message_id=place + 1 if state == "sent" else None, done_at=unit.now if state != "waiting" else None,
            )
        )  # fmt: skip
    unit.run(
        update(broadcast)
        .where(broadcast.c.id == number)
        .values(state=State.SENDING, planned_at=unit.now, recipients=len(people), sent=sent, missed=3)
    )


def _done(turn: Turn, number: int) -> None:
    unit = turn.unit
    waiting = delivery.c.broadcast_id == number, delivery.c.state == "waiting"
    unit.run(update(delivery).where(*waiting).values(state="sent", message_id=delivery.c.person_id, done_at=unit.now))
    unit.run(
        update(broadcast)
        .where(broadcast.c.id == number)
        .values(
            state=State.DONE,
            sent=broadcast.c.recipients - broadcast.c.missed,
            finished_at=unit.now + timedelta(minutes=1),
        )
    )
