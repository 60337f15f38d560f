"""«Промежуточная справка о реализации стажировок»: coverage and internships of the analytical note, and what was hard.

Sentences decline their numbers; what too few answered is said to be hidden, and conclusions stay a human's to write.
"""

from collections.abc import Sequence
from datetime import datetime

from internships.paperwork import Paperwork
from reports.event_answers import Named
from reports.internship_figures import Figures
from reports.official_paper import Block, Column, OfficialPaper, PaperTable
from reports.statistics import whole
from texts.translator import Translator

EVENT_WIDTHS = (8, 38, 26, 26, 21, 21, 18, 12)
CHOICE_WIDTHS = (130, 40)
MOST = 8  # difficulties that a note names; the workbook has all


def interim_note(tr: Translator, found: Figures, known: Paperwork, *, period: str, made_at: datetime) -> OfficialPaper:
    """A period may reach into the future, and answers go on coming after it: the paper says of which day it is."""
    return OfficialPaper(
        organisation=known.issuer,
        corner=(),
        title=(tr.plain("note-title"), period, tr.plain("note-as-of", date=tr.date(made_at, found.period.zone))),
        facts=(),
        blocks=(
            Block(tr.plain("note-basis"), (tr.plain("note-basis-words", basis=known.basis or "____________"),)),
            Block(tr.plain("note-coverage"), _coverage(tr, found)),
            Block(tr.plain("note-internships"), _internships(tr, found), (_events(tr, found),) if found.lines else ()),
            Block(tr.plain("note-difficulties"), _hard(tr, found), _tables(tr, found)),
            Block(tr.plain("note-conclusions"), (tr.plain("note-conclusions-words"),)),
        ),
        closing=(
            f"{known.signatory_post or '______________'}    ______________    {known.signatory_name}",
            tr.plain("note-executor"),
        ),
        check=tr.plain("note-check"),
    )


def _coverage(tr: Translator, found: Figures) -> tuple[str, ...]:
    schools = len(found.schools)
    if not schools:
        return (tr.plain("note-no-schools"),)
    left = [one.school for one in found.schools if not one.sent]
    lines = [
        tr.plain("note-covered", schools=found.covered, total=schools, percent=_percent(tr, found.covered / schools)),
        tr.plain("note-mutual", hosts=found.hosts, mutual=found.mutual, percent=_percent(tr, found.mutual / schools)),
    ]
    if left and found.lines:
        lines.append(tr.plain("note-left", schools="; ".join(left)))
    return tuple(lines)


def _internships(tr: Translator, found: Figures) -> tuple[str, ...]:
    beside = []
    if found.not_held:
        beside.append(tr.plain("note-not-held", events=found.not_held))
    if found.unknown:
        beside.append(tr.plain("note-unknown", events=found.unknown))
    if not found.lines:
        return (tr.plain("note-none"), *beside)
    lines = [
        tr.plain("note-held", events=len(found.lines), cancelled=found.cancelled),
        *beside,
        tr.plain(
            "note-came", came=found.came, signed=found.signed_up,
            percent=_percent(tr, found.attendance) if found.attendance is not None else "—",
        ),
    ]  # fmt: skip
    if found.satisfaction is not None:
        lines.append(tr.plain("note-satisfaction", value=tr.number(found.satisfaction, 1)))
    applied = found.applied
    if applied.of_answered is not None and applied.of_due is not None:
        lines.append(
            tr.plain(
                "note-applied", done=applied.done or 0, answered=applied.answered, due=applied.due,
                percent=_percent(tr, applied.of_answered), of_due=_percent(tr, applied.of_due),
            )
        )  # fmt: skip
    elif applied.due:
        lines.append(tr.plain("note-applied-too-few", answered=applied.answered, due=applied.due))
    return tuple(lines)


def _events(tr: Translator, found: Figures) -> PaperTable:
    heads = (
        "sheet-number", "figures-event", "figures-host", "figures-date", "figures-signed-up-short",
        "figures-came-short", "figures-satisfaction-short", "figures-nps",
    )  # fmt: skip
    rows = tuple(
        (
            str(number),
            one.event.title,
            one.event.school,
            "" if one.event.starts_at is None else tr.date(one.event.starts_at, one.event.zone),
            str(one.signed_up),
            str(one.came),
            "–" if one.satisfaction is None else str(whole(one.satisfaction)),
            "–" if one.nps is None else str(whole(one.nps)),
        )
        for number, one in enumerate(found.lines, 1)
    )
    columns = tuple(Column(tr.plain(head), width) for head, width in zip(heads, EVENT_WIDTHS, strict=True))
    return PaperTable(columns, rows, caption=tr.plain("figures-table-6"))


def _hard(tr: Translator, found: Figures) -> tuple[str, ...]:
    told = sum(found.requests.values())
    closed = found.requests.get("answered", 0) + found.requests.get("closed", 0)
    lines = [tr.plain("note-requests", told=told, closed=closed) if told else tr.plain("note-requests-none")]
    if not (found.guests_difficulties or found.hosts_difficulties):
        lines.append(tr.plain("note-difficulties-none"))
    return tuple(lines)


def _tables(tr: Translator, found: Figures) -> tuple[PaperTable, ...]:
    every = (
        ("figures-guests-difficulties", found.guests_difficulties),
        ("figures-hosts-difficulties", found.hosts_difficulties),
        ("figures-hindered", found.hindered),
    )
    return tuple(_choices(tr, name, named) for name, named in every if named)


def _choices(tr: Translator, name: str, named: Sequence[Named]) -> PaperTable:
    heads = (tr.plain("figures-indicator"), tr.plain("figures-times"))
    columns = tuple(Column(head, width) for head, width in zip(heads, CHOICE_WIDTHS, strict=True))
    rows = tuple((one.words, "–" if one.count is None else str(one.count)) for one in named[:MOST])
    return PaperTable(columns, rows, caption=tr.plain(name))


def _percent(tr: Translator, part: float) -> str:
    """«87,5 %» with a space that does not break."""
    return f"{tr.number(100 * part, 1)}\N{NO-BREAK SPACE}%"
