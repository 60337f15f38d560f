"""What is kept about me is mine to see, to take and to destroy."""

from datetime import timedelta
from io import BytesIO

import docx
import openpyxl
from sqlalchemy import func, select

from bot import clock
from db.tables import answer, chat, consent, erasure, notification, person, person_name, response, score
from db.unit import Unit
from internships.waitlist import USUAL
from surveys.publishing import Shelf
from tests.internships.invented import invent, signed_up
from tests.world import Chat, World


async def answered(world: World, user: int = 1, given: str = "Анна") -> Chat:
    someone = world.person(user, given=given, patronymic="Петровна")
    await someone.come_in()
    await someone.tap("Начать")
    await someone.answer_to_the_end()
    await someone.tap("Отправить")
    return someone


def count(world: World, table: object, *where: object) -> int:
    def read(unit: Unit) -> int:
        found: int = unit.scalar(select(func.count()).select_from(table).where(*where))  # type: ignore[arg-type]
        return found

    return world.unit(read)


def rows_of(content: bytes) -> str:
    book = openpyxl.load_workbook(BytesIO(content))
    return "\n".join(str(cell.value) for sheet in book for row in sheet.iter_rows() for cell in row if cell.value)


async def test_my_data_names_what_is_stored_and_the_file_holds_the_answers(world: World) -> None:
    world.wave()
    anna = await answered(world)
    signed_up(world, invent(world), anna, attendance="came")

    await anna.say("/privacy")
    assert "Анна Петровна" in anna.text
    assert "отправлено" in anna.text

    await anna.tap("Всё одним файлом")
    file = anna.phone.last.document
    assert file is not None
    said = rows_of(file.data)
    assert "Справляюсь" in said
    assert "школа № 4" in said
    assert "Как мы превратили справки в решения" in said
    assert "Вы были на стажировке" in said


async def test_a_withdrawn_consent_stops_everything_and_may_be_given_again(world: World) -> None:
    world.wave()
    anna = await answered(world)

    await anna.say("/privacy")
    await anna.tap("Отозвать согласие")
    await anna.tap("Отозвать")
    assert "обработка остановлена" in anna.text

    await anna.say("/surveys")
    assert "Согласие на обработку" in anna.text

    await anna.tap("Даю согласие")
    assert "Согласие записано" in anna.text
    assert count(world, consent, consent.c.person_id == anna.person_id) == 3
    assert len(anna.answers()) > 50


async def test_one_tap_destroys_nothing_and_two_destroy_all_that_points_to_me(world: World) -> None:
    world.wave()
    anna = await answered(world)

    await anna.say("/privacy")
    await anna.tap("Удалить мои данные")
    assert count(world, person_name) == 1

    await anna.tap("Удалить навсегда")

    assert "Данные удалены" in anna.text
    for table in (person_name, chat, consent, notification):
        assert count(world, table) == 0
    assert count(world, person, person.c.school_id.is_(None), person.c.position == "erased") == 1
    await anna.say("/menu")
    assert "личному приглашению" in anna.text


async def test_sent_answers_stay_in_the_totals_without_a_typed_word(world: World) -> None:
    world.wave()
    anna = world.person(1, given="Анна")
    await anna.come_in()
    await anna.tap("Начать")
    await anna.answer_to_the_end()
    await anna.tap("Посмотреть ответы")
    while "Дальше ›" in anna.labels:
        await anna.tap("Дальше ›")
    await anna.tap(next(label for label in anna.labels if label.isdigit() and int(label) == 51))
    await anna.say("Совсем личные слова")
    await anna.tap("Отправить")
    sent = len(anna.answers())

    await anna.say("/privacy")
    await anna.tap("Удалить мои данные")
    await anna.tap("Удалить навсегда")

    kept = anna.answers()
    assert len(kept) == sent - 1
    assert "Совсем личные слова" not in kept.values()
    assert count(world, score) == 8


async def test_answers_that_were_not_sent_are_destroyed(world: World) -> None:
    world.wave()
    anna = world.person(1)
    await anna.come_in()
    await anna.tap("Начать")
    await anna.tap("Дальше")
    await anna.tap("Справляюсь")

    await anna.say("/privacy")
    await anna.tap("Удалить мои данные")
    await anna.tap("Удалить навсегда")

    assert count(world, answer) == 0
    assert count(world, response) == 0


async def test_the_coordinator_receives_an_act_without_a_name_and_the_log_keeps_numbers_only(world: World) -> None:
    world.wave()
    coordinator = world.person(2, given="Вера", role="coordinator")
    await coordinator.come_in()
    anna = await answered(world)
    code = next(word for word in (await anna.say("/privacy")).split() if word.startswith("P-")).rstrip(",")

    await anna.tap("Удалить мои данные")
    await anna.tap("Удалить навсегда")

    file = coordinator.phone.last.document
    assert file is not None
    document = docx.Document(BytesIO(file.data))
    text = "\n".join(paragraph.text for paragraph in document.paragraphs)
    assert code in text
    assert "Анна" not in text
    kept = world.unit(lambda unit: unit.one(select(erasure.c.act)))
    assert kept is not None
    assert code not in kept.act
    assert "Анна" not in kept.act


async def test_thirty_days_after_a_withdrawal_the_data_go_by_themselves_and_a_word_comes(world: World) -> None:
    world.wave()
    anna = await answered(world)
    await anna.say("/privacy")
    await anna.tap("Отозвать согласие")
    await anna.tap("Отозвать")

    world.clock.at += timedelta(days=29)
    world.unit(lambda unit: clock.prune(unit, Shelf(), USUAL))
    assert count(world, person_name) == 1

    world.clock.at += timedelta(days=2)
    world.unit(lambda unit: clock.prune(unit, Shelf(), USUAL))
    await world.tick()
    assert count(world, person_name) == 0
    assert "Данные удалены" in anna.text


async def test_the_strict_profile_keeps_even_my_own_name_out_of_the_chat_and_the_file(strict_world: World) -> None:
    strict_world.wave()
    anna = await answered(strict_world, given="Аннапробная")

    await anna.say("/privacy")
    await anna.tap("Всё одним файлом")

    file = anna.phone.last.document
    assert file is not None
    assert "Аннапробная" not in rows_of(file.data)
    assert all("Аннапробная" not in message.words for message in anna.phone.bot_messages)


async def test_settings_switch_reminders_and_quiet(world: World) -> None:
    anna = world.person(1)
    await anna.come_in()

    await anna.say("/settings")
    await anna.tap("Без напоминаний")
    assert "Напоминания выключены" in anna.text
    await anna.tap("Без объявлений")
    assert "Объявления отключены" in anna.text
    assert world.unit(lambda unit: unit.scalar(select(chat.c.announcements))) is False
    await anna.tap("Получать объявления")
    assert world.unit(lambda unit: unit.scalar(select(chat.c.announcements))) is True
    await anna.tap("7 дней")
    assert "Не беспокоим до" in anna.text
    await anna.tap("Закончить тишину")
    await anna.tap("Включить напоминания")
    assert "Напоминания включены" in anna.text
