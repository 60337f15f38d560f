"""A roster sent to the bot: the same checks and the same preview as on the command line, and nothing half done."""

import io
import zipfile
from collections.abc import Callable
from datetime import datetime

import pytest
from openpyxl import Workbook, load_workbook
from sqlalchemy import func, select

from db.tables import audit, person, person_name, school
from db.unit import Unit
from people.roster_sheet import PEOPLE
from people.workbook_opening import LARGEST
from tests.people.roster_books import ANNA, PETR, TWO_SCHOOLS, Cell, content, workbook
from tests.world import Chat, World

NAMES = ("Примерова", "Образцов", "Пётр", "Петровна")
QUIET = ("chat", "claimed_update", "job")


async def coordinator(world: World) -> Chat:
    vera = world.person(1, role="coordinator")
    # The roster of these tests does not speak of Vera's own school and post: she came past it, as owners do.
    await vera.come_in()
    return vera


async def send(chat: Chat, data: bytes, name: str = "roster.xlsx") -> str:
    await chat.say("/people")
    await chat.tap("Загрузить реестр")
    return await drop(chat, data, name)


async def drop(chat: Chat, data: bytes, name: str = "roster.xlsx") -> str:
    chat.phone.send_document(name, data)
    await chat.world.settled()
    return chat.text


def people_count(world: World) -> int:
    def read(unit: Unit) -> int:
        found: int = unit.scalar(
            select(func.count()).select_from(person).where(person.c.left_at.is_(None), person.c.school_id.is_not(None))
        )
        return found

    return world.unit(read)


def text_file(chat: Chat) -> str:
    file = next(message.document for message in reversed(chat.phone.bot_messages) if message.document)
    return file.data.decode("utf-8-sig")


async def test_a_roster_is_shown_then_loaded_and_the_journal_says_who_did_it(world: World) -> None:
    vera = await coordinator(world)

    await send(vera, content(workbook()))
    assert "Школы: добавится 2" in vera.text
    assert "Люди: добавится 2" in vera.text
    assert "Примерова Анна Петровна" in vera.text
    assert people_count(world) == 1
    button = vera.last.button("Загрузить: 2 чел.")
    assert button.style != "danger"

    await vera.tap("Загрузить: 2 чел.")
    assert "Реестр загружен" in vera.text
    assert "Новых приглашений: 2" in vera.text
    assert people_count(world) == 3

    await vera.tap("‹ К людям")
    await vera.tap("Журнал")
    assert "Загружен реестр" in vera.text
    assert "добавлено 2" in vera.text


async def test_the_preview_takes_the_place_of_the_word_that_the_file_is_checked(world: World) -> None:
    vera = await coordinator(world)

    await send(vera, content(workbook()))

    assert "Проверяем файл «roster.xlsx»" in vera.seen[-2].words
    assert vera.seen[-2].id == vera.last.id


@pytest.mark.parametrize("database_url", ["sqlite"], indirect=True)
async def test_an_english_speaking_coordinator_reads_faults_and_changes_in_english(world: World) -> None:
    grace = world.person(1, role="coordinator", language_code="en")
    await grace.start(grace.code)
    await grace.tap("Yes")
    await grace.tap("I consent")
    await grace.say("/people")
    await grace.tap("Load a roster")

    await drop(grace, content(workbook(people=[("009", "Завучч", "Примерова", "Анна", "")])))
    assert "Sheet “Люди”, row 2, column “Код школы”: there is no school with the code “009”" in grace.text
    assert "Perhaps this was meant: “" in grace.text
    await drop(grace, content(workbook(people=[ANNA, PETR])))
    assert "added · 001 Школа № 1, ст. Примерная · Secondary school" in grace.text
    assert "added · Примерова Анна Петровна · school 001, Head teacher" in grace.text
    assert not [word for word in ("добавится", "строка", "школа 00") if word in grace.text]


async def test_a_cancelled_roster_loads_nothing_and_its_button_is_dead(world: World) -> None:
    vera = await coordinator(world)
    await send(vera, content(workbook()))
    load = vera.last.button("Загрузить: 2 чел.").data
    assert load is not None

    await vera.tap("Отмена")
    assert "Ничего не загружено" in vera.text
    await vera.tap_data(load)

    assert "больше не действует" in vera.text
    assert people_count(world) == 1


async def test_a_second_tap_on_load_loads_nothing_twice(world: World) -> None:
    vera = await coordinator(world)
    await send(vera, content(workbook()))
    load = vera.last.button("Загрузить: 2 чел.").data
    assert load is not None

    await vera.tap_data(load)
    await vera.tap_data(load)

    assert people_count(world) == 3
    assert "уже всё так" in vera.text
    acts = world.unit(lambda unit: [row.act for row in unit.all(select(audit.c.act))])
    assert acts == ["roster-loaded"]


async def test_what_changed_between_preview_and_confirmation_is_shown_anew_and_not_loaded(world: World) -> None:
    vera = await coordinator(world)
    boris = world.person(2, role="coordinator", given="Борис")
    await boris.come_in()
    boris_row: list[Cell] = ["4", "Директор", "Примерова", "Борис", "", "муниципальный координатор"]
    schools = [*TWO_SCHOOLS, ("4", "школа № 4", "СОШ", "Станица или село")]
    both = content(workbook([ANNA, PETR, boris_row], schools))
    await send(vera, both)
    load = next(button.data for button in vera.last.flat_buttons if button.text.startswith("Загрузить"))
    assert load is not None

    await send(boris, content(workbook([ANNA, boris_row], schools)))
    await boris.tap("Загрузить")
    await vera.tap_data(load)

    assert "реестр изменился" in vera.text
    assert "Люди: добавится 1" in vera.text
    await vera.tap("Загрузить: 1 чел.")
    assert "Реестр загружен" in vera.text


async def test_a_preview_is_good_for_a_day(world: World) -> None:
    vera = await coordinator(world)
    await send(vera, content(workbook()))

    world.clock.forward(days=1, seconds=1)
    await vera.tap("Загрузить: 2 чел.")

    assert "больше суток" in vera.text
    assert people_count(world) == 1


async def test_nobody_else_can_confirm_a_preview(world: World) -> None:
    vera = await coordinator(world)
    await send(vera, content(workbook()))
    load = vera.last.button("Загрузить: 2 чел.").data
    assert load is not None
    there = world.municipality()
    elsewhere = world.person(2, role="coordinator", home=there, school_id=world.school("школа № 9", "9", home=there))
    await elsewhere.come_in()

    await elsewhere.tap_data(load)

    assert "открыт другим участникам" in elsewhere.text
    assert people_count(world) == 2


async def test_a_roster_from_which_most_would_leave_says_so_in_red(world: World) -> None:
    vera = await coordinator(world)
    await send(vera, content(workbook()))
    await vera.tap("Загрузить")

    only = [("001", "Заместитель по ВР", "Новикова", "Нина")]
    await send(vera, content(workbook(only, TWO_SCHOOLS[:1])))

    assert "больше половины" in vera.text
    assert "выбудет · 002 Примерная гимназия" in vera.text
    load = next(button for button in vera.last.flat_buttons if button.text.startswith("Загрузить"))
    assert load.text == "Загрузить: 3 чел."
    assert load.style == "danger"


async def test_a_coordinator_cannot_send_the_roster_away_from_under_their_own_feet(world: World) -> None:
    vera = world.person(1, role="coordinator", given="Вера")
    await vera.come_in()

    await send(vera, content(workbook()))

    assert "потеряли бы доступ" in vera.text
    assert not [label for label in vera.labels if label.startswith("Загрузить")]
    assert people_count(world) == 1


def swapped() -> Workbook:
    rows = [("Примерова", "Анна", "001", "Директор", "Петровна"), ("Образцов", "Пётр", "002", "Завуч", "")]
    return workbook(rows)


def merged() -> Workbook:
    made = workbook()
    made[PEOPLE].merge_cells("A2:A3")
    return made


def hidden() -> Workbook:
    made = workbook()
    made[PEOPLE].sheet_state = "hidden"
    return made


def dated() -> Workbook:
    return workbook([(datetime(2026, 1, 1), "Директор", "Примерова", "Анна")])  # noqa: DTZ001 - Excel knows no zones


def dated_as_text() -> Workbook:
    return workbook([("01.01.2026", "Директор", "Примерова", "Анна")])


def schools_swapped() -> Workbook:
    return workbook(schools=[(name, code, *rest) for code, name, *rest in TWO_SCHOOLS])


def schools_doubled() -> Workbook:
    return workbook(schools=[*TWO_SCHOOLS, TWO_SCHOOLS[0]])


def formula() -> Workbook:
    return workbook([("=A1", "Директор", "Примерова", "Анна")])


def doubled() -> Workbook:
    return workbook([ANNA, ANNA])


def without_school() -> Workbook:
    return workbook([ANNA, PETR], TWO_SCHOOLS[:1])


@pytest.mark.parametrize(
    ("book", "words"),
    [
        (swapped, "столбец «Код школы»: школы с кодом «Образцов» нет"),
        (schools_swapped, "столбец «Код школы»: школы с кодом «001» нет"),
        (merged, "ячейки A2:A3 объединены"),
        (hidden, "лист скрыт"),
        (dated, "здесь дата или время"),
        (dated_as_text, "столбец «Код школы»: школы с кодом «01.01.2026» нет"),
        (formula, "здесь формула"),
        (schools_doubled, "код «001» уже есть"),
        (doubled, "этот человек уже есть в той же школе"),
        (without_school, "школы с кодом «002» нет на листе «Школы»"),
    ],
)
async def test_each_bad_book_is_answered_with_place_and_cure_and_changes_nothing(
    world: World, book: Callable[[], Workbook], words: str
) -> None:
    vera = await coordinator(world)
    before = world.contents(but=QUIET)

    await send(vera, content(book()))

    assert "Реестр не загружен" in vera.text
    assert words in vera.text
    assert "пришлите файл ещё раз" in vera.text
    assert world.contents(but=QUIET) == before


async def test_two_thousand_faults_are_six_lines_and_a_text_file_with_all(world: World) -> None:
    vera = await coordinator(world)
    rows = [("001", f"Чародей {number}", "Примерова", "Анна", f"Номер{'а' * number}"[:20]) for number in range(2000)]

    await send(vera, content(workbook(rows)))

    assert "и ещё" in vera.text
    assert len(vera.text) < 1600
    assert vera.text.count("Лист «Люди»") == 6
    lines = text_file(vera).splitlines()
    assert len(lines) >= 2000
    assert "Чародей 1999" in "\n".join(lines)


async def test_a_document_of_word_is_told_from_a_workbook_whatever_its_name(world: World) -> None:
    vera = await coordinator(world)
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w") as archive:
        archive.writestr("word/document.xml", "<w:document/>")

    await send(vera, file.getvalue(), "roster.xlsx")

    assert "документ Word" in vera.text


async def test_a_large_file_is_refused_by_the_size_telegram_tells_before_it_is_downloaded(world: World) -> None:
    vera = await coordinator(world)
    asked = len(world.telegram.calls_of("getFile"))

    await send(vera, b"PK" + b"\0" * LARGEST)

    assert "Файл больше 5 МБ" in vera.text
    assert len(world.telegram.calls_of("getFile")) == asked
    await drop(vera, content(workbook()))
    assert "Проверьте изменения" in vera.text


@pytest.mark.parametrize("database_url", ["sqlite"], indirect=True)
async def test_sixty_megabytes_are_refused_in_words_even_when_telegram_does_not_tell_their_size(world: World) -> None:
    vera = await coordinator(world)
    before = world.contents(but=QUIET)

    await send(vera, bytes(60 * 2**20))
    assert "Файл больше 5 МБ" in vera.text
    world.telegram.fail("getFile", code=400, description="Bad Request: file is too big")
    await drop(vera, content(workbook()))

    assert "Файл больше 5 МБ" in vera.text
    assert world.contents(but=QUIET) == before


async def test_words_or_a_picture_instead_of_the_file_keep_the_place(world: World) -> None:
    vera = await coordinator(world)
    await vera.say("/people")
    await vera.tap("Загрузить реестр")

    await vera.say("вот реестр")
    assert "ждём файл .xlsx с реестром" in vera.text
    vera.phone.send_voice()
    await world.settled()
    assert "ждём файл .xlsx с реестром" in vera.text

    await drop(vera, content(workbook()))
    assert "Проверьте изменения" in vera.text


async def test_after_faults_the_mended_file_may_be_sent_at_once(world: World) -> None:
    vera = await coordinator(world)
    await send(vera, content(doubled()))

    await drop(vera, content(workbook()))

    assert "Проверьте изменения" in vera.text


async def test_a_file_that_nobody_asked_for_is_not_read(world: World) -> None:
    anna = world.person(1)
    await anna.come_in()
    before = world.contents(but=("chat", "claimed_update"))

    await drop(anna, content(workbook()))

    assert "файлы и голосовые сообщения здесь не нужны" in anna.text
    assert world.contents(but=("chat", "claimed_update")) == before


async def test_when_telegram_does_not_give_the_file_the_coordinator_is_told(world: World) -> None:
    vera = await coordinator(world)
    world.telegram.fail("getFile", code=500, times=50)

    await send(vera, content(workbook()))
    for _ in range(4):
        world.clock.forward(minutes=5)
        await world.tick()

    assert "Не получилось взять файл" in vera.text


async def test_in_the_strict_profile_no_name_of_the_file_is_shown_even_from_swapped_columns(
    strict_world: World,
) -> None:
    vera = await coordinator(strict_world)
    await send(vera, content(workbook()))
    assert "Проверьте изменения" in vera.text
    assert "строка 2" in vera.text
    await vera.tap("Загрузить")

    renamed = [("001", "Директор", "Образцова", "Анна", "Петровна"), PETR]
    await send(vera, content(workbook(renamed)))
    await send(vera, content(swapped()))
    many = [("001", "Директор", "Образцов", "Пётр", "") for _ in range(1)]
    many += [("001", "Завуч", "Образцов", f"Пётр{'а' * number}", "") for number in range(20)]
    await send(vera, content(workbook(many)))

    said = [message.words for message in vera.seen]
    said += [message.document.data.decode() for message in vera.phone.bot_messages if message.document]
    assert not [words for words in said for name in NAMES if name in words]


async def test_the_template_arrives_as_a_file(world: World) -> None:
    vera = await coordinator(world)
    await vera.say("/people")
    await vera.tap("Загрузить реестр")
    await vera.tap("Получить шаблон")

    file = vera.phone.last.document
    assert file is not None
    assert file.name == "реестр-шаблон.xlsx"
    sheets = load_workbook(io.BytesIO(file.data)).sheetnames
    assert sheets == ["Школы", "Люди", "Как заполнять"]


def school_codes(world: World) -> list[str]:
    return world.unit(
        lambda unit: [row.code for row in unit.all(select(school.c.code).where(school.c.left_at.is_(None)))]
    )


def named(world: World) -> int:
    return world.unit(lambda unit: len(unit.all(select(person_name.c.person_id))))


async def test_a_school_that_is_not_in_the_new_file_is_marked_left_with_its_people(world: World) -> None:
    vera = await coordinator(world)
    await send(vera, content(workbook()))
    await vera.tap("Загрузить")

    await send(vera, content(workbook([ANNA], TWO_SCHOOLS[:1])))
    await vera.tap("Загрузить")

    assert "001" in school_codes(world)
    assert "002" not in school_codes(world)
    assert named(world) == 2
