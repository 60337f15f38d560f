"""Questions, difficulties and replies, as those who write them and the coordinators see them."""

from sqlalchemy import func, insert, select

from db.tables import broadcast, broadcast_text, delivery, internship, notification, request, request_line
from demo.gallery_district import COORDINATOR, DEPUTY, DIRECTOR
from demo.gallery_stage import Attachment, Stage
from handlers import notices
from handlers.digest import digest
from handlers.routes import Turn
from handlers.taps_requests import (
    AddToRequest,
    AnswerRequest,
    Ask,
    AskAbout,
    CloseRequest,
    Inbox,
    MyRequest,
    MyRequests,
    OpenNotice,
    OpenRequest,
    SettleRequest,
    SortWords,
    TakeRequest,
)
from messaging import outbox
from messaging.outbox import Params
from texts.translator import translator

QUESTION = {
    "ru": "Можно ли приехать на стажировку вдвоём с заместителем?",
    "en": "May I come to the internship together with my deputy?",
}
MORE = {"ru": "Речь о феврале, точную дату ещё не знаем.", "en": "It is about February, the date is not known yet."}
ANSWER = {
    "ru": "Да, если свободны два места: на карточке стажировки видно, сколько их осталось.",
    "en": "Yes, if two places are free: the internship's card shows how many are left.",
}
HARD = {
    "ru": "Автобус из станицы приходит только к одиннадцати.",
    "en": "The bus from the village comes only at eleven.",
}
REPLY = {"ru": "Приедем, нас будет трое.", "en": "We shall come, three of us."}
NEWS = {"ru": "Совещание переносится на среду, 10:00.", "en": "The meeting is moved to Wednesday, 10:00."}


async def requests(stage: Stage) -> None:
    asked = await _asking(stage)
    hard = await _difficulty(stage)
    await _inbox(stage, asked, hard)
    await _news(stage, asked)
    await _replies(stage)
    await _together(stage)


async def _asking(stage: Stage) -> int:
    said = stage.language
    stage.chapter("Questions to the coordinator")
    await stage.show("None yet", DEPUTY, "/requests")
    await stage.show("What is to be written", DEPUTY, Ask())
    await stage.show("A photo instead", DEPUTY, Attachment("photo"))
    await stage.show("Too long", DEPUTY, QUESTION[said] * 30)
    await stage.show("Too short", DEPUTY, "?")
    await stage.show("It is passed on", DEPUTY, QUESTION[said])
    asked = await _newest(stage)
    await stage.show("Something to add", DEPUTY, MORE[said])
    await stage.show("My questions", DEPUTY, MyRequests(page=0))
    await stage.show("A thread of mine", DEPUTY, MyRequest(request=asked, page=0))
    await stage.show("To write more", DEPUTY, AddToRequest(request=asked))
    return asked


async def _difficulty(stage: Stage) -> int:
    stage.chapter("Difficulties")
    event: int = await stage.ask(DIRECTOR, _first_event)
    await stage.show("With which internship", DIRECTOR, AskAbout(internship=event))
    await stage.show("It is passed on", DIRECTOR, HARD[stage.language])
    return await _newest(stage)


async def _inbox(stage: Stage, asked: int, hard: int) -> None:
    said = stage.language
    stage.chapter("Questions and difficulties: the coordinator")
    await stage.show("Who waits", COORDINATOR, "/requests")
    await stage.show("Difficulties only", COORDINATOR, Inbox(state="", kind="difficulty", page=0))
    await stage.show("None closed yet", COORDINATOR, Inbox(state="closed", kind="", page=0))
    await stage.show("A question", COORDINATOR, OpenRequest(request=asked, page=0))
    await stage.show("Taken into work", COORDINATOR, TakeRequest(request=asked, over=0))
    seen = await stage.ask(COORDINATOR, lambda turn: _last_line(turn, asked))
    await stage.show("To write the answer", COORDINATOR, AnswerRequest(request=asked, seen=seen))
    await stage.show("The answer has been sent", COORDINATOR, ANSWER[said])
    await stage.show("A difficulty", COORDINATOR, OpenRequest(request=hard, page=0))
    await stage.show("Closed without an answer", COORDINATOR, CloseRequest(request=hard))


async def _news(stage: Stage, asked: int) -> None:
    stage.chapter("News about questions")
    first = await stage.ask(COORDINATOR, lambda turn: _last_line(turn, None))
    line = await stage.ask(COORDINATOR, lambda turn: _last_line(turn, asked))
    await _notice(stage, "The answer arrives", DEPUTY, "request-answered", {"request": asked, "line": line})
    await stage.show("Thanks, it is settled", DEPUTY, SettleRequest(request=asked))
    closed = await _newest(stage)
    await _notice(stage, "Closed without an answer", DIRECTOR, "request-closed", {"request": closed})
    await stage.do(DIRECTOR, Ask())
    await stage.do(DIRECTOR, QUESTION[stage.language])
    await _notice(stage, "One person has written", COORDINATOR, "requests", {"since": first + 1})
    await stage.do(DEPUTY, AddToRequest(request=asked))
    await stage.show("What was settled is open again", DEPUTY, MORE[stage.language])
    await _notice(stage, "Several have written", COORDINATOR, "requests", {"since": first + 1})


async def _replies(stage: Stage) -> None:
    stage.chapter("Answers to a broadcast")

    def announced(turn: Turn) -> None:
        unit, me = turn.unit, turn.me
        made = unit.scalar(
            insert(broadcast)
            .values(municipality_id=me.municipality_id, state="done", created_at=unit.now)
            .returning(broadcast.c.id)
        )
        unit.run(insert(broadcast_text).values(broadcast_id=made, language=me.language, html=NEWS[stage.language]))
        unit.run(
            insert(delivery).values(
                broadcast_id=made, person_id=me.person_id, state="sent", due_at=unit.now, done_at=unit.now, message_id=1
            )
        )

    await stage.ask(DEPUTY, announced)
    await stage.do(DEPUTY, "/menu")
    await stage.show("Words after a broadcast", DEPUTY, REPLY[stage.language])
    await stage.show("It was a reply", DEPUTY, SortWords(request=await _newest(stage), kind="reply"))
    await stage.do(DEPUTY, "/menu")
    await stage.do(DEPUTY, REPLY[stage.language])
    await stage.show("It was nothing", DEPUTY, SortWords(request=await _newest(stage), kind="nothing"))


async def _together(stage: Stage) -> None:
    stage.chapter("Several notifications at once")

    def posted(turn: Turn) -> list[int]:
        for name in ("one", "two", "three"):
            params: Params = {"wave": stage.waves["Диагностика «Весна»"]}
            outbox.post(turn.unit, to=turn.me.person_id, kind="wave-opened", params=params, key=f"gallery:{name}")
        found = select(notification.c.id).where(notification.c.key.like("gallery:%")).order_by(notification.c.id)
        return [row.id for row in turn.unit.all(found)]

    ids = await stage.ask(DEPUTY, posted)
    answer: int = await stage.ask(
        DEPUTY,
        lambda turn: turn.unit.scalar(select(notification.c.id).where(notification.c.kind == "request-answered")),
    )
    tr = translator(stage.language)
    screens = [tile.screen for tile in stage.tiles if tile.route in ("notice nudge", "notice wave-closing")][:2]
    screens.append(next(tile.screen for tile in stage.tiles if tile.route == "notice request-closed"))
    listed = list(zip(ids, screens, strict=False))
    stage.hang("One message for several", "digest", digest(tr, listed), address="handlers.digest.digest")
    await stage.show("One of them, whole", DEPUTY, OpenNotice(notification=answer))
    await stage.show("One that is over", DEPUTY, OpenNotice(notification=ids[0]))


async def _notice(stage: Stage, caption: str, who: int, kind: str, params: Params) -> None:
    screen = await stage.ask(who, lambda turn: notices.notice(turn, kind, params))
    assert screen is not None, f"{kind} is not told"
    stage.hang(caption, f"notice {kind}", screen, address="handlers.requests_notices")


async def _newest(stage: Stage) -> int:
    found: int = await stage.ask(COORDINATOR, lambda turn: turn.unit.scalar(select(func.max(request.c.id))))
    return found


def _last_line(turn: Turn, request_id: int | None) -> int:
    asked = select(func.max(request_line.c.id))
    found: int = turn.unit.scalar(asked if request_id is None else asked.where(request_line.c.request_id == request_id))
    return found


def _first_event(turn: Turn) -> int:
    found: int = turn.unit.scalar(select(func.min(internship.c.id)).where(internship.c.published_at.is_not(None)))
    return found
