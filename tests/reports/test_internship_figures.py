"""Internships of a period as figures: counted by hand once, hidden where too few answered."""

from datetime import datetime, timedelta
from io import BytesIO
from zoneinfo import ZoneInfo

import pytest
from sqlalchemy import select

from db.tables import wave
from db.unit import Unit
from internships import event_waves
from internships.paperwork import Paperwork
from reports.interim_note import interim_note
from reports.internship_book import internship_book
from reports.internship_counting import figures
from reports.internship_figures import Figures, Period
from reports.official_paper import official_paper
from reports.workbook_bytes import workbook_bytes
from surveys.form import Question
from surveys.publishing import Shelf
from tests.filling import Answer, plain_answer
from tests.internships.invented import Invented, invent, signed_up
from tests.world import Chat, World
from texts.translator import translator

SQLITE = pytest.mark.parametrize("database_url", ["sqlite"], indirect=True)
RU = translator("ru")


async def a_day_long_past(
    world: World, guests: int, *, title: str = "Открытая планёрка", first: int = 100
) -> tuple[int, list[Chat]]:
    """Everybody but the last came; forms are out; six weeks have gone by when it returns nothing more to wait for."""
    at = world.school("школа № 5", "5")
    people = [world.person(first + number, position="dep_edu", school_id=at) for number in range(guests)]
    for one in people:
        await one.come_in()
    event = invent(world, Invented(title=title, starts_at=world.clock() - timedelta(hours=6)))
    for number, one in enumerate(people):
        signed_up(world, event, one, attendance="came" if number < guests - 1 else "absent")
    await world.tick()
    return event, people


def wave_of(world: World, event: int, key: str) -> int:
    return {one.form_key: one.wave_id for one in world.unit(lambda unit: event_waves.of_event(unit, event))}[key]


def read(world: World) -> Figures:
    today = world.clock().date()
    home = world.home

    def work(unit: Unit) -> Figures:
        period = Period(today - timedelta(days=60), today + timedelta(days=1), ZoneInfo("Europe/Moscow"))
        return figures(unit, home, period, Shelf(), min_group=3, language="ru")

    return world.unit(work)


def feedback(step: int, rating: str, barrier: str = "time") -> Answer:
    def answer(question: Question) -> str:
        match question.name:
            case "nps":
                return rating
            case "barriers":
                return barrier
            case _ if question.scored:
                return f"l{6 - step if question.reverse else step}"
        return plain_answer(question)

    return answer


def progressed(to: str) -> Answer:
    return lambda question: to if question.name == "progress" else plain_answer(question)


@SQLITE
async def test_satisfaction_turns_the_reverse_item_round_and_nps_waits_for_five(world: World) -> None:
    event, people = await a_day_long_past(world, 6)
    asked = wave_of(world, event, "internship_feedback")
    for one, step, rating in zip(people[:3], (5, 4, 3), ("10", "9", "3"), strict=True):
        world.fill(one, asked, feedback(step, rating))
    found = read(world).lines[0]

    assert (found.signed_up, found.came, found.schools, found.answered) == (6, 5, 1, 3)
    assert found.satisfaction == pytest.approx((100 + 75 + 50) / 3)
    assert found.nps is None, "three people are too few for that"
    for one, rating in zip(people[3:5], ("10", "8"), strict=True):
        world.fill(one, asked, feedback(5, rating))
    assert read(world).lines[0].nps == pytest.approx(100 * (3 - 1) / 5)


@SQLITE
async def test_what_too_few_answered_is_hidden_and_no_total_gives_it_away(world: World) -> None:
    loud, people = await a_day_long_past(world, 5)
    quiet, others = await a_day_long_past(world, 3, title="Мастерская", first=200)
    for one in people[:3]:
        world.fill(one, wave_of(world, loud, "internship_feedback"), feedback(5, "10"))
    for one in others[:2]:
        world.fill(one, wave_of(world, quiet, "internship_feedback"), feedback(1, "0", "money"))
    found = read(world)

    assert [one.satisfaction for one in found.lines] == [100, None]
    assert found.satisfaction == 100, "only what is printed goes into the total"
    assert {one.words: one.count for one in found.may_hinder} == {"Нехватка времени": 3, "Нехватка средств": None}


@SQLITE
async def test_what_was_applied_is_told_of_those_who_answered_and_of_all_who_were_asked(world: World) -> None:
    event, people = await a_day_long_past(world, 6)
    world.clock.forward(days=43)
    asked = wave_of(world, event, "delayed_followup")
    for one, progress in zip(people[:4], ("done", "partly", "planned", "dropped"), strict=True):
        world.fill(one, asked, progressed(progress))
    found = read(world)

    assert found.applied.due == 5
    assert found.applied.of_answered == pytest.approx(2 / 4)
    assert found.applied.of_due == pytest.approx(2 / 5)
    assert found.attendance == pytest.approx(5 / 6)
    assert (found.covered, found.hosts, found.mutual) == (1, 1, 0)


def reported(held: str) -> Answer:
    return lambda question: held if question.name == "held" else plain_answer(question)


@SQLITE
async def test_what_took_place_is_counted_by_the_hosts_report_and_before_it_by_the_marks(world: World) -> None:
    from openpyxl import load_workbook

    host = world.person(50, position="dep_meth", role="host")
    await host.come_in()
    marked, _ = await a_day_long_past(world, 3)
    empty, _ = await a_day_long_past(world, 1, title="Мастерская", first=200)
    told = read(world)
    assert [one.event.id for one in told.lines] == [marked]
    assert (told.not_held, told.unknown, told.hosts) == (0, 1, 1), "nobody knows yet whether the other one took place"

    world.fill(host, wave_of(world, empty, "host_site_report"), reported("yes"))
    told = read(world)
    assert sorted(one.event.id for one in told.lines) == [marked, empty]
    assert told.unknown == 0

    world.fill(host, wave_of(world, marked, "host_site_report"), reported("no"))
    told = read(world)
    assert [one.event.id for one in told.lines] == [empty]
    assert (told.not_held, told.came, told.covered, told.applied.due) == (1, 0, 0, 0), "its marks are a mistake then"

    paper = interim_note(RU, told, Paperwork(), period="", made_at=world.clock())
    note = "\n".join(line for block in paper.blocks for line in block.sentences)
    assert "Проведена 1 стажировка." in note
    assert "По отчётам площадок не состоялась 1 стажировка." in note
    content = workbook_bytes(internship_book(told, RU, period="за ноябрь", made_at=world.clock()))
    about = load_workbook(BytesIO(content))["О данных"]
    assert any("так указано в отчёте площадки" in str(cell.value) for row in about.iter_rows() for cell in row)


@SQLITE
async def test_figures_in_the_workbook_are_numbers_that_can_be_reckoned_with(world: World) -> None:
    from openpyxl import load_workbook

    event, people = await a_day_long_past(world, 6)
    for one, step in zip(people[:3], (5, 4, 4), strict=True):
        world.fill(one, wave_of(world, event, "internship_feedback"), feedback(step, "10"))
    world.clock.forward(days=43)
    world.fill(people[0], wave_of(world, event, "delayed_followup"), progressed("done"))
    book = load_workbook(
        BytesIO(workbook_bytes(internship_book(read(world), RU, period="за ноябрь", made_at=world.clock())))
    )
    shown = {str(row[0].value): row[1] for row in book["Показатели"].iter_rows()}
    came, pleased = shown["Явка (из записавшихся)"], shown["Удовлетворённость (0–100)"]

    assert (shown["Проведено стажировок"].value, shown["Проведено стажировок"].number_format) == (1, "0")
    assert came.value == pytest.approx(0.833)
    assert came.number_format == "0.0\N{NO-BREAK SPACE}%"
    assert pleased.value == pytest.approx(83.3)
    assert pleased.number_format == "0.0"
    assert shown["Доля внедрения среди ответивших через шесть недель"].value == "–", "one answered: hidden"
    held = next(row for row in book["Стажировки"].iter_rows() if row[0].value == "Открытая планёрка")
    assert isinstance(held[2].value, datetime)
    assert held[2].number_format == "dd.mm.yyyy"
    empty = [row[0].value for row in book["Затруднения"].iter_rows()]
    assert "Пока ничего не названо." in empty
    assert "Обращений пока не было." in empty


@SQLITE
async def test_the_workbook_and_the_note_say_the_same(world: World) -> None:
    import docx
    from openpyxl import load_workbook

    event, people = await a_day_long_past(world, 5)
    for one in people[:3]:
        world.fill(one, wave_of(world, event, "internship_feedback"), feedback(5, "10"))
    found = read(world)
    book = load_workbook(BytesIO(workbook_bytes(internship_book(found, RU, period="за ноябрь", made_at=world.clock()))))
    cells = [cell.value for row in book["Стажировки"].iter_rows() for cell in row]
    paper = interim_note(RU, found, Paperwork(basis="приказ № 17"), period="за ноябрь", made_at=world.clock())
    note = docx.Document(BytesIO(official_paper(paper)))
    sentences = "\n".join(one.text for one in note.paragraphs)

    assert 100 in cells
    assert "–" in cells, "NPS of three people is hidden"
    assert "по состоянию на 9 ноября 2026" in sentences
    assert "приказ №\N{NO-BREAK SPACE}17" in sentences, "a number stays with its sign"
    headings = [one.heading.split(".")[0] for one in paper.blocks]
    assert headings == ["1", "2", "3", "4", "5"], "a paper of its own leaves no number out"
    assert "Проведена 1 стажировка." in sentences
    assert "Приняли участие 4 человека, записалось 5; явка из числа записавшихся — 80,0" in sentences
    assert "приняла участие 1 школа из" in sentences
    assert world.unit(lambda unit: len(unit.all(select(wave.c.id)))) == 3
