"""/export: the aggregated results of a wave as a file, made apart from the bot, with progress and a way to stop it."""

from handlers.event_figures import way
from handlers.routes import Routes, Turn, Who
from handlers.screen import Button, Screen, danger, primary, to
from handlers.taps import Exports, ExportWave, MakeExport, Menu, StopExport
from messaging import jobs
from messaging.outbox import Params
from people import audit
from people.refusals import Gone
from reports import exportable

routes = Routes()

PAGE = 6
KINDS = ("xlsx", "zip")
CELLS = 10


@routes.command("export", Who.COORDINATOR)
def export_command(turn: Turn, _argument: str) -> Screen:
    return exports(turn, 0)


@routes.tap(Exports, Who.COORDINATOR)
def exports_tap(turn: Turn, tap: Exports) -> Screen:
    return exports(turn, tap.page)


@routes.tap(ExportWave, Who.COORDINATOR)
def export_wave(turn: Turn, tap: ExportWave) -> Screen:
    found = exportable.one(turn.unit, turn.me, tap.wave)
    tr = turn.tr
    words = tr("export-choose", wave=found.name, finished=found.finished, group=turn.house.min_group)
    return Screen(
        f"{words}\n\n{tr('export-open-yet')}" if found.open else words,
        rows=(
            (primary(tr.plain("export-xlsx"), MakeExport(wave=found.wave_id, kind="xlsx")),),
            (to(tr.plain("export-csv"), MakeExport(wave=found.wave_id, kind="zip")),),
            (to(tr.plain("back"), Exports(page=0)),),
        ),
    )


@routes.tap(MakeExport, Who.COORDINATOR)
def make_export(turn: Turn, tap: MakeExport) -> Screen:
    """One file at a time for a person, a wave and a kind, with one message that tells how far it is."""
    found = exportable.one(turn.unit, turn.me, tap.wave)
    if tap.kind not in KINDS:
        raise Gone("tap")
    params: Params = {"person": turn.me.person_id, "wave": found.wave_id, "kind": tap.kind}
    if turn.message_id is not None:
        params = {**params, "message": turn.message_id}
    if not jobs.post(turn.unit, "wave-report", params, key=key(turn.me.person_id, found.wave_id, tap.kind)):
        again = turn.tr.plain("export-under-way")
        return Screen(again, toast=again, stays=True)
    audit.note(turn.unit, turn.me, "export", {"wave": found.wave_id, "name": found.name, "kind": tap.kind})
    return progress_screen(turn, found.wave_id, tap.kind, 0.0)


@routes.tap(StopExport, Who.COORDINATOR)
def stop_export(turn: Turn, tap: StopExport) -> Screen:
    found = exportable.one(turn.unit, turn.me, tap.wave)
    stopped = jobs.cancel(turn.unit, key(turn.me.person_id, found.wave_id, tap.kind))
    screen = exports(turn, 0)
    return screen.with_toast(turn.tr.plain("export-stopped" if stopped else "export-not-running"))


def exports(turn: Turn, page: int) -> Screen:
    tr = turn.tr
    found = exportable.every(turn.unit, turn.me)
    home = (way(turn), to(tr.plain("to-menu"), Menu()))
    if not found:
        return Screen(tr("export-none"), rows=((way(turn),), home[1:]))
    pages = -(-len(found) // PAGE)
    page = min(max(page, 0), pages - 1)
    shown = found[page * PAGE : (page + 1) * PAGE]
    lines: list[str] = [tr("export-title"), ""]
    for number, one in enumerate(shown, page * PAGE + 1):
        words = "export-line-open" if one.open else "export-line"
        lines.append(tr(words, number=number, wave=one.name, finished=one.finished))
    buttons = tuple(
        (to(tr.plain("export-pick", number=number), ExportWave(wave=one.wave_id)),)
        for number, one in enumerate(shown, page * PAGE + 1)
    )
    turning: list[Button] = []
    if page > 0:
        turning.append(to("‹", Exports(page=page - 1)))
    if pages > 1:
        turning.append(to(tr.plain("page-of", page=page + 1, pages=pages), Exports(page=page)))
    if page < pages - 1:
        turning.append(to("›", Exports(page=page + 1)))
    return Screen("\n".join(lines), rows=tuple(row for row in (*buttons, tuple(turning), home) if row))


def progress_screen(turn: Turn, wave_id: int, kind: str, share: float) -> Screen:
    """The same screen with more of its bar filled."""
    full = round(share * CELLS)
    bar = "▰" * full + "▱" * (CELLS - full)
    words = turn.tr("export-progress", wave=_name(turn, wave_id), bar=bar, percent=round(share * 100))
    return _told(turn, wave_id, kind, words, danger(turn.tr.plain("export-stop"), StopExport(wave=wave_id, kind=kind)))


def failed_screen(turn: Turn, wave_id: int, kind: str) -> Screen:
    menu = to(turn.tr.plain("to-menu"), Menu())
    return _told(turn, wave_id, kind, turn.tr("export-failed", wave=_name(turn, wave_id)), menu)


def ready_screen(turn: Turn, wave_id: int, kind: str) -> Screen:
    another, menu = to(turn.tr.plain("export-another"), Exports(page=0)), to(turn.tr.plain("to-menu"), Menu())
    return _told(turn, wave_id, kind, turn.tr("export-ready", wave=_name(turn, wave_id)), another, menu)


def closed_screen(turn: Turn, wave_id: int, kind: str) -> Screen:
    """Whoever asked coordinates nothing any more: the bar goes, and the wave is not named."""
    return _told(turn, wave_id, kind, turn.tr("refused"), to(turn.tr.plain("to-menu"), Menu()))


def _told(turn: Turn, wave_id: int, kind: str, words: str, *buttons: Button) -> Screen:
    return Screen(words, rows=tuple((one,) for one in buttons), key=key(turn.me.person_id, wave_id, kind))


def _name(turn: Turn, wave_id: int) -> str:
    return exportable.one(turn.unit, turn.me, wave_id).name


def key(person_id: int, wave_id: int, kind: str) -> str:
    return f"wave-report:{wave_id}:{kind}:{person_id}"
