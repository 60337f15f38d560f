"""Consent to the processing of personal data: a document of its own, with a version, and a log of who gave it when.

152-FZ art. 9 asks that the fact can be proved: the log keeps the version, the hash of the very text, the time, the
channel and the action. A new version asks everybody again, since only the version in force counts as given.
"""

from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path

from sqlalchemy import insert, select, update

from db.tables import consent, person
from db.unit import Unit
from people.me import Me

TEXTS = Path(__file__).parent / "consent_texts"


@dataclass(frozen=True, slots=True)
class ConsentText:
    version: str
    language: str
    text: str

    @property
    def hash(self) -> str:
        """SHA-256 of the text exactly as shown."""
        return sha256(self.text.encode()).hexdigest()


@dataclass(frozen=True, slots=True)
class ConsentTexts:
    """The document in every language; the Russian one is the original."""

    by_language: dict[str, ConsentText]

    def in_(self, language: str) -> ConsentText:
        return self.by_language.get(language, self.by_language["ru"])

    @property
    def version(self) -> str:
        return self.by_language["ru"].version


def read_texts(folder: Path = TEXTS, *, operator_name: str, operator_address: str) -> ConsentTexts:
    """Read `consent.<language>.txt`: the first line is the version, the rest the text.

    Raises ValueError when the Russian text is missing or the versions differ.
    """
    found: dict[str, ConsentText] = {}
    for path in sorted(folder.glob("consent.*.txt")):
        version, _, text = path.read_text("utf-8").partition("\n")
        language = path.suffixes[-2].lstrip(".")
        text = text.strip().replace("{operator_name}", operator_name).replace("{operator_address}", operator_address)
        found[language] = ConsentText(version.removeprefix("version:").strip(), language, text)
    if "ru" not in found:
        raise ValueError(f"there is no consent.ru.txt in {folder}")
    if len({text.version for text in found.values()}) > 1:
        raise ValueError(f"the consent texts in {folder} have different versions")
    return ConsentTexts(found)


def give(unit: Unit, me: Me, text: ConsentText) -> None:
    """Record the consent once; a second tap on the same button adds nothing."""
    if me.consented:
        return
    _record(unit, me, text, "given", text.version)


def withdrawn(unit: Unit, me: Me) -> bool:
    """Was the last thing this person said about consent that it is taken back?"""
    last: str | None = unit.scalar(
        select(consent.c.action).where(consent.c.person_id == me.person_id).order_by(consent.c.id.desc()).limit(1)
    )
    return last == "withdrawn"


def withdraw(unit: Unit, me: Me, text: ConsentText) -> None:
    """Stop processing at once; the person may give consent again while the data are still there."""
    if not me.consented:
        return
    _record(unit, me, text, "withdrawn", None)


def _record(unit: Unit, me: Me, text: ConsentText, action: str, version: str | None) -> None:
    """`version` is what the person agrees to from now on."""
    unit.run(update(person).where(person.c.id == me.person_id).values(consent_version=version))
    unit.run(
        insert(consent).values(
            person_id=me.person_id,
            version=text.version,
            text_hash=text.hash,
            language=text.language,
            channel="telegram",
            action=action,
            at=unit.now,
        )
    )
