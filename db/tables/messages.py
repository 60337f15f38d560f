"""What the machine has to do: notifications, jobs, screens that go on telling, updates it has handled."""

from sqlalchemy import BigInteger, Boolean, Column, ForeignKey, Index, SmallInteger, String, Table, Text, false, text

from db.moment import Moment
from db.tables.base import Key, metadata

live_screen = Table(
    "live_screen",
    metadata,
    Column("chat_id", BigInteger, primary_key=True, autoincrement=False),
    Column("message_id", BigInteger, nullable=False),
    Column("tap", String(64), nullable=False),  # the packed tap that draws this screen anew
    Column("shown_at", Moment, nullable=False),
    Column("until", Moment, nullable=False),
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
        "priority",
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
