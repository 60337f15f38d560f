"""The registration sheet and the sending list: what an office prints, with names only where names may be."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta
from io import BytesIO
from zoneinfo import ZoneInfo

from internships.events import Event, Format, State
from internships.paperwork import Paperwork
from internships.roll import Listed, Sent
from reports.official_paper import OfficialPaper, official_paper
from reports.registration_sheet import registration_sheet
from reports.sending_list import sending_list
from surveys.audience import Audience
from texts.translator import translator

RU = translator("ru")
STARTS = datetime(2026, 11, 26, 7, 0, tzinfo=UTC)
KNOWN = Paperwork(issuer="Управление образования Примерного района")


def event() -> Event:
    return Event(
        id=7, municipality_id=1, zone=ZoneInfo("Europe/Moscow"), school_id=4, school="школа № 4", uid="u", revision=0,
        series=None, title="Как мы превратили справки в решения", about="", competencies=("K3",), format=Format.ONSITE,
        starts_at=STARTS, ends_at=STARTS + timedelta(hours=3), hours=4, place="ст. Примерная, ул. Школьная, 1",
        map_url=None, online_url=None, bring="", programme_file=None, programme_name=None, contact_id=None, capacity=12,
        school_quota=None, audience=Audience(), signup_opens_at=None, signup_closes_at=None, needs_approval=False,
        state=State.PUBLISHED, created_by=None, published_at=STARTS, cancelled_at=None, cancel_reason=None,
        checkin_code=None, checkin_secret=None, checkin_made_at=None, forms_given_at=None,
    )  # fmt: skip


def guest(number: int, attendance: str | None = None) -> Listed:
    return Listed(
        signup_id=number, person_id=number, code=f"U-{number:04}", surname="Примерова", given="Анна",
        patronymic="Петровна", position="dep_edu", school_id=5, school="школа № 5", role="trainee",
        attendance=attendance, walk_in=False,
    )  # fmt: skip


def words(paper: OfficialPaper) -> tuple[list[str], list[list[str]]]:
    """Paragraphs and the rows of the table, as Word reads them."""
    import docx

    document = docx.Document(BytesIO(official_paper(paper)))
    table = document.tables[0]
    return [one.text for one in document.paragraphs], [[cell.text for cell in row.cells] for row in table.rows]


def test_before_the_day_everybody_has_a_line_to_sign_and_blank_ones_wait_for_more() -> None:
    paper = registration_sheet(RU, event(), [guest(1), guest(2)], KNOWN, now=STARTS - timedelta(days=1), named=True)
    lines, rows = words(paper)

    assert "Тема: Как мы превратили справки в решения" in lines
    assert "Дата и время: 26 ноября 2026, 10:00–13:00" in lines
    assert rows[0] == ["№", "ФИО", "Должность", "ОО", "Подпись"]
    assert rows[1] == ["1", "Примерова Анна Петровна", "заместитель по учебной работе", "школа № 5", ""]
    assert rows[3] == ["3", "", "", "", ""]
    assert len(rows) == 1 + 12


def test_after_the_day_the_marks_stand_there() -> None:
    people = [guest(1, "came"), guest(2, "late"), guest(3, "absent"), guest(4)]
    lines, rows = words(registration_sheet(RU, event(), people, KNOWN, now=STARTS + timedelta(days=1), named=True))

    assert [row[4] for row in rows] == ["Отметка", "присутствует", "опоздание", "неявка", "—"]
    assert "Присутствуют: 2 из 4." in lines


def test_while_it_lasts_marks_stand_there_and_a_pen_still_finds_blank_rows() -> None:
    people = [guest(1, "came"), guest(2)]
    before_it_ends = STARTS + timedelta(hours=3) - timedelta(minutes=1)
    lines, rows = words(registration_sheet(RU, event(), people, KNOWN, now=before_it_ends, named=True))
    _, after = words(registration_sheet(RU, event(), people, KNOWN, now=STARTS + timedelta(hours=3), named=True))

    assert [row[4] for row in rows[:3]] == ["Отметка", "присутствует", "—"]
    assert rows[3:] == [[str(number), "", "", "", ""] for number in range(3, 8)]
    assert "Отмечены: 1 из 2." in lines
    assert "Всего присутствуют: ________" in lines, "whoever is written by hand is counted by hand"
    assert len(after) == 3


def test_where_no_names_may_be_codes_stand_instead_and_the_paper_says_so() -> None:
    paper = registration_sheet(RU, event(), [guest(1)], KNOWN, now=STARTS, named=False)
    lines, rows = words(paper)
    _, sending = words(sending_list(RU, "школа № 5", [Sent(event(), guest(1))], named=False))

    assert rows[1][1] == sending[1][1] == "U-0001"
    assert "Примерова" not in str(lines) + str(rows) + str(sending)
    assert any("имена добавляются на сервере" in line for line in lines)


def test_a_school_finds_who_is_away_when_and_where() -> None:
    online = replace(event(), format=Format.ONLINE, title="Наставничество")
    lines, rows = words(sending_list(RU, "школа № 5", [Sent(event(), guest(1)), Sent(online, guest(2))], named=True))

    assert "от ____________ № ________" in lines, "the number is given in the registry"
    assert rows[1][1:5] == ["Примерова Анна Петровна", "заместитель по учебной работе", "26 ноября 2026", "10:00–13:00"]
    assert rows[1][5].startswith("школа № 4, ст. Примерная")
    assert "дистанционно" in rows[2][5]


def test_one_paper_is_one_file_of_the_form_that_offices_expect() -> None:
    import docx
    from docx.shared import Mm

    paper = registration_sheet(RU, event(), [guest(1)], KNOWN, now=STARTS, named=True)
    assert official_paper(paper) == official_paper(paper)
    section = docx.Document(BytesIO(official_paper(paper))).sections[0]
    margins = (section.left_margin, section.right_margin, section.top_margin, section.bottom_margin)
    assert [round(one / Mm(1)) for one in margins if one is not None] == [30, 10, 20, 20]
