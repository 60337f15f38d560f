"""Those who open a link with a letter before its code: a role that waits for them, or a team they ask to join."""

from handlers import entrance
from handlers.people_roles import follow
from handlers.routes import Routes, Turn, Who
from handlers.screen import Button, Screen, columns, primary, to
from handlers.screens.lists import post, role_words
from handlers.taps import Confirm, Menu
from handlers.taps_people import JoinAs, TakeRole
from messaging import outbox
from people import chats, role_links, staff, team_links
from people.me import Me, Stranger
from people.role_links import RoleLink, Taken
from people.team_links import Asked, Dead, Declined
from people.words import POSITIONS

routes = Routes()

Refusal = role_links.Dead | role_links.Elsewhere | role_links.Held | role_links.Yours | role_links.Outside


@routes.link("r")
def role_opened(turn: Turn, code: str) -> Screen:
    """The role is named and taken by a button: a link that a messenger previews must not give it away."""
    match role_links.look(turn.unit, turn.who, code):
        case RoleLink() as link:
            chats.remember(turn.unit, turn.who)
            return _offer(turn, link)
        case refusal:
            return _refused(turn, refusal)


@routes.tap(TakeRole, Who.ANYONE)
def take(turn: Turn, tap: TakeRole) -> Screen:
    version = turn.house.consent.version
    match role_links.take(turn.unit, turn.who, tap.code, version):
        case Taken(me, link):
            met = turn.meeting(me)
            _tell_coordinators(met, link)
            follow(met, me.person_id)
            said = met.tr("role-taken", role=_role(met, link))
            return entrance.here(met, said) if me.consented else _then_consent(met, said)
        case refusal:
            return _refused(turn, refusal)


@routes.link("t")
def team_opened(turn: Turn, code: str) -> Screen:
    if isinstance(turn.who, Me):
        return entrance.here(turn, turn.tr("join-inside"))
    door = team_links.find(turn.unit, code)
    if door is None:
        return entrance.here(turn, turn.tr("join-dead"))
    chats.remember(turn.unit, turn.who)
    buttons: list[Button] = [
        to(turn.tr.plain(f"post-{word.code.replace('_', '-')}"), JoinAs(code=door.code, position=word.code))
        for word in POSITIONS.every
    ]
    return Screen(
        turn.tr("join-ask", service=turn.house.service, school=door.school),
        rows=columns(buttons, 2),
    )


@routes.tap(JoinAs, Who.ANYONE)
def join(turn: Turn, tap: JoinAs) -> Screen:
    if not isinstance(turn.who, Stranger):
        return entrance.here(turn, turn.tr("join-inside"))
    match team_links.ask(turn.unit, turn.who, tap.code, tap.position):
        case Asked(request_id, door, first):
            for coordinator in staff.coordinators(turn.unit, door.municipality_id) if first else ():
                outbox.post(
                    turn.unit, to=coordinator, kind="join-request", params={"request": request_id},
                    key=f"join-request:{request_id}:{coordinator}", priority=outbox.Priority.ANSWER,
                )  # fmt: skip
            return Screen(turn.tr("join-asked", position=post(turn.tr, tap.position), school=door.school))
        case Declined():
            return entrance.here(turn, turn.tr("join-declined-before"))
        case Dead():
            return entrance.here(turn, turn.tr("join-dead"))


def _offer(turn: Turn, link: RoleLink) -> Screen:
    tr = turn.tr
    words = "role-offer" if link.school is None else "role-offer-school"
    text = tr(
        words, role=role_words(tr, link.role), school=link.school or "", municipality=link.municipality,
        service=turn.house.service,
    )  # fmt: skip
    rows: list[tuple[Button, ...]] = [(primary(tr.plain("role-take"), TakeRole(code=link.code)),)]
    if isinstance(turn.who, Me):
        rows.append((to(tr.plain("role-not-now"), Menu()),))
    return Screen(text, rows=tuple(rows))


def _refused(turn: Turn, refusal: Refusal) -> Screen:
    match refusal:
        case role_links.Dead():
            return entrance.here(turn, turn.tr("role-link-dead"))
        case role_links.Elsewhere():
            return entrance.here(turn, turn.tr("role-link-elsewhere"))
        case role_links.Held():
            return entrance.here(turn, turn.tr("role-held"))
        case role_links.Yours():
            return entrance.here(turn, turn.tr("role-yours"))
        case role_links.Outside():
            return entrance.here(turn, turn.tr("role-link-outside"))


def _then_consent(turn: Turn, said: str) -> Screen:
    """On the screen of the consent stands nothing but the consent, so the role is told before it."""
    return Screen(said, rows=((primary(turn.tr.plain("entrance-go-on"), Confirm()),),))


def _tell_coordinators(turn: Turn, link: RoleLink) -> None:
    """Those who answer for the municipality learn who can do what in it now."""
    for coordinator in staff.coordinators(turn.unit, link.municipality_id):
        if coordinator != turn.me.person_id:
            outbox.post(
                turn.unit,
                to=coordinator,
                kind="role-granted",
                params={"person": turn.me.person_id, "role": link.role.value, "school": link.school or ""},
            )


def _role(turn: Turn, link: RoleLink) -> str:
    role = role_words(turn.tr, link.role)
    return role if link.school is None else turn.tr.plain("role-at-school", role=role, school=link.school)
