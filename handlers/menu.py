"""The menu: what waits for me now, and the way to everything else."""

from handlers.routes import Routes, Turn, Who
from handlers.screen import Button, Screen, primary, to
from handlers.screens import menu_rows
from handlers.screens.internship_card import nearest_line
from handlers.taps import Help, Menu, Surveys
from handlers.taps_answering import OpenWave
from people.me import Me, Role
from surveys import flow, length, waves
from surveys.waves import State, Task

routes = Routes()

COMMANDS: tuple[str, ...] = (
    "menu",
    "surveys",
    "internships",
    "profile",
    "settings",
    "privacy",
    "help",
    "certificates",
    "check",
)
SCHOOL_COMMANDS: tuple[str, ...] = ("team",)
HOST_COMMANDS: tuple[str, ...] = ("host",)
COORDINATOR_COMMANDS: tuple[str, ...] = (
    "coverage",
    "events",
    "people",
    "waves",
    "broadcast",
    "export",
    "requests",
    "papers",
)
OWNER_COMMANDS: tuple[str, ...] = ("health",)


def commands_for(me: Me | None, *, owner: bool = False) -> tuple[str, ...]:
    """The commands this person sees; the server checks each of them again."""
    if me is None:
        return ("start", "help")
    found = COMMANDS
    if me.schools_of(Role.SCHOOL_COORDINATOR):
        found += SCHOOL_COMMANDS
    if me.schools_of(Role.HOST):
        found += HOST_COMMANDS
    if me.is_coordinator():
        found += COORDINATOR_COMMANDS
    if owner:
        found += OWNER_COMMANDS
    return found


@routes.command("menu")
def menu_command(turn: Turn, _argument: str) -> Screen:
    return menu(turn)


@routes.tap(Menu)
def menu_tap(turn: Turn, _tap: Menu) -> Screen:
    return menu(turn)


def menu(turn: Turn, greeting: str | None = None) -> Screen:
    tasks = waves.tasks(turn.unit, turn.me)
    waiting = [task for task in tasks if task.open and task.state is not State.SUBMITTED]
    blocks: list[str] = [greeting or turn.tr("menu-hello")]
    blocks += [where(turn, task) for task in waiting[:1]]
    blocks += [_line(turn, task) for task in waiting[1:3]]
    if not waiting:
        blocks.append(turn.tr("menu-nothing-waits"))
    if (nearest := nearest_line(turn)) is not None:
        blocks.append(nearest)
    return Screen("\n\n".join(blocks), rows=menu_rows.rows(turn, _begin(turn, waiting)))


@routes.command("surveys")
def surveys_command(turn: Turn, _argument: str) -> Screen:
    return surveys(turn)


@routes.tap(Surveys)
def surveys_tap(turn: Turn, _tap: Surveys) -> Screen:
    return surveys(turn)


def surveys(turn: Turn) -> Screen:
    """Everything open to me and what I have answered, numbered in the text and on the buttons."""
    tasks = sorted(waves.tasks(turn.unit, turn.me), key=_order)
    if not tasks:
        return Screen(turn.tr("surveys-none"), rows=((_home(turn),),))
    blocks: list[str] = [turn.tr("surveys-title")]
    blocks += [f"{number}. {_line(turn, task)}" for number, task in enumerate(tasks, 1)]
    buttons = tuple(
        (to(turn.tr.plain(f"surveys-{task.state.value}", number=number), OpenWave(wave=task.wave_id)),)
        for number, task in enumerate(tasks, 1)
        if task.open or task.state is State.SUBMITTED
    )
    return Screen("\n\n".join(blocks), rows=(*buttons[:7], (_home(turn),)))


@routes.command("help", Who.ANYONE)
def help_command(turn: Turn, _argument: str) -> Screen:
    return help_screen(turn)


@routes.tap(Help, Who.ANYONE)
def help_tap(turn: Turn, _tap: Help) -> Screen:
    return help_screen(turn)


def help_screen(turn: Turn) -> Screen:
    text = turn.tr("help", service=turn.house.service)
    if not isinstance(turn.who, Me) or not turn.who.consented:
        return Screen(text)
    return Screen(text, rows=((_home(turn),),))


def _order(task: Task) -> tuple[bool, bool]:
    """What can be answered now stands first, what is over last."""
    return (not task.open, task.state is State.SUBMITTED)


def called(turn: Turn, task: Task) -> str:
    """The name of a wave; of one about an event what is asked, then the event's title."""
    if task.event_id is None:
        return task.name
    return turn.tr.plain("task-about-event", form=task.form_key.replace("_", "-"), title=task.name)


def _line(turn: Turn, task: Task) -> str:
    if task.state is State.SUBMITTED:
        assert task.submitted_at is not None
        return turn.tr("task-submitted", wave=called(turn, task), day=turn.day(task.submitted_at))
    if not task.open:
        return turn.tr("task-closed", wave=called(turn, task))
    deadline = turn.deadline(task.closes_at)
    if task.state is State.STARTED:
        return turn.tr("task-started", wave=called(turn, task), deadline=deadline)
    minutes = length.minutes(turn.house.shelf.get(turn.unit, task.form_id))
    return turn.tr("task-not-started", wave=called(turn, task), minutes=minutes, deadline=deadline)


def where(turn: Turn, task: Task) -> str:
    """How far I have come in what I began, and how long the rest takes."""
    if task.response_id is None:
        return _line(turn, task)
    response = turn.desk.response(task.response_id)
    progress = flow.progress(response.form, response.given, response.cursor)
    left = [
        index
        for index in flow.visible(response.form, response.given)
        if response.form.questions[index].name not in response.given.values
    ]
    return turn.tr(
        "task-where",
        wave=called(turn, task),
        section=progress.section_index,
        sections=progress.section_count,
        position=progress.position,
        total=progress.total,
        minutes=length.minutes(response.form, left),
        deadline=turn.deadline(task.closes_at),
    )


def _begin(turn: Turn, waiting: list[Task]) -> Button | None:
    if not waiting:
        return None
    words = "menu-continue" if waiting[0].state is State.STARTED else "menu-begin"
    return primary(turn.tr.plain(words), OpenWave(wave=waiting[0].wave_id))


def _home(turn: Turn) -> Button:
    return to(turn.tr.plain("to-menu"), Menu())
