import difflib
from collections.abc import Collection
from dataclasses import dataclass, field

from surveys.expressions.faults import ExpressionFault, FaultCode
from surveys.expressions.functions import FUNCTIONS, UNSUPPORTED
from surveys.expressions.nodes import Function, Node, Run
from surveys.expressions.operators import all_of, any_of, compared, computed, equated, multiplied, negated
from surveys.expressions.scope import Scope
from surveys.expressions.tokens import Sort, Token, tokenize
from surveys.expressions.values import as_boolean

LONGEST = 4096
DEEPEST = 32


@dataclass(frozen=True, slots=True)
class Expression:
    """A compiled cell; two are equal when their text is, so a form read back from storage equals the one stored."""

    source: str
    references: frozenset[str] = field(compare=False)
    uses_current: bool = field(compare=False)
    uses_clock: bool = field(compare=False)
    evaluate: Run = field(compare=False, repr=False)

    def holds(self, scope: Scope) -> bool:
        return as_boolean(self.evaluate(scope))


def compile_expression(source: str, *, names: Collection[str], allow_current: bool = True) -> Expression:
    """Compile a cell against its form's question names, or raise ExpressionFault saying what is wrong and where."""
    if len(source) > LONGEST:
        raise ExpressionFault(FaultCode.TOO_LONG, LONGEST, hint=str(LONGEST))
    parser = _Parser(tokenize(source), names, allow_current)
    if parser.next().sort is Sort.END:
        raise ExpressionFault(FaultCode.EMPTY, 0)
    node = parser.either()
    if parser.next().sort is not Sort.END:
        raise parser.unexpected()
    return Expression(
        source=source,
        references=frozenset(parser.references),
        uses_current=parser.uses_current,
        uses_clock=parser.uses_clock,
        evaluate=node.run,
    )


class _Parser:
    """Recursive descent by precedence; a chain of one precedence becomes one closure, so long chains stay shallow."""

    def __init__(self, tokens: list[Token], names: Collection[str], allow_current: bool) -> None:
        self.tokens = tokens
        self.at = 0
        self.names = names
        self.allow_current = allow_current
        self.depth = 0
        self.references: set[str] = set()
        self.uses_current = False
        self.uses_clock = False

    def next(self) -> Token:
        return self.tokens[self.at]

    def either(self) -> Node:
        first = self._both()
        runs = [first.run]
        while self._operator("or"):
            runs.append(self._both().run)
        return first if len(runs) == 1 else Node(any_of(tuple(runs)), first.position)

    def _both(self) -> Node:
        first = self._equality()
        runs = [first.run]
        while self._operator("and"):
            runs.append(self._equality().run)
        return first if len(runs) == 1 else Node(all_of(tuple(runs)), first.position)

    def _equality(self) -> Node:
        first = self._comparison()
        steps: list[tuple[str, Run]] = []
        while sign := self._operator("=", "!="):
            steps.append((sign, self._comparison().run))
        return Node(equated(first.run, tuple(steps)), first.position) if steps else first

    def _comparison(self) -> Node:
        first = self._addition()
        steps: list[tuple[str, Run]] = []
        while sign := self._operator("<", "<=", ">", ">="):
            steps.append((sign, self._addition().run))
        return Node(compared(first.run, tuple(steps)), first.position) if steps else first

    def _addition(self) -> Node:
        first = self._multiplication()
        steps: list[tuple[str, Run]] = []
        while sign := self._operator("+", "-"):
            steps.append((sign, self._multiplication().run))
        return Node(computed(first.run, tuple(steps)), first.position) if steps else first

    def _multiplication(self) -> Node:
        first = self._signed()
        steps: list[tuple[str, Run]] = []
        while sign := self._operator("*", "div", "mod"):
            steps.append((sign, self._signed().run))
        return Node(multiplied(first.run, tuple(steps)), first.position) if steps else first

    def _signed(self) -> Node:
        position, minuses = self.next().position, 0
        while self._operator("-"):
            minuses += 1
        node = self._primary()
        return Node(negated(node.run, odd=minuses % 2 == 1), position) if minuses else node

    def _primary(self) -> Node:
        token = self.next()
        self.at += 1
        match token.sort:
            case Sort.NUMBER:
                number = float(token.text)
                return Node(lambda _scope: number, token.position)
            case Sort.STRING:
                text = token.text
                return Node(lambda _scope: text, token.position, literal=text)
            case Sort.REFERENCE:
                return self._reference(token)
            case Sort.CURRENT:
                return self._current(token)
            case Sort.OPEN:
                node = self._bracketed(token)
                return Node(node.run, node.position)
            case Sort.NAME:
                return self._call(token)
        self.at -= 1
        raise self.unexpected()

    def _reference(self, token: Token) -> Node:
        name = token.text
        if name not in self.names:
            raise ExpressionFault(FaultCode.UNKNOWN_NAME, token.position, name, _closest(name, self.names))
        self.references.add(name)
        return Node(lambda scope: scope.value(name), token.position, is_reference=True)

    def _current(self, token: Token) -> Node:
        if not self.allow_current:
            raise ExpressionFault(FaultCode.NO_CURRENT, token.position, ".")
        self.uses_current = True
        return Node(lambda scope: scope.current, token.position, is_reference=True)

    def _bracketed(self, opening: Token) -> Node:
        self._deeper(opening)
        node = self.either()
        self._close(opening)
        return node

    def _call(self, token: Token) -> Node:
        if self.next().sort is not Sort.OPEN:
            if token.text.lower() in {"true", "false"}:
                raise ExpressionFault(FaultCode.UNEXPECTED, token.position, token.text, f"{token.text.lower()}()")
            near = "${" + token.text + "}" if token.text in self.names else f"'{token.text}'"
            raise ExpressionFault(FaultCode.UNEXPECTED, token.position, token.text, near)
        function = _function(token)
        opening = self.next()
        self.at += 1
        self._deeper(opening)
        arguments: list[Node] = []
        if self.next().sort is not Sort.CLOSE:
            arguments.append(self.either())
            while self.next().sort is Sort.COMMA:
                self.at += 1
                arguments.append(self.either())
        self._close(opening)
        if len(arguments) < function.least or (function.most is not None and len(arguments) > function.most):
            raise ExpressionFault(FaultCode.WRONG_ARITY, token.position, token.text, _arity(function))
        self.uses_clock = self.uses_clock or token.text in {"today", "now"}
        if token.text == "once":
            self._current(token)
        return Node(function.build(tuple(arguments)), token.position)

    def _deeper(self, opening: Token) -> None:
        self.depth += 1
        if self.depth > DEEPEST:
            raise ExpressionFault(FaultCode.TOO_DEEP, opening.position, hint=str(DEEPEST))

    def _close(self, opening: Token) -> None:
        if self.next().sort is Sort.END:
            raise ExpressionFault(FaultCode.UNCLOSED_BRACKET, opening.position, "(", ")")
        if self.next().sort is not Sort.CLOSE:
            raise self.unexpected()
        self.depth -= 1
        self.at += 1

    def _operator(self, *signs: str) -> str:
        token = self.next()
        if token.sort is Sort.OPERATOR and token.text in signs:
            self.at += 1
            return token.text
        return ""

    def unexpected(self) -> ExpressionFault:
        token = self.next()
        return ExpressionFault(FaultCode.UNEXPECTED, token.position, token.text)


def _function(token: Token) -> Function:
    function = FUNCTIONS.get(token.text)
    if function is not None:
        return function
    if token.text in UNSUPPORTED:
        raise ExpressionFault(FaultCode.UNSUPPORTED_FUNCTION, token.position, token.text)
    raise ExpressionFault(FaultCode.UNKNOWN_FUNCTION, token.position, token.text, _closest(token.text, FUNCTIONS))


def _arity(function: Function) -> str:
    if function.most is None:
        return f"{function.least}+"
    return str(function.least) if function.least == function.most else f"{function.least}–{function.most}"


def _closest(name: str, known: Collection[str]) -> str:
    return next(iter(difflib.get_close_matches(name, known, n=1)), "")
