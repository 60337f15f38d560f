"""A broadcast on its way and afterwards: pause and stop, whom it did not reach, and what can still be mended in all chats."""

from collections import Counter
from collections.abc import Sequence
from html import escape

from handlers.routes import Attached, Routes, Turn, Who
from handlers.screen import Button, Screen, danger, to
from handlers.screens.broadcast_progress import cause_name, cause_words, causes_lines, progress_screen, told
from handlers.screens.broadcast_words import fault, shown_words
from handlers.screens.lists import cut, turning
from handlers.taps_broadcasts import (
    ApplyEdit,
    BroadcastCard,
    BroadcastMissed,
    BroadcastMissedFile,
    DeleteSent,
    EditSent,
    PauseBroadcast,
    ResumeBroadcast,
    StopBroadcast,
)
from messaging import broadcast_look, broadcasts, jobs, letters, mending
from messaging.broadcast_look import Look, Missed
from messaging.broadcasts import State
from people.refusals import Gone

routes = Routes()

SCHOOLS = 6
FILE = "broadcast-missed"


@routes.tap(PauseBroadcast, Who.COORDINATOR)
def pause(turn: Turn, tap: PauseBroadcast) -> Screen:
    broadcasts.pause(turn.unit, turn.me, tap.broadcast)
    return shown(turn, tap.broadcast)


@routes.tap(ResumeBroadcast, Who.COORDINATOR)
def resume(turn: Turn, tap: ResumeBroadcast) -> Screen:
    broadcasts.resume(turn.unit, turn.me, tap.broadcast)
    return shown(turn, tap.broadcast)


@routes.tap(StopBroadcast, Who.COORDINATOR)
def stop(turn: Turn, tap: StopBroadcast) -> Screen:
    """Nobody more gets it; that cannot be taken back, so it is asked for twice."""
    one = _running(turn, tap.broadcast)
    if one.state in (State.DONE, State.CANCELLED):
        return progress_screen(turn, one)
    if not tap.sure:
        sure = danger(turn.tr.plain("broadcast-stop-sure"), StopBroadcast(broadcast=tap.broadcast, sure=True))
        words = (
            turn.tr("broadcast-stop-ask", left=one.left, sent=one.sent, told=int(told(turn, one)))
            if one.recipients
            else turn.tr("broadcast-stop-ask-before")
        )
        return Screen(words, rows=((sure,), (_back(turn, tap.broadcast),)))
    broadcasts.cancel(turn.unit, turn.me, tap.broadcast)
    return shown(turn, tap.broadcast)


@routes.tap(BroadcastMissed, Who.COORDINATOR)
def missed(turn: Turn, tap: BroadcastMissed) -> Screen:
    """By school and cause, in numbers; people stand by code in the file. None of either where a competency found them."""
    one = _running(turn, tap.broadcast)
    if not told(turn, one):
        raise Gone("broadcast")
    tr = turn.tr
    lines: list[str] = [tr("broadcast-missed-title", people=one.missed), ""]
    if one.private or not one.missed:
        return Screen("\n".join(lines), rows=((_back(turn, tap.broadcast),),))
    lines += causes_lines(turn, broadcast_look.causes(turn.unit, tap.broadcast))
    schools = _by_school(broadcast_look.missed(turn.unit, tap.broadcast))
    items, page, pages = cut(list(schools.items()), tap.page, SCHOOLS)
    lines.append("")
    for school, causes in items:
        said = ", ".join(f"{cause_words(turn, name)} — {people}" for name, people in causes.most_common())
        lines.append(tr("broadcast-missed-school", school=school or tr.plain("broadcast-no-school"), causes=said))
    file = (to(tr.plain("broadcast-missed-file"), BroadcastMissedFile(broadcast=tap.broadcast)),)
    way = turning(tr, page, pages, lambda other: BroadcastMissed(broadcast=tap.broadcast, page=other))
    return Screen("\n".join(lines), rows=(*way, file, (_back(turn, tap.broadcast),)))


@routes.tap(BroadcastMissedFile, Who.COORDINATOR)
def missed_file(turn: Turn, tap: BroadcastMissedFile) -> Screen:
    one = _running(turn, tap.broadcast)
    if one.private:
        raise Gone("broadcast")
    person = turn.me.person_id
    jobs.post(turn.unit, FILE, {"broadcast": tap.broadcast, "person": person}, key=f"{FILE}:{tap.broadcast}:{person}")
    return missed(turn, BroadcastMissed(broadcast=tap.broadcast, page=0)).with_toast(turn.tr.plain("file-on-its-way"))


@routes.tap(EditSent, Who.COORDINATOR)
def edit(turn: Turn, tap: EditSent) -> Screen:
    return _ask_for_words(turn, tap)


@routes.file(EditSent, Who.COORDINATOR, media=True)
def new_file(turn: Turn, tap: EditSent, _file: Attached | None) -> Screen:
    """Files that people have already stay: only words can be changed under them."""
    return _ask_for_words(turn, tap, note=turn.tr("broadcast-edit-only-words"))


def _ask_for_words(turn: Turn, tap: EditSent, *, note: str = "") -> Screen:
    one = _running(turn, tap.broadcast)
    letter = letters.read(turn.unit, one.broadcast_id)
    if letter is None or tap.language not in letter.texts:
        raise Gone("broadcast")
    ask = turn.tr("broadcast-edit-ask", **_chats(turn, one), files=len(letter.media))
    lines = [*([note, ""] if note else []), ask, "", shown_words(letter.texts[tap.language])]
    rows: list[tuple[Button, ...]] = [
        (
            to(
                turn.tr.plain("broadcast-other-language", language=other),
                EditSent(broadcast=tap.broadcast, language=other),
            ),
        )
        for other in letter.texts
        if other != tap.language
    ]
    return Screen("\n".join(lines), rows=(*rows, (_back(turn, tap.broadcast),)), awaiting=tap.pack())


@routes.text(EditSent, Who.COORDINATOR)
def new_words(turn: Turn, tap: EditSent, text: str) -> Screen:
    """Kept beside the old ones until the second tap names the chats."""
    one = _running(turn, tap.broadcast)
    letter = letters.read(turn.unit, tap.broadcast)
    if letter is None or tap.language not in letter.texts:
        raise Gone("broadcast")
    html = turn.html or escape(text, quote=False)
    wrong = fault(turn, letter, html, captioned=letter.captioned)
    if wrong is not None:
        return Screen(
            f"{wrong}\n\n{turn.tr('broadcast-not-kept')}",
            rows=((_back(turn, tap.broadcast),),),
            awaiting=tap.pack(),
        )
    digest = mending.propose(turn.unit, turn.me, tap.broadcast, tap.language, html)
    found = _chats(turn, one)
    sure = danger(turn.tr.plain("broadcast-edit-sure", **found), ApplyEdit(broadcast=tap.broadcast, digest=digest))
    return Screen(
        f"{turn.tr('broadcast-edit-check', **found)}\n\n{shown_words(html)}",
        rows=((sure,), (_back(turn, tap.broadcast),)),
        awaiting=tap.pack(),
    )


@routes.tap(ApplyEdit, Who.COORDINATOR)
def apply_edit(turn: Turn, tap: ApplyEdit) -> Screen:
    _running(turn, tap.broadcast)
    if not mending.apply(turn.unit, turn.me, tap.broadcast, tap.digest):
        return shown(turn, tap.broadcast).with_toast(turn.tr.plain("broadcast-edit-old"))
    return shown(turn, tap.broadcast).with_toast(turn.tr.plain("broadcast-edit-begun"))


@routes.tap(DeleteSent, Who.COORDINATOR)
def delete_sent(turn: Turn, tap: DeleteSent) -> Screen:
    one = _running(turn, tap.broadcast)
    chats = broadcast_look.in_chats(turn.unit, tap.broadcast)
    if one.amending is not None or not chats.having:
        return progress_screen(turn, one)
    back = (_back(turn, tap.broadcast),)
    if not chats.young:
        return Screen(turn.tr("broadcast-delete-too-old"), rows=(back,))
    if not tap.sure:
        told_of = one.recipients if one.private else chats.young
        older = 0 if one.private else chats.having - chats.young
        sure = danger(
            turn.tr.plain("broadcast-delete-sure", chats=told_of), DeleteSent(broadcast=tap.broadcast, sure=True)
        )
        ask = turn.tr("broadcast-delete-ask", chats=told_of, bound=int(one.private), older=older)
        return Screen(ask, rows=((sure,), back))
    broadcasts.delete_everywhere(turn.unit, turn.me, tap.broadcast)
    return shown(turn, tap.broadcast).with_toast(turn.tr.plain("broadcast-delete-begun"))


def shown(turn: Turn, broadcast_id: int) -> Screen:
    return progress_screen(turn, broadcast_look.look(turn.unit, turn.me, broadcast_id))


def _running(turn: Turn, broadcast_id: int) -> Look:
    one = broadcast_look.look(turn.unit, turn.me, broadcast_id)
    if one.composing:
        raise Gone("broadcast")
    return one


def _chats(turn: Turn, one: Look) -> dict[str, int]:
    """How many chats a change goes into; of people whom a competency found only how many it can be at most."""
    if one.private:
        return {"chats": one.recipients, "bound": 1}
    return {"chats": broadcast_look.in_chats(turn.unit, one.broadcast_id).having, "bound": 0}


def _by_school(people: Sequence[Missed]) -> dict[str | None, "Counter[str]"]:
    found: dict[str | None, Counter[str]] = {}
    for one in people:
        found.setdefault(one.school, Counter())[cause_name(one.cause)] += 1
    return found


def _back(turn: Turn, broadcast_id: int) -> Button:
    return to(turn.tr.plain("back"), BroadcastCard(broadcast=broadcast_id))
