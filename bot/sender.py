"""The sender: a line of mail at Telegram's pace, and of every message a note of what became of it.

Several things go on side by side, so that none waits for another and no place of the pace is lost: the next mail is claimed
while the last one leaves, many messages are on their way to Telegram at once, and what became of them is written down in
handfuls. Of several processes one is elected (`messaging/election.py`); with each handful it takes it shows that it still is.
"""

import asyncio
import contextlib
import time
from collections import deque
from collections.abc import Awaitable, Callable, Sequence
from datetime import timedelta
from functools import partial

from bot.carrier import LONGEST_SILENCE, Carrier
from bot.edge import Edge
from bot.lines import Lines
from bot.mail import Mail, Origin
from bot.notebook import Notebook
from db.unit import Unavailable, Unit
from db.writer import Writer
from messaging import deliveries, election, jumps, voices
from messaging.election import Held
from messaging.outcomes import Later, Outcome
from messaging.pace import Pace

NAME = "sender"
AT_ONCE = 50  # claimed in one unit: more would let somebody's tap wait behind it
MOST_ON_THE_WAY = 150  # fewer than the connections to Telegram, so that answers always find one
LOOK = 0.5  # seconds between two looks for more while some are on their way
RENEWED = 3.0  # seconds between two signs of life
SURE = 9.0  # seconds since the last one after which another process may have been elected any moment


class Sender:
    def __init__(
        self,
        writer: Writer,
        edge: Edge,
        pace: Pace,
        lines: Lines,
        origins: Sequence[Origin],
        *,
        steer: Callable[[Unit], bool],
        stop: asyncio.Event,
        sleep: Callable[[float], Awaitable[None]] = asyncio.sleep,
    ) -> None:
        """`origins` in their order of urgency; `steer` takes one step of what is to be done besides sending, if any."""
        self._writer = writer
        self._pace = pace
        self._origins = origins
        self._steer = steer
        self._stop = stop
        self._sleep = sleep
        self._carrier = Carrier(writer, edge, pace, lines, sleep=sleep)
        self._notebook = Notebook(writer, stop=stop, sleep=sleep)
        self._name = election.name()
        self._enough = int(min(max(pace.rate, 20), 4 * AT_ONCE))  # in hand: about a second of it
        self._most_out = int(min(max(pace.rate / 2, 15), MOST_ON_THE_WAY))  # as many are in doubt after a kill
        self._hand: list[deque[Mail]] = [deque() for _ in origins]
        self._leaving: Mail | None = None  # next in line, waiting for its place in the pace
        self._spared: dict[asyncio.Task[None], Mail] = {}  # their chats were written to a moment ago
        self._out: set[asyncio.Task[None]] = set()
        self._changed = asyncio.Event()
        self._steps = 0
        self._step_by_step = asyncio.Lock()
        self._sign_of_life: float | None = None  # None while another process is elected

    async def send_due(self) -> int:
        """Send everything that is due now; returns how much was taken. A stop ends it between two messages."""
        if self._stop.is_set() or self._pace.held() > LONGEST_SILENCE:
            return 0
        helpers = [
            asyncio.create_task(work)
            for work in (self._send(), self._steer_on(), self._keep(), self._notebook.write(self._changed.set))
        ]
        sending, steering, keeping, writing = helpers
        try:
            return await self._claim_all(helpers)
        except Unavailable:
            return 0
        finally:
            try:
                await _end(sending, steering)
                await self._put_back()
                await self._notebook.written()
            finally:
                await _end(keeping, writing)

    async def tell_the_elected(self) -> None:
        """While another process sends: how many answers leave from this one, so that both keep one pace."""
        spoke = 0
        while True:
            await asyncio.sleep(1.0)
            count = self._pace.answered()
            if self._sign_of_life is None and (count or spoke):
                spoke = count
                with contextlib.suppress(Unavailable):
                    await self._writer.run(partial(voices.tell, holder=self._name, messages=count))

    async def retire(self) -> None:
        """Leave the sending to another process, no sooner than what we sent has left Telegram's count."""
        if self._sign_of_life is None:
            return
        await self._sleep(1.0)
        with contextlib.suppress(Unavailable):
            await self._writer.run(lambda unit: election.leave(unit, NAME, self._name))

    async def _claim_all(self, helpers: Sequence["asyncio.Task[None]"]) -> int:
        """Until there is nothing to claim, nothing in hand, nothing on its way and nothing else to do."""
        taken, look_at = 0, 0.0
        while not self._stop.is_set() and self._pace.held() <= LONGEST_SILENCE:
            _fail_with(helpers)
            stepped = self._steps
            if self._in_hand() <= self._enough // 2 and (time.monotonic() >= look_at or not self._busy()):
                count = await self._take()
                if count is None:
                    break
                taken += count
                if count:
                    continue
                look_at = time.monotonic() + LOOK
            if self._busy():
                await self._wait()
            elif not await self._take_step() and stepped == self._steps:
                break
        if self._sign_of_life is not None:
            await self._writer.run(lambda unit: election.rest(unit, NAME, self._name))
        return taken

    async def _take(self) -> int | None:
        """A handful more in hand; None while another process is elected."""
        held, mail = await self._writer.run(self._claim)
        if not self._lives(held):
            return None
        for one in mail:
            self._hand[self._origins.index(one.origin)].append(one)
        if mail:
            self._changed.set()
        return len(mail)

    def _busy(self) -> bool:
        return bool(self._in_hand() or self._leaving or self._out or self._spared or self._notebook.open)

    def _claim(self, unit: Unit) -> tuple[Held | None, Sequence[Mail]]:
        """A handful, what is urgent first."""
        held = self._hold(unit)
        mail: list[Mail] = []
        for origin in self._origins if held is not None else ():
            if len(mail) < AT_ONCE:
                mail += origin.claim(unit, AT_ONCE - len(mail))
        return held, mail

    def _hold(self, unit: Unit) -> Held | None:
        held = election.hold(unit, NAME, self._name)
        if held is not None:
            if held.anew:
                deliveries.free_all(unit)
            jumps.follow(unit, held.seen, holding=self._busy() and not held.anew)
            self._pace.leave_to_others(voices.others(unit, self._name))
        return held

    def _lives(self, held: Held | None) -> bool:
        """Another process may have sent meanwhile: what we had in hand is no more ours then."""
        if held is None or held.anew:
            for hand in self._hand:
                hand.clear()
        self._sign_of_life = None if held is None else time.monotonic()
        return held is not None

    async def _take_step(self) -> bool:
        """Counted, so that whoever found nothing to claim just before a step knows that there may be something now."""
        async with self._step_by_step:
            stepped = await self._writer.run(self._step)
            self._steps += stepped
        return stepped

    def _step(self, unit: Unit) -> bool:
        return self._sign_of_life is not None and self._steer(unit)

    async def _send(self) -> None:
        """One after another at the pace, whatever becomes of them."""
        while True:
            self._leaving = mail = self._next()
            if mail is None:
                await self._wait()
                continue
            try:
                await self._see_off(mail)
            except asyncio.CancelledError:
                self._hand[0].append(mail)
                raise
            finally:
                self._leaving = None

    async def _see_off(self, mail: Mail) -> None:
        if not mail.origin.wanted(mail) or self._pace.held() > LONGEST_SILENCE:
            self._note(mail, Later())
            return
        wait = self._pace.spare(mail.chat_id)
        if wait > LONGEST_SILENCE:
            self._note(mail, Later(timedelta(seconds=wait)))
        elif wait > 0:
            self._spare(mail, wait)
        else:
            await self._let_go(mail)

    async def _let_go(self, mail: Mail) -> None:
        while len(self._out) + self._notebook.open >= self._most_out:
            await self._wait()
        await self._pace.turn(mail.places)
        if self._sign_of_life is None or time.monotonic() - self._sign_of_life > SURE:
            self._hand[0].append(mail)
            await self._wait()
            return
        task = asyncio.create_task(self._carry(mail))
        self._out.add(task)
        task.add_done_callback(self._out.discard)

    async def _carry(self, mail: Mail) -> None:
        outcome = await self._carrier.carry(mail)
        self._note(mail, outcome)

    def _note(self, mail: Mail, outcome: Outcome) -> None:
        self._notebook.note(mail, outcome)
        self._changed.set()

    def _spare(self, mail: Mail, seconds: float) -> None:
        """This chat was written to less than a second ago: the others go first."""

        async def sparing() -> None:
            await self._sleep(seconds)
            await self._let_go(mail)

        task = asyncio.create_task(sparing())
        self._spared[task] = mail
        task.add_done_callback(self._no_more_spared)

    def _no_more_spared(self, task: "asyncio.Task[None]") -> None:
        self._spared.pop(task, None)
        self._changed.set()

    def _next(self) -> Mail | None:
        return next((hand.popleft() for hand in self._hand if hand), None)

    def _in_hand(self) -> int:
        return sum(map(len, self._hand))

    async def _steer_on(self) -> None:
        """What has to be done besides sending: planning the next recipients, giving up what is stopped."""
        while True:
            try:
                stepped = await self._take_step()
            except Unavailable:
                stepped = False  # whoever claims says so
            if stepped:
                self._changed.set()
            await asyncio.sleep(0 if stepped else LOOK)

    async def _keep(self) -> None:
        """Show that we are alive, however long Telegram's answers take."""
        while True:
            await asyncio.sleep(RENEWED)
            if self._sign_of_life is not None:
                with contextlib.suppress(Unavailable):
                    self._lives(await self._writer.run(self._hold))

    async def _put_back(self) -> None:
        """What has not left goes back into its row, what is on its way is waited for."""
        spared = {task: mail for task, mail in self._spared.items() if not task.done()}
        await _end(*spared)
        for mail in (*spared.values(), *(mail for hand in self._hand for mail in hand)):
            if self._sign_of_life is not None:
                self._note(mail, Later())
        for hand in self._hand:
            hand.clear()
        while self._out:
            await asyncio.wait(self._out)

    async def _wait(self) -> None:
        """Until anything changes, or for a moment."""
        with contextlib.suppress(TimeoutError):
            async with asyncio.timeout(LOOK):
                await self._changed.wait()
        self._changed.clear()


async def _end(*tasks: "asyncio.Task[None]") -> None:
    for task in tasks:
        task.cancel()
    await asyncio.gather(*tasks, return_exceptions=True)


def _fail_with(tasks: Sequence["asyncio.Task[None]"]) -> None:
    """A helper that has ended has failed, and nothing works without it."""
    for task in tasks:
        if task.done():
            task.result()
