"""What a person could read in a file, whatever its kind: every part of an archive, the words drawn on a PDF."""

import re
import zlib
from collections.abc import Iterator
from io import BytesIO
from zipfile import ZipFile

_LITERAL = re.compile(rb"\(((?:[^()\\]|\\.)*)\)", re.DOTALL)
_GLYPH = re.compile(rb"<([0-9A-Fa-f]{4})> <([0-9A-Fa-f]{4})>")
_ESCAPED = re.compile(rb"\\(.)", re.DOTALL)
_MEANT = {b"r": b"\r", b"n": b"\n", b"t": b"\t", b"b": b"\b", b"f": b"\f"}


def text_of(data: bytes) -> str:
    if data[:2] == b"PK":
        with ZipFile(BytesIO(data)) as archive:
            return "\n".join(text_of(archive.read(name)) for name in archive.namelist())
    if data[:4] == b"%PDF":
        return _drawn(data)
    return data.decode("utf-8", "ignore")


def _drawn(pdf: bytes) -> str:
    """A letter is drawn by its number in a font: each string is read with the map of every font there is."""
    streams = list(_streams(pdf))
    fonts = [
        {int(number, 16): chr(int(letter, 16)) for number, letter in _GLYPH.findall(stream)}
        for stream in streams
        if b"beginbfchar" in stream
    ]
    lines = [
        _ESCAPED.sub(lambda found: _MEANT.get(found[1], found[1]), literal)
        for stream in streams
        if b"Tf" in stream
        for literal in _LITERAL.findall(stream)
    ]
    return "\n".join("".join(font.get(number, "") for number in _numbers(line)) for font in fonts for line in lines)


def _numbers(line: bytes) -> list[int]:
    return [line[at] * 256 + line[at + 1] for at in range(0, len(line) - 1, 2)]


def _streams(pdf: bytes) -> Iterator[bytes]:
    for stream in re.findall(rb"stream\r?\n(.*?)\r?\nendstream", pdf, re.DOTALL):
        try:
            yield zlib.decompress(stream)
        except zlib.error:
            yield stream
