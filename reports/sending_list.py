"""Список направляемых: who of a school goes where and is away when, for the school's own order and for substitutes."""

from collections.abc import Sequence

from internships.roll import Sent
from reports.official_paper import Block, Column, OfficialPaper, PaperTable
from reports.paper_words import hours_of, place_of, position
from texts.translator import Translator

WIDTHS = (10, 42, 32, 26, 24, 36)


def sending_list(tr: Translator, school: str, going: Sequence[Sent], *, named: bool) -> OfficialPaper:
    """`named` as in the registration sheet."""
    heads = ("sheet-number", "sheet-name", "sheet-position", "sending-date", "sending-away", "sending-where")
    columns = tuple(Column(tr.plain(head), width) for head, width in zip(heads, WIDTHS, strict=True))
    rows = tuple(
        (
            str(number),
            one.who.name if named and one.who.name else one.who.code,
            position(tr, one.who.position),
            "" if one.event.starts_at is None else tr.date(one.event.starts_at, one.event.zone),
            hours_of(one.event),
            tr.plain("sending-place", school=one.event.school, place=place_of(tr, one.event), title=one.event.title),
        )
        for number, one in enumerate(going, 1)
    )
    return OfficialPaper(
        organisation=school,
        corner=(tr.plain("sending-annex"), tr.plain("sheet-order")),
        title=(tr.plain("sending-title"),),
        facts=(),
        blocks=(Block("", (), (PaperTable(columns, rows),)),),
        closing=(tr.plain("sending-signed"),),
        check=tr.plain("sending-check") if named else f"{tr.plain('sending-check')} {tr.plain('sheet-codes')}",
    )
