"""Where the event chain ends, so that an event removed from its end is missed"""

import sqlalchemy as sa
from alembic import op

revision = "0002"
down_revision = "0001"
branch_labels = None
depends_on = None

_FIRST = "0" * 64


def upgrade() -> None:
    """The study keeps the number of its events and the hash of the last one."""
    op.add_column("study", sa.Column("events", sa.Integer(), server_default="0", nullable=False))
    op.add_column(
        "study", sa.Column("last_event_hash", sa.String(length=64), server_default=_FIRST, nullable=False)
    )
    op.execute(
        "UPDATE study SET events = (SELECT count(*) FROM event), last_event_hash = "
        "coalesce((SELECT hash FROM event ORDER BY id DESC LIMIT 1), last_event_hash)"
    )
