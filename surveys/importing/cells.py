"""Single cells: yes or no, numbers, expressions, texts that a screen can hold."""

import math
from collections.abc import Collection
from dataclasses import dataclass

from surveys.expressions import Expression, ExpressionFault, compile_expression
from surveys.importing.faults import Code, Findings
from surveys.importing.sheets import Row
from surveys.piping import REFERENCE
from surveys.wording import Wording

YES_NO = {
    "": False, "yes": True, "true": True, "true()": True, "1": True, "да": True,
    "no": False, "false": False, "false()": False, "0": False, "нет": False,
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Reader:
    """Reads cells of one file against the names its questions have, gathering what is wrong with them."""

    names: Collection[str]
    findings: Findings

    def yes_no(self, row: Row, column: str) -> bool:
        found = row.text(column)
        answer = YES_NO.get(found.lower())
        if answer is None:
            self.findings.fault(row.place, column, Code.NOT_YES_NO, found=found)
        return bool(answer)

    def number(self, row: Row, column: str) -> float | None:
        found = row.text(column)
        if not found:
            return None
        try:
            number = float(found.replace(",", "."))
        except ValueError:
            number = math.nan
        if not math.isfinite(number):
            self.findings.fault(row.place, column, Code.NOT_A_NUMBER, found=found)
            return None
        return number

    def expression(self, row: Row, column: str, *, allow_current: bool = True) -> Expression | None:
        source = row.text(column)
        if not source:
            return None
        try:
            return compile_expression(source, names=self.names, allow_current=allow_current)
        except ExpressionFault as fault:
            self.findings.fault(
                row.place,
                column,
                Code.EXPRESSION,
                why=fault.code.value,
                position=str(fault.position + 1),
                found=fault.found,
                hint=fault.hint,
                source=source,
            )
            return None

    def words(self, row: Row, column: str, limit: int) -> Wording:
        wording = row.words(column)
        if wording.longest > limit:
            self.findings.fault(row.place, column, Code.TOO_LONG, length=str(wording.longest), limit=str(limit))
        for text in wording:
            for name in REFERENCE.findall(text):
                if name not in self.names:
                    self.findings.fault(row.place, column, Code.REFERENCE_UNKNOWN, found=name)
        return wording
