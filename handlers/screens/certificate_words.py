"""A certificate in words: the sheet to print, and what anybody may hear about a number."""

from datetime import datetime
from zoneinfo import ZoneInfo

from handlers.screens import visit
from handlers.screens.lists import post
from internships.certificates import Certificate
from people.words import POSITIONS
from reports.certificate_paper import CertificatePaper
from texts.translator import Translator


def spelled(code: str) -> str:
    """«7F3K9-QWE2X», as it is read aloud."""
    return f"{code[:5]}-{code[5:]}"


def link(bot_username: str, found: Certificate) -> str:
    return f"https://t.me/{bot_username}?start=v_{found.check_code}"


def days(tr: Translator, found: Certificate, zone: ZoneInfo) -> str:
    """«26 ноября 2026 г.», or both days of an event that lasts longer."""
    first = day(tr, datetime.fromisoformat(found.details.starts_at), zone)
    last = day(tr, datetime.fromisoformat(found.details.ends_at), zone)
    return first if first == last else f"{first} — {last}"


def day(tr: Translator, moment: datetime, zone: ZoneInfo) -> str:
    return tr.plain("certificate-day", day=tr.date(moment, zone))


def hours(tr: Translator, found: Certificate) -> str:
    return visit.hours(tr, found.details.hours) if found.details.hours else tr.plain("certificate-hours-blank")


def role(tr: Translator, found: Certificate) -> str:
    return tr.plain(f"certificate-role-{found.role}")


def paper(tr: Translator, found: Certificate, *, name: str, zone: ZoneInfo, bot_username: str) -> CertificatePaper:
    """The sheet; a blank of the municipality's paperwork stays a line to write on."""
    printed, blank = found.details, tr.plain("certificate-blank")
    position = post(tr, printed.position) if printed.position in {one.code for one in POSITIONS.every} else ""
    issued = tr.plain("certificate-day", day=tr.date(found.issued_at, zone))
    return CertificatePaper(
        kind=tr.plain("certificate-kind"),
        number=tr.plain("certificate-number", number=found.number),
        issuer=printed.issuer or tr.plain("certificate-issuer-blank"),
        intro=tr.plain("certificate-intro"),
        name=name,
        post=", ".join(part for part in (position, printed.school) if part),
        role=tr.plain(f"certificate-as-{found.role}"),
        theme=tr.plain("certificate-theme", title=printed.title),
        facts=tr.plain("certificate-facts", host=printed.host, days=days(tr, found, zone), hours=hours(tr, found)),
        basis=tr.plain("certificate-basis", basis=printed.basis or tr.plain("certificate-basis-blank")),
        signatory_post=printed.signatory_post or blank,
        signatory_name=printed.signatory_name or blank,
        signature=tr.plain("certificate-signature"),
        place_and_date=" · ".join(part for part in (printed.city, issued) if part),
        check=tr.plain("certificate-check", code=spelled(found.check_code)),
        link=link(bot_username, found),
    )
