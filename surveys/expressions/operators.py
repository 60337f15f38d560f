from surveys.expressions.nodes import Run
from surveys.expressions.numbers import divide, remainder
from surveys.expressions.scope import Scope
from surveys.expressions.values import Value, as_boolean, as_number, comparable, equal

Steps = tuple[tuple[str, Run], ...]


def any_of(runs: tuple[Run, ...]) -> Run:
    return lambda scope: any(as_boolean(run(scope)) for run in runs)


def all_of(runs: tuple[Run, ...]) -> Run:
    return lambda scope: all(as_boolean(run(scope)) for run in runs)


def equated(first: Run, steps: Steps) -> Run:
    if len(steps) == 1:
        ((sign, second),) = steps
        if sign == "=":
            return lambda scope: equal(first(scope), second(scope))
        return lambda scope: not equal(first(scope), second(scope))

    def run(scope: Scope) -> Value:
        result = first(scope)
        for sign, other in steps:
            result = equal(result, other(scope)) == (sign == "=")
        return result

    return run


def compared(first: Run, steps: Steps) -> Run:
    def run(scope: Scope) -> Value:
        result = first(scope)
        for sign, other in steps:
            left, right = comparable(result, other(scope))
            match sign:
                case "<":
                    result = left < right
                case "<=":
                    result = left <= right
                case ">":
                    result = left > right
                case _:
                    result = left >= right
        return result

    return run


def computed(first: Run, steps: Steps) -> Run:
    def run(scope: Scope) -> Value:
        result = as_number(first(scope))
        for sign, other in steps:
            operand = as_number(other(scope))
            result = result + operand if sign == "+" else result - operand
        return result

    return run


def multiplied(first: Run, steps: Steps) -> Run:
    def run(scope: Scope) -> Value:
        result = as_number(first(scope))
        for sign, other in steps:
            operand = as_number(other(scope))
            match sign:
                case "*":
                    result = result * operand
                case "div":
                    result = divide(result, operand)
                case _:
                    result = remainder(result, operand)
        return result

    return run


def negated(operand: Run, *, odd: bool) -> Run:
    if odd:
        return lambda scope: -as_number(operand(scope))
    return lambda scope: as_number(operand(scope))
