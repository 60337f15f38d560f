"""Invitations to hand out: cards to print and a list of links to mail, made by a worker and never with a name in a chat."""

from handlers.routes import Routes, Turn, Who
from handlers.screen import Button, Screen, primary, to
from handlers.taps_people import People, PeopleCards, PeopleSchool
from messaging import jobs
from people import audit, directory, invitations
from people.directory import OUTSIDE

routes = Routes()

PDF = "pdf"
LIST = "xlsx"


@routes.tap(PeopleCards, Who.COORDINATOR)
def cards(turn: Turn, tap: PeopleCards) -> Screen:
    tr = turn.tr
    name = None if tap.school == OUTSIDE else directory.school_name(turn.unit, turn.me, tap.school)
    waiting = len(invitations.open_codes(turn.unit, turn.me.municipality_id, tap.school or None))
    back = to(tr.plain("back"), People() if name is None else PeopleSchool(school=tap.school, page=0))
    if not waiting:
        return Screen(tr("cards-nobody"), rows=((back,),))
    text = tr("cards-ask" if name is None else "cards-ask-school", count=waiting, school=name or "")
    rows: tuple[tuple[Button, ...], ...] = (
        (primary(tr.plain("cards-pdf"), PeopleCards(school=tap.school, what=PDF)),),
        (to(tr.plain("cards-list"), PeopleCards(school=tap.school, what=LIST)),),
        (back,),
    )
    screen = Screen(text, rows=rows)
    if tap.what not in (PDF, LIST):
        return screen
    person = turn.me.person_id
    made = jobs.post(
        turn.unit,
        "invitations",
        {"person": person, "school": tap.school, "what": tap.what},
        key=f"invitations:{person}:{tap.school}:{tap.what}",
    )
    if made:
        audit.note(turn.unit, turn.me, "invitations-made", {"count": waiting} | ({"school": name} if name else {}))
    return screen.with_toast(tr.plain("file-on-its-way"))
