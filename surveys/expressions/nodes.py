from collections.abc import Callable
from dataclasses import dataclass

from surveys.expressions.faults import ExpressionFault, FaultCode
from surveys.expressions.scope import Scope
from surveys.expressions.values import Value

Run = Callable[[Scope], Value]


@dataclass(frozen=True, slots=True)
class Node:
    """A compiled piece and what its surroundings need to know: some functions take only a literal or a reference."""

    run: Run
    position: int
    literal: str | None = None
    is_reference: bool = False

    def text(self, function: str) -> str:
        if self.literal is None:
            raise ExpressionFault(FaultCode.NOT_A_LITERAL, self.position, function)
        return self.literal

    def reference(self, function: str) -> Run:
        if not self.is_reference:
            raise ExpressionFault(FaultCode.NOT_A_REFERENCE, self.position, function)
        return self.run


@dataclass(frozen=True, slots=True)
class Function:
    """How many arguments a function takes (`most` is None for any number) and how a call of it is compiled."""

    least: int
    most: int | None
    build: Callable[[tuple[Node, ...]], Run]


def plain(least: int, most: int | None, call: Callable[..., Value]) -> Function:
    """A function that needs only the values of its arguments."""

    def build(arguments: tuple[Node, ...]) -> Run:
        runs = tuple(argument.run for argument in arguments)
        match runs:
            case ():
                return lambda _scope: call()
            case (one,):
                return lambda scope: call(one(scope))
            case (one, two):
                return lambda scope: call(one(scope), two(scope))
        return lambda scope: call(*[run(scope) for run in runs])

    return Function(least, most, build)
