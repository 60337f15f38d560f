"""Steps that many conversations share: begin a questionnaire, jump to a question by its name."""

from sqlalchemy import select

from db.tables import response
from surveys.form import Form
from surveys.publishing import Shelf
from tests.surveys.forms import table
from tests.world import Chat, World

PROBE = table(
    """
    type | name | label | required | relevant | constraint | constraint_message | calculation
    note | hello | Это проба.
    text | project | Как назвать проект? | yes | | string-length(.) >= 3 | Не короче трёх знаков, пожалуйста
    note | accepted | Проект ${project} записан.
    date | start | Когда начинаем? | yes | | . >= date('2026-01-01') | Дата уже прошла
    integer | days | Сколько дней? | yes | | . >= 0 and . <= 300 | От 0 до 300, пожалуйста
    decimal | rate | Какая доля ставки? | yes
    calculate | total | | | | | | ${days} * ${rate}
    select_one yesno | more | Всего ${total}. Добавить подробности? | yes
    begin_group | details | Подробности | | ${more} = 'yes'
    text | what | Что добавить к ${project}? | no
    select_multiple tools | tools | Что понадобится? | yes | | not(selected(., 'none') and count-selected(.) > 1) | Нельзя
    select_one place | place | Где встретиться? | no | ${what} != ''
    end_group
    acknowledge | agreed | Всё верно | yes
    """,
    """
    list_name | name | label
    yesno | yes | Да
    yesno | no | Нет
    tools | board | Доска
    tools | screen | Экран
    tools | none | Ничего
    place | hall | Актовый зал
    place | class | Класс
    """,
    "form_title | form_id | version\n Проба | probe | 1",
)


async def begin(world: World, form: str | bytes = "deficit_diagnostics", *, user_id: int = 1) -> Chat:
    """Somebody who has just opened this questionnaire."""
    if isinstance(form, str):
        world.wave(form)
    else:
        world.wave_of(form, name="Проба")
    anna = world.person(user_id, given="Анна", patronymic="Петровна")
    await anna.come_in()
    await anna.tap("Начать")
    return anna


def response_of(chat: Chat) -> int:
    found: int = chat.world.unit(
        lambda unit: unit.scalar(select(response.c.id).where(response.c.person_id == chat.person_id))
    )
    return found


def form_of(chat: Chat) -> Form:
    return chat.world.unit(
        lambda unit: Shelf().get(
            unit, unit.scalar(select(response.c.form_id).where(response.c.person_id == chat.person_id))
        )
    )


async def goto(chat: Chat, name: str) -> str:
    """Jump to this question as the list of answers does."""
    await chat.tap_data(f"g:{response_of(chat)}:{form_of(chat).by_name(name).index}")
    return chat.text


def ticked(chat: Chat) -> list[str]:
    """The words of the buttons that carry a tick."""
    return [label.removeprefix("✅ ") for label in chat.labels if label.startswith("✅ ")]
