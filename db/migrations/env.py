"""Alembic's door: the connection comes from `db.schema`, never from a file."""

from alembic import context

from db.tables import metadata

connection = context.config.attributes["connection"]
context.configure(
    connection=connection,
    target_metadata=metadata,
    render_as_batch=connection.dialect.name == "sqlite",
    compare_type=True,
    compare_server_default=False,
    transactional_ddl=True,  # SQLite can, once the transaction is begun by hand as ours is
)
with context.begin_transaction():
    context.run_migrations()
