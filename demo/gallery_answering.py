"""Answering the diagnostic: the questions of a scale, the situation, the list before sending, the pause, notifications."""

from demo.gallery_district import COORDINATOR, DIRECTOR, NEWCOMER, SCHOOL_COORDINATOR
from demo.gallery_hand import VARIED, fill
from demo.gallery_stage import Stage
from handlers.notices import notice
from handlers.screen import Screen
from handlers.taps_answering import (
    Anchors,
    Choose,
    Goto,
    NoReminder,
    OpenWave,
    Pass,
    Pause,
    RemindTomorrow,
    Resume,
    Review,
    WhoSees,
)
from people.me import Me
from surveys.form import Question

AUTUMN = "Диагностика «Осень»"

# After which answer the screen is worth a look.
WORTH = {
    "k1_q4": "A question of the other scale",
    "k1_q5": "A situation: long choices stand in the text",
    "k1_case": "A section is finished",
    "k4_case": "Half of the way",
    "k8_case": "Several choices may be ticked",
    "offer": "An answer in words, may be left out",
    "hardest": "Everything is answered",
}


async def answering(stage: Stage) -> None:
    stage.chapter("Answering")
    who = SCHOOL_COORDINATOR
    await stage.show("Who sees my answers", who, WhoSees(wave=stage.waves[AUTUMN]))
    await stage.show("A wave is opened: notes are read first", who, OpenWave(wave=stage.waves[AUTUMN]))
    response = await stage.response(who, AUTUMN)
    first = next(question for question in (await stage.form(who, response)).questions if question.name == "k1_q1")
    await stage.show("The first question", who, Pass(response=response, question=first.index - 1))
    await stage.show("What the answers mean", who, Anchors(response=response, question=first.index))
    await stage.show("One answer, the next question", who, Choose(response=response, question=first.index, choice=3))
    await stage.show("Back: the chosen answer is marked", who, Goto(response=response, question=first.index))
    await stage.show("Words that no choice has", who, "не знаю")
    await stage.show("An answer by its number", who, "4")
    await _to_the_end(stage, who)
    await stage.show("The answers, first page", who, Review(response=response, page=1))
    await stage.show("The answers, last page", who, Review(response=response, page=99))


async def pausing(stage: Stage) -> None:
    stage.chapter("Pause, reminders, notifications")
    response = await stage.response(DIRECTOR, AUTUMN)
    await stage.show("Where I stopped", DIRECTOR, Resume(response=response))
    await stage.show("Looked through before the end", DIRECTOR, Review(response=response, page=0))
    await stage.show("Pause", DIRECTOR, Pause(response=response))
    await stage.show("A reminder tomorrow", DIRECTOR, RemindTomorrow(response=response))
    await stage.show("No reminder", DIRECTOR, NoReminder(response=response))
    await notify(stage, "The reminder comes", DIRECTOR, "resume", {"response": response})
    me = await stage.ask(NEWCOMER, lambda turn: turn.who)
    assert isinstance(me, Me)
    await notify(
        stage, "To the coordinator: a mistake in the roster", COORDINATOR, "roster-mistake", {"person": me.person_id}
    )


async def notify(stage: Stage, caption: str, who: int, kind: str, params: dict[str, str | int]) -> None:
    """Render a notification as the sender does at the moment it leaves."""
    screen = await stage.ask(who, lambda turn: notice(turn, kind, params))
    assert screen is not None, f"{kind} has nothing to say here"
    stage.hang(caption, f"notice {kind}", screen, address="handlers.notices.NOTICES")


async def _to_the_end(stage: Stage, who: int) -> None:
    routes = {"select_one": "tap c", "select_multiple": "tap d"}

    def look(question: Question, screen: Screen) -> None:
        if question.name in WORTH:
            route = routes.get(question.kind.value, "tap p")
            stage.hang(WORTH[question.name], route, screen)

    await fill(stage, who, AUTUMN, VARIED, look)
