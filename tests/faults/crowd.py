"""People who answer the diagnostic on their phones, whatever happens to the bot meanwhile, and remember what they tapped."""

from collections.abc import Callable
from dataclasses import dataclass, field
from random import Random

from demo.telegram import Message, Phone, Telegram
from surveys.form import Form, Kind

PATIENCE = 3.0  # seconds until somebody who sees nothing happen does it again
TYPED = "Сокровенные слова участника"


@dataclass
class Somebody:
    """One person with a phone; `answers` holds what they said last to each question, by its place in the form."""

    telegram: Telegram
    phone: Phone
    form: Form
    person_id: int
    chance: Random
    answers: dict[int, str] = field(default_factory=dict)
    ticks: dict[int, set[int]] = field(default_factory=dict)
    types: bool = True  # words answer the question that the bot asked last; a button knows its question

    @property
    def last(self) -> Message:
        return self.phone.last

    @property
    def question(self) -> int | None:
        """The place of the question on the screen."""
        found = {int(data.split(":")[2]) for data in self._buttons("c", "x", "d", "p")}
        return found.pop() if found else None

    async def open(self) -> None:
        await self._until_shown(self.phone.start, with_one_of=("w", "rs"))
        await self._press("w", "rs")

    async def answer(self, until: Callable[[], bool]) -> None:
        await self.open()
        while not until():
            await self._step()

    async def answer_some(self, steps: int) -> None:
        left = iter(range(steps))
        await self.answer(until=lambda: next(left, None) is None)

    async def _step(self) -> None:
        """Whatever the screen allows: an answer, a second thought, a way back."""
        if self._buttons("g") and self.chance.random() < 0.1:
            await self._press("g")
        elif self._buttons("c"):
            await self._choose()
        elif self._buttons("x"):
            await self._tick()
        elif self._buttons("p"):
            await self._pass()
        elif self._buttons("g", "rv"):
            await self._press("g", "rv")
        else:
            await self.open()

    async def _choose(self) -> None:
        """Sometimes another choice is tapped at once, before the first has had any effect."""
        tapped = self.chance.sample(self._buttons("c"), 2 if self.chance.random() < 0.2 else 1)
        message, before = self.last.id, len(self.phone.history)
        for data in tapped:
            _, _, question, choice = data.split(":")
            self.answers[int(question)] = self.form.questions[int(question)].choices[int(choice)].name
        for hasty in tapped[:-1]:
            self.phone.tap(message, hasty, forged=True)
        await self._until_shown(lambda: self.phone.tap(message, tapped[-1], forged=True), since=before)

    async def _tick(self) -> None:
        """One tick of several, sometimes taken back, then «Готово»."""
        question = self.question
        assert question is not None
        ticks = self.ticks.setdefault(question, set())
        choices = self.form.questions[question].choices
        if ticks and self.chance.random() < 0.6:
            self.answers[question] = " ".join(choices[place].name for place in sorted(ticks))
            await self._press("d")
            return
        data = self.chance.choice([one for one in self._buttons("x") if not ticks or int(one.split(":")[3]) in ticks])
        *_, choice, on = data.split(":")
        (ticks.add if on == "1" else ticks.discard)(int(choice))
        message = self.last.id
        await self._until_shown(lambda: self.phone.tap(message, data, forged=True))

    async def _pass(self) -> None:
        """Further: past a note, or past a question that is answered in words, with or without them."""
        question = self.question
        assert question is not None
        if self.form.questions[question].kind is not Kind.TEXT:
            await self._press("p")
        elif self.types:
            self.answers[question] = f"{TYPED} {self.chance.randrange(1000)}"
            await self._until_shown(lambda: self.phone.say(self.answers[question]))
        else:
            self.answers.setdefault(question, "")
            await self._press("p")

    async def _press(self, *prefixes: str) -> None:
        found = self._buttons(*prefixes)
        assert found, f"nothing of {prefixes} under: {self.last.words}"
        data = self.chance.choice(found)
        message = self.last.id
        await self._until_shown(lambda: self.phone.tap(message, data, forged=True))

    def _buttons(self, *prefixes: str) -> list[str]:
        return [
            button.data
            for button in self.last.flat_buttons
            if button.data is not None and button.data.partition(":")[0] in prefixes
        ]

    async def _until_shown(
        self, act: Callable[[], object], since: int | None = None, with_one_of: tuple[str, ...] = ()
    ) -> None:
        """Do it, and again when no screen came: that is what people do."""
        before = len(self.phone.history) if since is None else since
        while True:
            act()
            try:
                await self.telegram.until(lambda: self._sees_news(before, with_one_of), PATIENCE)
            except TimeoutError:
                continue
            return

    def _sees_news(self, before: int, with_one_of: tuple[str, ...]) -> bool:
        """Has the bot shown anything since that has (such) buttons? An old question merely loses its own."""
        if not any(message.from_bot for message in self.phone.history[before:]):
            return False
        return bool(self._buttons(*with_one_of)) if with_one_of else bool(self.last.flat_buttons)
