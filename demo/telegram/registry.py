"""The methods a bot can call, by their lower-case names, as Telegram looks them up."""

from collections.abc import Callable
from dataclasses import dataclass

from demo.telegram.params import Params
from demo.telegram.state import State

Handler = Callable[[State, Params], object]


@dataclass(frozen=True, slots=True)
class Method:
    """A method with the name the documentation gives it."""

    name: str
    run: Handler


METHODS: dict[str, Method] = {}


def method(name: str) -> Callable[[Handler], Handler]:
    """Register a handler under the official name."""

    def register(run: Handler) -> Handler:
        METHODS[name.lower()] = Method(name, run)
        return run

    return register
