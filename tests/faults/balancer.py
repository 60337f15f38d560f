"""A load balancer before several processes: by turns, and sometimes the same request to all, as one that tries again does."""

from collections.abc import AsyncIterator, Sequence
from contextlib import asynccontextmanager
from random import Random

from aiohttp import ClientSession, web

from bot.webhook import PATH


@asynccontextmanager
async def balancing(port: int, behind: Sequence[int], chance: Random) -> AsyncIterator[None]:
    turns = 0

    async def forward(request: web.Request) -> web.Response:
        nonlocal turns
        turns += 1
        body = await request.read()
        chosen = behind if chance.random() < 0.2 else (behind[turns % len(behind)],)
        statuses = [await _pass_on(session, number, body, request) for number in chosen]
        return web.Response(status=max(statuses))

    application = web.Application()
    application.router.add_post(PATH, forward)
    runner = web.AppRunner(application, access_log=None)
    await runner.setup()
    await web.TCPSite(runner, "127.0.0.1", port).start()
    async with ClientSession() as session:
        try:
            yield
        finally:
            await runner.cleanup()


async def _pass_on(session: ClientSession, port: int, body: bytes, request: web.Request) -> int:
    headers = {name: value for name, value in request.headers.items() if name.startswith("X-Telegram")}
    async with session.post(f"http://127.0.0.1:{port}{PATH}", data=body, headers=headers) as response:
        return response.status
