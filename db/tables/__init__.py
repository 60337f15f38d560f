"""Every table of the product, in the order of a person's way: who they are, what they answer, what they are told.

Names live apart from people and chats apart from both (152-FZ: roster, bindings and answers are separate holdings),
so an export can state which of the three it contains and erasure can take one without the others.
"""

from db.tables.base import Key, metadata
from db.tables.broadcasts import (
    broadcast,
    broadcast_button,
    broadcast_media,
    broadcast_text,
    delivery,
    lease,
    request,
    request_line,
    voice,
)
from db.tables.internships import certificate, internship, paperwork, signup
from db.tables.messages import claimed_update, job, live_screen, notification
from db.tables.people import (
    audit,
    chat,
    consent,
    erasure,
    invitation,
    join_request,
    municipality,
    person,
    person_name,
    role_link,
    school,
    staff_role,
    team_link,
)
from db.tables.surveys import answer, blackout, form, response, score, wave, wave_person

__all__ = [
    "Key",
    "answer",
    "audit",
    "blackout",
    "broadcast",
    "broadcast_button",
    "broadcast_media",
    "broadcast_text",
    "certificate",
    "chat",
    "claimed_update",
    "consent",
    "delivery",
    "erasure",
    "form",
    "internship",
    "invitation",
    "job",
    "join_request",
    "lease",
    "live_screen",
    "metadata",
    "municipality",
    "notification",
    "paperwork",
    "person",
    "person_name",
    "request",
    "request_line",
    "response",
    "role_link",
    "school",
    "score",
    "signup",
    "staff_role",
    "team_link",
    "voice",
    "wave",
    "wave_person",
]
