"""«Стажировки»: what suits me first, then the nearest; narrowed by direction, month, format and place; and my own ones."""

from collections.abc import Sequence

from handlers import certificates, entrance, event_papers
from handlers.routes import Routes, Turn
from handlers.screen import Button, Rows, Screen, columns, to
from handlers.screens import visit
from handlers.screens.event_words import codes
from handlers.screens.internship_card import card, direction, quoted
from handlers.screens.lists import cut, numbers, turning
from handlers.taps import Menu
from handlers.taps_signups import EVERYTHING, InternshipCard, Internships, MyInternships, NarrowInternships
from internships import audiences, finding
from internships.events import Event, Format
from internships.events import State as Fate
from internships.finding import By, Offer, Wanted, Written
from internships.places import State
from people.me import Me
from people.refusals import Gone
from people.words import SETTLEMENTS
from surveys.gains import most_to_gain
from texts.dates import month_title
from texts.translator import Html

routes = Routes()

PER_PAGE = 4  # with two lines each as much as a phone shows at once
CHOICES = 12
LONGEST_ID = 18  # digits, of what the database can number
WAYS = (By.MONTH, By.COMPETENCY, By.FORMAT, By.PLACE)


@routes.command("internships")
def internships_command(turn: Turn, _argument: str) -> Screen:
    return internships(turn, EVERYTHING)


@routes.tap(Internships)
def internships(turn: Turn, tap: Internships) -> Screen:
    tr = turn.tr
    wanted = _wanted(tap)
    gain = most_to_gain(turn.unit, turn.me)
    every = finding.offers(turn.unit, turn.me, gain)
    found = finding.narrowed(every, wanted)
    shown, page, pages = cut(found, tap.page, PER_PAGE)
    lines: list[str] = []
    if wanted.anything:
        lines.append(tr("internships-narrowed", what=_words(turn, wanted)))
    elif gain and found and not found[0].suits:
        lines.append(tr("internships-none-suits"))
    heading = ""
    for number, one in enumerate(shown, page * PER_PAGE + 1):
        words = "internships-suits" if one.suits else "internships-nearest"
        if words != heading:
            heading = words
            lines.append(tr(words))
        lines.append(_line(turn, number, one))
    if not found:
        lines.append(tr("internships-none-such" if wanted.anything and every else "internships-none"))
    rows: list[tuple[Button, ...]] = [
        *numbers([InternshipCard(internship=one.event.id) for one in shown], page * PER_PAGE + 1),
        *turning(tr, page, pages, lambda number: _listing(wanted, number)),
    ]
    if every:
        rows += columns([to(tr.plain(f"internships-by-{by.name.lower()}"), _narrow(by, wanted)) for by in WAYS], 2)
    if wanted.anything:
        rows.append((to(tr.plain("internships-all"), EVERYTHING),))
    rows.append((to(tr.plain("internship-mine"), MyInternships(page=0)), to(tr.plain("to-menu"), Menu())))
    return Screen("\n\n".join(lines), rows=tuple(rows))


@routes.tap(NarrowInternships)
def narrow(turn: Turn, tap: NarrowInternships) -> Screen:
    if tap.by not in list(By):
        raise Gone("tap")
    by, tr = By(tap.by), turn.tr
    wanted = Wanted(tap.competency, tap.month, tap.format, tap.place)
    found = finding.choices(finding.offers(turn.unit, turn.me), wanted, by)[:CHOICES]
    back = (to(tr.plain("internship-list"), _listing(wanted, 0)),)
    if not found:
        return Screen(tr("internships-nothing-to-choose"), rows=(back,))
    if by is By.COMPETENCY:
        lines = [
            tr("internships-direction", number=number, name=direction(turn, code), count=count)
            for number, (code, count) in enumerate(found, 1)
        ]
        taps = [_listing(wanted.with_(by, code), 0) for code, _ in found]
        return Screen("\n".join([tr("internships-which-competency"), "", *lines]), rows=(*numbers(taps), back))
    buttons = [to(f"{_word(turn, by, what)} ({count})", _listing(wanted.with_(by, what), 0)) for what, count in found]
    return Screen(tr(f"internships-which-{by.name.lower()}"), rows=(*columns(buttons, 2), back))


@routes.tap(MyInternships)
def mine(turn: Turn, tap: MyInternships) -> Screen:
    """Ahead first, then what was; a place that is held for me stands above everything."""
    tr, now = turn.tr, turn.unit.now
    written = finding.written(turn.unit, turn.me)
    ahead = [one for one in written if not one.event.over(now)]
    ahead.sort(key=lambda one: (one.state is not State.OFFERED, one.state is not State.CONFIRMED))
    past = [one for one in reversed(written) if one.event.over(now) and one.state is State.CONFIRMED]
    shown, page, pages = cut([*ahead, *past], tap.page, PER_PAGE)
    lines: list[str] = [tr("internships-mine-title")]
    if not written:
        lines.append(tr("internships-mine-none"))
    heading = ""
    for number, one in enumerate(shown, page * PER_PAGE + 1):
        words = _part(turn, one)
        if words != heading:
            heading = words
            lines.append(tr(words))
        lines.append(
            tr(
                "internships-mine-line", number=number, when=_when(turn, one.event), school=one.event.school,
                title=one.event.title, state=_state(turn, one),
            )
        )  # fmt: skip
    rows: Rows = (
        *numbers([InternshipCard(internship=one.event.id) for one in shown], page * PER_PAGE + 1),
        *turning(tr, page, pages, lambda number: MyInternships(page=number)),
        *certificates.rows(turn),
        *event_papers.rows_for_team(turn),
        (to(tr.plain("internship-list"), EVERYTHING), to(tr.plain("to-menu"), Menu())),
    )
    return Screen("\n\n".join(lines), rows=rows)


@routes.tap(InternshipCard)
def internship_card(turn: Turn, tap: InternshipCard) -> Screen:
    return card(turn, audiences.look(turn.unit, turn.me, tap.internship))


@routes.link("i")
def opened(turn: Turn, code: str) -> Screen:
    """From a letter or a poster: the card, for those it is for."""
    if not isinstance(turn.who, Me) or not turn.me.consented or not code.isdecimal() or len(code) > LONGEST_ID:
        return entrance.here(turn)
    return card(turn, audiences.look(turn.unit, turn.me, int(code)))


def _line(turn: Turn, number: int, one: Offer) -> Html:
    tr = turn.tr
    where = tr.plain("internships-online") if one.event.format is Format.ONLINE else one.event.school
    return tr(
        "internships-line", number=number, when=_when(turn, one.event), where=where, title=one.event.title,
        codes=codes(one.event) or "—", places=_free(turn, one),
    )  # fmt: skip


def _free(turn: Turn, one: Offer) -> str:
    tr = turn.tr
    if one.mine in (State.CONFIRMED, State.ASKED, State.WAITING, State.OFFERED):
        return tr.plain(f"internships-state-{one.mine.value}")
    if one.event.signup_opens_at is not None and turn.unit.now < one.event.signup_opens_at:
        return tr.plain("internships-opens", day=turn.day(one.event.signup_opens_at))
    if not one.event.signups_open(turn.unit.now):
        return tr.plain("internships-signup-over")
    if one.busy:
        return tr.plain("internships-busy")
    if one.free is None:
        return tr.plain("internships-free-any")
    return tr.plain("internships-free", free=one.free)


def _part(turn: Turn, one: Written) -> str:
    if one.event.over(turn.unit.now):
        return "internships-part-past"
    return "internships-part-coming" if one.state in (State.CONFIRMED, State.OFFERED) else "internships-part-waiting"


def _state(turn: Turn, one: Written) -> str:
    if one.event.state is Fate.CANCELLED:
        return turn.tr.plain("internships-state-called-off")
    if one.attendance is not None:
        return turn.tr.plain(f"internships-attendance-{one.attendance}")
    return turn.tr.plain(f"internships-state-{one.state.value}")


def _when(turn: Turn, event: Event) -> str:
    return visit.when(turn, event) if event.starts_at is not None else turn.tr.plain("internships-no-date")


def _words(turn: Turn, wanted: Wanted) -> str:
    chosen: Sequence[tuple[By, str]] = (
        (By.MONTH, str(wanted.month) if wanted.month else ""),
        (By.COMPETENCY, wanted.competency),
        (By.FORMAT, wanted.format),
        (By.PLACE, wanted.place),
    )
    return " · ".join(_word(turn, by, what) for by, what in chosen if what)


def _word(turn: Turn, by: By, what: str) -> str:
    match by:
        case By.COMPETENCY:
            return quoted(turn, what)
        case By.MONTH:
            year, month = divmod(int(what), 12)
            return month_title(turn.tr.language, year, month + 1)
        case By.FORMAT:
            return turn.tr.plain(f"events-pick-{what}") if what in list(Format) else what
        case By.PLACE:
            known = any(word.code == what for word in SETTLEMENTS.every)
            return turn.tr.plain(f"internships-place-{what}") if known else what


def _wanted(tap: Internships) -> Wanted:
    return Wanted(tap.competency, tap.month, tap.format, tap.place)


def _listing(wanted: Wanted, page: int) -> Internships:
    return Internships(
        competency=wanted.competency, month=wanted.month, format=wanted.format, place=wanted.place, page=page
    )


def _narrow(by: By, wanted: Wanted) -> NarrowInternships:
    return NarrowInternships(
        by=by.value, competency=wanted.competency, month=wanted.month, format=wanted.format, place=wanted.place
    )
