"""Roles: who holds which, a one-time link that gives one, and taking one away."""

from handlers import codes, entrance
from handlers.routes import Routes, Turn, Who
from handlers.screen import Button, Rows, Screen, danger, primary, to
from handlers.screens.lists import cut, numbers, post, role_words, turning
from handlers.taps_people import IssueRoleLink, OfferRole, People, RevokeRole, Roles, WithdrawRoleLinks
from messaging import jobs, outbox
from people import directory, invitations, role_links, roles
from people import me as recognising
from people.directory import OUTSIDE
from people.me import Me, Role
from people.role_links import RoleLink
from people.roles import Holder, LastCoordinator

routes = Routes()

PER_PAGE = 6
LINKS_SHOWN = 4


@routes.tap(Roles, Who.COORDINATOR)
def holders_tap(turn: Turn, tap: Roles) -> Screen:
    return holders(turn, tap.page)


def holders(turn: Turn, page: int) -> Screen:
    tr = turn.tr
    found = roles.holders(turn.unit, turn.me)
    shown, page, pages = cut(found, page, PER_PAGE)
    lines: list[str] = [tr("roles-title"), ""]
    lines += [_holder_line(turn, number, one) for number, one in enumerate(shown, 1)]
    links = role_links.open_links(turn.unit, turn.me)
    if links:
        lines += ["", tr("roles-links", count=len(links))]
        lines += [_link_line(turn, link) for link in links[:LINKS_SHOWN]]
    rows: list[tuple[Button, ...]] = [
        *numbers([RevokeRole(duty=one.duty_id, sure=False) for one in shown]),
        *turning(tr, page, pages, lambda to_page: Roles(page=to_page)),
        (primary(tr.plain("roles-give"), OfferRole(role="", page=0)),),
    ]
    if links:
        rows.append((to(tr.plain("roles-withdraw"), WithdrawRoleLinks(sure=False)),))
    lines += ["", tr("roles-hint")]
    return Screen("\n".join(lines), rows=(*rows, (to(tr.plain("back"), People()),)))


@routes.tap(OfferRole, Who.COORDINATOR)
def offer(turn: Turn, tap: OfferRole) -> Screen:
    """First the role, then for roles at a school the school."""
    tr = turn.tr
    if not tap.role:
        choice: Rows = tuple(
            (
                to(
                    tr.plain(f"roles-give-{role.value.replace('_', '-')}"),
                    IssueRoleLink(role=role.value, school=OUTSIDE)
                    if role is Role.COORDINATOR
                    else OfferRole(role=role.value, page=0),
                ),
            )
            for role in Role
        )
        return Screen(tr("roles-which"), rows=(*choice, (to(tr.plain("back"), Roles(page=0)),)))
    role = codes.read(Role, tap.role)
    teams = [
        team for team in directory.teams(turn.unit, turn.me, turn.house.consent.version) if team.school_id != OUTSIDE
    ]
    shown, page, pages = cut(teams, tap.page)
    lines: list[str] = [tr("roles-where", role=role_words(tr, role)), ""]
    lines += [tr("roles-school", number=number, school=team.name) for number, team in enumerate(shown, 1)]
    rows = (
        *numbers([IssueRoleLink(role=role.value, school=team.school_id) for team in shown]),
        *turning(tr, page, pages, lambda to_page: OfferRole(role=role.value, page=to_page)),
        (to(tr.plain("back"), OfferRole(role="", page=0)),),
    )
    return Screen("\n".join(lines), rows=rows)


@routes.tap(IssueRoleLink, Who.COORDINATOR)
def issue(turn: Turn, tap: IssueRoleLink) -> Screen:
    tr = turn.tr
    link = role_links.issue(turn.unit, turn.me, codes.read(Role, tap.role), tap.school or None)
    text = tr(
        "role-link-made" if link.school is None else "role-link-made-school",
        role=role_words(tr, link.role),
        school=link.school or "",
        link=invitations.link(turn.house.bot_username, f"r_{link.code}"),
        until=tr.moment(link.expires_at, turn.me.zone, now=turn.unit.now),
    )
    return Screen(text, rows=((to(tr.plain("back"), Roles(page=0)),),))


@routes.tap(WithdrawRoleLinks, Who.COORDINATOR)
def withdraw(turn: Turn, tap: WithdrawRoleLinks) -> Screen:
    tr = turn.tr
    if tap.sure:
        count = role_links.withdraw(turn.unit, turn.me)
        return holders(turn, 0).with_toast(tr.plain("roles-withdrawn", count=count))
    count = len(role_links.open_links(turn.unit, turn.me))
    if not count:
        return holders(turn, 0)
    return Screen(
        tr("roles-withdraw-ask", count=count),
        rows=(
            (danger(tr.plain("roles-withdraw-yes"), WithdrawRoleLinks(sure=True)),),
            (to(tr.plain("back"), Roles(page=0)),),
        ),
    )


@routes.tap(RevokeRole, Who.COORDINATOR)
def revoke(turn: Turn, tap: RevokeRole) -> Screen:
    """The person is told, and loses the commands of the role with it."""
    tr = turn.tr
    if not tap.sure:
        one = roles.holder(turn.unit, turn.me, tap.duty)
        return Screen(
            tr("role-revoke-me" if one.person_id == turn.me.person_id else "role-revoke-ask", who=_who(turn, one)),
            rows=(
                (danger(tr.plain("role-revoke-yes"), RevokeRole(duty=tap.duty, sure=True)),),
                (to(tr.plain("back"), Roles(page=0)),),
            ),
        )
    match roles.revoke(turn.unit, turn.me, tap.duty):
        case LastCoordinator():
            return holders(turn, 0).with_toast(tr.plain("role-last-coordinator"), alert=True)
        case roles.RevokedBefore():
            return holders(turn, 0).with_toast(tr.plain("role-revoked-toast"))
        case roles.Revoked(one):
            follow(turn, one.person_id)
            if one.person_id == turn.me.person_id:
                return entrance.here(_known_anew(turn), tr("role-gave-up", role=role_words(tr, one.role)))
            outbox.post(
                turn.unit, to=one.person_id, kind="role-revoked",
                params={"role": one.role.value, "school": one.school or ""}, priority=outbox.Priority.ANSWER,
            )  # fmt: skip
            return holders(turn, 0).with_toast(tr.plain("role-revoked-toast"))


def follow(turn: Turn, person_id: int) -> None:
    """Telegram's menu of commands follows the roles."""
    jobs.post(turn.unit, "commands", {"person": person_id}, key=f"commands:{person_id}")


def _known_anew(turn: Turn) -> Turn:
    """The same person without the role they have just given up."""
    version = turn.house.consent.version
    me = recognising.load(turn.unit, turn.me.chat_id, language=turn.tr.language, consent_version=version)
    assert isinstance(me, Me), "giving up a role leaves one a participant"
    return turn.meeting(me)


def _who(turn: Turn, one: Holder) -> str:
    words = "role-holder" if one.school is None else "role-holder-school"
    return turn.tr(
        words, role=role_words(turn.tr, one.role), school=one.school or "",
        position=post(turn.tr, one.position), code=one.code,
    )  # fmt: skip


def _holder_line(turn: Turn, number: int, one: Holder) -> str:
    return turn.tr("roles-line", number=number, who=_who(turn, one))


def _link_line(turn: Turn, link: RoleLink) -> str:
    return turn.tr(
        "roles-link" if link.school is None else "roles-link-school",
        role=role_words(turn.tr, link.role), school=link.school or "",
        until=turn.tr.moment(link.expires_at, turn.me.zone, now=turn.unit.now),
    )  # fmt: skip
