"""How the bot speaks with me: language, reminders, quiet."""

from datetime import timedelta

from handlers.routes import Routes, Turn
from handlers.screen import Rows, Screen, to
from handlers.taps import Announcements, Menu, Quiet, Reminders, Settings, SpeakLanguage
from handlers.taps_days import Papers
from people import chats, holdings
from texts.translator import LANGUAGES, translator

routes = Routes()

LONGEST = 60  # days without being disturbed; after that a person is asked again
CHOICES = (1, 7, 30)


@routes.command("settings")
def settings_command(turn: Turn, _argument: str) -> Screen:
    return settings(turn)


@routes.tap(Settings)
def settings_tap(turn: Turn, _tap: Settings) -> Screen:
    return settings(turn)


@routes.tap(Reminders)
def reminders(turn: Turn, tap: Reminders) -> Screen:
    chats.want_reminders(turn.unit, turn.me.chat_id, wanted=tap.on)
    return settings(turn).with_toast(turn.tr.plain("settings-saved"))


@routes.tap(Announcements)
def announcements(turn: Turn, tap: Announcements) -> Screen:
    chats.want_announcements(turn.unit, turn.me.chat_id, wanted=tap.on)
    return settings(turn).with_toast(turn.tr.plain("settings-saved"))


@routes.tap(Quiet)
def quiet(turn: Turn, tap: Quiet) -> Screen:
    days = min(max(tap.days, 0), LONGEST)
    until = turn.unit.now + timedelta(days=days) if days else None
    chats.quiet_until(turn.unit, turn.me.chat_id, until)
    return settings(turn).with_toast(turn.tr.plain("settings-saved"))


def settings(turn: Turn) -> Screen:
    tr = turn.tr
    wishes = holdings.chat_settings(turn.unit, turn.me)
    until = wishes.quiet_until
    muted = until is not None and until > turn.unit.now
    lines: list[str] = [
        tr("settings-title"),
        tr("settings-language", language=tr.plain("language-name")),
        tr("settings-reminders-on" if wishes.reminders else "settings-reminders-off"),
        tr("settings-announcements-on" if wishes.announcements else "settings-announcements-off"),
    ]
    if until is not None and muted:
        lines.append(tr("settings-quiet", when=tr.moment(until, turn.me.zone, now=turn.unit.now)))
    languages: Rows = tuple(
        (to(translator(language).plain("language-name"), SpeakLanguage(language=language)),)
        for language in LANGUAGES
        if language != tr.language
    )
    remind = to(
        tr.plain("settings-no-reminders" if wishes.reminders else "settings-remind"), Reminders(on=not wishes.reminders)
    )
    subscribe = to(
        tr.plain("settings-unsubscribe" if wishes.announcements else "settings-subscribe"),
        Announcements(on=not wishes.announcements),
    )
    rest = (
        (to(tr.plain("settings-end-quiet"), Quiet(days=0)),)
        if muted
        else tuple(to(tr.plain("settings-quiet-days", days=days), Quiet(days=days)) for days in CHOICES)
    )
    if not muted:
        lines.append(tr("settings-quiet-offer"))
    papers: Rows = ((to(tr.plain("papers-button"), Papers()),),) if turn.me.is_coordinator() else ()
    return Screen(
        "\n\n".join(lines),
        rows=(*languages, (remind,), (subscribe,), rest, *papers, (to(tr.plain("to-menu"), Menu()),)),
    )
