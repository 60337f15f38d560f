"""Files: kept once per upload, told apart by content, checked for size and shape as Telegram checks them."""

import hashlib
import struct
from dataclasses import dataclass, field

from demo.telegram.params import JsonObject, Params, Upload
from demo.telegram.refusal import bad

MAX_DOWNLOAD = 20 << 20
MAX_PHOTO = 10 << 20
_EXTENSIONS = {"photo": "jpg", "video": "mp4", "voice": "oga", "sticker": "webp"}
_FOLDERS = {"photo": "photos", "video": "videos", "voice": "voice", "sticker": "stickers", "document": "documents"}


@dataclass(frozen=True, slots=True)
class File:
    """Bytes that Telegram keeps; `data` stays out of repr so that a failing test can be read."""

    file_id: str
    unique_id: str
    kind: str
    data: bytes = field(repr=False)
    name: str = ""
    mime: str = "application/octet-stream"
    width: int = 0
    height: int = 0
    duration: int = 0

    @property
    def size(self) -> int:
        return len(self.data)

    @property
    def path(self) -> str:
        number = int(self.unique_id[-6:], 16)
        extension = self.name.rpartition(".")[2] if "." in self.name else _EXTENSIONS.get(self.kind, "bin")
        return f"{_FOLDERS.get(self.kind, 'documents')}/file_{number}.{extension}"

    def wire(self) -> JsonObject:
        shown: JsonObject = {"file_id": self.file_id, "file_unique_id": self.unique_id, "file_size": self.size}
        if self.width:
            shown |= {"width": self.width, "height": self.height}
        if self.kind in {"video", "voice"}:
            shown["duration"] = self.duration
        if self.kind in {"document", "video"} and self.name:
            shown["file_name"] = self.name
        if self.kind in {"document", "video", "voice"}:
            shown["mime_type"] = self.mime
        if self.kind == "sticker":
            shown |= {"type": "regular", "is_animated": False, "is_video": False, "emoji": "👍"}
        return shown


class Files:
    """Every file a bot or a person ever sent, found by file_id or by the path getFile gave."""

    def __init__(self) -> None:
        self._by_id: dict[str, File] = {}
        self._by_path: dict[str, File] = {}
        self._sent = 0

    def keep(self, kind: str, data: bytes, *, name: str = "", mime: str = "", duration: int = 0) -> File:
        """Take an upload; each upload gets an id of its own, equal bytes share the unique id."""
        if not data:
            raise bad("file must be non-empty")
        width, height = _shape(kind, data)
        self._sent += 1
        unique = hashlib.sha256(data).hexdigest()[:16]
        file = File(
            f"{kind[:2].upper()}{self._sent:08d}{unique}",
            unique,
            kind,
            data,
            name=name,
            mime=mime or "application/octet-stream",
            width=width,
            height=height,
            duration=duration,
        )
        self._by_id[file.file_id] = file
        return file

    def get(self, file_id: str) -> File | None:
        return self._by_id.get(file_id)

    def at_path(self, path: str) -> File | None:
        return self._by_path.get(path)

    def publish(self, file_id: str) -> File:
        """Answer getFile: only then does a download path exist."""
        file = self._by_id.get(file_id)
        if file is None:
            raise bad("invalid file_id")
        if file.size > MAX_DOWNLOAD:
            raise bad("file is too big")
        self._by_path[file.path] = file
        return file

    def from_params(self, kind: str, params: Params, name: str | None = None) -> File:
        """Find the file a method was given: in the body, attached, or already known by its id."""
        field_name = name or kind
        if direct := params.files.get(field_name):
            return self._uploaded(kind, direct, params)
        return self.from_reference(kind, params.text(field_name), params)

    def from_reference(self, kind: str, reference: str, params: Params) -> File:
        if not reference:
            raise bad(f"there is no {kind} in the request")
        if reference.startswith("attach://"):
            upload = params.files.get(reference.removeprefix("attach://"))
            if upload is None:
                raise bad(f"there is no {kind} in the request")
            return self._uploaded(kind, upload, params)
        if reference.startswith(("http://", "https://")):
            raise bad("failed to get HTTP URL content")
        file = self._by_id.get(reference)
        if file is None:
            raise bad("wrong remote file identifier specified: can't unserialize it. Wrong last symbol")
        if file.kind != kind:
            raise bad(f"can't use file of type {file.kind.title()} as {kind.title()}")
        return file

    def _uploaded(self, kind: str, upload: Upload, params: Params) -> File:
        duration = params.integer("duration")
        return self.keep(kind, upload.data, name=upload.name, mime=upload.mime, duration=duration)


def _shape(kind: str, data: bytes) -> tuple[int, int]:
    if kind != "photo":
        return (640, 480) if kind == "video" else (512, 512) if kind == "sticker" else (0, 0)
    if len(data) > MAX_PHOTO:
        raise bad(f"file of size {len(data)} bytes is too big for a photo; the maximum size is {MAX_PHOTO} bytes")
    try:
        width, height = _picture_size(data)
    except (struct.error, IndexError):
        width = height = 0
    if not width or not height:
        raise bad("IMAGE_PROCESS_FAILED")
    if width + height > 10_000 or max(width, height) > 20 * min(width, height):
        raise bad("PHOTO_INVALID_DIMENSIONS")
    return width, height


def _picture_size(data: bytes) -> tuple[int, int]:
    if data.startswith(b"\x89PNG\r\n\x1a\n") and data[12:16] == b"IHDR":
        width, height = struct.unpack(">II", data[16:24])
        return int(width), int(height)
    if data.startswith((b"GIF87a", b"GIF89a")):
        width, height = struct.unpack("<HH", data[6:10])
        return int(width), int(height)
    return _jpeg_size(data) if data.startswith(b"\xff\xd8") else (0, 0)


def _jpeg_size(data: bytes) -> tuple[int, int]:
    position = 2
    while data[position] == 0xFF:
        marker = data[position + 1]
        if 0xC0 <= marker <= 0xCF and marker not in {0xC4, 0xC8, 0xCC}:  # start of a frame, of any coding
            height, width = struct.unpack(">HH", data[position + 5 : position + 9])
            return int(width), int(height)
        position += 2 + int.from_bytes(data[position + 2 : position + 4])
    return 0, 0
