"""Questions that are answered by typing: text, numbers, dates, and the kind word when it does not fit."""

from collections.abc import Callable
from functools import partial

from demo.telegram import Message
from tests.handlers.steps import PROBE, begin, form_of, goto, response_of
from tests.world import PICTURE, Chat, World


async def at(world: World, name: str) -> Chat:
    """The small form, at this question."""
    anna = await begin(world, PROBE)
    await anna.tap("Дальше")
    await anna.say("Школьный сад")
    await goto(anna, name)
    return anna


async def test_a_typed_answer_is_repeated_and_the_old_question_loses_its_buttons(world: World) -> None:
    anna = await begin(world, PROBE)
    await anna.tap("Дальше")
    question = anna.last

    await anna.say("Школьный сад")

    assert "Записали: «Школьный сад»" in anna.text
    assert anna.last.id > question.id
    assert next(one for one in anna.phone.bot_messages if one.id == question.id).flat_buttons == []
    assert anna.answers()["project"] == "Школьный сад"


async def test_text_that_breaks_a_rule_gets_the_authors_own_sentence(world: World) -> None:
    anna = await begin(world, PROBE)
    await anna.tap("Дальше")

    await anna.say("Да")

    assert "Не короче трёх знаков, пожалуйста" in anna.text
    assert "Как назвать проект?" in anna.text
    assert "project" not in anna.answers()


async def test_what_was_typed_before_is_shown_when_one_comes_back(world: World) -> None:
    anna = await at(world, "project")

    assert "Ваш ответ: Школьный сад" in anna.text


async def test_words_instead_of_a_number_get_an_example(world: World) -> None:
    anna = await at(world, "days")

    await anna.say("двенадцать дней")

    assert "Здесь нужно целое число, например 12" in anna.text or "Здесь нужно число, например 12" in anna.text
    assert "«двенадцать дней»" in anna.text
    assert "days" not in anna.answers()


async def test_a_number_outside_the_authors_bounds_gets_their_sentence(world: World) -> None:
    anna = await at(world, "days")

    for said in ("-1", "301"):
        await anna.say(said)
        assert "От 0 до 300, пожалуйста" in anna.text
    await anna.say("300")
    assert anna.answers()["days"] == "300"


async def test_a_fraction_is_refused_where_whole_things_are_counted(world: World) -> None:
    anna = await at(world, "days")

    await anna.say("1,5")

    assert "Здесь нужно целое число" in anna.text


async def test_a_decimal_may_be_written_with_a_comma(world: World) -> None:
    anna = await at(world, "rate")

    await anna.say("0,25")

    assert anna.answers()["rate"] == "0.25"


async def test_the_shipped_report_accepts_0_to_300_trainees(world: World) -> None:
    anna = await begin(world, "host_site_report")
    await goto(anna, "held")
    await anna.tap("Да")
    await goto(anna, "attended")

    await anna.say("много")
    assert "число, например 12" in anna.text
    await anna.say("301")
    assert "Введите число от 0 до 300" in anna.text
    await anna.say("17")
    assert anna.answers()["attended"] == "17"


async def test_a_date_is_picked_from_a_calendar(world: World) -> None:
    anna = await at(world, "start")
    assert "Ноябрь 2026" in anna.labels
    assert anna.labels.index("пн") < anna.labels.index("вс")

    await anna.tap("›")
    assert "Декабрь 2026" in anna.labels
    await anna.tap("15")

    assert anna.answers()["start"] == "2026-12-15"
    await goto(anna, "start")
    assert "Ваш ответ: 15.12.2026" in anna.text
    assert "Декабрь 2026" in anna.labels
    assert "·15·" in anna.labels


async def test_a_date_may_be_typed_and_an_impossible_one_is_refused_with_an_example(world: World) -> None:
    anna = await at(world, "start")

    await anna.say("31.02.2027")
    assert "Здесь нужна дата, например 15.09.2026" in anna.text
    await anna.say("1.01.2020")
    assert "Дата уже прошла" in anna.text
    await anna.say("1.02.2027")
    assert anna.answers()["start"] == "2027-02-01"


async def test_an_optional_question_may_be_skipped_and_answered_later(world: World) -> None:
    anna = await at(world, "more")
    await anna.tap("Да")
    assert "Что добавить к Школьный сад?" in anna.text

    await anna.tap("Пропустить")
    assert anna.answers()["what"] == ""
    await goto(anna, "what")
    await anna.say("Схему посадок")
    assert anna.answers()["what"] == "Схему посадок"
    await goto(anna, "what")
    assert "Пропустить" not in anna.labels


async def test_a_required_question_cannot_be_skipped_even_by_a_forged_tap(world: World) -> None:
    anna = await at(world, "days")
    assert "Пропустить" not in anna.labels

    await anna.tap_data(f"p:{response_of(anna)}:{form_of(anna).by_name('days').index}")

    assert "На этот вопрос нужен ответ" in anna.text
    assert "days" not in anna.answers()


async def test_what_was_said_is_piped_into_later_questions_and_sums(world: World) -> None:
    anna = await at(world, "days")
    assert "Проект Школьный сад записан" not in anna.text
    await anna.say("6")
    await anna.say("0,5")

    assert "Всего 3." in anna.text


async def test_anything_but_words_is_answered_kindly_and_the_question_stays(world: World) -> None:
    anna = await at(world, "days")
    phone = anna.phone
    sending: tuple[Callable[[], Message], ...] = (
        partial(phone.send_photo, PICTURE),
        phone.send_voice,
        phone.send_sticker,
        partial(phone.send_location, 45.0, 38.0),
        phone.send_contact,
        partial(phone.send_document, "list.txt", b"12"),
    )
    for send in sending:
        send()
        await world.settled()
        assert "Здесь нужен ответ словами или кнопкой" in anna.text
        assert "Сколько дней?" in anna.text

    await anna.say("12")
    assert anna.answers()["days"] == "12"


async def test_an_answer_that_is_too_long_is_sent_back_with_its_length(world: World) -> None:
    anna = await at(world, "project")
    sent = anna.phone.say("я")
    await world.settled()
    world.telegram.push({"message": {**world.wire_of(anna, sent), "text": "я" * 5000}})
    await world.settled()

    assert "5000 знаков" in anna.text.replace("\u00a0", "").replace("\u202f", "")
    assert anna.answers()["project"] == "Школьный сад"


async def test_the_rest_of_a_text_that_telegram_cut_in_two_is_no_answer(world: World) -> None:
    anna = await at(world, "project")
    before = anna.answers()

    await anna.say("я" * 4096)
    await anna.say("я" * 900)
    assert "продолжение слишком длинного ответа" in anna.text
    assert anna.answers() == before

    await anna.tap("Ответить короче")
    await anna.say("Школьный музей")
    assert anna.answers()["project"] == "Школьный музей"


async def test_the_longest_answer_that_fits_is_kept_whole_and_shown_in_part(world: World) -> None:
    anna = await at(world, "project")

    await anna.say("я" * 4000)

    assert anna.answers()["project"] == "я" * 4000
    assert "…" in anna.text
    assert len(anna.text) < 4096


async def test_html_emoji_and_marks_of_direction_in_an_answer_stay_text(world: World) -> None:
    odd = "<b>Сад</b> & «дом» 🌳 \u202eдас\u202c </i> {x} ${days}"
    anna = await at(world, "project")

    await anna.say(odd)

    assert f"Записали: «{odd}»" in anna.text
    assert anna.answers()["project"] == odd
    await goto(anna, "more")
    await anna.tap("Да")
    assert f"Что добавить к {odd}?" in anna.text
    await anna.tap_data(f"rv:{response_of(anna)}:1")
    assert odd in anna.text


async def test_html_in_a_persons_name_is_shown_as_it_is(world: World) -> None:
    boris = world.person(1, given="<b>Борис</b>", patronymic="&Сын")

    await boris.start(boris.code)

    assert "Здравствуйте, <b>Борис</b> &Сын!" in boris.text
