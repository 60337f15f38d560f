"""My result: at once after sending, and whenever I come back to it. Only I see it."""

from handlers.routes import Routes, Turn
from handlers.screen import File, Screen, danger, primary, to
from handlers.screens.result import case_screen, details_screen, profile_screen, sent_screen
from handlers.taps import Menu
from handlers.taps_answering import Cases, Details, LockCases, OpenWave, Profiles, Result, SaveFile
from messaging import jobs
from surveys import answering, results
from surveys.responses import Response
from surveys.steps import Finished

routes = Routes()

CAPTION = 1024  # Telegram's limit for words under a picture; a longer result stays words


@routes.command("profile")
def profile_command(turn: Turn, _argument: str) -> Screen:
    return profiles(turn)


@routes.tap(Profiles)
def profiles_tap(turn: Turn, _tap: Profiles) -> Screen:
    return profiles(turn)


def profiles(turn: Turn) -> Screen:
    past = results.past(turn.unit, turn.me)
    home = (to(turn.tr.plain("to-menu"), Menu()),)
    if not past:
        return Screen(turn.tr("profiles-none"), rows=(home,))
    if len(past) == 1:
        return result_screen(turn, turn.desk.response(past[0].response_id))
    lines = [turn.tr("profiles-title"), ""]
    for number, one in enumerate(past, 1):
        lines.append(turn.tr("profiles-line", number=number, wave=one.wave, day=turn.day(one.submitted_at)))
    buttons = tuple(
        (to(turn.tr.plain("profiles-open", number=number), Result(response=one.response_id)),)
        for number, one in enumerate(past[:7], 1)
    )
    return Screen("\n".join(lines), rows=(*buttons, home))


@routes.tap(Result)
def result(turn: Turn, tap: Result) -> Screen:
    response = turn.desk.response(tap.response)
    return _not_sent(turn, response) if response.submitted_at is None else result_screen(turn, response)


@routes.tap(Details)
def details(turn: Turn, tap: Details) -> Screen:
    response = turn.desk.response(tap.response)
    if response.submitted_at is None:
        return _not_sent(turn, response)
    profile = results.profile(turn.unit, turn.me, response, min_group=turn.house.min_group)
    return details_screen(turn, response, profile)


@routes.tap(Cases)
def cases(turn: Turn, tap: Cases) -> Screen:
    """The commentary shows which way out is best, so it opens only when the answers can change no more."""
    response = turn.desk.response(tap.response)
    if response.submitted_at is None:
        return _not_sent(turn, response)
    if not response.may_change:
        return case_screen(turn, response, tap.page)
    return Screen(
        turn.tr("cases-lock", deadline=turn.deadline(response.closes_at)),
        rows=(
            (danger(turn.tr.plain("cases-lock-yes"), LockCases(response=response.id)),),
            (to(turn.tr.plain("back"), Result(response=response.id)),),
        ),
    )


@routes.tap(LockCases)
def lock(turn: Turn, tap: LockCases) -> Screen:
    response = answering.lock(turn.desk, tap.response)
    return case_screen(turn, response, 0)


@routes.tap(SaveFile)
def save_file(turn: Turn, tap: SaveFile) -> Screen:
    """The file is made by a worker and arrives as a message of its own."""
    response = turn.desk.response(tap.response)
    jobs.post(
        turn.unit,
        "own-answers",
        {"response": response.id, "person": turn.me.person_id},
        key=f"own-answers:{response.id}",
    )
    screen = _not_sent(turn, response) if response.submitted_at is None else result_screen(turn, response)
    return screen.with_toast(turn.tr.plain("file-on-its-way"))


def finished(turn: Turn, step: Finished) -> Screen:
    screen = result_screen(turn, step.response, sent_now=step.sent_now)
    return screen.with_toast(turn.tr.plain("answer-changed")) if step.rescored else screen


def result_screen(turn: Turn, response: Response, *, sent_now: bool = False) -> Screen:
    profile = results.profile(turn.unit, turn.me, response, min_group=turn.house.min_group)
    if not profile.kept:
        return sent_screen(turn, response)
    screen = profile_screen(turn, response, profile, sent_now=sent_now)
    if len(screen.text) > CAPTION:
        return screen
    if response.picture is not None:
        return with_picture(screen, File("profile.png", file_id=response.picture))
    jobs.post(
        turn.unit,
        "profile-picture",
        {"response": response.id, "person": turn.me.person_id},
        key=f"profile-picture:{response.id}",
    )
    return screen


def _not_sent(turn: Turn, response: Response) -> Screen:
    """An old button under a result that was taken back, or never was: the way to the questions."""
    return Screen(
        turn.tr("result-not-sent"),
        rows=((primary(turn.tr.plain("menu-continue"), OpenWave(wave=response.wave_id)),),),
    )


def with_picture(screen: Screen, picture: File) -> Screen:
    return Screen(screen.text, rows=screen.rows, toast=screen.toast, photo=picture, key=screen.key)
