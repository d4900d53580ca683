"""Claims stand in an insight, in a block, or in the introduction of a report"""

import sqlalchemy as sa
from alembic import op

revision = "0006"
down_revision = "0005"
branch_labels = None
depends_on = None

IN_ONE_PLACE = (
    "CASE WHEN insight_id IS NULL THEN 0 ELSE 1 END + CASE WHEN block_id IS NULL THEN 0 ELSE 1 END"
    " + CASE WHEN report_id IS NULL THEN 0 ELSE 1 END = 1"
)


def upgrade() -> None:
    """What was decided about claims of insights stays as it is; SQLite copies the table to loosen its column."""
    with op.batch_alter_table("claim") as claim:
        claim.alter_column("insight_id", existing_type=sa.Integer(), nullable=True)
        for column, target in (("block_id", "report_block"), ("report_id", "report")):
            claim.add_column(sa.Column(column, sa.Integer(), nullable=True))
            claim.create_foreign_key(op.f(f"fk_claim_{column}_{target}"), target, [column], ["id"])
            claim.create_unique_constraint(op.f(f"uq_claim_{column}_sentence"), [column, "sentence"])
            claim.create_index(op.f(f"ix_claim_{column}"), [column])
        claim.create_check_constraint(op.f("ck_claim_one_place"), IN_ONE_PLACE)
