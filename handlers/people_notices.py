"""News about people: who asks to join, whose request was answered, who took a role and who lost one."""

from handlers.routes import Turn
from handlers.screen import Screen, primary, to
from handlers.screens.lists import post, role_words
from handlers.taps import Confirm, Menu
from handlers.taps_people import DecideJoin, Roles
from messaging.outbox import Params
from people import participants, team_links
from people.me import Role
from people.team_links import Standing


def join_request(turn: Turn, params: Params) -> Screen | None:
    """To each coordinator, unless another one has answered by now."""
    asked = team_links.request(turn.unit, turn.me, int(params["request"]))
    if asked.standing is not Standing.WAITING:
        return None
    tr = turn.tr
    return Screen(
        tr("notice-join-request", position=post(tr, asked.position), school=asked.school),
        rows=(
            (primary(tr.plain("requests-yes-one"), DecideJoin(request=asked.request_id, yes=True)),),
            (to(tr.plain("requests-no-one"), DecideJoin(request=asked.request_id, yes=False)),),
        ),
        fresh=True,
    )


def join_confirmed(turn: Turn, _params: Params) -> Screen | None:
    if turn.me.consented:
        return None
    tr = turn.tr
    return Screen(
        tr("notice-join-confirmed", position=post(tr, turn.me.position), school=turn.me.school or "—"),
        rows=((primary(tr.plain("entrance-go-on"), Confirm()),),),
        fresh=True,
    )


def role_granted(turn: Turn, params: Params) -> Screen | None:
    who = participants.found(turn.unit, turn.me, int(params["person"]))
    tr = turn.tr
    place = str(params["school"])
    return Screen(
        tr(
            "notice-role-granted-school" if place else "notice-role-granted",
            code=who.code,
            position=post(tr, who.position),
            role=role_words(tr, Role(str(params["role"]))),
            school=place,
        ),
        rows=((to(tr.plain("notice-roles"), Roles(page=0)),),),
        fresh=True,
    )


def role_revoked(turn: Turn, params: Params) -> Screen | None:
    tr = turn.tr
    place = str(params["school"])
    words = "notice-role-revoked-school" if place else "notice-role-revoked"
    text = tr(words, role=role_words(tr, Role(str(params["role"]))), school=place)
    return Screen(text, rows=((to(tr.plain("to-menu"), Menu()),),), fresh=True)
