"""The function library: everything a form without repeats asks for, with the answers of JavaRosa 5."""

import math

from surveys.expressions import moments, numbers, strings
from surveys.expressions.nodes import Function, Node, Run, plain
from surveys.expressions.patterns import LONGEST_TEXT, compile_pattern
from surveys.expressions.scope import Scope
from surveys.expressions.values import Value, as_boolean, as_number, as_text, is_blank


def _if(arguments: tuple[Node, ...]) -> Run:
    condition, then, otherwise = (argument.run for argument in arguments)
    return lambda scope: then(scope) if as_boolean(condition(scope)) else otherwise(scope)


def _coalesce(arguments: tuple[Node, ...]) -> Run:
    *earlier, last = (argument.run for argument in arguments)

    def run(scope: Scope) -> Value:
        for one in earlier:
            value = one(scope)
            if not is_blank(value):
                return value
        return last(scope)

    return run


def _once(arguments: tuple[Node, ...]) -> Run:
    (fresh,) = (argument.run for argument in arguments)
    return lambda scope: fresh(scope) if is_blank(scope.current) else scope.current


def _regex(arguments: tuple[Node, ...]) -> Run:
    subject, pattern = arguments
    matcher = compile_pattern(pattern.text("regex"), pattern.position)

    def run(scope: Scope) -> Value:
        text = as_text(subject.run(scope))
        return len(text) <= LONGEST_TEXT and matcher.fullmatch(text) is not None

    return run


def _count(arguments: tuple[Node, ...]) -> Run:
    (_,) = (argument.reference("count") for argument in arguments)
    return lambda _scope: 1.0


def _count_non_empty(arguments: tuple[Node, ...]) -> Run:
    runs = tuple(argument.reference("count-non-empty") for argument in arguments)
    return lambda scope: float(sum(not is_blank(run(scope)) for run in runs))


def _sum(arguments: tuple[Node, ...]) -> Run:
    runs = tuple(argument.reference("sum") for argument in arguments)
    return lambda scope: numbers.total([run(scope) for run in runs])


FUNCTIONS: dict[str, Function] = {
    "if": Function(3, 3, _if),
    "coalesce": Function(1, None, _coalesce),
    "once": Function(1, 1, _once),
    "regex": Function(2, 2, _regex),
    "count": Function(1, 1, _count),
    "count-non-empty": Function(1, None, _count_non_empty),
    "sum": Function(1, None, _sum),
    "today": Function(0, 0, moments.today),
    "now": Function(0, 0, moments.now),
    "format-date": Function(2, 2, moments.format_date),
    "format-date-time": Function(2, 2, moments.format_date),
    "date": plain(1, 1, moments.date_of),
    "date-time": plain(1, 1, moments.date_time_of),
    "decimal-date-time": plain(1, 1, moments.decimal),
    "true": plain(0, 0, lambda: True),
    "false": plain(0, 0, lambda: False),
    "not": plain(1, 1, lambda value: not as_boolean(value)),
    "boolean": plain(1, 1, as_boolean),
    "boolean-from-string": plain(1, 1, lambda value: as_text(value).lower() in ("1", "true")),
    "number": plain(1, 1, as_number),
    "string": plain(1, 1, as_text),
    "int": plain(1, 1, numbers.integer),
    "round": plain(1, 2, numbers.rounded),
    "floor": plain(1, 1, numbers.floor),
    "ceiling": plain(1, 1, numbers.ceiling),
    "abs": plain(1, 1, lambda value: abs(as_number(value))),
    "pow": plain(2, 2, numbers.power),
    "sqrt": plain(1, 1, numbers.safely(math.sqrt)),
    "exp": plain(1, 1, numbers.safely(math.exp)),
    "log": plain(1, 1, numbers.safely(math.log)),
    "log10": plain(1, 1, numbers.safely(math.log10)),
    "sin": plain(1, 1, numbers.safely(math.sin)),
    "cos": plain(1, 1, numbers.safely(math.cos)),
    "tan": plain(1, 1, numbers.safely(math.tan)),
    "asin": plain(1, 1, numbers.safely(math.asin)),
    "acos": plain(1, 1, numbers.safely(math.acos)),
    "atan": plain(1, 1, numbers.safely(math.atan)),
    "pi": plain(0, 0, lambda: math.pi),
    "min": plain(1, None, numbers.least),
    "max": plain(1, None, numbers.greatest),
    "selected": plain(2, 2, strings.selected),
    "count-selected": plain(1, 1, strings.count_selected),
    "selected-at": plain(2, 2, strings.selected_at),
    "string-length": plain(1, 1, lambda value: float(len(as_text(value)))),
    "concat": plain(1, None, strings.concat),
    "join": plain(2, None, strings.join),
    "contains": plain(2, 2, lambda whole, part: as_text(part) in as_text(whole)),
    "starts-with": plain(2, 2, lambda whole, part: as_text(whole).startswith(as_text(part))),
    "ends-with": plain(2, 2, lambda whole, part: as_text(whole).endswith(as_text(part))),
    "substr": plain(2, 3, strings.substr),
    "substring-before": plain(2, 2, strings.before),
    "substring-after": plain(2, 2, strings.after),
    "translate": plain(3, 3, strings.translate),
    "normalize-space": plain(1, 1, lambda value: " ".join(as_text(value).split())),
}

# Real functions of the XLSForm world that need repeats, tables, secondary data or chance: known, and refused by name.
UNSUPPORTED = frozenset(
    {
        "add-date", "area", "base64-decode", "base64-encode", "checklist", "current", "decimal-time",
        "difference-in-months", "digest", "distance", "extract-signed", "geofence", "id", "indexed-repeat", "instance",
        "intersects", "jr:choice-name", "jr:itext", "last", "local-name", "position", "property", "pulldata", "random",
        "randomize",         "search", "uuid", "version", "weighted-checklist",
    }
)  # fmt: skip
