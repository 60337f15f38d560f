"""Invented people who answer: each taps a choice, waits for the next question, taps again, and notices what is wrong."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from random import Random

from benchmarks.programs import PATIENCE, Program
from demo.telegram import Message, Phone
from demo.telegram.state import Tap

CHOICE = "c:"


class Disorder(Exception):
    """A question came out of turn, or a tap was not answered: the figure would mean nothing."""


@dataclass(slots=True, eq=False)
class Walker:
    """One person; `tapped` is what they chose, by question."""

    phone: Phone
    chance: Random
    left: int = 0
    tapped: dict[int, int] = field(default_factory=dict)
    _on: Message | None = None
    _tap: Tap | None = None

    def step(self) -> bool:
        """Tap when the last tap was answered and the next question is there; False when nothing is left to do."""
        if self._tap is not None:
            if not self._tap.answered or self.phone.last is self._on:
                return True
            self._tap = None
            if self.left == 0:
                self._look()
        if self.left == 0:
            return False
        question, buttons = self._look()
        choice = self.chance.randrange(len(buttons))
        self.left -= 1
        self.tapped[question] = choice
        self._on = self.phone.last
        self._tap = self.phone.tap(self._on.id, buttons[choice])
        return True

    def _look(self) -> tuple[int, list[str]]:
        """The question on the screen, which must be the one behind the last answered, and its choices."""
        buttons = [button.data for button in self.phone.last.flat_buttons if button.data and button.data[:2] == CHOICE]
        question = int(buttons[0].split(":")[2])
        if self.tapped and question != max(self.tapped) + 1:
            raise Disorder(f"{self.phone}: question {question} after {max(self.tapped)}")
        return question, buttons


def walkers(program: Program, *, seed: int = 2026) -> list[Walker]:
    return [Walker(phone, Random(seed + number)) for number, phone in enumerate(program.phones)]


async def sit_down(program: Program, *, ours: bool, people: int | None = None) -> None:
    """Bring everybody, or the first so many, before the first question, a few at a time."""
    telegram = program.telegram
    phones = program.phones[:people]
    for start in range(0, len(phones), 100):
        few = phones[start : start + 100]
        for phone in few:
            phone.say("/menu")
        await telegram.settled(timeout=60)
        if ours:
            for phone in few:
                phone.tap(phone.last.id, f"rs:{phone.id - program.phones[0].id + 1}", forged=True)
            await telegram.settled(timeout=60)


async def all_answer(program: Program, people: Sequence[Walker], taps: int) -> int:
    """Everybody answers so many questions, as fast as the bot lets them; returns how many taps that was."""
    for one in people:
        one.left = taps
    waiting = list(people)

    def done() -> bool:
        waiting[:] = [one for one in waiting if one.step()]
        return not waiting

    await program.telegram.until(done, timeout=PATIENCE)
    await program.telegram.settled()
    return taps * len(people)


async def one_by_one(program: Program, people: Sequence[Walker]) -> int:
    """Each person answers one question while all the others are away."""
    for one in people:
        one.left = 1

        def done(who: Walker = one) -> bool:
            return not who.step()

        await program.telegram.until(done, timeout=PATIENCE)
        await program.telegram.settled()
    return len(people)
