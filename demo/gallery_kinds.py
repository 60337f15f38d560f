"""Every kind of question, right answers and wrong ones, in a sample form that only the neighbouring district has."""

from datetime import date

from demo.gallery_district import NEIGHBOUR, open_wave
from demo.gallery_stage import Stage
from handlers.taps_answering import Choose, Day, Done, Goto, Mark, Month, OpenWave, Options, Pass, Submit
from surveys.form import Form

SAMPLE = "Проба"
LONG = 4000  # an answer in words may be so long


async def kinds(stage: Stage) -> None:
    stage.chapter("Every kind of question")
    wave = await stage.writer.run(lambda unit: open_wave(unit, "next", "gallery_sample", SAMPLE, days=1))
    stage.waves[SAMPLE] = wave
    await stage.show("A note", NEIGHBOUR, OpenWave(wave=wave))
    response = await stage.response(NEIGHBOUR, SAMPLE)
    form = await stage.form(NEIGHBOUR, response)
    await _choices(stage, response, form)
    await _numbers(stage, response, form)
    await _times(stage, response, form)
    await _words(stage, response, form)


async def _choices(stage: Stage, response: int, form: Form) -> None:
    visited, marks, subject = (form.by_name(name).index for name in ("visited", "marks", "subject"))
    formats, obstacles = form.by_name("formats").index, form.by_name("obstacles").index
    await stage.show("A few short choices", NEIGHBOUR, Pass(response=response, question=0))
    await stage.show("Choices of one sign", NEIGHBOUR, Choose(response=response, question=visited, choice=0))
    await stage.show(
        "More than twenty choices turn pages", NEIGHBOUR, Choose(response=response, question=marks, choice=7)
    )
    await stage.show("The next page of them", NEIGHBOUR, Options(response=response, question=subject, page=1))
    await stage.show("A piece of a word finds the choice", NEIGHBOUR, {"ru": "кубан", "en": "local"}[stage.language])
    await stage.show("Done without a tick", NEIGHBOUR, Done(response=response, question=formats))
    await stage.show("One tick", NEIGHBOUR, Mark(response=response, question=formats, choice=0, on=True))
    await stage.show("The same tick once more", NEIGHBOUR, Mark(response=response, question=formats, choice=0, on=True))
    for choice in (1, 2):
        await stage.do(NEIGHBOUR, Mark(response=response, question=formats, choice=choice, on=True))
    await stage.show("More ticks than the author allows", NEIGHBOUR, Done(response=response, question=formats))
    await stage.do(NEIGHBOUR, Mark(response=response, question=formats, choice=2, on=False))
    await stage.show("Long choices to tick", NEIGHBOUR, Done(response=response, question=formats))
    await stage.show(
        "Long choices, one ticked", NEIGHBOUR, Mark(response=response, question=obstacles, choice=1, on=True)
    )
    await stage.show("A whole number", NEIGHBOUR, Done(response=response, question=obstacles))


async def _numbers(stage: Stage, response: int, form: Form) -> None:
    words = {"ru": "двенадцать раз", "en": "twelve times"}[stage.language]
    await stage.show("Not a number", NEIGHBOUR, words)
    await stage.show("Not whole", NEIGHBOUR, "1,5")
    await stage.show("Beyond the author's limit", NEIGHBOUR, "100")
    await stage.show("A number is understood; a fraction is asked", NEIGHBOUR, "12")
    await stage.show(
        "An optional question is passed over; a range",
        NEIGHBOUR,
        Pass(response=response, question=form.by_name("hours").index),
    )
    await stage.show("Out of the range", NEIGHBOUR, "11")
    await stage.show("A date: the calendar", NEIGHBOUR, "8")


async def _times(stage: Stage, response: int, form: Form) -> None:
    day = form.by_name("day").index
    words = {"ru": "после каникул", "en": "after the holidays"}[stage.language]
    await stage.show("The next month", NEIGHBOUR, Month(response=response, question=day, month=2026 * 12 + 11))
    await stage.show("Not a date", NEIGHBOUR, words)
    december = (date(2026, 12, 3) - date(1970, 1, 1)).days
    await stage.show("A day was tapped; a time is asked", NEIGHBOUR, Day(response=response, question=day, day=december))
    await stage.show("Not a time", NEIGHBOUR, {"ru": "утром", "en": "in the morning"}[stage.language])
    await stage.show("Day and time together", NEIGHBOUR, "10:30")
    await stage.show("Back at the date: the day is marked", NEIGHBOUR, Goto(response=response, question=day))
    await stage.do(NEIGHBOUR, Goto(response=response, question=form.by_name("call").index))


async def _words(stage: Stage, response: int, form: Form) -> None:
    said = {
        "ru": "Как мы вместе с учителями разбираем итоги ВПР и доводим разговор до урока.",
        "en": "How we read the results with the teachers and carry the talk into lessons.",
    }[stage.language]
    lesson, wish, agreed = (form.by_name(name).index for name in ("lesson", "wish", "agreed"))
    await stage.show("Words", NEIGHBOUR, Pass(response=response, question=form.by_name("call").index))
    await stage.show("Nothing was said where something must be", NEIGHBOUR, Pass(response=response, question=lesson))
    await stage.show("Far too long", NEIGHBOUR, said * (LONG // len(said) + 1))
    await stage.show("Words are understood; these may be left out", NEIGHBOUR, said)
    await stage.show("Back at words given before", NEIGHBOUR, Goto(response=response, question=lesson))
    await stage.show("To be confirmed", NEIGHBOUR, Pass(response=response, question=wish))
    await stage.do(NEIGHBOUR, Goto(response=response, question=form.by_name("visited").index))
    await stage.show("All is answered", NEIGHBOUR, Pass(response=response, question=agreed))
    await stage.show("Back at what was confirmed", NEIGHBOUR, Goto(response=response, question=agreed))
    await stage.show("A form without a profile ends in thanks", NEIGHBOUR, Submit(response=response))
