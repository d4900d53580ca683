"""Alembic's entry: runs on the connection that `corpus.database.upgrade` hands over."""

from alembic import context

OUTSIDE_METADATA = ("quote_search", "ix_quote_search", "uq_code_active")
"""What only the migrations know: the search index, and the index over active codes (a dialect costs time to load)."""

connection = context.config.attributes["connection"]
context.configure(
    connection=connection,
    target_metadata=context.config.attributes.get("metadata"),
    transactional_ddl=True,
    compare_type=True,
    include_name=lambda name, _kind, _parents: not str(name).startswith(OUTSIDE_METADATA),
)
with context.begin_transaction():
    context.run_migrations()
