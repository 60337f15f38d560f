"""The day of an internship and what comes after it: its forms, a report that differs, the follow-up."""

from sqlalchemy import select

from db.tables import chat, internship, signup
from demo.gallery_answering import notify
from demo.gallery_stage import Stage
from demo.internships import TOLD
from handlers.routes import Turn
from handlers.taps import OpenWave, Submit
from handlers.taps_days import SendReport
from internships import event_waves
from surveys import responses

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
    stage.clock.forward(days=43)
    await notify(stage, "Six weeks later, with the own words", guest, "event-follow-up", later)
    await notify(stage, "Six weeks later, without them", other, "event-follow-up", later)


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
