"""The Bot API over HTTP: one hot path from a request to an answer, without routing in between."""

import asyncio
from collections.abc import Callable
from dataclasses import dataclass, field

from aiohttp import web

from demo.telegram import methods_albums, methods_bot, methods_edit, methods_send
from demo.telegram.calls import Call, CallLog
from demo.telegram.faults import Fault, Faults
from demo.telegram.methods_bot import read_allowed
from demo.telegram.params import Params, encode, read_params
from demo.telegram.refusal import Refusal, conflict
from demo.telegram.registry import METHODS
from demo.telegram.state import State

METHOD_FILES = (methods_albums, methods_bot, methods_edit, methods_send)
_JSON = {"Content-Type": "application/json"}
_MAX_POLL = 50
_NONE = Params({})


@dataclass(frozen=True, slots=True)
class Answer:
    """What goes back to the bot, already written out."""

    status: int
    body: str
    description: str = ""
    result: object = None
    retry_after: int = 0


@dataclass(slots=True, eq=False)
class BotApi:
    """Answers the requests of a bot that knows the token."""

    state: State
    token: str
    log: CallLog
    faults: Faults = field(default_factory=Faults)
    webhook_changed: Callable[[], None] = lambda: None
    in_flight: int = 0

    async def handle(self, request: web.BaseRequest) -> web.StreamResponse:
        """Serve /bot<token>/<method> and /file/bot<token>/<path>."""
        path = request.path
        if path.startswith("/file/bot"):
            return self._download(path.removeprefix("/file/bot"))
        token, _, name = path.removeprefix("/bot").partition("/")
        method = name.lower()
        if token != self.token:
            return _respond(_refused(Refusal(401, "Unauthorized")))
        if method == "getupdates":
            return await self._serve(request, method)
        self.in_flight += 1
        try:
            return await self._serve(request, method)
        finally:
            self.in_flight -= 1
            self.state.changes.tell()

    def run(self, method: str, params: Params) -> Answer:
        """Process a call that needs no waiting; also the ones that come inside a webhook's answer."""
        known = METHODS.get(method)
        if known is None:
            return _refused(Refusal(404, "Not Found: method not found"))
        try:
            result = known.run(self.state, params)
        except Refusal as refusal:
            return _refused(refusal)
        if method in {"setwebhook", "deletewebhook"}:
            self.webhook_changed()
        return Answer(200, f'{{"ok":true,"result":{encode(result)}}}', result=result)

    def note(self, method: str, params: Params, answer: Answer | None, at: float) -> None:
        """Write a call down; an answer of None means that the bot heard nothing."""
        if not self.log.wanted:
            return
        name = METHODS[method].name if method in METHODS else "getUpdates" if method == "getupdates" else method
        status, description, result = (answer.status, answer.description, answer.result) if answer else (0, "", None)
        self.log.add(Call(name, params, self._chat_of(params), at, status, description, result))

    async def _serve(self, request: web.BaseRequest, method: str) -> web.StreamResponse:
        at = self.state.clock()
        try:
            params = await read_params(request, request.query if request.query_string else None)
        except Refusal as refusal:
            answer = _refused(refusal)
            self.note(method, _NONE, answer, at)
            return _respond(answer)
        fault = self.faults.take(method, self._chat_of(params)) if self.faults.pending else None
        if fault is not None:
            return await self._misbehave(request, method, params, fault, at)
        answer = await self._poll(params) if method == "getupdates" else self.run(method, params)
        self.note(method, params, answer, at)
        return _respond(answer)

    async def _poll(self, params: Params) -> Answer:
        state = self.state
        try:
            if state.webhook.url:
                active = (
                    "can't use getUpdates method while webhook is active; use deleteWebhook to delete the webhook first"
                )
                raise conflict(active)
            read_allowed(state, params)
            limit = min(100, max(1, params.integer("limit", 100)))
            timeout = min(_MAX_POLL, max(0, params.integer("timeout")))
            batch = await state.updates.poll(params.integer("offset"), limit, timeout)
        except Refusal as refusal:
            return _refused(refusal)
        state.changes.tell()
        bodies = ",".join([update.body for update in batch])
        return Answer(200, f'{{"ok":true,"result":[{bodies}]}}', result=[update.id for update in batch])

    async def _misbehave(
        self, request: web.BaseRequest, method: str, params: Params, fault: Fault, at: float
    ) -> web.StreamResponse:
        if fault.kind == "fail":
            answer = _refused(
                Refusal(fault.code, fault.description, retry_after=fault.retry_after, migrate_to=fault.migrate_to)
            )
            self.note(method, params, answer, at)
            return _respond(answer)
        real: Answer | None = None
        if fault.processed:
            real = await self._poll(params) if method == "getupdates" else self.run(method, params)
        if fault.kind == "garbage":
            body = real.body if real and fault.truncated else '{"ok":true,"result":{"message_id":1'
            broken = body[: max(1, len(body) * 2 // 3)] if fault.truncated else "<html>not what you expected</html>"
            answer = Answer(200, broken, description="garbage", result=real.result if real else None)
            self.note(method, params, answer, at)
            return _respond(answer)
        self.note(method, params, None, at)
        self.state.changes.tell()
        if fault.seconds:
            await asyncio.sleep(fault.seconds)
        if request.transport is not None:
            request.transport.abort()
        return web.Response(status=502)

    def _chat_of(self, params: Params) -> int | None:
        if params.has("chat_id"):
            return params.integer("chat_id")
        tap = self.state.taps.get(params.text("callback_query_id")) if params.has("callback_query_id") else None
        return tap.chat_id if tap else None

    def _download(self, rest: str) -> web.StreamResponse:
        token, _, path = rest.partition("/")
        file = self.state.files.at_path(path)
        if token != self.token:
            return _respond(_refused(Refusal(401, "Unauthorized")))
        if file is None:
            return _respond(_refused(Refusal(404, "Not Found")))
        return web.Response(body=file.data, headers={"Content-Type": "application/octet-stream"})


def _refused(refusal: Refusal) -> Answer:
    shown = {"ok": False, "error_code": refusal.code, "description": refusal.description}
    if refusal.retry_after:
        shown["parameters"] = {"retry_after": refusal.retry_after}
    if refusal.migrate_to:
        shown["parameters"] = {"migrate_to_chat_id": refusal.migrate_to}
    return Answer(refusal.code, encode(shown), refusal.description, retry_after=refusal.retry_after)


def _respond(answer: Answer) -> web.Response:
    headers = _JSON | {"Retry-After": str(answer.retry_after)} if answer.retry_after else _JSON
    return web.Response(status=answer.status, body=answer.body.encode(), headers=headers)
