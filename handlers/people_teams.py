"""A school's team link, and those who came by one: the coordinator lets each in or not."""

from typing import assert_never

from handlers.routes import Routes, Turn, Who
from handlers.screen import Button, Screen, danger, primary, to
from handlers.screens.lists import cut, post, turning
from handlers.taps_people import CloseTeamLink, DecideJoin, IssueTeamLink, JoinRequests, People, PeopleSchool, TeamLink
from messaging import jobs, outbox
from people import directory, invitations, team_links
from people.team_links import Confirmed, Decided, Refusal, Standing

routes = Routes()

PER_PAGE = 3
LETTER = "t"


@routes.tap(TeamLink, Who.COORDINATOR)
def link_tap(turn: Turn, tap: TeamLink) -> Screen:
    return link(turn, tap.school)


def link(turn: Turn, school_id: int) -> Screen:
    tr = turn.tr
    name = directory.school_name(turn.unit, turn.me, school_id)
    door = team_links.current(turn.unit, turn.me, school_id)
    back = (to(tr.plain("back"), PeopleSchool(school=school_id, page=0)),)
    if door is None:
        make = primary(tr.plain("team-link-make"), IssueTeamLink(school=school_id, sure=True))
        return Screen(tr("team-link-none", school=name), rows=((make,), back))
    address = invitations.link(turn.house.bot_username, f"{LETTER}_{door.code}")
    return Screen(
        tr("team-link", school=name, link=address),
        rows=(
            (
                to(tr.plain("team-link-new"), IssueTeamLink(school=school_id, sure=False)),
                to(tr.plain("team-link-close"), CloseTeamLink(school=school_id, sure=False)),
            ),
            back,
        ),
    )


@routes.tap(IssueTeamLink, Who.COORDINATOR)
def issue(turn: Turn, tap: IssueTeamLink) -> Screen:
    """The first one is made at once; a new one instead of one that people hold is asked for."""
    if not tap.sure:
        yes = IssueTeamLink(school=tap.school, sure=True)
        return _ask(turn, tap.school, "team-link-new-ask", danger(turn.tr.plain("team-link-new-yes"), yes))
    team_links.issue(turn.unit, turn.me, tap.school)
    return link(turn, tap.school).with_toast(turn.tr.plain("team-link-made"))


@routes.tap(CloseTeamLink, Who.COORDINATOR)
def close(turn: Turn, tap: CloseTeamLink) -> Screen:
    if not tap.sure:
        yes = CloseTeamLink(school=tap.school, sure=True)
        return _ask(turn, tap.school, "team-link-close-ask", danger(turn.tr.plain("team-link-close-yes"), yes))
    team_links.close(turn.unit, turn.me, tap.school)
    return link(turn, tap.school).with_toast(turn.tr.plain("team-link-closed"))


@routes.tap(JoinRequests, Who.COORDINATOR)
def requests_tap(turn: Turn, tap: JoinRequests) -> Screen:
    return requests(turn, tap.page)


def requests(turn: Turn, page: int, said: str | None = None) -> Screen:
    tr = turn.tr
    found = team_links.waiting(turn.unit, turn.me)
    shown, page, pages = cut(found, page, PER_PAGE)
    lines: list[str] = [] if said is None else [said, ""]
    lines.append(tr("requests-title", count=len(found)) if found else tr("requests-none"))
    rows: list[tuple[Button, ...]] = []
    for number, one in enumerate(shown, 1):
        lines += ["", tr("requests-line", number=number, position=post(tr, one.position), school=one.school)]
        rows.append(
            (
                primary(tr.plain("requests-yes", number=number), DecideJoin(request=one.request_id, yes=True)),
                to(tr.plain("requests-no", number=number), DecideJoin(request=one.request_id, yes=False)),
            )
        )
    if found:
        lines += ["", tr("requests-hint")]
    rows += [*turning(tr, page, pages, lambda to_page: JoinRequests(page=to_page)), (to(tr.plain("back"), People()),)]
    return Screen("\n".join(lines), rows=tuple(rows))


@routes.tap(DecideJoin, Who.COORDINATOR)
def decide(turn: Turn, tap: DecideJoin) -> Screen:
    unit, me = turn.unit, turn.me
    match team_links.confirm(unit, me, tap.request) if tap.yes else team_links.refuse(unit, me, tap.request):
        case Confirmed(request, person_id, code):
            outbox.post(
                unit, to=person_id, kind="join-confirmed", params={}, key=f"join-confirmed:{person_id}",
                priority=outbox.Priority.ANSWER,
            )  # fmt: skip
            said = turn.tr(
                "requests-confirmed", code=code, position=post(turn.tr, request.position), school=request.school
            )
        case Refusal(request, language):
            # A stranger has no row that a notification could be written for, only a chat.
            jobs.post(
                unit, "remark",
                {"chat": request.chat_id, "language": language, "words": "join-declined", "school": request.school},
            )  # fmt: skip
            said = turn.tr("requests-refused", position=post(turn.tr, request.position), school=request.school)
        case Decided(request):
            confirmed = request.standing is Standing.CONFIRMED
            said = turn.tr("requests-were-confirmed" if confirmed else "requests-were-refused")
        case other:
            assert_never(other)
    return requests(turn, 0, said)


def _ask(turn: Turn, school_id: int, words: str, yes: Button) -> Screen:
    name = directory.school_name(turn.unit, turn.me, school_id)
    back = to(turn.tr.plain("back"), TeamLink(school=school_id))
    return Screen(turn.tr(words, school=name), rows=((yes,), (back,)))
