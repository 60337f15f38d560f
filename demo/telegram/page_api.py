"""The other door: the chat page's HTTP, by which a person in a browser holds the phone."""

import asyncio
import json
import mimetypes
from collections.abc import AsyncIterator, Awaitable, Callable
from pathlib import Path
from urllib.parse import quote

from aiohttp import BodyPartReader, web

from demo.telegram.page_json import keyboard_for_page, message_for_page
from demo.telegram.params import JsonObject, encode
from demo.telegram.phone import Phone
from demo.telegram.refusal import Refusal
from demo.telegram.state import State

_ACTION_SHOWN_FOR = 5.0  # seconds, as in the apps
_INLINE = frozenset({"image/png", "image/jpeg", "image/gif", "image/webp", "audio/ogg", "video/mp4", "application/pdf"})
_HEARTBEAT = 15.0
_JSON = {"Content-Type": "application/json; charset=utf-8", "Cache-Control": "no-store"}
Action = Callable[[Phone, JsonObject], Awaitable[JsonObject]]


class PageApi:
    """Serves the page's files and what they ask for; errors are `{"error": "..."}` with 4xx."""

    def __init__(self, state: State, phones: dict[int, Phone], add: Callable[[JsonObject], Phone], page: Path) -> None:
        self._state = state
        self._phones = phones
        self._add = add
        self._page = page.resolve()
        self._actions: dict[str, Action] = {
            "send": _send,
            "start": _start,
            "tap": _tap,
            "contact": _contact,
            "location": _location,
            "block": _block,
        }

    async def handle(self, request: web.BaseRequest) -> web.StreamResponse:
        try:
            return await self._route(request)
        except (LookupError, ValueError, RuntimeError, TypeError) as error:
            return _json({"error": str(error)}, status=400)
        except Refusal as refusal:
            return _json({"error": refusal.description}, status=400)

    async def _route(self, request: web.BaseRequest) -> web.StreamResponse:
        parts = request.path.strip("/").split("/")
        match request.method, parts:
            case "GET", [""]:
                return self._static("index.html")
            case "GET", ["page", *rest]:
                return self._static("/".join(rest))
            case "GET", ["phone", "accounts"]:
                return _json([self._account(phone) for phone in self._phones.values()])
            case "POST", ["phone", "accounts"]:
                return _json(self._account(self._add(await _body(request))))
            case "GET", ["phone", "file", file_id]:
                return self._file(file_id)
            case _, ["phone", user, action] if user.isdigit() and int(user) in self._phones:
                return await self._phone(request, self._phones[int(user)], action)
        return _json({"error": "nothing here"}, status=404)

    async def _phone(self, request: web.BaseRequest, phone: Phone, action: str) -> web.StreamResponse:
        if request.method == "GET" and action == "chat":
            return _json(self._chat(phone))
        if request.method == "GET" and action == "events":
            return await self._events(request, phone)
        if request.method == "POST" and action == "upload":
            return _json(await _upload(request, phone))
        if request.method == "POST" and action in self._actions:
            return _json(await self._actions[action](phone, await _body(request)))
        return _json({"error": "nothing here"}, status=404)

    def _account(self, phone: Phone) -> JsonObject:
        return {
            "id": phone.id,
            "name": phone.name,
            "note": phone.note,
            "invite": phone.invite,
            "unread": self._state.chats[phone.id].unread,
            "bot": self._bot(),
        }

    def _bot(self, language: str = "") -> JsonObject:
        profile = self._state.profile
        return {
            "name": profile.text("name", language),
            "username": self._state.bot.username,
            "description": profile.text("description", language),
        }

    def _chat(self, phone: Phone) -> JsonObject:
        chat = self._state.chats[phone.id]
        chat.unread = 0
        self._state.feed.tell_everyone("unread", {"id": chat.id, "unread": 0})
        fresh = chat.acting is not None and self._state.clock() - chat.acting[1] < _ACTION_SHOWN_FOR
        return {
            "me": {"id": phone.id, "name": phone.name, "note": phone.note, "invite": phone.invite},
            "bot": self._bot(chat.user.language_code or ""),
            "started": chat.started,
            "blocked": chat.blocked,
            "messages": [message_for_page(message) for message in phone.messages],
            "reply_keyboard": keyboard_for_page(chat.reply_keyboard),
            "commands": [command.wire() for command in phone.commands()],
            "typing": chat.acting[0] if chat.acting and fresh else None,
        }

    async def _events(self, request: web.BaseRequest, phone: Phone) -> web.StreamResponse:
        response = web.StreamResponse(
            headers={"Content-Type": "text/event-stream; charset=utf-8", "Cache-Control": "no-store"}
        )
        queue = self._state.feed.watch(phone.id)
        try:
            await response.prepare(request)
            await response.write(b": hello\n\n")
            async for event in _until_gone(queue):
                await response.write(event.encode())
        except ConnectionError:
            pass  # the page was closed
        finally:
            self._state.feed.leave(phone.id, queue)
        return response

    def _static(self, name: str) -> web.StreamResponse:
        path = (self._page / name).resolve()
        if not path.is_relative_to(self._page) or not path.is_file():
            return web.Response(status=404, text="There is no such file in the chat page.")
        kind = mimetypes.guess_type(path.name)[0] or "application/octet-stream"
        if kind.startswith("text/") or kind == "application/javascript":
            kind += "; charset=utf-8"
        return web.Response(body=path.read_bytes(), headers={"Content-Type": kind, "Cache-Control": "no-cache"})

    def _file(self, file_id: str) -> web.StreamResponse:
        file = self._state.files.get(file_id)
        if file is None:
            return _json({"error": "no such file"}, status=404)
        guessed = mimetypes.guess_type(file.name)[0] if file.name else None
        kind = guessed or {"photo": _picture_kind(file.data), "sticker": "image/webp"}.get(file.kind) or file.mime
        shown = "inline" if kind in _INLINE else "attachment"
        name = quote(file.name or file.path.rpartition("/")[2])
        headers = {
            "Content-Type": kind,
            "Content-Disposition": f"{shown}; filename*=UTF-8''{name}",
            "X-Content-Type-Options": "nosniff",
        }
        return web.Response(body=file.data, headers=headers)


async def _send(phone: Phone, body: JsonObject) -> JsonObject:
    text = str(body.get("text") or "")
    keyboard = phone.reply_keyboard
    if keyboard and any(button.text == text for row in keyboard.rows for button in row):
        return message_for_page(phone.tap_reply_button(text))
    return message_for_page(phone.say(text))


async def _start(phone: Phone, body: JsonObject) -> JsonObject:
    param = body.get("param")
    return message_for_page(phone.start(str(param) if param else None))


async def _tap(phone: Phone, body: JsonObject) -> JsonObject:
    row, column = int(str(body.get("row"))), int(str(body.get("column")))
    tap = phone.press_at(int(str(body.get("message_id"))), row, column)
    await tap.wait()
    return {"answered": tap.answered, "toast": tap.toast, "alert": tap.alert, "url": tap.url}


async def _contact(phone: Phone, body: JsonObject) -> JsonObject:
    number = body.get("phone_number")
    return message_for_page(phone.send_contact(str(number) if number else None))


async def _location(phone: Phone, body: JsonObject) -> JsonObject:
    return message_for_page(phone.send_location(float(str(body["latitude"])), float(str(body["longitude"]))))


async def _block(phone: Phone, body: JsonObject) -> JsonObject:
    if body.get("blocked"):
        phone.block()
    else:
        phone.unblock()
    return {"blocked": phone.blocked}


async def _upload(request: web.BaseRequest, phone: Phone) -> JsonObject:
    data, name, kind, caption = b"", "file", "document", ""
    async for part in await request.multipart():
        if not isinstance(part, BodyPartReader):
            continue
        if part.name == "file":
            name = part.filename or name
            data = bytes(await part.read())
        elif part.name == "kind":
            kind = await part.text()
        elif part.name == "caption":
            caption = await part.text()
    if kind == "photo":
        return message_for_page(phone.send_photo(data, caption))
    return message_for_page(phone.send_document(name, data, caption, mimetypes.guess_type(name)[0] or ""))


async def _body(request: web.BaseRequest) -> JsonObject:
    raw = await request.read()
    loaded = json.loads(raw) if raw else {}
    if not isinstance(loaded, dict):
        raise ValueError("an object was expected")
    return loaded


async def _until_gone(queue: "asyncio.Queue[str]") -> AsyncIterator[str]:
    while True:
        try:
            async with asyncio.timeout(_HEARTBEAT):
                event = await queue.get()
            yield f"data: {event}\n\n"
        except TimeoutError:
            yield ": still here\n\n"


def _picture_kind(data: bytes) -> str:
    return "image/png" if data.startswith(b"\x89PNG") else "image/gif" if data.startswith(b"GIF") else "image/jpeg"


def _json(value: object, *, status: int = 200) -> web.Response:
    return web.Response(status=status, body=encode(value).encode(), headers=_JSON)
