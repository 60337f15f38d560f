import hashlib
import re
from dataclasses import dataclass

from surveys.form import Thresholds
from surveys.importing.cells import Reader
from surveys.importing.faults import Code
from surveys.importing.sheets import Row
from surveys.wording import Wording

_KEY = re.compile(r"[A-Za-z0-9][A-Za-z0-9_.\-]{0,63}")
_TITLE_LIMIT = 255


@dataclass(frozen=True, slots=True)
class Settings:
    key: str
    version: str
    title: Wording
    thresholds: Thresholds
    source_hash: str


def read_settings(row: Row, source: bytes, filename: str, reader: Reader) -> Settings:
    source_hash = hashlib.sha256(source).hexdigest()
    key = row.text("form_id")
    if not key:
        key = re.sub(r"[^A-Za-z0-9_.\-]+", "_", filename.rpartition(".")[0]).strip("_.-")[:64] or "form"
        reader.findings.warn(row.place, "form_id", Code.NO_FORM_ID, taken=key)
    elif not _KEY.fullmatch(key):
        reader.findings.fault(row.place, "form_id", Code.FORM_ID_INVALID, found=key)
    version = row.text("version")
    if not version:
        version = source_hash[:12]
        reader.findings.warn(row.place, "version", Code.NO_VERSION, taken=version)
    if row.text("public_key"):
        reader.findings.fault(row.place, "public_key", Code.ENCRYPTED)
    title = reader.words(row, "form_title", _TITLE_LIMIT) or Wording(key)
    return Settings(key, version, title, _thresholds(row, reader), source_hash)


def _thresholds(row: Row, reader: Reader) -> Thresholds:
    usual = Thresholds()
    below, upper, share = (reader.number(row, column) for column in ("deficit_below", "strength_from", "enough_share"))
    try:
        return Thresholds(
            deficit_below=usual.deficit_below if below is None else below,
            strength_from=usual.strength_from if upper is None else upper,
            enough_share=usual.enough_share if share is None else share,
        )
    except ValueError:
        reader.findings.fault(row.place, "deficit_below", Code.THRESHOLDS_INVALID)
        return usual
