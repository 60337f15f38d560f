import json
import math
from datetime import date
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from surveys.expressions import Expression, ExpressionFault, FaultCode, Scope, Value, as_text, compile_expression
from tests.surveys.forms import NOON

JAVAROSA = json.loads((Path(__file__).parent / "data" / "javarosa.json").read_text("utf-8"))
INSTANCE: dict[str, Value] = {
    "age": "42",
    "income": "1500.5",
    "zero": "0",
    "negative": "-7",
    "consent": "yes",
    "name": "Maria da Silva",
    "spaced": "  padded  ",
    "services": "water power",
    "one_service": "water",
    "blank": "",
    "missing": "",
    "date": "2026-08-07",
}
NAMES = frozenset(INSTANCE)


def evaluate(source: str, current: Value = "", values: dict[str, Value] = INSTANCE) -> Value:
    return compile_expression(source, names=values.keys()).evaluate(Scope(values.__getitem__, current, NOON))


def outcome(source: str) -> Expression | ExpressionFault:
    try:
        return compile_expression(source, names=NAMES)
    except ExpressionFault as found:
        return found


def fault(source: str) -> ExpressionFault:
    found = outcome(source)
    assert isinstance(found, ExpressionFault)
    return found


@pytest.mark.parametrize("case", JAVAROSA, ids=lambda case: case["expression"])
def test_an_expression_answers_as_in_odk_collect(case: dict[str, str | float | bool]) -> None:
    found, expected = evaluate(str(case["expression"])), case["answer"]

    if isinstance(expected, str):
        assert as_text(found) == expected
    else:
        assert type(found) is type(expected)
        assert found == expected


@pytest.mark.parametrize(
    ("source", "expected"),
    [
        ("2 + 3 * 4 - 1", 13.0),
        ("(2 + 3) * 4", 20.0),
        ("-(2) - -3", 1.0),
        ("10 div 4 mod 2", 0.5),
        ("true() or 1 div 0 and false()", True),
        ("1 < 2 = true()", True),
        ("${age} + 1", 43.0),
        ("${blank} + 1 > 0", False),
        ("not(selected(., 'none') and count-selected(.) > 1)", True),
        ("selected-at(${services}, 1)", "power"),
        ("'div' = \"div\"", True),
        ("concat('a', 1, true())", "a1true"),
        ("join(', ', 'a', 'b')", "a, b"),
        ("coalesce('', ${blank}, 'c')", "c"),
        ("floor(-1.5) + ceiling(1.2)", 0.0),
        ("count-non-empty(${age}, ${blank})", 1.0),
        ("sum(${age}, ${blank}, ${negative})", 35.0),
        ("max(${age}, ${zero})", 42.0),
        ("substr('hello', 1, -1)", "ell"),
        ("sqrt(16) + cos(0) + log10(100) + atan(0)", 7.0),
        ("string(sqrt(-1))", "NaN"),
        ("exp(1000)", math.inf),
        ("normalize-space('  a   b ')", "a b"),
    ],
)
def test_operators_and_functions_follow_xpath(source: str, expected: Value) -> None:
    assert evaluate(source) == expected


def test_dates_compare_with_dates_and_with_text_beside_them() -> None:
    values: dict[str, Value] = {"day": date(2026, 10, 20)}

    assert evaluate("${day} > today()", values=values) is True
    assert evaluate("${day} <= '2026-10-20'", values=values) is True
    assert evaluate("${day} = date('2026-10-20')", values=values) is True
    assert evaluate("${day} - today()", values=values) == 5.0
    assert as_text(evaluate("date(today() + 7)", values=values)) == "2026-10-22"
    assert evaluate("format-date(now(), '%d.%m.%Y %H:%M')", values=values) == "15.10.2026 12:30"
    assert evaluate("decimal-date-time('1970-01-03T12:00:00')", values=values) == 2.5


def test_without_a_clock_today_is_blank() -> None:
    assert compile_expression("today()", names=()).evaluate(Scope()) == ""


def test_once_keeps_what_is_already_there() -> None:
    assert evaluate("once(1 + 1)", current="7") == "7"
    assert evaluate("once(1 + 1)", current="") == 2.0


def test_if_and_the_word_operators_leave_the_other_side_alone() -> None:
    asked: list[str] = []

    def value(name: str) -> Value:
        asked.append(name)
        return ""

    compile_expression("if(true(), 1, ${age})", names=NAMES).evaluate(Scope(value))
    compile_expression("true() or ${age} = 1", names=NAMES).evaluate(Scope(value))
    compile_expression("false() and ${age} = 1", names=NAMES).evaluate(Scope(value))

    assert asked == []


def test_an_expression_knows_what_it_looks_at() -> None:
    expression = compile_expression("selected(${services}, 'water') and . > today() - ${age}", names=NAMES)

    assert expression.references == {"services", "age"}
    assert expression.uses_current
    assert expression.uses_clock


@pytest.mark.parametrize(
    ("source", "code", "position", "hint"),
    [
        ("", FaultCode.EMPTY, 0, ""),
        ("   ", FaultCode.EMPTY, 0, ""),
        ("${agee} > 3", FaultCode.UNKNOWN_NAME, 0, "age"),
        ("${age} == 3", FaultCode.WRONG_OPERATOR, 7, "="),
        ("${age} >> 3", FaultCode.WRONG_OPERATOR, 7, ">"),
        ("1 && 2", FaultCode.WRONG_OPERATOR, 2, "and"),
        ("${consent} = «yes»", FaultCode.WRONG_OPERATOR, 13, "'"),
        ("${consent} = “yes”", FaultCode.WRONG_OPERATOR, 13, "'"),
        ("${consent} = 'yes", FaultCode.UNCLOSED_STRING, 13, "'"),
        ("not(${age} = 1", FaultCode.UNCLOSED_BRACKET, 3, ")"),
        ("1 + ", FaultCode.UNEXPECTED, 4, ""),
        ("1 2", FaultCode.UNEXPECTED, 2, ""),
        ("${consent} = yes", FaultCode.UNEXPECTED, 13, "'yes'"),
        ("age > 1", FaultCode.UNEXPECTED, 0, "${age}"),
        ("$age > 1", FaultCode.BAD_REFERENCE, 0, "${...}"),
        ("selectd(., 'a')", FaultCode.UNKNOWN_FUNCTION, 0, "selected"),
        ("selected(.)", FaultCode.WRONG_ARITY, 0, "2"),
        ("pulldata('a', 'b', 'c', 'd')", FaultCode.UNSUPPORTED_FUNCTION, 0, ""),
        ("/data/age > 1", FaultCode.UNSUPPORTED_PATH, 0, "${...}"),
        ("../age > 1", FaultCode.UNSUPPORTED_PATH, 0, "${...}"),
        ("instance('x')/root/item[name = 'a']", FaultCode.UNSUPPORTED_PATH, 13, "${...}"),
        ("${age}[1]", FaultCode.UNSUPPORTED_PATH, 6, "${...}"),
        ("sum(1)", FaultCode.NOT_A_REFERENCE, 4, ""),
        ("regex(., ${name})", FaultCode.NOT_A_LITERAL, 9, ""),
        ("regex(., '(a+)+b')", FaultCode.SLOW_PATTERN, 9, ""),
        ("regex(., '(a|a)*b')", FaultCode.SLOW_PATTERN, 9, ""),
        ("regex(., '.*.*.*.*x')", FaultCode.SLOW_PATTERN, 9, ""),
        ("regex(., '(a?){30}a{30}')", FaultCode.SLOW_PATTERN, 9, ""),
        ("regex(., '[a')", FaultCode.BAD_PATTERN, 9, ""),
        ("regex(., '(?=a)b')", FaultCode.BAD_PATTERN, 9, ""),
        ("format-date(., '%b')", FaultCode.BAD_FORMAT, 15, "%Y %y %m %n %d %e %H %h %M %S %3"),
        ("(" * 40 + "1" + ")" * 40, FaultCode.TOO_DEEP, 32, "32"),
        ("1" * 5000, FaultCode.TOO_LONG, 4096, "4096"),
        ("Да, если возраст больше 18", FaultCode.UNEXPECTED, 0, "'Да'"),
    ],
)
def test_a_wrong_cell_is_refused_with_a_place_and_a_way_out(
    source: str, code: FaultCode, position: int, hint: str
) -> None:
    found = fault(source)

    assert (found.code, found.position, found.hint) == (code, position, hint)


def test_a_dot_is_refused_where_there_is_no_answer_yet() -> None:
    for source in (". = 1", "once(1)"):
        with pytest.raises(ExpressionFault) as caught:
            compile_expression(source, names=(), allow_current=False)
        assert caught.value.code is FaultCode.NO_CURRENT


@pytest.mark.parametrize("source", ["+".join("1" * 2000), " or ".join(["false()"] * 350), "-" * 4000 + "1"])
def test_a_long_chain_is_no_deep_one(source: str) -> None:
    compile_expression(source, names=()).evaluate(Scope())


@pytest.mark.parametrize(
    "pattern",
    [r"^[A-Za-z0-9._%+-]+@[A-Za-z0-9.-]+\.[A-Za-z]{2,}$", r"(\+7|8)[0-9]{10}", r"[А-ЯЁ][а-яё]+( [А-ЯЁ]\.){1,2}", "a{3"],
)
def test_everyday_patterns_are_accepted(pattern: str) -> None:
    compile_expression(f"regex(., '{pattern}')", names=())


PIECES = st.sampled_from([
    "${age}", "${blank}", "${services}", "${date}", ".", "'a'", '"b', 'c"', "''", "0", "1", "2.5", "-3",
    "1000000", "(", ")", ",", "+", "-", "*", "div", "mod", "and", "or", "=", "!=", "<", "<=", ">", ">=", "not(",
    "if(", "selected(", "concat(", "round(", "substr(", "int(", "pow(", "date(", "today()", "now()",
    "format-date(", "translate(", "min(", "coalesce(", "once(", "number(", "string(", "regex(", "'[a-z]+'",
    "join(", "boolean(", "selected-at(", "abs(", "decimal-date-time(", "..", "/", "[", "]", "$", "${", "#",
    "==", "&&", "“", "'unclosed",
])  # fmt: skip


@settings(max_examples=600, derandomize=True, deadline=None)
@given(st.one_of(st.text(max_size=60), st.lists(PIECES, max_size=14).map(" ".join)))
def test_any_text_compiles_or_is_refused_and_what_compiles_answers(source: str) -> None:
    compiled = outcome(source)
    if isinstance(compiled, ExpressionFault):
        assert 0 <= compiled.position <= len(source)
        return
    for current in ("", "12", 3.5, math.nan, math.inf, date(2026, 1, 1), NOON, True):
        as_text(compiled.evaluate(Scope(INSTANCE.__getitem__, current, NOON)))


VALUES = st.one_of(
    st.text(max_size=20),
    st.floats(),
    st.booleans(),
    st.dates(),
    st.datetimes(),
    st.sampled_from(["", " ", "2026-02-30", "-1", "1e5", "a b c"]),
)
UNARY = [
    "abs", "acos", "asin", "atan", "boolean", "boolean-from-string", "ceiling", "cos", "count", "count-non-empty",
    "count-selected", "date", "date-time", "decimal-date-time", "exp", "floor", "int", "log", "log10", "normalize-space",
    "not", "number", "once", "round", "sin", "sqrt", "string", "string-length", "sum", "tan",
]  # fmt: skip
BINARY = [
    "concat", "contains", "ends-with", "format-date", "join", "max", "min", "pow", "round", "selected",
    "selected-at", "starts-with", "substr", "substring-after", "substring-before",
]  # fmt: skip


@settings(max_examples=300, derandomize=True, deadline=None)
@given(VALUES, VALUES, VALUES)
def test_no_function_or_operator_stumbles_over_any_values(first: Value, second: Value, third: Value) -> None:
    values = {"a": first, "b": second, "c": third}
    sources = [f"{name}(${{a}})" for name in UNARY]
    sources += [f"{name}(${{a}}, ${{b}})" for name in BINARY]
    sources += [f"${{a}} {sign} ${{b}}" for sign in ("+", "-", "*", "div", "mod", "=", "!=", "<", "<=", ">", ">=")]
    sources += ["substr(${a}, ${b}, ${c})", "translate(${a}, ${b}, ${c})", "if(${a}, ${b}, ${c})", "-${a}"]
    for source in sources:
        as_text(evaluate(source, values=values))
