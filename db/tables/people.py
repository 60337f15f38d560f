"""Who there is: municipalities, schools, people, what ties a chat to a person, and who did what."""

from sqlalchemy import (
    BigInteger,
    Boolean,
    Column,
    ForeignKey,
    Integer,
    SmallInteger,
    String,
    Table,
    Text,
    UniqueConstraint,
    text,
    true,
)

from db.moment import Moment
from db.tables.base import Key, metadata

municipality = Table(
    "municipality",
    metadata,
    Column("id", Key, primary_key=True),
    Column("code", String(32), nullable=False, unique=True),
    Column("name", String(200), nullable=False),
    Column("time_zone", String(64), nullable=False),
)

school = Table(
    "school",
    metadata,
    Column("id", Key, primary_key=True),
    Column("municipality_id", ForeignKey("municipality.id"), nullable=False, index=True),
    Column("code", String(32), nullable=False),
    Column("name", String(200), nullable=False),
    Column("kind", String(32), nullable=False),
    Column("settlement", String(32), nullable=False),
    Column("pupils", Integer),
    Column("left_at", Moment),
    UniqueConstraint("municipality_id", "code"),
)

person = Table(
    "person",
    metadata,
    Column("id", Key, primary_key=True),
    Column("municipality_id", ForeignKey("municipality.id"), nullable=False, index=True),
    Column("school_id", ForeignKey("school.id"), index=True),
    Column("code", String(16), nullable=False, unique=True),  # the participant's code: a pseudonym for papers
    Column("position", String(32), nullable=False),
    Column("consent_version", String(32)),  # the version in force; NULL until given and after withdrawal
    Column("language", String(8)),
    Column("added_at", Moment, nullable=False),
    Column("left_at", Moment),
)

person_name = Table(
    "person_name",
    metadata,
    Column("person_id", ForeignKey("person.id", ondelete="CASCADE"), primary_key=True),
    Column("surname", String(100), nullable=False, server_default=""),
    Column("given", String(100), nullable=False, server_default=""),
    Column("patronymic", String(100), nullable=False, server_default=""),
)

staff_role = Table(
    "staff_role",
    metadata,
    Column("id", Key, primary_key=True),
    Column("person_id", ForeignKey("person.id", ondelete="CASCADE"), nullable=False, index=True),
    Column("municipality_id", ForeignKey("municipality.id"), nullable=False),
    Column("school_id", ForeignKey("school.id")),
    Column("role", String(32), nullable=False),
    UniqueConstraint("person_id", "role", "municipality_id", "school_id"),
)

invitation = Table(
    "invitation",
    metadata,
    Column("id", Key, primary_key=True),
    Column("person_id", ForeignKey("person.id", ondelete="CASCADE"), nullable=False, index=True),
    Column("code", String(32), nullable=False, unique=True),
    Column("issued_at", Moment, nullable=False),
    Column("used_at", Moment),
    Column("revoked_at", Moment),
)

role_link = Table(
    "role_link",
    metadata,
    Column("id", Key, primary_key=True),
    Column("code", String(32), nullable=False, unique=True),
    Column("municipality_id", ForeignKey("municipality.id"), nullable=False),
    Column("school_id", ForeignKey("school.id")),
    Column("role", String(32), nullable=False),
    Column("issued_by", ForeignKey("person.id", ondelete="SET NULL")),
    Column("issued_at", Moment, nullable=False),
    Column("expires_at", Moment, nullable=False),
    Column("used_at", Moment),
    Column("revoked_at", Moment),
)

team_link = Table(
    "team_link",
    metadata,
    Column("id", Key, primary_key=True),
    Column("school_id", ForeignKey("school.id"), nullable=False, index=True),
    Column("code", String(32), nullable=False, unique=True),
    Column("issued_at", Moment, nullable=False),
    Column("revoked_at", Moment),
)

join_request = Table(
    "join_request",
    metadata,
    Column("id", Key, primary_key=True),
    Column("school_id", ForeignKey("school.id"), nullable=False, index=True),
    Column("chat_id", BigInteger, nullable=False),
    Column("position", String(32)),  # NULL until chosen
    Column("state", String(16), nullable=False),  # choosing | waiting | confirmed | refused
    Column("asked_at", Moment, nullable=False),
    Column("decided_at", Moment),
    UniqueConstraint("school_id", "chat_id"),
)

audit = Table(
    "audit",
    metadata,
    Column("id", Key, primary_key=True),
    Column("municipality_id", ForeignKey("municipality.id"), nullable=False, index=True),
    Column("actor_id", ForeignKey("person.id", ondelete="SET NULL")),
    Column("act", String(48), nullable=False),
    Column("about", Text, nullable=False),  # JSON of codes and numbers, never a name
    Column("at", Moment, nullable=False),
)

erasure = Table(
    "erasure",
    metadata,
    Column("id", Key, primary_key=True),
    Column("municipality_id", ForeignKey("municipality.id"), nullable=False, index=True),
    Column("act", Text, nullable=False),  # JSON: what was destroyed, in numbers and kinds; no personal data
    Column("at", Moment, nullable=False),
)

chat = Table(
    "chat",
    metadata,
    Column("id", BigInteger, primary_key=True, autoincrement=False),  # Telegram's own number
    Column("person_id", ForeignKey("person.id", ondelete="SET NULL"), unique=True),
    Column("language", String(8), nullable=False),
    Column("awaiting", String(64)),  # the packed tap that typed text completes
    Column("screen_message", BigInteger),  # the message that carries the current keyboard
    Column("wrong_codes", SmallInteger, nullable=False, server_default=text("0")),
    Column("locked_until", Moment),
    Column("muted_until", Moment),  # «не беспокоить до»: nothing but answers before this moment
    Column("reminders", Boolean, nullable=False, server_default=true()),
    Column("announcements", Boolean, nullable=False, server_default=true()),  # broadcasts wanted
    Column("unreachable", String(32)),  # blocked | deactivated | not-found; NULL while messages arrive
    Column("since", Moment, nullable=False),
)

consent = Table(
    "consent",
    metadata,
    Column("id", Key, primary_key=True),
    Column("person_id", ForeignKey("person.id", ondelete="CASCADE"), nullable=False, index=True),
    Column("version", String(32), nullable=False),
    Column("text_hash", String(64), nullable=False),
    Column("language", String(8), nullable=False),
    Column("channel", String(16), nullable=False),
    Column("action", String(16), nullable=False),  # given | withdrawn
    Column("at", Moment, nullable=False),
)
