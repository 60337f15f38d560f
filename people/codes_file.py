"""The list of invitations that a coordinator hands out: names beside secrets, so it is made only on the server."""

import io
import os
from collections.abc import Sequence
from pathlib import Path
from typing import Final

from people.invitations import OpenCode
from people.words import POSITIONS
from people.workbook_columns import Column
from people.workbook_sheets import head, write_text

SHEET: Final = "Приглашения"
COLUMNS: Final = (
    Column("school", "Код школы", True, 12, ""),
    Column("name", "Школа", True, 36, ""),
    Column("position", "Должность", True, 44, ""),
    Column("participant", "Код участника", True, 16, "Постоянный псевдоним: он же пишется в столбец «Код участника» реестра."),
    Column("surname", "Фамилия", False, 18, ""),
    Column("given", "Имя", False, 14, ""),
    Column("patronymic", "Отчество", False, 18, ""),
    Column("code", "Код приглашения", True, 24, "Действует один раз. Передайте лично, не в общем чате."),
    Column("link", "Ссылка", True, 62, "Открывает бота сразу с этим кодом."),
)  # fmt: skip


NAMES: Final = frozenset({"surname", "given", "patronymic"})


def write_codes(path: Path, codes: Sequence[OpenCode], bot_username: str, *, replace: bool = False) -> None:
    """Write the list for its owner's eyes only. Raises FileExistsError unless `replace`, and OSError."""
    write_for_owner(path, codes_workbook(codes, bot_username, names=True), replace=replace)


def codes_workbook(codes: Sequence[OpenCode], bot_username: str, *, names: bool) -> bytes:
    """The list as a workbook; one without `names` may travel through a messenger."""
    from openpyxl import Workbook

    workbook = Workbook()
    sheet = workbook.worksheets[0]
    sheet.title = SHEET
    columns = [column for column in COLUMNS if names or column.key not in NAMES]
    head(sheet, columns)
    for row, one in enumerate(codes, 2):
        link = one.link(bot_username)
        cells = {
            "school": one.school_code, "name": one.school, "position": POSITIONS.label(one.position),
            "participant": one.participant, "surname": one.surname, "given": one.given, "patronymic": one.patronymic,
            "code": one.code, "link": link,
        }  # fmt: skip
        for number, column in enumerate(columns, 1):
            write_text(sheet, row, number, cells[column.key])
        sheet.cell(row, len(columns)).hyperlink = link
    workbook.properties.creator = "vzaimno"
    content = io.BytesIO()
    workbook.save(content)
    return content.getvalue()


def write_for_owner(path: Path, content: bytes, *, replace: bool = False) -> None:
    """Names and secrets are readable by their owner only. Raises FileExistsError unless `replace`, and OSError."""
    if replace:
        path.unlink(missing_ok=True)  # made anew: a file that others could read would keep its permissions
    with open(path, "xb", opener=_for_owner) as file:
        file.write(content)


def _for_owner(path: str, flags: int) -> int:
    return os.open(path, flags, 0o600)
