"""`PRIVACY_PROFILE=strict`: no person's name leaves the server, not even to the person."""

from collections.abc import AsyncIterator
from datetime import timedelta

import pytest

from handlers.taps_days import CertificateFile, InternshipsFile, InternshipsPeriod, RegistrationSheet, SendingList
from handlers.taps_requests import AnswerRequest, OpenRequest
from handlers.taps_signups import DecideSignup, Programme, SignUp, SignupsOf
from internships import certifying, paperwork
from tests.clock import StoppedClock
from tests.filling import scale_answer
from tests.handlers import broadcast_steps, test_requests
from tests.handlers.events_steps import fill_in
from tests.handlers.test_other_municipality import every_tap, numbers_of
from tests.internships.guests import visit
from tests.internships.invented import Invented, invent
from tests.internships.visits import mark
from tests.people.roster_books import content, workbook
from tests.reading import text_of
from tests.world import Chat, World, open_world

NAMES = ("Анна", "Петровна", "Примерова", "Вера", "Глеб", "Зоя")


@pytest.fixture
async def strict(database_url: str, clock: StoppedClock) -> AsyncIterator[World]:
    made = await open_world(database_url, clock, privacy_profile="strict")
    yield made
    await made.close()


async def test_nobodys_name_stands_in_any_message(strict: World) -> None:
    wave = strict.wave()
    vera = strict.person(1, given="Вера", role="coordinator")
    gleb = strict.person(2, given="Глеб", role="school_coordinator")
    anna = strict.person(3, given="Анна", patronymic="Петровна")
    everybody = (vera, gleb, anna)
    for one in everybody:
        await one.start(one.code)
        greeting = one.last
        await one.tap("Здесь ошибка", on=greeting)
        await one.tap_data("me", greeting.id)
        agree = next(message for message in one.phone.bot_messages if message.id == greeting.id)
        await one.tap("Даю согласие", on=agree)
    await anna.say("/menu")
    for words in ("Начать", "Дальше", "Пауза", "Да, напомнить"):
        await anna.tap(words)
    strict.clock.forward(days=1)
    await strict.tick()
    response = strict.fill(anna, wave, scale_answer(4, 2))
    for tap in (f"r:{response}", f"rd:{response}", f"rv:{response}:1", f"rf:{response}", "pv", "st", "h"):
        await anna.tap_data(tap)
    await vera.say("/coverage")
    await gleb.say("/team")

    for one in everybody:
        for message in one.seen:
            said = message.words + (message.document.name if message.document else "")
            assert not [name for name in NAMES if name in said], said
    assert "Здравствуйте, коллега!" in anna.seen[0].words


@pytest.mark.parametrize("database_url", ["sqlite"], indirect=True)
async def test_nobodys_name_stands_in_any_message_or_file_of_the_coordinators_whole_path(strict: World) -> None:
    """Everything a coordinator can ask for, read to the last part of the last file."""
    wave = strict.wave()
    vera = strict.person(1, given="Вера", role="coordinator")
    anna = strict.person(3, given="Анна", patronymic="Петровна")
    gleb = strict.person(4, given="Глеб")
    waiting = strict.person(5, given="Анна", school_id=strict.school("школа № 5", "5"))
    for one in (vera, anna, gleb):
        await one.start(one.code)
        await one.tap_data("me")
        await one.tap("Даю согласие")
        strict.fill(one, wave, scale_answer(4, 2))

    for tap in ("Ph", "Ps:0", f"Po:{strict.school()}:0", f"Pc:{anna.person_id}", f"Pn:{waiting.person_id}:1", "Pr:0"):
        await vera.tap_data(tap)
    await vera.say("/people")
    await vera.say("школа № 5")
    for tap in ("Pk:0:pdf", "Pk:0:xlsx", "Pm", "Pb:0", "Pe", f"cp:{wave}", f"cx:{wave}", f"nu:{wave}:0", f"wk:{wave}"):
        await vera.tap_data(tap)
    await vera.tap_data("Pi")
    vera.phone.send_document("roster.xlsx", content(workbook()))
    await strict.settled()
    for tap in (f"em:{wave}:xlsx", f"em:{wave}:zip", f"rf:{1}", "pd"):
        await vera.tap_data(tap)
    await gleb.tap_data("pe:1")

    files = [message.document for message in vera.seen if message.document]
    assert {file.name.rpartition(".")[2] for file in files} == {"pdf", "xlsx", "zip", "docx"}
    assert len(files) >= 9
    for one in (vera, anna, gleb, waiting):
        for message in one.seen:
            assert not [name for name in NAMES if name in message.words], message.words
    cards = next(file for file in files if file.name.endswith(".pdf"))
    assert "школа № 5" in text_of(cards.data), "files are read, not looked at from outside"
    for file in files:
        words = text_of(file.data)
        assert not [name for name in (*NAMES, "Образцов") if name in file.name + words], file.name


@pytest.mark.parametrize("database_url", ["sqlite"], indirect=True)
async def test_nobodys_name_stands_where_an_internship_is_announced(strict: World) -> None:
    vera = strict.person(1, given="Вера", role="coordinator")
    anna = strict.person(2, given="Анна", patronymic="Петровна")
    for one in (vera, anna):
        await one.come_in()
    await vera.say("/events")
    await vera.tap("Новая стажировка")
    await vera.say("Как мы превратили справки в решения")
    await fill_in(vera)
    await vera.tap("Контакт")
    await vera.tap("2")
    await vera.tap("Всё сразу")
    assert "Контакт: директор, P-" in vera.text
    await vera.tap("Опубликовать")
    await vera.tap("Опубликовать (")

    for message in vera.seen:
        assert not [name for name in NAMES if name in message.words], message.words


def told(chat: Chat) -> None:
    """No name in anything this person has read or was sent."""
    for message in chat.seen:
        found = message.words + " ".join(button.text for button in message.flat_buttons)
        if message.document is not None:
            found += message.document.name + text_of(message.document.data)
        assert not [name for name in NAMES if name in found], (
            message.words,
            message.document and message.document.name,
        )


async def held(strict: World, vera: Chat, gleb: Chat, anna: Chat, zoya: Chat) -> int:
    """An internship ahead with its papers, and one that is over with its certificates; returns the first."""
    event = invent(strict, Invented(needs_approval=True, contact=gleb))
    for one in (anna, zoya):
        await one.tap_data(SignUp(internship=event).pack())
        await one.tap_data(Programme(internship=event).pack())
    await vera.tap_data(SignupsOf(internship=event, page=0).pack())
    for number in numbers_of(strict, "signup"):
        await vera.tap_data(DecideSignup(signup=number, yes=True).pack())
    await gleb.tap_data(RegistrationSheet(event=event).pack())
    await zoya.tap_data(SendingList(school=strict.school("школа № 5", "5")).pack())
    past = visit(strict, [anna, zoya], starts_at=strict.clock() - timedelta(hours=4))
    for person_id in (anna.person_id, zoya.person_id):
        strict.unit(lambda unit, one=person_id: mark(unit, past, one, "came"))  # type: ignore[misc]
        strict.unit(lambda unit, one=person_id: certifying.consider(unit, past, one))  # type: ignore[misc]
    await strict.tick()
    await anna.tap_data(CertificateFile(certificate=numbers_of(strict, "certificate")[0]).pack())
    return event


async def announced(strict: World, vera: Chat, anna: Chat) -> None:
    """An announcement that speaks to each by name where names may travel, an answer to it, and a question."""
    await broadcast_steps.check(vera, "{обращение}, семинар в четверг: {школа}.")
    await vera.tap("Отправить")
    strict.clock.forward(days=1)
    await strict.tick()
    read = next(message for message in anna.phone.bot_messages if "семинар в четверг: школа № 5" in message.words)
    await anna.say("Буду.", reply_to=read)
    asked = await test_requests.ask(anna)
    await vera.tap_data(OpenRequest(request=asked, page=0).pack())
    await vera.tap_data(AnswerRequest(request=asked, seen=1).pack())
    await vera.say("Да, вдвоём можно.")


@pytest.mark.parametrize("database_url", ["sqlite"], indirect=True)
async def test_nobodys_name_stands_in_anything_of_internships_and_announcements(strict: World) -> None:
    """The whole way of both, then every button that carries a number, tapped by whoever runs them."""
    at = strict.school("школа № 5", "5")
    vera = strict.person(1, given="Вера", role="coordinator")
    gleb = strict.person(2, given="Глеб", position="dep_meth", role="host")
    anna = strict.person(3, given="Анна", patronymic="Петровна", position="dep_edu", school_id=at)
    zoya = strict.person(4, given="Зоя", school_id=at, role="school_coordinator")
    strict.person(5, given="Анна", school_id=at)
    for one in (vera, gleb, anna, zoya):
        await one.come_in()
    home = strict.home
    strict.unit(lambda unit: paperwork.write(unit, home, paperwork.Field.SIGNATORY_NAME, "З. И. Примерова"))

    event = await held(strict, vera, gleb, anna, zoya)
    await announced(strict, vera, anna)
    for kind in ("figures", "note", "schedule"):
        await vera.tap_data(InternshipsFile(first=20_700, last=20_900, kind=kind).pack())
    await vera.tap_data(InternshipsPeriod(first=20_700, last=20_900).pack())
    await vera.say("/papers")
    await vera.tap_data("Dpf:signatory_name")
    for words in ("/certificates", "/privacy", "/team", "/host", "/internships", "/menu", "/events", "/requests"):
        for one in (vera, gleb, anna, zoya):
            await one.say(words)
    strict.clock.forward(days=8)
    await strict.tick()

    theirs = {
        name: numbers_of(strict, name)[-1]
        for name in ("internship", "signup", "broadcast", "request", "certificate", "notification")
    }
    for tap in every_tap({**theirs, "event": event, "school": at, "person": anna.person_id}):
        for one in (vera, gleb):
            one.phone.tap(one.last.id, tap.pack(), forged=True)
        await strict.settled()
    await strict.tick()

    for one in (vera, gleb, anna, zoya):
        told(one)
    ends = [
        message.document.name.rpartition(".")[2]
        for one in (vera, gleb, zoya)
        for message in one.seen
        if message.document
    ]
    assert set(ends) >= {"docx", "xlsx"}
    assert any("школа № 5" in text_of(file.document.data) for file in gleb.seen if file.document)
