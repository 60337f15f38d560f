"""Six invented internships, each at another point of its life, so that every room of them has something to show."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import datetime, time, timedelta
from random import Random
from zoneinfo import ZoneInfo

from sqlalchemy import insert

from db.tables import internship, signup
from db.unit import Unit
from internships import certifying, paperwork, reminding
from internships.paperwork import Field

ZONE = ZoneInfo("Europe/Moscow")
SOON = 24  # no hour of a day: whenever the demonstration is started, the next whole hour or the one after


@dataclass(frozen=True, slots=True)
class Guest:
    """Somebody of the district who can sign up."""

    person_id: int
    school_id: int


@dataclass(frozen=True, slots=True)
class District:
    """Where they take place: schools in the order of the district, and a person of each who receives the guests."""

    municipality_id: int
    schools: Sequence[int]
    contacts: Sequence[int]
    guests: Sequence[Guest]
    regular: Sequence[Guest]  # were at the past one, are expected at today's
    sent: Sequence[Guest]  # go to the nearest one, so that their school has a list to print


@dataclass(frozen=True, slots=True)
class _Told:
    """One event; `days` from today, `taken` are those who have a place, `waiting` those who wait for one."""

    school: int  # its place in the list of schools
    title: str
    about: str
    competencies: str
    days: int
    hour: int
    hours: float = 4
    format: str = "onsite"
    place: str = ""
    bring: str = "Документ для охраны; сбор у главного входа за 15 минут."
    capacity: int = 12
    quota: int | None = 2
    taken: int = 0
    waiting: int = 0
    state: str = "published"
    extra: dict[str, object] = field(default_factory=dict)


TOLD = (
    _Told(
        3, "Как мы превратили справки в решения",
        "День рядом с директором: открытая планёрка, разбор трёх справок и решений по ним, ответы на вопросы.",
        "K3", 12, 10, place="ул. Садовая, 7", taken=9,
    ),
    _Told(
        0, "Наставничество в небольшой школе",
        "Видеовстреча: как распределить наставников, когда учителей двадцать, и что записать в план.",
        "K4", 16, 14, hours=2, format="online", bring="", capacity=8, taken=8, waiting=3,
        extra={"online_url": "https://meet.example/nastavnik"},
    ),
    _Told(
        3, "Открытый день управленческой команды",
        "Работа команды за один день: совещание, посещение уроков, обсуждение с заместителями.",
        "K1 K4", 0, SOON, place="ул. Садовая, 7", taken=10,
    ),
    _Told(
        2, "Школьный климат: от опроса к плану",
        "Как провести опрос о климате и не положить его в стол.",
        "K5", -9, 10, place="пр. Мира, 30", taken=11,
    ),
    _Told(
        3, "Разбор управленческих случаев",
        "Три случая из жизни школы, решения команд, сравнение с тем, что было на самом деле.",
        "K3 K7", 24, 11, place="ул. Садовая, 7", state="proposed",
    ),
    _Told(
        5, "Мастерская по локальным актам",
        "Проверяем свои акты по списку и уходим с исправленными.",
        "K7", 6, 10, place="ул. Новая, 5", taken=7, state="cancelled",
        extra={"cancel_reason": "distance"},
    ),
)  # fmt: skip


PAPERS = {
    Field.ISSUER: "Управление образования Примерного района (вымышленное)",
    Field.CITY: "г. Образцовск",
    Field.SIGNATORY_POST: "Начальник управления образования",
    Field.SIGNATORY_NAME: "И. И. Образцова",
    Field.BASIS: "приказ управления образования от 12.01.2026 № 17",
}


def invent_internships(unit: Unit, district: District, chance: Random) -> list[int]:
    """Their numbers, in the order of TOLD."""
    for line, words in PAPERS.items():
        paperwork.write(unit, district.municipality_id, line, words)
    return [_write(unit, district, one, chance) for one in TOLD]


def _write(unit: Unit, district: District, told: _Told, chance: Random) -> int:
    host = district.schools[told.school]
    starts_at = _at(unit.now, told.days, told.hour)
    decided = told.state in ("published", "cancelled")
    announced = unit.now - timedelta(days=20)
    event_id: int = unit.scalar(
        insert(internship)
        .values(
            municipality_id=district.municipality_id,
            school_id=host,
            uid=f"{chance.getrandbits(64):016x}@vzaimno",
            revision=1 if told.state == "cancelled" else 0,
            title=told.title,
            about=told.about,
            competencies=told.competencies,
            format=told.format,
            starts_at=starts_at,
            ends_at=starts_at + timedelta(minutes=45 * told.hours),
            hours=told.hours,
            place=told.place,
            bring=told.bring,
            contact_id=district.contacts[told.school],
            capacity=told.capacity,
            school_quota=told.quota,
            state=told.state,
            created_by=district.contacts[told.school],
            created_at=announced,
            proposed_at=announced,
            published_at=announced if decided else None,
            announced_at=announced if decided else None,
            cancelled_at=unit.now - timedelta(hours=3) if told.state == "cancelled" else None,
            **told.extra,
        )
        .returning(internship.c.id)
    )
    visitors = [guest for guest in district.guests if guest.school_id != host]
    came = chance.sample(visitors, k=len(visitors))
    came = [*(district.regular if told.days <= 0 else district.sent if told.days == TOLD[0].days else ()), *came]
    chosen = _within_quota(came, told)
    _sign_up(unit, event_id, chosen, told, announced)
    reminding.plan(unit, event_id)
    for guest in chosen:
        certifying.consider(unit, event_id, guest.person_id)
    return event_id


def _within_quota(came: Sequence[Guest], told: _Told) -> list[Guest]:
    """The first to come whom the quota of their school lets in."""
    of_school: dict[int, int] = {}
    chosen: list[Guest] = []
    for guest in came:
        if told.quota is None or of_school.get(guest.school_id, 0) < told.quota:
            of_school[guest.school_id] = of_school.get(guest.school_id, 0) + 1
            chosen.append(guest)
    return chosen[: told.taken + told.waiting]


def _sign_up(unit: Unit, event_id: int, chosen: Sequence[Guest], told: _Told, since: datetime) -> None:
    past = told.days < 0
    unit.many(
        insert(signup),
        [
            {
                "internship_id": event_id,
                "person_id": guest.person_id,
                "school_id": guest.school_id,
                "state": "confirmed" if line <= told.taken else "waiting",
                "line": line,
                "asked_at": since + timedelta(minutes=7 * line),
                "changed_at": since + timedelta(minutes=7 * line),
                "attendance": ("absent" if line == told.taken else "came") if past else None,
                "marked_at": unit.now + timedelta(days=told.days) if past else None,
            }
            for line, guest in enumerate(chosen, 1)
        ],
    )


def _at(now: datetime, days: int, hour: int) -> datetime:
    """That hour of a day near today, by the district's clock; not on a Sunday."""
    if hour == SOON:
        return _soon(now.astimezone(ZONE))
    day = now.astimezone(ZONE).date() + timedelta(days=days)
    if days > 0 and day.weekday() == 6:
        day += timedelta(days=1)
    return datetime.combine(day, time(hour), ZONE)


def _soon(here: datetime) -> datetime:
    """In half an hour at the earliest, and still today: late in the evening it has just begun."""
    begins = (here + timedelta(minutes=89)).replace(minute=0, second=0, microsecond=0)
    return begins if begins.date() == here.date() else here.replace(hour=23, minute=0, second=0, microsecond=0)
