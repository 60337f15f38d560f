"""Schools, roster, roles, team links and the journal, as a coordinator and those who come by a link see them."""

import re
from dataclasses import replace

from sqlalchemy import Select, select

from db.tables import job, join_request, person, role_link, school, staff_role, team_link
from demo.gallery_district import COORDINATOR, GUEST, NEIGHBOUR, SCHOOL_COORDINATOR, SECOND_GUEST
from demo.gallery_stage import Attachment, Stage, Tile
from demo.municipality import SCHOOLS
from handlers import notices, people_import
from handlers.routes import Attached
from handlers.screen import Rows
from handlers.taps_people import (
    ApplyRoster,
    CancelRoster,
    CloseTeamLink,
    DecideJoin,
    FindPeople,
    ImportRoster,
    IssueRoleLink,
    IssueTeamLink,
    JoinAs,
    JoinRequests,
    Journal,
    JournalFile,
    NewCode,
    OfferRole,
    People,
    PeopleCards,
    PeopleSchool,
    PeopleSchools,
    PersonCard,
    RevokeRole,
    Roles,
    RosterTemplate,
    TakeRole,
    TeamLink,
    WithdrawRoleLinks,
)
from messaging.jobs import Job
from messaging.outbox import Params
from people.me import Role
from people.roster_sheet import PEOPLE, PersonRow, RosterSheet, SchoolRow
from people.workbook_faults import Code, WorkbookFaults, fault

ROSTER = Attached("BQACAgIAAx", "реестр.xlsx", 18_000)


_SECRET = re.compile(r"(?<![0-9A-Z])[0-9A-HJKMNP-TV-Z]{4}(?:-[0-9A-HJKMNP-TV-Z]{4}){3}\b")
_NEW = re.compile(r"\bP-(?!0000)[0-9A-HJKMNP-TV-Z]{6}\b")


async def people(stage: Stage) -> None:
    first = len(stage.tiles)
    await _people(stage)
    stage.tiles[first:] = [_plain(tile) for tile in stage.tiles[first:]]


async def _people(stage: Stage) -> None:
    at = await _one(stage, select(school.c.id).where(school.c.code == SCHOOLS[3][0]))
    somebody = await _one(stage, select(person.c.id).where(person.c.school_id == at, person.c.left_at.is_(None)))
    await _looking(stage, at, somebody)
    await _importing(stage)
    await _roles(stage, at)
    await _teams(stage, at)
    stage.chapter("People: the journal")
    await stage.show("Who did what", COORDINATOR, Journal(page=0))
    await stage.show("As a workbook", COORDINATOR, JournalFile())


async def _looking(stage: Stage, at: int, somebody: int) -> None:
    stage.chapter("People: schools and invitations")
    await stage.show("How far everybody has come", COORDINATOR, "/people")
    await stage.show("By the button", COORDINATOR, People())
    await stage.show("Schools", COORDINATOR, PeopleSchools(page=0))
    await stage.show("A school's team", COORDINATOR, PeopleSchool(school=at, page=0))
    await stage.show("One participant", COORDINATOR, PersonCard(person=somebody))
    await stage.show("A new code?", COORDINATOR, NewCode(person=somebody, sure=False))
    await stage.show("The new code", COORDINATOR, NewCode(person=somebody, sure=True))
    await stage.show("To find a school or a person", COORDINATOR, FindPeople())
    await stage.show("Found by a part of the name", COORDINATOR, "Примерная")
    await stage.do(COORDINATOR, FindPeople())
    await stage.show("Nothing was found", COORDINATOR, "лицей № 99")
    await stage.show("Invitations to hand out", COORDINATOR, PeopleCards(school=0, what="ask"))
    await stage.show("Everybody there is in", COORDINATOR, PeopleCards(school=at, what="ask"))


async def _importing(stage: Stage) -> None:
    stage.chapter("People: a roster from a file")
    await stage.show("What to send", COORDINATOR, ImportRoster())
    await stage.show("Words instead", COORDINATOR, {"ru": "сейчас пришлю", "en": "in a moment"}[stage.language])
    await stage.show("The template", COORDINATOR, RosterTemplate())
    large = Attached("BQACAgIAAy", "реестр.xlsx", 60_000_000)
    await stage.show("Too large to be downloaded", COORDINATOR, Attachment("document", large))
    await stage.show("It is being checked", COORDINATOR, Attachment("document", ROSTER))
    number = await _one(stage, select(job.c.id).where(job.c.kind == people_import.KIND))
    me = await stage.ask(COORDINATOR, lambda turn: turn.me.person_id)
    params: Params = {"person": me, "file": ROSTER.file_id, "name": ROSTER.name}
    wrong = WorkbookFaults(
        (fault(PEOPLE, 7, "Должность", Code.CELL_EMPTY), fault(PEOPLE, None, None, Code.SHEET_HIDDEN))
    )
    small = RosterSheet(
        (SchoolRow(2, "1", SCHOOLS[0][1], "sosh", "stanitsa", 640),),
        (PersonRow(2, "1", "director", "Примерова", "Нина", "Олеговна", None, None),),
    )
    staff = PersonRow(3, None, "methodologist", "Примерова", "Вера", "Павловна", frozenset({Role.COORDINATOR}), None)
    whole = RosterSheet(small.schools, (*small.people, staff))
    for caption, read in (
        ("Faults", wrong),
        ("The coordinator would lose access", small),
        ("What would change", whole),
    ):
        await _judged(stage, caption, Job(number, people_import.KIND, params, 1), read)
    await stage.show("It is being loaded", COORDINATOR, ApplyRoster(job=number))
    await _judged(
        stage, "Loaded meanwhile by another", Job(number, people_import.KIND, {**params, "digest": "x"}, 1), whole
    )
    await stage.show("Nothing is loaded", COORDINATOR, CancelRoster(job=number))
    stage.hang("Telegram has the file no more", "job roster", await stage.ask(COORDINATOR, people_import.lost))


async def _judged(stage: Stage, caption: str, asked: Job, read: RosterSheet | WorkbookFaults) -> None:
    verdict = await stage.ask(COORDINATOR, lambda turn: people_import.decided(turn, asked, read))
    stage.hang(
        caption,
        "job roster",
        verdict.screen,
        address="handlers.people_import.decided",
        file=verdict.file.name if verdict.file is not None else "",
    )


async def _roles(stage: Stage, at: int) -> None:
    stage.chapter("People: roles")
    await stage.show("Who holds which", COORDINATOR, Roles(page=0))
    await stage.show("Which role to give", COORDINATOR, OfferRole(role="", page=0))
    await stage.show("At which school", COORDINATOR, OfferRole(role="host", page=0))
    await stage.show("A link for a school", COORDINATOR, IssueRoleLink(role="host", school=at))
    host = await _word(stage, select(role_link.c.code).where(role_link.c.role == "host"))
    await stage.show("Somebody of the project opens it", SCHOOL_COORDINATOR, f"/start r_{host}")
    await stage.show("Takes the role", SCHOOL_COORDINATOR, TakeRole(code=host))
    await stage.show("A second time", SCHOOL_COORDINATOR, f"/start r_{host}")
    await stage.show("A link for the municipality", COORDINATOR, IssueRoleLink(role="coordinator", school=0))
    chief = await _word(stage, select(role_link.c.code).where(role_link.c.role == "coordinator"))
    await stage.show("Somebody of another district opens it", NEIGHBOUR, f"/start r_{chief}")
    await stage.show("A stranger opens it", GUEST, f"/start r_{chief}")
    await stage.show("Close the links?", COORDINATOR, WithdrawRoleLinks(sure=False))
    await stage.show("They are closed", COORDINATOR, WithdrawRoleLinks(sure=True))
    held = await _one(
        stage, select(staff_role.c.id).where(staff_role.c.role == "host").order_by(staff_role.c.id.desc())
    )
    await stage.show("Take a role away?", COORDINATOR, RevokeRole(duty=held, sure=False))
    taker = await stage.ask(SCHOOL_COORDINATOR, lambda turn: turn.me.person_id)
    granted: Params = {"person": taker, "role": "host", "school": SCHOOLS[3][1]}
    await _notice(stage, "The coordinators hear of a role", COORDINATOR, "role-granted", granted)
    await stage.show("It is taken away", COORDINATOR, RevokeRole(duty=held, sure=True))
    await _notice(stage, "The person hears of it", SCHOOL_COORDINATOR, "role-revoked", granted)


async def _teams(stage: Stage, at: int) -> None:
    stage.chapter("People: team links")
    await stage.show("No link yet", COORDINATOR, TeamLink(school=at))
    await stage.show("A link", COORDINATOR, IssueTeamLink(school=at, sure=True))
    code = await _word(stage, select(team_link.c.code))
    await stage.show("A stranger opens it", SECOND_GUEST, f"/start t_{code}")
    await stage.show("Chooses a position", SECOND_GUEST, JoinAs(code=code, position="dep_upb"))
    asked = await _one(stage, select(join_request.c.id))
    await _notice(stage, "The coordinators are asked", COORDINATOR, "join-request", {"request": asked})
    await stage.show("Who waits", COORDINATOR, JoinRequests(page=0))
    await stage.show("Let in", COORDINATOR, DecideJoin(request=asked, yes=True))
    await _notice(stage, "The person hears of it", SECOND_GUEST, "join-confirmed", {})
    await stage.show("A new link?", COORDINATOR, IssueTeamLink(school=at, sure=False))
    await stage.show("Close the link?", COORDINATOR, CloseTeamLink(school=at, sure=False))


async def _notice(stage: Stage, caption: str, who: int, kind: str, params: Params) -> None:
    screen = await stage.ask(who, lambda turn: notices.notice(turn, kind, params))
    assert screen is not None, f"{kind} is not told"
    stage.hang(caption, f"notice {kind}", screen, address="handlers.people_notices")


async def _one(stage: Stage, asked: Select[tuple[int]]) -> int:
    found: int = await stage.ask(COORDINATOR, lambda turn: turn.unit.scalar(asked.limit(1)))
    return found


async def _word(stage: Stage, asked: Select[tuple[str]]) -> str:
    found: str = await stage.ask(COORDINATOR, lambda turn: turn.unit.scalar(asked.limit(1)))
    return found


def _plain(tile: Tile) -> Tile:
    """Codes are drawn by chance; the page is the same every time."""
    return replace(
        tile, said=_steady(tile.said), screen=replace(tile.screen, text=_steady(tile.screen.text), rows=_rows(tile))
    )


def _rows(tile: Tile) -> Rows:
    return tuple(
        tuple(button if button.tap is None else replace(button, tap=_steady(button.tap)) for button in row)
        for row in tile.screen.rows
    )


def _steady(text: str) -> str:
    return _NEW.sub("P-7F3K9Q", _SECRET.sub("7F3K-9QWE-1234-ABCD", text))
