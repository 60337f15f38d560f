"""Who is not covered yet: the schools of a wave on one screen that goes on telling while it is looked at."""

from handlers.routes import Routes, Turn, Who
from handlers.screen import Button, Live, Rows, Screen, packed, primary, to
from handlers.taps import ChooseCoverage, Coverage, CoverageFile, CoveragePicture, Menu, Nudge, RefreshCoverage
from messaging import jobs
from people.refusals import Gone
from reports import coverage as reports
from reports.coverage import Stage, Watched
from surveys.nudges import Group

routes = Routes()

PAGE = 8  # with headings and buttons as much as a phone shows at once
WAVES = 6  # in the list of waves, the one that ends last first
HEADINGS = {
    Stage.NOT_STARTED: "coverage-not-started",
    Stage.UNDER_WAY: "coverage-under-way",
    Stage.COVERED: "coverage-covered",
    Stage.COMPLETE: "coverage-complete",
}


@routes.command("coverage", Who.COORDINATOR)
def coverage_command(turn: Turn, _argument: str) -> Screen:
    return coverage(turn, 0, 0)


@routes.tap(Coverage, Who.COORDINATOR)
def coverage_tap(turn: Turn, tap: Coverage) -> Screen:
    return coverage(turn, tap.wave, tap.page)


@routes.tap(RefreshCoverage, Who.COORDINATOR)
def refresh(turn: Turn, tap: RefreshCoverage) -> Screen:
    now = turn.unit.now.astimezone(turn.me.zone)
    return coverage(turn, tap.wave, tap.page).with_toast(turn.tr.plain("coverage-as-of", time=f"{now:%H:%M}"))


@routes.tap(CoveragePicture, Who.COORDINATOR)
def picture(turn: Turn, tap: CoveragePicture) -> Screen:
    """Drawn by a worker; it arrives as a message of its own, so that the list stays where it is."""
    wave = reports.look(turn.unit, turn.me, tap.wave).wave_id
    jobs.post(
        turn.unit,
        "coverage-picture",
        {"wave": wave, "person": turn.me.person_id},
        key=f"coverage-picture:{wave}:{turn.me.person_id}",
    )
    return coverage(turn, wave, 0).with_toast(turn.tr.plain("coverage-picture-on-its-way"))


@routes.tap(CoverageFile, Who.COORDINATOR)
def workbook(turn: Turn, tap: CoverageFile) -> Screen:
    """Written by a worker; it comes as a message of its own."""
    wave = reports.look(turn.unit, turn.me, tap.wave).wave_id
    jobs.post(
        turn.unit,
        "coverage-file",
        {"wave": wave, "person": turn.me.person_id},
        key=f"coverage-file:{wave}:{turn.me.person_id}",
    )
    return coverage(turn, wave, 0).with_toast(turn.tr.plain("file-on-its-way"))


@routes.tap(ChooseCoverage, Who.COORDINATOR)
def choose(turn: Turn, _tap: ChooseCoverage) -> Screen:
    waves = reports.looks(turn.unit, turn.me, most=WAVES)
    lines: list[str] = [turn.tr("coverage-waves"), ""]
    rows: list[tuple[Button, ...]] = []
    for number, wave in enumerate(waves, 1):
        lines.append(turn.tr("coverage-wave", number=number, wave=wave.name, deadline=ends(turn, wave)))
        rows.append((to(turn.tr.plain("coverage-open", number=number), Coverage(wave=wave.wave_id, page=0)),))
    return Screen("\n".join(lines), rows=(*rows, (_home(turn),)))


def coverage(turn: Turn, wave_id: int, page: int) -> Screen:
    page = max(page, 0)
    try:
        found = reports.coverage(turn.unit, turn.me, wave_id, first=page * PAGE, most=PAGE)
    except Gone:
        return Screen(turn.tr("coverage-no-wave"), rows=((_home(turn),),))
    pages = max(1, -(-found.schools // PAGE))
    page = page if page < pages else 0
    lines = [*summary(turn, found), *_list(turn, found)]
    if found.wave.open:
        lines.append(turn.tr("coverage-live"))
    return Screen(
        "\n".join(lines),
        rows=_rows(turn, found, page, pages),
        live=Live(packed(Coverage(wave=found.wave.wave_id, page=page)), turn.unit.now) if found.wave.open else None,
    )


def summary(turn: Turn, found: reports.Coverage) -> list[str]:
    """The wave and the three figures: also the words under the picture."""
    percent = turn.tr.number(100 * found.finished / found.people) if found.people else "0"
    under_way = found.begun - found.finished
    return [
        turn.tr("coverage-title", wave=found.wave.name, deadline=ends(turn, found.wave)),
        turn.tr("coverage-schools", left=found.not_covered, total=found.schools),
        turn.tr("coverage-people", finished=found.finished, people=found.people, percent=percent),
        *([turn.tr("coverage-begun", begun=under_way)] if under_way else []),
    ]


def ends(turn: Turn, wave: Watched) -> str:
    """«до 20 ноября включительно, осталось 6 дней»."""
    if not wave.open:
        return turn.tr.plain("coverage-closed", day=turn.last_day(wave.closes_at))
    zone = turn.me.zone
    days = (wave.closes_at.astimezone(zone).date() - turn.unit.now.astimezone(zone).date()).days
    deadline = turn.deadline(wave.closes_at)
    return turn.tr.plain("coverage-days-left", deadline=deadline, days=days) if days > 1 else deadline


def _list(turn: Turn, found: reports.Coverage) -> list[str]:
    lines: list[str] = []
    stage: Stage | None = None
    for team in found.teams:
        if team.stage is not stage:
            stage = team.stage
            lines += ["", turn.tr(HEADINGS[stage], schools=found.by_stage[stage])]
        lines.append(turn.tr("coverage-line", school=team.school, finished=team.finished, people=team.people))
    return lines


def _rows(turn: Turn, found: reports.Coverage, page: int, pages: int) -> Rows:
    tr, wave = turn.tr, found.wave.wave_id
    rows: list[tuple[Button, ...]] = []
    if found.wave.open and found.unfinished:
        words = tr.plain("coverage-nudge", people=found.unfinished)
        rows.append((primary(words, Nudge(wave=wave, group=Group.UNFINISHED)),))
        if 0 < found.not_started < found.unfinished:
            words = tr.plain("coverage-nudge-not-started", people=found.not_started)
            rows.append((to(words, Nudge(wave=wave, group=Group.NOT_STARTED)),))
    if found.schools:
        rows.append(
            (
                to(tr.plain("coverage-picture"), CoveragePicture(wave=wave)),
                to(tr.plain("coverage-file"), CoverageFile(wave=wave)),
                to(tr.plain("refresh"), RefreshCoverage(wave=wave, page=page)),
            )
        )
    if pages > 1:
        rows.append(_turning(turn, wave, page, pages))
    last = [_home(turn)]
    if len(reports.looks(turn.unit, turn.me, most=2)) > 1:
        last.insert(0, to(tr.plain("coverage-other-waves"), ChooseCoverage()))
    return (*rows, tuple(last))


def _turning(turn: Turn, wave: int, page: int, pages: int) -> tuple[Button, ...]:
    place = turn.tr.plain("page-of", page=page + 1, pages=pages)
    middle = to(place, RefreshCoverage(wave=wave, page=page))
    back = (to("‹", Coverage(wave=wave, page=page - 1)),) if page > 0 else ()
    on = (to("›", Coverage(wave=wave, page=page + 1)),) if page < pages - 1 else ()
    return (*back, middle, *on)


def _home(turn: Turn) -> Button:
    return to(turn.tr.plain("to-menu"), Menu())
