"""Writing an announcement: its words and files are taken as they were sent to the bot, and kept once Telegram would take them."""

from dataclasses import replace
from html import escape

from handlers.routes import Attached, Routes, Turn, Who
from handlers.screen import Button, Screen, to
from handlers.screens.broadcast_draft import draft_screen
from handlers.screens.broadcast_words import LANGUAGES, fault, letter_fault, shown_words
from handlers.taps_broadcasts import BroadcastCard, Broadcasts, BroadcastWords, NoLanguage, NoMedia
from messaging import composing, letter_limits
from messaging.letters import Letter, Medium

routes = Routes()

NEARLY_ALL = 3900  # letters; apps cut a longer text at a space before 4,096
CUT = "~"  # in place of an album: the moment at which a piece as long as a message came
AT_ONCE = 5  # seconds


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
    if _follows_at_once(turn, tap):
        return _cut_in_two(turn, tap, text)
    before = composing.load(turn.unit, turn.me, tap.broadcast).letter if tap.broadcast else None
    if before is not None and _said_in_another(before, tap.language, html):
        return draft_screen(turn, composing.load(turn.unit, turn.me, tap.broadcast))
    wrong = fault(turn, before or _blank(turn), html, captioned=before is not None and before.captioned)
    if wrong is not None:
        return _refused(turn, tap, wrong)
    draft_id = tap.broadcast or composing.start(turn.unit, turn.me).broadcast_id
    screen = draft_screen(turn, composing.say(turn.unit, turn.me, draft_id, tap.language, html))
    if letter_limits.size(html).length < NEARLY_ALL:
        return screen
    waits = BroadcastWords(broadcast=draft_id, language=tap.language, group=f"{CUT}{int(turn.unit.now.timestamp())}")
    return replace(screen, awaiting=waits.pack())


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


def _refused(turn: Turn, tap: BroadcastWords, wrong: str) -> Screen:
    """Nothing was kept; the same is asked again, under what to change."""
    leads = BroadcastCard(broadcast=tap.broadcast) if tap.broadcast else Broadcasts(page=0)
    return Screen(
        f"{wrong}\n\n{turn.tr('broadcast-not-kept')}",
        rows=((to(turn.tr.plain("back"), leads),),),
        awaiting=tap.pack(),
    )


def _said_in_another(letter: Letter, language: str, html: str) -> bool:
    """The words of another language once more: they were sent twice, and must not take the place of these."""
    return any(html == kept for other, kept in letter.texts.items() if other != language)


def _follows_at_once(turn: Turn, tap: BroadcastWords) -> bool:
    """An app sends a long text in pieces, one right behind the other; the first was nearly as long as a message may be."""
    moment = tap.group.removeprefix(CUT)
    return tap.group.startswith(CUT) and moment.isdecimal() and turn.unit.now.timestamp() - int(moment) < AT_ONCE


def _cut_in_two(turn: Turn, tap: BroadcastWords, rest: str) -> Screen:
    """Half a text is no announcement: what was kept of it goes."""
    kept = composing.load(turn.unit, turn.me, tap.broadcast).letter.texts.get(tap.language, "")
    length = letter_limits.size(kept).length + len(rest)
    composing.say(turn.unit, turn.me, tap.broadcast, tap.language, "")
    limit = letter_limits.TEXT
    again = BroadcastWords(broadcast=tap.broadcast, language=tap.language, group=tap.group)
    return Screen(
        turn.tr("broadcast-cut-in-two", limit=limit, length=max(length, limit + 1)),
        rows=((to(turn.tr.plain("back"), BroadcastCard(broadcast=tap.broadcast)),),),
        awaiting=again.pack(),
    )


def _blank(turn: Turn) -> Letter:
    return Letter(0, turn.me.municipality_id, {}, (), (), None)
