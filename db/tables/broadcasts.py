"""What coordinators announce, to whom it went, and what people write to them."""

from sqlalchemy import (
    BigInteger,
    Boolean,
    Column,
    ForeignKey,
    Index,
    Integer,
    SmallInteger,
    String,
    Table,
    Text,
    false,
    text,
)

from db.moment import Moment
from db.tables.base import Key, metadata

broadcast = Table(
    "broadcast",
    metadata,
    Column("id", Key, primary_key=True),
    Column("municipality_id", ForeignKey("municipality.id"), nullable=False, index=True),
    Column("author_id", ForeignKey("person.id", ondelete="SET NULL")),
    # draft | awaiting (a second coordinator) | scheduled | sending | paused | done | cancelled
    Column("state", String(16), nullable=False),
    Column("audience", Text),  # JSON of messaging.audience; NULL is everybody of the municipality
    Column("newcomers", Boolean, nullable=False, server_default=false()),  # those who come in meanwhile get it too
    Column("follows_id", ForeignKey("broadcast.id")),  # «отправить только им»: those whom that one did not reach
    Column("starts_at", Moment),  # NULL is at once
    Column("expires_at", Moment),  # «не отправлять позже»
    Column("created_at", Moment, nullable=False),
    Column("confirmed_by", ForeignKey("person.id", ondelete="SET NULL")),
    Column("planned_to", BigInteger),  # the last person of the audience that has a row; NULL before planning
    Column("planned_at", Moment),  # everybody of the audience has a row
    Column("finished_at", Moment),
    Column("recipients", Integer, nullable=False, server_default=text("0")),
    Column("sent", Integer, nullable=False, server_default=text("0")),
    Column("missed", Integer, nullable=False, server_default=text("0")),  # failed and dropped
    Column("amending", String(16)),  # edit | delete: what is being done in all chats that have it
    Column("amendment", SmallInteger, nullable=False, server_default=text("0")),  # its number
)

broadcast_text = Table(
    "broadcast_text",
    metadata,
    Column("broadcast_id", ForeignKey("broadcast.id", ondelete="CASCADE"), primary_key=True),
    Column("language", String(8), primary_key=True),
    Column("html", Text, nullable=False),  # Telegram's HTML, made of the entities as they were typed
    Column("pending", Text),  # new words, until they are put into all chats that have the old ones
)

broadcast_media = Table(
    "broadcast_media",
    metadata,
    Column("broadcast_id", ForeignKey("broadcast.id", ondelete="CASCADE"), primary_key=True),
    Column("place", SmallInteger, primary_key=True),
    Column("kind", String(16), nullable=False),  # photo | video | document
    Column("file_id", String(200), nullable=False),
    Column("name", String(200), nullable=False, server_default=""),
)

broadcast_button = Table(
    "broadcast_button",
    metadata,
    Column("broadcast_id", ForeignKey("broadcast.id", ondelete="CASCADE"), primary_key=True),
    Column("place", SmallInteger, primary_key=True),
    Column("kind", String(16), nullable=False),  # link | wave | internship | read
    Column("label", String(64), nullable=False, server_default=""),
    Column("target", String(300), nullable=False, server_default=""),  # an address, or the number of a wave or event
)

delivery = Table(
    "delivery",
    metadata,
    Column("broadcast_id", ForeignKey("broadcast.id", ondelete="CASCADE"), primary_key=True),
    Column("person_id", ForeignKey("person.id", ondelete="CASCADE"), primary_key=True, index=True),
    Column("state", String(16), nullable=False),  # waiting | sending | sent | failed | dropped
    Column("attempts", SmallInteger, nullable=False, server_default=text("0")),
    Column("due_at", Moment, nullable=False),
    Column("lease_until", Moment),
    Column("maybe_sent", Boolean, nullable=False, server_default=false()),
    Column("message_id", BigInteger),  # the message that carries the text and the buttons
    Column("more_messages", String(200)),  # the other messages of an album, with a space between
    Column("failure", String(64)),
    Column("done_at", Moment),
    Column("read_at", Moment),  # «Прочитано»
    Column("amendment", SmallInteger, nullable=False, server_default=text("0")),  # the last one done in this chat
    Index(
        "ix_delivery_due",
        "broadcast_id",
        "due_at",
        sqlite_where=text("state IN ('waiting', 'sending')"),
        postgresql_where=text("state IN ('waiting', 'sending')"),
    ),
)

request = Table(
    "request",
    metadata,
    Column("id", Key, primary_key=True),
    Column("municipality_id", ForeignKey("municipality.id"), nullable=False, index=True),
    Column("person_id", ForeignKey("person.id", ondelete="CASCADE"), nullable=False, index=True),
    Column("kind", String(16), nullable=False),  # question | difficulty | reply
    Column("internship_id", ForeignKey("internship.id", ondelete="SET NULL"), index=True),
    Column("broadcast_id", ForeignKey("broadcast.id", ondelete="SET NULL"), index=True),
    Column("state", String(16), nullable=False),  # draft | new | taken | answered | closed
    Column("taken_by", ForeignKey("person.id", ondelete="SET NULL")),
    Column("opened_at", Moment, nullable=False),
    Column("changed_at", Moment, nullable=False),
)

request_line = Table(
    "request_line",
    metadata,
    Column("id", Key, primary_key=True),
    Column("request_id", ForeignKey("request.id", ondelete="CASCADE"), nullable=False, index=True),
    Column("author_id", ForeignKey("person.id", ondelete="SET NULL")),
    Column("staff", Boolean, nullable=False),  # a coordinator's answer, not the person's own words
    Column("words", Text, nullable=False),
    Column("at", Moment, nullable=False),
)

lease = Table(
    "lease",
    metadata,
    Column("name", String(32), primary_key=True),  # what only one process may do at a time, the sending for one
    Column("holder", String(64), nullable=False),
    Column("until", Moment, nullable=False),
    Column("seen", Moment, nullable=False),  # the holder's own clock at its last sign of life
)

voice = Table(
    "voice",
    metadata,
    Column("holder", String(64), primary_key=True),  # a process that answers taps and is not elected to send
    Column("messages", Integer, nullable=False),  # what it sent in the second before
    Column("until", Moment, nullable=False),
)
