"""Every table of the product, in the order of a person's way: who they are, what they answer, what they are told.

Names live apart from people and chats apart from both (152-FZ: roster, bindings and answers are separate holdings),
so an export can state which of the three it contains and erasure can take one without the others.
"""

from sqlalchemy import (
    BigInteger,
    Boolean,
    Column,
    Date,
    Float,
    ForeignKey,
    Index,
    Integer,
    LargeBinary,
    MetaData,
    SmallInteger,
    String,
    Table,
    Text,
    UniqueConstraint,
    false,
    text,
    true,
)

from db.moment import Moment

metadata = MetaData(
    naming_convention={
        "ix": "ix_%(table_name)s_%(column_0_N_name)s",
        "uq": "uq_%(table_name)s_%(column_0_N_name)s",
        "fk": "fk_%(table_name)s_%(column_0_N_name)s",
        "pk": "pk_%(table_name)s",
    }
)

# SQLite gives a rowid only to INTEGER keys; PostgreSQL needs BIGINT for a country of answers.
Key = BigInteger().with_variant(Integer(), "sqlite")

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

live_screen = Table(
    "live_screen",
    metadata,
    Column("chat_id", BigInteger, primary_key=True, autoincrement=False),
    Column("message_id", BigInteger, nullable=False),
    Column("tap", String(64), nullable=False),  # the packed tap that draws this screen anew
    Column("shown_at", Moment, nullable=False),
    Column("until", Moment, nullable=False),
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

form = Table(
    "form",
    metadata,
    Column("id", Key, primary_key=True),
    Column("key", String(64), nullable=False),
    Column("version", String(32), nullable=False),
    Column("title", String(200), nullable=False),
    Column("source_hash", String(64), nullable=False),
    Column("compiler", Integer, nullable=False),
    Column("compiled", Text, nullable=False),
    Column("source", LargeBinary, nullable=False),
    Column("source_name", String(200), nullable=False),
    Column("published_at", Moment, nullable=False),
    UniqueConstraint("key", "version"),
)

wave = Table(
    "wave",
    metadata,
    Column("id", Key, primary_key=True),
    Column("municipality_id", ForeignKey("municipality.id"), nullable=False, index=True),
    Column("form_id", ForeignKey("form.id"), nullable=False),
    Column("name", String(100), nullable=False),
    Column("number", SmallInteger, nullable=False, server_default=text("1")),
    Column("follows_id", ForeignKey("wave.id")),
    Column("opens_at", Moment, nullable=False),
    Column("closes_at", Moment, nullable=False),
    Column("audience", Text),  # JSON of surveys.audience; NULL is everybody of the municipality
    Column("reminders", Text),  # JSON: moments before the end at which those who have not finished are reminded
    Column("director_sees", Boolean, nullable=False, server_default=false()),  # the team's mean, from MIN_GROUP people
    Column("published_at", Moment),  # NULL is a draft that only its coordinators see
    Column("trial_for", ForeignKey("person.id", ondelete="CASCADE")),  # a try: one coordinator, kept nowhere afterwards
    Column("opening_told_at", Moment),
    Column("closing_told_at", Moment),
)

blackout = Table(
    "blackout",
    metadata,
    Column("id", Key, primary_key=True),
    Column("municipality_id", ForeignKey("municipality.id"), nullable=False, index=True),
    Column("name", String(100), nullable=False),
    Column("first_day", Date, nullable=False),
    Column("last_day", Date, nullable=False),
)

response = Table(
    "response",
    metadata,
    Column("id", Key, primary_key=True),
    Column("wave_id", ForeignKey("wave.id"), nullable=False),
    Column("person_id", ForeignKey("person.id", ondelete="CASCADE"), nullable=False, index=True),
    Column("form_id", ForeignKey("form.id"), nullable=False),  # a response remembers the version it was asked in
    Column("cursor", SmallInteger, nullable=False),
    Column("started_at", Moment, nullable=False),
    Column("submitted_at", Moment),
    Column("locked_at", Moment),  # the person opened the commentary to the situations: answers stay as they are
    Column("picture", String(200)),  # Telegram's file_id of the drawn profile, cleared when answers change
    UniqueConstraint("wave_id", "person_id"),
)

answer = Table(
    "answer",
    metadata,
    Column("response_id", ForeignKey("response.id", ondelete="CASCADE"), primary_key=True),
    Column("question", SmallInteger, primary_key=True),
    Column("draft", Boolean, primary_key=True, server_default=false()),  # ticks of a multiple choice before «Готово»
    Column("value", Text, nullable=False),
)

score = Table(
    "score",
    metadata,
    Column("response_id", ForeignKey("response.id", ondelete="CASCADE"), primary_key=True),
    Column("competency", String(16), primary_key=True),
    Column("value", Float),
    Column("self_value", Float),
    Column("case_score", Float),
    Column("level", String(24), nullable=False),
    Column("flag", String(24)),
)

notification = Table(
    "notification",
    metadata,
    Column("id", Key, primary_key=True),
    Column("person_id", ForeignKey("person.id", ondelete="CASCADE"), nullable=False, index=True),
    Column("kind", String(48), nullable=False),
    Column("params", Text, nullable=False),
    Column("key", String(96), unique=True),  # what makes it the same notification when asked for twice
    Column("priority", SmallInteger, nullable=False),
    Column("due_at", Moment, nullable=False),
    Column("expires_at", Moment),
    Column("state", String(16), nullable=False),  # waiting | sending | sent | failed | dropped
    Column("attempts", SmallInteger, nullable=False, server_default=text("0")),
    Column("lease_until", Moment),
    Column("maybe_sent", Boolean, nullable=False, server_default=false()),
    Column("message_id", BigInteger),
    Column("failure", String(64)),
    Column("done_at", Moment),
    Index(
        "ix_notification_due",
        "due_at",
        sqlite_where=text("state IN ('waiting', 'sending')"),
        postgresql_where=text("state IN ('waiting', 'sending')"),
    ),
)

job = Table(
    "job",
    metadata,
    Column("id", Key, primary_key=True),
    Column("kind", String(48), nullable=False),
    Column("params", Text, nullable=False),
    Column("key", String(96), unique=True),
    Column("due_at", Moment, nullable=False),
    Column("state", String(16), nullable=False),  # waiting | running | done | failed
    Column("attempts", SmallInteger, nullable=False, server_default=text("0")),
    Column("lease_until", Moment),
    Column("failure", String(200)),
    Column("done_at", Moment),
    Index(
        "ix_job_due",
        "due_at",
        sqlite_where=text("state IN ('waiting', 'running')"),
        postgresql_where=text("state IN ('waiting', 'running')"),
    ),
)

claimed_update = Table(
    "claimed_update",
    metadata,
    Column("update_id", BigInteger, primary_key=True, autoincrement=False),
    Column("at", Moment, nullable=False, index=True),
)
