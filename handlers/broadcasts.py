"""Announcements: the list of them, and one in the making, whose words and files are taken as they were sent to the bot."""

from dataclasses import replace
from html import escape

from handlers.routes import Attached, Routes, Turn, Who
from handlers.screen import Button, Rows, Screen, danger, primary, to
from handlers.screens.broadcast_check import confirm_screen, whom_now
from handlers.screens.broadcast_progress import progress_screen, state_words
from handlers.screens.broadcast_words import (
    LANGUAGES,
    fault,
    letter_fault,
    more_lines,
    opening,
    shown_words,
    when_lines,
)
from handlers.screens.lists import numbers, turning
from handlers.taps import Menu
from handlers.taps_broadcasts import (
    BroadcastButtons,
    BroadcastCard,
    Broadcasts,
    BroadcastWhen,
    BroadcastWhom,
    BroadcastWords,
    CheckBroadcast,
    DropBroadcast,
    NewBroadcast,
    NoLanguage,
    NoMedia,
    ReturnBroadcast,
    TryBroadcast,
)
from messaging import broadcast_look, composing, submitting
from messaging.broadcast_look import Look
from messaging.composing import Draft
from messaging.letters import Letter, Medium

routes = Routes()

PAGE = 6


@routes.command("broadcast", Who.COORDINATOR)
def command(turn: Turn, _argument: str) -> Screen:
    return listed(turn, 0)


@routes.tap(Broadcasts, Who.COORDINATOR)
def list_tap(turn: Turn, tap: Broadcasts) -> Screen:
    return listed(turn, tap.page)


@routes.tap(NewBroadcast, Who.COORDINATOR)
def new(turn: Turn, _tap: NewBroadcast) -> Screen:
    """Nothing is kept yet, so leaving leaves nothing behind."""
    return Screen(
        f"{turn.tr('broadcast-new')}\n\n{turn.tr('broadcast-placeholders')}",
        rows=((to(turn.tr.plain("broadcast-to-list"), Broadcasts(page=0)),),),
        awaiting=BroadcastWords(broadcast=0, language=LANGUAGES[0], group="").pack(),
    )


@routes.tap(BroadcastCard, Who.COORDINATOR)
def card_tap(turn: Turn, tap: BroadcastCard) -> Screen:
    return card(turn, tap.broadcast)


@routes.tap(BroadcastWords, Who.COORDINATOR)
def ask_words(turn: Turn, tap: BroadcastWords) -> Screen:
    """«Изменить текст», «На английском»: what it says now, and what is sent next takes its place."""
    draft = composing.load(turn.unit, turn.me, tap.broadcast)
    language = tap.language if tap.language in LANGUAGES else LANGUAGES[0]
    now = draft.letter.texts.get(language, "")
    lines: list[str] = [turn.tr("broadcast-words-title", language=language), ""]
    lines += [shown_words(now), ""] if now else []
    lines += [turn.tr("broadcast-words-ask"), "", turn.tr("broadcast-placeholders")]
    rows: list[tuple[Button, ...]] = []
    if now and len(draft.letter.texts) > 1:
        away = NoLanguage(broadcast=draft.broadcast_id, language=language)
        rows.append((to(turn.tr.plain("broadcast-no-language", language=language), away),))
    other = next(one for one in LANGUAGES if one != language)
    if now:
        tap_other = BroadcastWords(broadcast=draft.broadcast_id, language=other, group="")
        rows.append((to(turn.tr.plain("broadcast-other-language", language=other), tap_other),))
    if draft.letter.media:
        rows.append((to(turn.tr.plain("broadcast-no-media"), NoMedia(broadcast=draft.broadcast_id)),))
    return Screen(
        "\n".join(lines),
        rows=(*rows, (to(turn.tr.plain("back"), BroadcastCard(broadcast=draft.broadcast_id)),)),
        awaiting=BroadcastWords(broadcast=draft.broadcast_id, language=language, group="").pack(),
    )


@routes.text(BroadcastWords, Who.COORDINATOR)
def words(turn: Turn, tap: BroadcastWords, text: str) -> Screen:
    """Kept only when Telegram will take it from us too, with every placeholder at its longest."""
    html = turn.html or escape(text, quote=False)
    before = composing.load(turn.unit, turn.me, tap.broadcast).letter if tap.broadcast else None
    wrong = fault(turn, before or _blank(turn), html, captioned=before is not None and before.captioned)
    if wrong is not None:
        return _refused(turn, tap, wrong)
    draft_id = tap.broadcast or composing.start(turn.unit, turn.me).broadcast_id
    return draft_screen(turn, composing.say(turn.unit, turn.me, draft_id, tap.language, html))


@routes.file(BroadcastWords, Who.COORDINATOR, media=True)
def files(turn: Turn, tap: BroadcastWords, attached: Attached | None) -> Screen:
    """One file, or the next one of an album: each of them is an update of its own."""
    if attached is None:
        return _refused(turn, tap, turn.tr("broadcast-only-these"))
    before = composing.load(turn.unit, turn.me, tap.broadcast).letter if tap.broadcast else _blank(turn)
    more = bool(attached.group) and attached.group == tap.group
    media = (*(before.media if more else ()), Medium(attached.kind, attached.file_id, attached.name))
    texts = {**before.texts, tap.language: attached.caption} if attached.caption else before.texts
    wrong = letter_fault(turn, replace(before, texts=texts, media=media))
    if wrong is not None:
        return _refused(turn, tap, wrong)
    draft_id = tap.broadcast or composing.start(turn.unit, turn.me).broadcast_id
    draft = composing.attach(turn.unit, turn.me, draft_id, media[-1], more=more)
    if draft is None:
        kept = composing.load(turn.unit, turn.me, draft_id)
        return replace(draft_screen(turn, kept, note=turn.tr("broadcast-album-refused")), in_place=True)
    if attached.caption:
        draft = composing.say(turn.unit, turn.me, draft_id, tap.language, attached.caption)
    screen = draft_screen(turn, draft)
    waits = BroadcastWords(broadcast=draft_id, language=tap.language, group=attached.group)
    return replace(screen, in_place=more, awaiting=waits.pack())


@routes.tap(NoLanguage, Who.COORDINATOR)
def no_language(turn: Turn, tap: NoLanguage) -> Screen:
    draft = composing.load(turn.unit, turn.me, tap.broadcast)
    if set(draft.letter.texts) == {tap.language}:
        return draft_screen(turn, draft)
    return draft_screen(turn, composing.say(turn.unit, turn.me, tap.broadcast, tap.language, ""))


@routes.tap(NoMedia, Who.COORDINATOR)
def no_media(turn: Turn, tap: NoMedia) -> Screen:
    draft = composing.attach(turn.unit, turn.me, tap.broadcast, None)
    assert draft is not None, "only a file that does not fit is refused"
    return draft_screen(turn, draft)


@routes.tap(DropBroadcast, Who.COORDINATOR)
def drop(turn: Turn, tap: DropBroadcast) -> Screen:
    draft = composing.load(turn.unit, turn.me, tap.broadcast)
    if not tap.sure:
        sure = danger(turn.tr.plain("broadcast-drop-sure"), DropBroadcast(broadcast=draft.broadcast_id, sure=True))
        back = to(turn.tr.plain("back"), BroadcastCard(broadcast=draft.broadcast_id))
        return Screen(turn.tr("broadcast-drop-ask"), rows=((sure,), (back,)))
    composing.drop(turn.unit, turn.me, tap.broadcast)
    return listed(turn, 0).with_toast(turn.tr.plain("broadcast-dropped"))


def listed(turn: Turn, page: int) -> Screen:
    tr = turn.tr
    every = broadcast_look.count(turn.unit, turn.me)
    pages = max(1, -(-every // PAGE))
    page = min(max(page, 0), pages - 1)
    found = broadcast_look.newest(turn.unit, turn.me, skip=page * PAGE, most=PAGE)
    lines: list[str] = [tr("broadcast-title"), ""]
    for number, one in enumerate(found, page * PAGE + 1):
        lines.append(f"{number}. {tr('broadcast-line', words=opening(turn, one.words, one.files))}")
        lines.append(state_words(turn, one))
    if not found:
        lines.append(tr("broadcast-none"))
    taps = [BroadcastCard(broadcast=one.broadcast_id) for one in found]
    return Screen(
        "\n".join(lines),
        rows=(
            *numbers(taps, page * PAGE + 1),
            *turning(tr, page, pages, lambda other: Broadcasts(page=other)),
            (primary(tr.plain("broadcast-begin"), NewBroadcast()),),
            (to(tr.plain("to-menu"), Menu()),),
        ),
    )


def card(turn: Turn, broadcast_id: int) -> Screen:
    """Whatever there is to see of it now."""
    found: Look = broadcast_look.look(turn.unit, turn.me, broadcast_id)
    if found.composing:
        draft = composing.load(turn.unit, turn.me, broadcast_id)
        if draft.awaiting and draft.author_id != turn.me.person_id:
            return replace(confirm_screen(turn, draft), fresh=False)
        return draft_screen(turn, draft)
    return progress_screen(turn, found)


def draft_screen(turn: Turn, draft: Draft, *, note: str = "") -> Screen:
    tr, broadcast = turn.tr, draft.broadcast_id
    letter = draft.letter
    html = letter.in_language(turn.me.language)
    lines: list[str] = [tr("broadcast-draft-awaiting" if draft.awaiting else "broadcast-draft"), ""]
    lines += [shown_words(html), ""] if html else []
    lines += more_lines(turn, letter)
    lines += whom_now(turn, draft, submitting.people(turn.unit, draft))
    lines += when_lines(turn, draft)
    wrong = letter_fault(turn, letter)
    for warning in (wrong, note or None):
        if warning is not None:
            lines += ["", warning]
    lines += ["", tr("broadcast-draft-change")]
    language = turn.me.language if turn.me.language in letter.texts else next(iter(letter.texts), LANGUAGES[0])
    whom = to(tr.plain("broadcast-whom"), BroadcastWhom(broadcast=broadcast, by="", out=False, page=0))
    when = to(tr.plain("broadcast-set-time"), BroadcastWhen(broadcast=broadcast))
    rows: Rows = (
        (whom, when) if draft.follows is None else (when,),
        (
            to(tr.plain("broadcast-words"), BroadcastWords(broadcast=broadcast, language=language, group="")),
            to(tr.plain("broadcast-buttons"), BroadcastButtons(broadcast=broadcast)),
        ),
        (to(tr.plain("broadcast-try"), TryBroadcast(broadcast=broadcast)),),
        (
            to(tr.plain("broadcast-take-back"), ReturnBroadcast(broadcast=broadcast))
            if draft.awaiting
            else primary(tr.plain("broadcast-check"), CheckBroadcast(broadcast=broadcast, after=0)),
        ),
        (
            to(tr.plain("broadcast-drop"), DropBroadcast(broadcast=broadcast, sure=False)),
            to(tr.plain("broadcast-to-list"), Broadcasts(page=0)),
        ),
    )
    waits = BroadcastWords(broadcast=broadcast, language=language, group="")
    return Screen("\n".join(lines), rows=rows, awaiting=waits.pack())


def _refused(turn: Turn, tap: BroadcastWords, wrong: str) -> Screen:
    """Nothing was kept; the same is asked again, under what to change."""
    leads = BroadcastCard(broadcast=tap.broadcast) if tap.broadcast else Broadcasts(page=0)
    return Screen(
        f"{wrong}\n\n{turn.tr('broadcast-not-kept')}",
        rows=((to(turn.tr.plain("back"), leads),),),
        awaiting=tap.pack(),
    )


def _blank(turn: Turn) -> Letter:
    return Letter(0, turn.me.municipality_id, {}, (), (), None)
