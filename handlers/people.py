"""Schools and teams as the coordinator looks through them: by codes, posts and states, one step from everything else."""

from collections.abc import Sequence

from handlers.routes import Routes, Turn, Who
from handlers.screen import Button, Rows, Screen, danger, packed, primary, to
from handlers.screens.lists import PAGE, cut, numbers, post, role_words, turning
from handlers.taps import Menu
from handlers.taps_people import (
    FindPeople,
    ImportRoster,
    JoinRequests,
    Journal,
    NewCode,
    People,
    PeopleCards,
    PeopleSchool,
    PeopleSchools,
    PersonCard,
    RevokeRole,
    Roles,
    TeamLink,
)
from people import audit, directory, invitations, team_links
from people.directory import OUTSIDE, State, Team
from people.refusals import Gone

routes = Routes()

PRESENT = (State.CONSENTED, State.STARTED, State.INVITED, State.NOT_INVITED)


@routes.command("people", Who.COORDINATOR)
def people_command(turn: Turn, argument: str) -> Screen:
    return _found(turn, argument) if argument else people(turn)


@routes.tap(People, Who.COORDINATOR)
def people_tap(turn: Turn, _tap: People) -> Screen:
    return people(turn)


def people(turn: Turn) -> Screen:
    tr = turn.tr
    teams = _teams(turn)
    schools = sum(team.school_id != OUTSIDE for team in teams)
    waiting = len(team_links.waiting(turn.unit, turn.me))
    lines: list[str] = [
        tr("people-title"),
        tr("people-count", schools=schools, people=sum(team.people for team in teams)),
        "",
    ]
    for state in PRESENT:
        count = sum(team.states.get(state, 0) for team in teams)
        if count:
            lines.append(tr("people-count-state", state=tr(f"person-{state.value}"), count=count))
    if not teams:
        lines.append(tr("people-empty"))
    rows: list[tuple[Button, ...]] = []
    if waiting:
        rows.append((primary(tr.plain("people-requests", count=waiting), JoinRequests(page=0)),))
    if teams:
        rows.append((to(tr.plain("people-schools"), PeopleSchools(page=0)), to(tr.plain("people-find"), FindPeople())))
    rows += [
        (
            to(tr.plain("people-import"), ImportRoster()),
            to(tr.plain("people-cards"), PeopleCards(school=OUTSIDE, what="ask")),
        ),
        (to(tr.plain("people-roles"), Roles(page=0)), to(tr.plain("people-journal"), Journal(page=0))),
        (to(tr.plain("to-menu"), Menu()),),
    ]
    return Screen("\n".join(lines), rows=tuple(rows), awaiting=packed(FindPeople()))


@routes.tap(PeopleSchools, Who.COORDINATOR)
def schools(turn: Turn, tap: PeopleSchools) -> Screen:
    tr = turn.tr
    teams = _teams(turn)
    shown, page, pages = cut(teams, tap.page)
    lines: list[str] = [tr("people-schools-title"), tr("people-schools-about"), "", *_lines(turn, shown)]
    rows = (
        *numbers([PeopleSchool(school=team.school_id, page=0) for team in shown]),
        *turning(tr, page, pages, lambda to_page: PeopleSchools(page=to_page)),
        (to(tr.plain("back"), People()),),
    )
    return Screen("\n".join(lines), rows=rows, awaiting=packed(FindPeople()))


@routes.tap(PeopleSchool, Who.COORDINATOR)
def school_tap(turn: Turn, tap: PeopleSchool) -> Screen:
    return school(turn, tap.school, tap.page)


def school(turn: Turn, school_id: int, page: int) -> Screen:
    tr = turn.tr
    members = directory.members(turn.unit, turn.me, school_id, turn.house.consent.version)
    name = tr("people-outside") if school_id == OUTSIDE else directory.school_name(turn.unit, turn.me, school_id)
    shown, page, pages = cut(members, page)
    lines: list[str] = [tr("people-school-title", school=name), ""]
    for number, one in enumerate(shown, 1):
        state = tr(f"person-{one.state.value}")
        lines.append(tr("people-member", number=number, position=post(tr, one.position), code=one.code, state=state))
    if not members:
        lines.append(tr("people-school-empty"))
    own: Rows = ()
    if school_id != OUTSIDE:
        own = (
            (
                to(tr.plain("people-team-link"), TeamLink(school=school_id)),
                to(tr.plain("people-cards"), PeopleCards(school=school_id, what="ask")),
            ),
        )
    rows = (
        *numbers([PersonCard(person=one.person_id) for one in shown]),
        *turning(tr, page, pages, lambda to_page: PeopleSchool(school=school_id, page=to_page)),
        *own,
        (to(tr.plain("back"), PeopleSchools(page=_page_of(turn, school_id))),),
    )
    return Screen("\n".join(lines), rows=rows, awaiting=packed(FindPeople()))


@routes.tap(PersonCard, Who.COORDINATOR)
def card_tap(turn: Turn, tap: PersonCard) -> Screen:
    return card(turn, tap.person)


def card(turn: Turn, person_id: int, said: str | None = None) -> Screen:
    """By what the roster calls them: a name or an answer is nobody's business here."""
    tr = turn.tr
    found = directory.card(turn.unit, turn.me, person_id, turn.house.consent.version)
    member = found.member
    lines: list[str] = [] if said is None else [said, ""]
    lines += [
        tr("person-title", code=member.code),
        tr("person-place", position=post(tr, member.position), school=found.school or tr.plain("people-outside")),
        tr("person-state", state=tr(f"person-{member.state.value}")),
    ]
    lines += [_role_line(turn, one) for one in found.roles]
    rows: list[tuple[Button, ...]] = []
    if member.state is not State.LEFT:
        rows.append((to(tr.plain("person-new-code"), NewCode(person=person_id, sure=False)),))
    rows += [
        (danger(tr.plain("role-revoke-one", role=one.role.value), RevokeRole(duty=one.duty_id, sure=False)),)
        for one in found.roles[:4]
        if member.state is not State.LEFT
    ]
    rows.append((to(tr.plain("back"), PeopleSchool(school=found.school_id, page=0)),))
    return Screen("\n".join(lines), rows=tuple(rows))


@routes.tap(NewCode, Who.COORDINATOR)
def new_code(turn: Turn, tap: NewCode) -> Screen:
    """Whoever opens the new link is this person from then on, so it is shown here only and asked for twice."""
    tr = turn.tr
    found = directory.card(turn.unit, turn.me, tap.person, turn.house.consent.version)
    if found.member.state is State.LEFT:
        raise Gone("person")
    if not tap.sure:
        inside = found.member.state in (State.STARTED, State.CONSENTED)
        words = tr("person-new-code-inside" if inside else "person-new-code-ask", code=found.member.code)
        return Screen(
            words,
            rows=(
                (primary(tr.plain("person-new-code-yes"), NewCode(person=tap.person, sure=True)),),
                (to(tr.plain("back"), PersonCard(person=tap.person)),),
            ),
        )
    code = invitations.issued_just_now(turn.unit, tap.person)
    if code is None:
        code = invitations.issue(turn.unit, tap.person)
        audit.note(turn.unit, turn.me, "code-reissued", {"person": found.member.code})
    return card(turn, tap.person, tr("person-new-link", link=invitations.link(turn.house.bot_username, code)))


@routes.tap(FindPeople, Who.COORDINATOR)
def find(turn: Turn, _tap: FindPeople) -> Screen:
    return Screen(
        turn.tr("people-find-ask"),
        rows=((to(turn.tr.plain("back"), People()),),),
        awaiting=packed(FindPeople()),
    )


@routes.text(FindPeople, Who.COORDINATOR)
def typed(turn: Turn, _tap: FindPeople, text: str) -> Screen:
    return _found(turn, text)


def _found(turn: Turn, text: str) -> Screen:
    person = directory.by_code(turn.unit, turn.me, text, turn.house.consent.version)
    if person is not None:
        return card(turn, person)
    tr = turn.tr
    found = directory.matching(_teams(turn), text)
    if len(found) == 1:
        return school(turn, found[0].school_id, 0)
    rows: Rows = ((to(tr.plain("back"), People()),),)
    if not found:
        return Screen(tr("people-find-none", text=text[:60]), rows=rows, awaiting=packed(FindPeople()))
    shown, _, _ = cut(found, 0)
    lines: list[str] = [tr("people-find-some", text=text[:60], count=len(found)), "", *_lines(turn, shown)]
    taps = [PeopleSchool(school=team.school_id, page=0) for team in shown]
    return Screen("\n".join(lines), rows=(*numbers(taps), *rows), awaiting=packed(FindPeople()))


def _role_line(turn: Turn, one: directory.RoleOf) -> str:
    return turn.tr("person-role", role=role_words(turn.tr, one.role))


def _teams(turn: Turn) -> list[Team]:
    return list(directory.teams(turn.unit, turn.me, turn.house.consent.version))


def _page_of(turn: Turn, school_id: int) -> int:
    """Back to the page of the list on which this school stands."""
    ids = [team.school_id for team in _teams(turn)]
    return ids.index(school_id) // PAGE if school_id in ids else 0


def _lines(turn: Turn, shown: Sequence[Team]) -> list[str]:
    tr = turn.tr
    return [
        tr(
            "people-school-line",
            number=number,
            school=team.name or tr.plain("people-outside"),
            consented=team.consented,
            people=team.people,
        )
        for number, team in enumerate(shown, 1)
    ]
