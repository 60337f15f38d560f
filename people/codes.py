"""Codes that people read aloud and type on a Russian keyboard.

The alphabet is Crockford's base 32 (no I, L, O, U). What is typed is forgiven: case, hyphens, spaces, O for zero,
I or L for one, and Russian letters that look like the Latin ones.
"""

import re
import secrets
from typing import Final

ALPHABET: Final = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"
INVITATION_LENGTH: Final = 16  # five bits a sign: 80 bits, not to be guessed in the lifetime of a project
PARTICIPANT_LENGTH: Final = 6
CHECK_LENGTH: Final = 10
_PREFIX: Final = "P"

_FORGIVEN = str.maketrans("OILАВСЕЗКМНОРТУХ", "011ABCE3KMH0PTYX")
_BETWEEN = re.compile(r"[\s\-‐‑‒–—_.]+")
_LINK = re.compile(r"[?&]start=([\w-]+)", re.ASCII)


def new_invitation_code() -> str:
    """Return a fresh code in fours, as it is printed: `7F3K-9QWE-…`; fits a Telegram deep link (A-Z 0-9 -)."""
    signs = _random(INVITATION_LENGTH)
    return "-".join(signs[start : start + 4] for start in range(0, len(signs), 4))


def new_participant_code() -> str:
    """Return a fresh pseudonym such as `P-7F3K9Q`; whoever stores it sees to it that it is the only one."""
    return f"{_PREFIX}-{_random(PARTICIPANT_LENGTH)}"


def new_check_code() -> str:
    """Return a fresh code by which a printed paper is found again: `7F3K9QWE2X`, fit for a link."""
    return _random(CHECK_LENGTH)


def check_code(typed: str) -> str | None:
    """Return a paper's code as it is stored, typed or pasted with its link; None if it cannot be one."""
    link = _LINK.search(typed)
    signs = _signs(link[1].removeprefix("v_") if link else typed)
    return signs if len(signs) == CHECK_LENGTH and _known(signs) else None


def invitation_code(typed: str) -> str | None:
    """Return the code somebody typed, or pasted with its whole link, as it is stored; None if it cannot be one."""
    link = _LINK.search(typed)
    signs = _signs(link[1] if link else typed)
    if len(signs) != INVITATION_LENGTH or not _known(signs):
        return None
    return "-".join(signs[start : start + 4] for start in range(0, len(signs), 4))


def participant_code(typed: str) -> str | None:
    """Return the participant's code as it is stored; None if the text cannot be one."""
    signs = _signs(typed)
    if len(signs) != PARTICIPANT_LENGTH + 1 or not signs.startswith(_PREFIX) or not _known(signs):
        return None
    return f"{_PREFIX}-{signs[1:]}"


def _random(length: int) -> str:
    return "".join(secrets.choice(ALPHABET) for _ in range(length))


def _signs(typed: str) -> str:
    return _BETWEEN.sub("", typed[:200]).upper().translate(_FORGIVEN)


def _known(signs: str) -> bool:
    return all(sign in ALPHABET for sign in signs)
