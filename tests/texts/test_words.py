"""How we speak: complete in both languages, in the field's words, with the right endings."""

import re
from datetime import UTC, datetime
from zoneinfo import ZoneInfo

import pytest

from surveys.library import SHIPPED
from tests.texts.words import WORD, sentences
from texts import check
from texts.translator import translator

FORBIDDEN = re.compile(
    r"дедлайн|фидбек|фидбэк|чекин|чек-ин|вы обязаны|обязаны|удостоверени|повышени\w+ квалификации|экзамен"
    r"|\bтест(?:а|е|ом|ы|ов|ам|ами|ах|у)?\b|юзер|кликните|заполните срочно|что-то пошло не так|!!",
    re.IGNORECASE,
)
PAST_WITH_GENDER = re.compile(r"\w+\(-?(?:лась|ла|а|ась)\)", re.IGNORECASE)

# Words that are often written without their «ё».
WRONG = frozenset({
    "еще", "ее", "нее", "твое", "мое", "свое", "пройдет", "придет", "найдете", "найдет", "дает", "завершен",
    "нашел", "ждет", "начнем", "пришлем", "учтем", "объем", "отчет", "отчета", "расчет", "расчете", "зачет",
    "счет", "партнер", "партнерство", "трех", "четырех", "вперед", "идет", "берем", "остается", "передаем",
    "причем", "прием", "займет", "решен", "учебе", "учеба", "нем", "вдвоем",
})  # fmt: skip


def test_both_languages_have_every_message_and_every_message_is_used() -> None:
    assert check.faults() == []


def test_no_sentence_of_ours_uses_a_word_the_field_must_not_read() -> None:
    found = {name: FORBIDDEN.findall(text) for name, text in sentences("ru") if FORBIDDEN.search(text)}

    assert not found


def test_people_read_of_deficits_in_papers_only() -> None:
    papers = "report-"

    assert not [name for name, text in sentences("ru") if "дефицит" in text.lower() and not name.startswith(papers)]


def test_nobody_is_addressed_by_a_guessed_gender() -> None:
    assert not [name for name, text in sentences("ru") if PAST_WITH_GENDER.search(text)]


def test_every_common_word_is_written_with_its_yo() -> None:
    wrong = [(name, word) for name, text in sentences("ru") for word in WORD.findall(text) if word.lower() in WRONG]

    assert not wrong


def test_the_shipped_questionnaires_are_written_with_their_yo_too() -> None:
    wrong = [
        (form.key, word) for form in SHIPPED for word in WORD.findall(form.read().decode()) if word.lower() in WRONG
    ]

    assert not wrong


def test_there_is_at_most_one_exclamation_in_a_message() -> None:
    assert not [name for name, text in sentences("ru") if text.count("!") > 1]


@pytest.mark.parametrize(
    ("count", "tries", "minutes", "questions", "signs"),
    [
        (1, "Осталась 1 попытка.", "через 1 минуту", "Остался 1 вопрос без ответа.", "1 знак."),
        (2, "Осталось попыток: 2.", "через 2 минуты", "Осталось 2 вопроса без ответа.", "2 знака."),
        (5, "Осталось попыток: 5.", "через 5 минут", "Осталось 5 вопросов без ответа.", "5 знаков."),
        (11, "Осталось попыток: 11.", "через 11 минут", "Осталось 11 вопросов без ответа.", "11 знаков."),
        (21, "Осталась 21 попытка.", "через 21 минуту", "Остался 21 вопрос без ответа.", "21 знак."),
    ],
)
def test_numbers_decline(count: int, tries: str, minutes: str, questions: str, signs: str) -> None:
    tr = translator("ru")

    assert tries in tr("entrance-wrong-code", left=count)
    assert minutes in tr("entrance-last-wrong-code", minutes=count)
    assert minutes in tr("entrance-locked", minutes=count)
    assert questions in tr("review-missing", count=count)
    assert signs in tr("rejected-too-long", length=count, limit=4000)


@pytest.mark.parametrize(
    ("count", "strengths", "gain"),
    [(1, "Ваша сильная сторона: А.", "по направлению А."), (2, "Ваши сильные стороны: А.", "по направлениям: А.")],
)
def test_one_direction_and_several_read_differently(count: int, strengths: str, gain: str) -> None:
    tr = translator("ru")

    assert strengths in tr("result-strengths", names="А", count=count)
    assert gain in tr("result-gain", names="А", count=count)


@pytest.mark.parametrize(
    ("total", "words"), [(1, "из 1 школы"), (2, "из 2 школ"), (21, "из 21 школы"), (40, "из 40 школ")]
)
def test_schools_decline_after_of(total: int, words: str) -> None:
    text = translator("ru")("coverage-schools", left=0, total=total)

    assert words in text.replace("<b>", "").replace("</b>", "")


def test_dates_read_as_a_colleague_says_them() -> None:
    moscow = ZoneInfo("Europe/Moscow")
    now = datetime(2026, 2, 10, 9, 0, tzinfo=UTC)
    ru, en = translator("ru"), translator("en")
    meeting = datetime(2026, 2, 12, 7, 0, tzinfo=UTC)

    assert ru.moment(meeting, moscow, now=now) == "чт, 12 февраля, 10:00 (МСК)"
    assert en.moment(meeting, moscow, now=now) == "Thu, 12 February, 10:00 (MSK)"
    assert ru.day(meeting.replace(day=11), moscow, now=now) == "завтра"
    assert ru.day(meeting.replace(day=10), moscow, now=now) == "сегодня"
    assert ru.day(meeting.replace(year=2027), moscow, now=now) == "12 февраля 2027"


def test_the_day_changes_at_midnight_of_the_reader_not_of_the_server() -> None:
    evening = datetime(2026, 2, 10, 21, 30, tzinfo=UTC)  # half past midnight in Moscow, the 11th

    assert translator("ru").day(evening, ZoneInfo("Europe/Moscow"), now=evening.replace(hour=20)) == "завтра"
