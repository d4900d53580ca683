"""Alembic's entry: runs on the connection that `corpus.database.upgrade` hands over."""

from alembic import context

connection = context.config.attributes["connection"]
context.configure(
    connection=connection,
    target_metadata=context.config.attributes.get("metadata"),
    transactional_ddl=True,
    compare_type=True,
    include_name=lambda name, _kind, _parents: not str(name).startswith(("quote_search", "ix_quote_search")),
)
with context.begin_transaction():
    context.run_migrations()
