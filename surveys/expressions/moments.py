import math
import re
from datetime import date, datetime, time

from surveys.expressions.faults import ExpressionFault, FaultCode
from surveys.expressions.nodes import Node, Run
from surveys.expressions.scope import Scope
from surveys.expressions.values import Value, as_moment, as_text, days_since_epoch


def today(_arguments: tuple[Node, ...]) -> Run:
    return lambda scope: "" if scope.now is None else scope.now.date()


def now(_arguments: tuple[Node, ...]) -> Run:
    return lambda scope: "" if scope.now is None else scope.now


def date_of(value: Value) -> Value:
    moment = as_moment(value)
    if moment is None:
        return ""
    return moment.date() if isinstance(moment, datetime) else moment


def date_time_of(value: Value) -> Value:
    moment = as_moment(value)
    if moment is None:
        return ""
    return moment if isinstance(moment, datetime) else datetime.combine(moment, time())


def decimal(value: Value) -> Value:
    moment = as_moment(value)
    return math.nan if moment is None else days_since_epoch(moment)


def format_date(arguments: tuple[Node, ...]) -> Run:
    moment, pattern = arguments
    if pattern.literal is not None:
        _refuse_unknown_signs(pattern.literal, pattern.position)

    def run(scope: Scope) -> Value:
        found = as_moment(moment.run(scope))
        return "" if found is None else _formatted(found, as_text(pattern.run(scope)))

    return run


_SIGN = re.compile(r"%(.?)", re.DOTALL)


def _refuse_unknown_signs(pattern: str, position: int) -> None:
    # Names of months and days (%b, %a) depend on a language, which an expression does not have.
    for sign in _SIGN.finditer(pattern):
        if sign[1] not in "%YymndeHhMS3" or not sign[1]:
            raise ExpressionFault(FaultCode.BAD_FORMAT, position, sign[0], "%Y %y %m %n %d %e %H %h %M %S %3")


def _formatted(moment: date | datetime, pattern: str) -> str:
    at = moment if isinstance(moment, datetime) else datetime.combine(moment, time())
    values = {
        "%": "%", "Y": f"{at.year:04}", "y": f"{at.year % 100:02}", "m": f"{at.month:02}", "n": str(at.month),
        "d": f"{at.day:02}", "e": str(at.day), "H": f"{at.hour:02}", "h": str(at.hour), "M": f"{at.minute:02}",
        "S": f"{at.second:02}", "3": f"{at.microsecond // 1000:03}",
    }  # fmt: skip
    return _SIGN.sub(lambda sign: values.get(sign[1], sign[0]), pattern)
