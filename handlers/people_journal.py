"""The journal of acts: who did what to the common things, a page at a time and as a workbook."""

from collections.abc import Iterator

from handlers.routes import Routes, Turn, Who
from handlers.screen import Button, Screen, to
from handlers.screens.lists import post, turning
from handlers.taps_people import Journal, JournalFile, People
from messaging import jobs
from people import audit
from people.audit import Note
from people.me import Role
from people.words import POSITIONS
from reports.journal import JournalRow, JournalTable

routes = Routes()

PER_PAGE = 6
LABELLED = frozenset(
    {"added", "changed", "left", "schools", "count", "people", "unfinished", "until", "broadcast", "erasure"}
)


@routes.tap(Journal, Who.COORDINATOR)
def journal_tap(turn: Turn, tap: Journal) -> Screen:
    return journal(turn, tap.page)


@routes.tap(JournalFile, Who.COORDINATOR)
def journal_file(turn: Turn, _tap: JournalFile) -> Screen:
    person = turn.me.person_id
    jobs.post(turn.unit, "journal", {"person": person}, key=f"journal:{person}")
    return journal(turn, 0).with_toast(turn.tr.plain("file-on-its-way"))


def journal(turn: Turn, page: int) -> Screen:
    tr = turn.tr
    total = audit.count(turn.unit, turn.me)
    pages = max(1, -(-total // PER_PAGE))
    page = min(max(page, 0), pages - 1)
    lines: list[str] = [tr("journal-title")]
    for note in audit.newest(turn.unit, turn.me, skip=page * PER_PAGE, most=PER_PAGE):
        when = tr.moment(note.at, turn.me.zone, now=turn.unit.now)
        lines += ["", tr("journal-line", when=when, actor=note.actor or "—", act=act_words(turn, note))]
        if about := about_words(turn, note):
            lines.append(tr("people-line", text=about))
    if not total:
        lines += ["", tr("journal-empty")]
    export: tuple[tuple[Button, ...], ...] = ((to(tr.plain("journal-file"), JournalFile()),),) if total else ()
    rows = (
        *turning(tr, page, pages, lambda to_page: Journal(page=to_page)),
        *export,
        (to(tr.plain("back"), People()),),
    )
    return Screen("\n".join(lines), rows=rows)


def table(turn: Turn) -> JournalTable:
    """Everything there is, for a workbook."""
    tr = turn.tr
    return JournalTable(
        sheet=tr.plain("journal-sheet"),
        heads=(
            tr.plain("journal-head-when"),
            tr.plain("journal-head-who"),
            tr.plain("journal-head-act"),
            tr.plain("journal-head-about"),
        ),
        rows=[
            JournalRow(
                note.at.astimezone(turn.me.zone).replace(tzinfo=None),
                note.actor or "—",
                act_words(turn, note),
                about_words(turn, note),
            )
            for note in audit.newest(turn.unit, turn.me)
        ],
    )


def act_words(turn: Turn, note: Note) -> str:
    """An act that a later version wrote and this one cannot name is shown as it is."""
    tr = turn.tr
    return tr.plain(f"act-{note.act}") if tr.has(f"act-{note.act}") else note.act


def about_words(turn: Turn, note: Note) -> str:
    return "; ".join(_about(turn, note))


def _about(turn: Turn, note: Note) -> Iterator[str]:
    tr = turn.tr
    for key, value in note.about.items():
        word = str(value)
        if key == "role" and word in {role.value for role in Role}:
            yield tr.plain(f"role-{word.replace('_', '-')}")
        elif key == "position" and word in {one.code for one in POSITIONS.every}:
            yield post(tr, word)
        elif key == audit.SERVER:
            yield tr.plain("about-server")
        elif key == "field":
            yield tr.plain(f"about-field-{word.replace('_', '-')}")
        elif key in ("mark", "reason", "kind") and tr.has(f"about-{key}-{word}"):
            yield tr.plain(f"about-{key}-{word}")
        elif key in LABELLED:
            yield f"{tr.plain(f'about-{key}')} {word}"
        elif not (key == "wave" and "name" in note.about) and not (key == "internship" and "title" in note.about):
            yield word
