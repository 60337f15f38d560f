from collections.abc import Iterator

from surveys.form import Form
from surveys.question import Question


def find_cycle(form: Form) -> tuple[str, ...]:
    """Names that wait for each other, the first repeated at the end; empty when every question can be worked out."""
    done: set[str] = set()
    for question in form.questions:
        path: dict[str, Iterator[str]] = {}
        name: str | None = question.name
        while name is not None:
            if name in path:
                names = list(path)
                return (*names[names.index(name) :], name)
            if name not in done:
                path[name] = _waits_for(form, form.names[name])
            name = _onward(path, done)
    return ()


def _onward(path: dict[str, Iterator[str]], done: set[str]) -> str | None:
    while path:
        last = next(reversed(path))
        following = next(path[last], None)
        if following is not None:
            return following
        del path[last]
        done.add(last)
    return None


def _waits_for(form: Form, question: Question) -> Iterator[str]:
    expressions = (*form.conditions[question.index], question.calculation, question.default_formula)
    for expression in expressions:
        if expression is not None:
            yield from sorted(expression.references)
