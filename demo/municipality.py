"""An invented district: twelve schools, forty-eight people, a diagnostic two thirds answered. Nobody in it exists."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, time, timedelta
from random import Random
from zoneinfo import ZoneInfo

from sqlalchemy import insert, select

from db.tables import chat, municipality, person_name, school, staff_role
from db.unit import Unit
from demo.internships import District, Guest, invent_internships
from demo.questions import invent_questions
from people import chats, consent, invitations
from people import me as recognising
from people.consent import ConsentTexts
from people.entering import enrol
from people.me import Me, Role, Stranger
from surveys import flow, publishing, responses, results, waves
from surveys.form import Kind, Question
from surveys.publishing import Shelf

SEED = 2026
FIRST_PHONE = 1001
SCHOOLS = (
    ("1", "школа № 1, ст. Примерная", "sosh", "stanitsa", 640),
    ("2", "школа № 2, ст. Примерная", "sosh", "stanitsa", 410),
    ("3", "гимназия № 3, г. Образцовск", "gymnasium", "town", 980),
    ("4", "школа № 4, ст. Учебная", "sosh", "stanitsa", 320),
    ("5", "школа № 5, х. Дальний", "oosh", "khutor", 96),
    ("6", "школа № 6, г. Образцовск", "sosh", "town", 1120),
    ("7", "школа № 7, х. Полевой", "oosh", "khutor", 74),
    ("8", "лицей № 8, г. Образцовск", "lyceum", "town", 860),
    ("9", "школа № 9, ст. Речная", "sosh", "stanitsa", 270),
    ("10", "школа № 10, с. Луговое", "sosh", "stanitsa", 190),
    ("11", "школа № 11, х. Степной", "oosh", "khutor", 58),
    ("12", "школа № 12, ст. Заречная", "sosh", "stanitsa", 230),
)
POSITIONS = ("director", "dep_edu", "dep_upb", "dep_meth")
SURNAMES = ("Примеров", "Образцов", "Вымышлев", "Условнов", "Пробников", "Учебнов", "Задачкин", "Макетов")
WOMEN = ("Анна", "Ольга", "Мария", "Елена", "Ирина", "Татьяна", "Наталья", "Светлана")
MEN = ("Иван", "Пётр", "Сергей", "Андрей")
PATRONYMICS = ("Петровн", "Ивановн", "Сергеевн", "Андреевн", "Павловн", "Олеговн")


@dataclass(frozen=True, slots=True)
class Somebody:
    """A person of the district with a phone; `invite` is the code of one who has not come in yet."""

    phone: int
    name: str
    note: str
    invite: str | None = None


@dataclass(frozen=True, slots=True)
class _Hired:
    person_id: int
    phone: int
    school_id: int
    position: str
    name: str
    code: str


def invent(unit: Unit, texts: ConsentTexts, shelf: Shelf) -> list[Somebody]:
    """Fill an empty, founded database; the same seed makes the same district."""
    chance = Random(SEED)  # noqa: S311 - an invented district needs no secrets
    home: int = unit.scalar(select(municipality.c.id).order_by(municipality.c.id).limit(1))
    hired = _hire(unit, home, chance)
    entry = _open(unit, home, "profile", "Входная анкета", days=6)
    wave = _open(unit, home, "deficit_diagnostics", "Диагностика «Осень»", days=12)
    inside: list[Somebody] = []
    outside: list[Somebody] = []
    for number, one in enumerate(hired):
        featured = _FEATURED.get(number)
        if featured == "newcomer":
            outside.append(Somebody(one.phone, one.name, "получил приглашение", one.code))
            continue
        me = _come_in(unit, one, texts)
        share = _share(number)
        if share > 0:
            _answer(unit, me, entry, shelf, chance, 1.0)
            _answer(unit, me, wave, shelf, chance, share)
        inside.append(Somebody(one.phone, one.name, _note(one, featured)))
    district = _district(home, hired)
    invent_internships(unit, district, chance)
    invent_questions(unit, district)
    inside.sort(key=lambda one: (one.phone - FIRST_PHONE not in _FEATURED, one.phone))
    coordinator = _coordinator(unit, home, texts)
    return [coordinator, *outside, *inside]


def _district(home: int, hired: Sequence[_Hired]) -> District:
    """Whom the featured people leave the events to: what they do there is for the visitor to try."""
    directors = hired[:: len(POSITIONS)]
    aside = {hired[number].person_id for number in (0, 1, COORDINATOR, 3, GUEST, HOST)}
    regular, sent = ([Guest(hired[number].person_id, hired[number].school_id)] for number in (GUEST, COORDINATOR))
    guests = [Guest(one.person_id, one.school_id) for one in hired if one.person_id not in aside]
    return District(
        home, [one.school_id for one in directors], [one.person_id for one in directors], guests, regular, sent
    )


HOST = 3 * 4  # the director of the fourth school, which receives colleagues
COORDINATOR = 2  # of the first school, who goes to the nearest internship
GUEST = 5  # a deputy of the second school, who was at the last internship and is expected at today's

# Who stands first in the list of phones, and how far they have come.
_FEATURED = {0: "director", 1: "deputy", COORDINATOR: "school coordinator", 3: "newcomer", GUEST: "guest", HOST: "host"}
_UNTOUCHED_SCHOOLS = (6, 10)  # two schools nobody of which has begun: coverage has something to say


def _share(number: int) -> float:
    """How much of the diagnostic this person has answered: two thirds of all have sent it."""
    if number == 0:
        return 0.4
    if number == 1:
        return 1.0
    if number == 2 or number // len(POSITIONS) in _UNTOUCHED_SCHOOLS:
        return 0.0
    return {3: 0.0, 7: 0.25, 19: 0.6, 23: 0.0, 31: 0.5}.get(number, 1.0)


def _hire(unit: Unit, home: int, chance: Random) -> list[_Hired]:
    hired: list[_Hired] = []
    for code, name, kind, settlement, pupils in SCHOOLS:
        school_id: int = unit.scalar(
            insert(school)
            .values(municipality_id=home, code=code, name=name, kind=kind, settlement=settlement, pupils=pupils)
            .returning(school.c.id)
        )
        for position in POSITIONS:
            hired.append(_hire_one(unit, home, (school_id, name), position, FIRST_PHONE + len(hired), chance))
    return hired


def _hire_one(unit: Unit, home: int, at: tuple[int, str], position: str, phone: int, chance: Random) -> _Hired:
    school_id, school_name = at
    woman = chance.random() < 0.75
    surname = chance.choice(SURNAMES) + ("а" if woman else "")
    given = chance.choice(WOMEN if woman else MEN)
    stem = chance.choice(PATRONYMICS)
    patronymic = f"{stem}а" if woman else stem.removesuffix("н") + "ич"
    person_id = enrol(unit, home, school_id, position)
    unit.run(insert(person_name).values(person_id=person_id, surname=surname, given=given, patronymic=patronymic))
    role = _ROLES.get(phone - FIRST_PHONE)
    if role is not None:
        unit.run(
            insert(staff_role).values(person_id=person_id, municipality_id=home, school_id=school_id, role=role.value)
        )
    return _Hired(
        person_id, phone, school_id, f"{_WORDS[position]}, {school_name}", f"{given} {patronymic} {surname}",
        invitations.issue(unit, person_id),
    )  # fmt: skip


_ROLES = {COORDINATOR: Role.SCHOOL_COORDINATOR, HOST: Role.HOST}
_WORDS = {"director": "директор", "dep_edu": "завуч", "dep_upb": "замдиректора", "dep_meth": "методист школы"}


def _note(one: _Hired, featured: str | None) -> str:
    match featured:
        case "school coordinator":
            return f"координатор школы, {one.position}"
        case "host":
            return f"принимает стажировки, {one.position}"
        case "guest":
            return f"записан на сегодня, {one.position}"
    return one.position


def _come_in(unit: Unit, one: _Hired, texts: ConsentTexts) -> Me:
    found = invitations.find(unit, one.code)
    assert isinstance(found, invitations.Invited)
    invitations.redeem(unit, found.invitation_id, one.phone)
    return _settle(unit, one.phone, one.person_id, texts)


def _settle(unit: Unit, phone: int, person_id: int, texts: ConsentTexts) -> Me:
    unit.run(insert(chat).values(id=phone, language="ru", since=unit.now))
    chats.bind(unit, phone, person_id)
    me = recognising.load(unit, phone, language="ru", consent_version=texts.version)
    assert not isinstance(me, Stranger)
    consent.give(unit, me, texts.in_("ru"))
    return me


def _coordinator(unit: Unit, home: int, texts: ConsentTexts) -> Somebody:
    person_id = enrol(unit, home, None, "methodologist")
    unit.run(insert(person_name).values(person_id=person_id, surname="Примерова", given="Вера", patronymic="Павловна"))
    unit.run(insert(staff_role).values(person_id=person_id, municipality_id=home, role=Role.COORDINATOR.value))
    _settle(unit, FIRST_PHONE - 1, person_id, texts)
    return Somebody(FIRST_PHONE - 1, "Вера Павловна Примерова", "муниципальный координатор")


def _open(unit: Unit, home: int, key: str, name: str, *, days: int) -> int:
    form = publishing.newest(unit, key)
    assert form is not None, "the shipped forms are published when the house is founded"
    return waves.create(
        unit,
        municipality_id=home,
        form_id=form.id,
        name=name,
        opens_at=unit.now - timedelta(days=8),
        closes_at=_midnight(unit.now + timedelta(days=days)),
        silent=True,
    )


def _midnight(moment: datetime) -> datetime:
    """The end of that day in Moscow, as a coordinator would choose it."""
    zone = ZoneInfo("Europe/Moscow")
    return datetime.combine(moment.astimezone(zone).date() + timedelta(days=1), time(), zone)


def _answer(unit: Unit, me: Me, wave: int, shelf: Shelf, chance: Random, share: float) -> None:
    """Answer the first `share` of the questions as a person of certain strengths would, and send them when it is all."""
    response_id = responses.begin(unit, me, wave, shelf, {})
    response = responses.load(unit, me, response_id, shelf)
    form = response.form
    strengths = {one.code: min(max(chance.gauss(3.2, 0.9), 1), 5) for one in form.competencies}
    given: dict[str, str] = {}
    asked = form.asked[: max(1, round(len(form.asked) * share))]
    for index in asked:
        question = form.questions[index]
        answers = flow.Answers(given, response.given.now)
        if index not in flow.visible(form, answers):
            continue
        given[question.name] = _plausible(question, strengths, chance)
        responses.put(unit, response_id, index, given[question.name])
    if share < 1:
        responses.move(unit, response, form.asked[len(asked)])
        return
    answered = responses.load(unit, me, response_id, shelf)
    assert not flow.complete(form, answered.given), "the invented answers must be complete"
    responses.submitted(unit, response_id)
    results.keep(unit, answered)


def _plausible(question: Question, strengths: Mapping[str, float], chance: Random) -> str:
    match question.kind:
        case Kind.SELECT_ONE:
            return _one_of(question, strengths, chance)
        case Kind.SELECT_MULTIPLE:
            useful = [choice.name for choice in question.choices if choice.name != "none"]
            chosen = set(chance.sample(useful, k=min(len(useful), chance.randint(1, 3))))
            return " ".join(name for name in useful if name in chosen)
        case Kind.NOTE:
            return flow.SEEN
        case Kind.INTEGER | Kind.DECIMAL:
            return str(chance.randint(1, 12))
        case _:
            return chance.choice(_SENTENCES) if not question.required else "Описание на одно предложение для примера."


def _one_of(question: Question, strengths: Mapping[str, float], chance: Random) -> str:
    scored = [choice for choice in question.choices if choice.score is not None]
    if not scored or question.competency is None:
        return chance.choice(question.choices).name
    if len(scored) < len(question.choices) and chance.random() < 0.03:
        return next(choice.name for choice in question.choices if choice.score is None)
    low, high = min(one.score or 0 for one in scored), max(one.score or 0 for one in scored)
    aim = (strengths[question.competency] - 1) / 4 + chance.gauss(0, 0.18)
    aim = 1 - aim if question.reverse else aim
    wanted = low + min(max(aim, 0), 1) * (high - low)
    return min(scored, key=lambda choice: abs((choice.score or 0) - wanted)).name


_SENTENCES = (
    "",
    "Распределить нагрузку в маленькой команде.",
    "Довести разговор о данных до решений на уроке.",
    "Вовлечь родителей в обсуждение результатов школы.",
    "Найти время для наставничества.",
)
