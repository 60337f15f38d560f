"""Certificates in the chat: the file for its holder, the check for everybody, the papers for the coordinator."""

import io
import zipfile
from datetime import timedelta

import pytest
from sqlalchemy import select

from db.tables import certificate, job
from internships import certifying
from tests.handlers.coverage_steps import come_in_as_coordinator
from tests.handlers.test_people_files import the_file
from tests.internships.guests import guests_of, heard, visit
from tests.internships.visits import mark
from tests.world import Chat, World

SQLITE = pytest.mark.parametrize("database_url", ["sqlite"], indirect=True)
TITLE = "Как мы превратили справки в решения"


async def certified(world: World, people: list[Chat]) -> int:
    """They were at an event that is over, and have heard of their certificates."""
    event_id = visit(world, people, starts_at=world.clock() - timedelta(hours=4))

    for one in people:
        world.unit(lambda unit, one=one: mark(unit, event_id, one.person_id, "came"))  # type: ignore[misc]
        world.unit(lambda unit, one=one: certifying.consider(unit, event_id, one.person_id))  # type: ignore[misc]
    await world.tick()
    return event_id


def code_of(world: World, one: Chat) -> str:
    found: str = world.unit(
        lambda unit: unit.scalar(select(certificate.c.check_code).where(certificate.c.person_id == one.person_id))
    )
    return found


async def test_whoever_came_is_told_and_gets_the_file(world: World) -> None:
    (anna,) = await guests_of(world)
    await certified(world, [anna])
    assert "Готов сертификат участника № 2026-0001" in anna.text
    assert "4 академических часа" in anna.text

    toast = await anna.tap("Получить сертификат")

    assert "отдельным сообщением" in toast
    file = the_file(anna)
    assert file.name == "сертификат-2026-0001.pdf"
    assert file.data.startswith(b"%PDF")
    assert b"/Count 1" in file.data
    await anna.say("/certificates")
    assert TITLE in anna.text
    assert "Получить № 2026-0001" in anna.labels
    await anna.tap("Меню")
    await anna.tap("Мои записи")
    await anna.tap("Сертификаты: 1")
    await anna.tap("Проверить по номеру")
    assert "действует" in await anna.say("2026-0001")


async def test_a_stranger_checks_a_certificate_and_hears_no_name(world: World) -> None:
    (anna,) = await guests_of(world)
    await certified(world, [anna])
    guest = world.stranger(77)
    code = code_of(world, anna)

    await guest.start(f"v_{code}")
    assert "№ 2026-0001 действует" in guest.text
    assert TITLE in guest.text
    assert "школа № 4" in guest.text
    assert "9 ноября 2026" in guest.text
    assert "Анна" not in guest.text
    assert "Примерова" not in guest.text
    assert "школа № 5" not in guest.text, "nor where the holder works"

    await guest.tap("Проверить другой")
    await guest.say("2026-0009")
    assert "Такого сертификата нет" in guest.text
    await guest.say(f"{code[:5]}-{code[5:]}".lower())
    assert "действует" in guest.text
    await guest.say("/check 2026-0001")
    assert "действует" in guest.text


@SQLITE
async def test_a_revoked_one_is_told_to_its_holder_and_to_whoever_checks(world: World) -> None:
    (anna,) = await guests_of(world)
    event_id = await certified(world, [anna])
    issued = anna.last
    world.unit(lambda unit: mark(unit, event_id, anna.person_id, "absent"))
    world.unit(lambda unit: certifying.consider(unit, event_id, anna.person_id))
    await world.tick()

    assert "больше не действует" in anna.text
    await anna.tap("Получить сертификат", on=issued)
    assert not [message for message in anna.phone.bot_messages if message.document]
    await anna.say("/certificates")
    assert "Сертификатов пока нет" in anna.text
    await anna.say("/check 2026-0001")
    assert "отозван 9 ноября 2026 г. и не действует" in anna.text


@SQLITE
async def test_somebody_elses_certificate_is_nobodys_file(world: World) -> None:
    anna, boris = await guests_of(world, 2)
    await certified(world, [anna])
    number = world.unit(lambda unit: unit.scalar(select(certificate.c.id)))

    await boris.tap_data(f"Dv:{number}")

    assert not [message for message in boris.phone.bot_messages if message.document]
    assert TITLE not in boris.text


@SQLITE
async def test_in_the_strict_profile_no_certificate_with_a_name_leaves_in_a_chat(strict_world: World) -> None:
    world = strict_world
    (anna,) = await guests_of(world)
    await certified(world, [anna])

    assert "печатает координатор" in anna.text
    assert "Получить сертификат" not in anna.labels
    number = world.unit(lambda unit: unit.scalar(select(certificate.c.id)))
    await anna.tap_data(f"Dv:{number}")
    assert "печатает координатор" in anna.text
    assert world.unit(lambda unit: unit.scalar(select(job.c.id).where(job.c.kind == "certificate"))) is None


@SQLITE
async def test_a_coordinator_fills_in_the_papers_a_field_at_a_time(world: World) -> None:
    vera = await come_in_as_coordinator(world)
    await vera.say("/settings")
    await vera.tap("Документы")
    assert "Основание: ____" in vera.text

    await vera.tap("Основание")
    await vera.say("приказ управления образования от 12.01.2026 № 17")
    assert "Записано" in vera.text
    assert "№ 17 (проверить по журналу регистрации)" in vera.text

    await vera.tap("Населённый пункт")
    await vera.say("я" * 120)
    assert "помещается 100" in vera.text
    await vera.say("г. Образцовск")
    assert "Населённый пункт: г. Образцовск" in vera.text
    await vera.tap("Населённый пункт")
    await vera.tap("Оставить пустым")
    assert "Населённый пункт: ____" in vera.text

    await vera.tap("Только после отзыва")
    assert "после отметки о явке и отзыва" in vera.text
    await vera.say("/people")
    await vera.tap("Журнал")
    assert "Изменены реквизиты документов" in vera.text


@SQLITE
async def test_in_the_strict_profile_the_name_of_whoever_signs_is_told_on_the_server_only(strict_world: World) -> None:
    vera = await come_in_as_coordinator(strict_world)
    await vera.say("/papers")

    assert "указывают на сервере" in vera.text
    assert "Кто подписывает" not in vera.labels
    await vera.tap_data("Dpf:signatory_name")
    assert "больше не действует" in vera.text


@SQLITE
async def test_a_milder_rule_gives_certificates_to_those_who_waited_for_nothing(world: World) -> None:
    vera = await come_in_as_coordinator(world)
    (anna,) = await guests_of(world)
    await vera.say("/papers")
    await vera.tap("Только после отзыва")
    await certified(world, [anna])
    assert heard(anna, "Готов сертификат") == 0

    await vera.tap("Не ждать отзыва")

    assert heard(anna, "Готов сертификат") == 1


@SQLITE
async def test_papers_belong_to_coordinators(world: World) -> None:
    (anna,) = await guests_of(world)

    for tap in ("Dp", "Dpf:basis", "Dpc:basis", "Dpn:1"):
        await anna.tap_data(tap)
        assert "открыт другим участникам" in anna.text
    await anna.say("/settings")
    assert "Документы" not in anna.labels


@SQLITE
async def test_a_coordinator_gets_all_of_an_event_in_one_archive_and_nobody_else_does(world: World) -> None:
    vera = await come_in_as_coordinator(world)
    people = await guests_of(world, 2)
    event_id = await certified(world, people)

    await vera.tap_data(f"Dve:{event_id}:0")
    assert "Оформлено: 2" in vera.text
    await vera.tap("Все одним архивом")

    file = the_file(vera)
    assert file.name == f"сертификаты-{event_id}.zip"
    with zipfile.ZipFile(io.BytesIO(file.data)) as archive:
        assert archive.namelist() == ["2026-0001.pdf", "2026-0002.pdf"]
        assert archive.read("2026-0001.pdf").startswith(b"%PDF")
    await people[0].tap_data(f"Dve:{event_id}:1")
    assert not [message for message in people[0].phone.bot_messages if message.document]


@SQLITE
async def test_in_the_strict_profile_a_coordinator_is_sent_to_the_server(strict_world: World) -> None:
    vera = await come_in_as_coordinator(strict_world)
    event_id = await certified(strict_world, await guests_of(strict_world))

    await vera.tap_data(f"Dve:{event_id}:1")

    assert f"vzaimno certificates {event_id}" in vera.text
    assert not [message for message in vera.phone.bot_messages if message.document]
