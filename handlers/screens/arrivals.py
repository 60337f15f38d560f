"""What the screens of a day share: a line about somebody with a place, the ways there, and «not today».

A guest is called by name where the municipality's profile allows names in a chat, by code otherwise.
"""

from handlers.routes import Turn
from handlers.screen import Button, Rows, Screen, primary, to
from handlers.screens import visit
from handlers.screens.lists import post
from handlers.taps import Menu
from handlers.taps_days import AddLater, Corrections, EventDay
from internships import attendance
from internships.attendance import Mark, Why
from internships.events import Event
from internships.roll import Listed
from texts.translator import Html

REASONS = {
    Mark.CAME: (Why.FORGOTTEN, Why.SHEET),
    Mark.LATE: (Why.LATE, Why.SHEET),
    Mark.ABSENT: (Why.MISTAKE, Why.SHEET),
    Mark.NONE: (Why.MISTAKE,),
}


def called(turn: Turn, number: int, one: Listed) -> Html:
    """«✅ 3. Примерова А. П., заместитель, школа № 4»."""
    return turn.tr(
        "day-person",
        number=number,
        name=name(turn, one),
        post=post(turn.tr, one.position),
        school=one.school or turn.tr.plain("people-outside"),
        mark=one.attendance or "none",
    )


def name(turn: Turn, one: Listed) -> str:
    return one.short if one.short and not turn.house.strict else one.code


def rows_for_staff(turn: Turn, event: Event) -> Rows:
    """What a staff card offers of the day: the code today, corrections once it has begun."""
    rows: list[tuple[Button, ...]] = []
    if attendance.today(event, turn.unit.now):
        rows.append((primary(turn.tr.plain("day-show-code"), EventDay(event=event.id)),))
    elif attendance.may_correct(turn.me, event, turn.unit.now):
        rows.append((to(turn.tr.plain("correct-marks"), Corrections(event=event.id, page=0)),))
    return tuple(rows)


def not_today(turn: Turn, event: Event) -> Screen:
    rows: list[tuple[Button, ...]] = list(rows_for_staff(turn, event))
    when = visit.when(turn, event) if event.starts_at is not None else turn.tr.plain("day-no-date")
    return Screen(
        turn.tr("day-not-today", title=event.title, when=when), rows=(*rows, (to(turn.tr.plain("to-menu"), Menu()),))
    )


def reasons_to_add(turn: Turn, event: Event, person_id: int) -> Screen:
    rows = [
        (to(turn.tr.plain(f"why-{why.value}"), AddLater(event=event.id, person=person_id, why=why.value)),)
        for why in REASONS[Mark.CAME]
    ]
    return Screen(
        turn.tr("correct-add-why", title=event.title),
        rows=(*rows, (to(turn.tr.plain("back"), Corrections(event=event.id, page=0)),)),
    )
