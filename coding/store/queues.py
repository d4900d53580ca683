"""What queues are made of: the themes that they name."""

from sqlalchemy import Connection, select

from coding.schema import suggestion_run, theme_proposal


def theme_label(connection: Connection, run: str, name: str) -> str | None:
    """What the proposed theme called `name` in the run with this guid is called by people; None for none."""
    query = (
        select(theme_proposal.c.label)
        .join(suggestion_run, suggestion_run.c.id == theme_proposal.c.run_id)
        .where(suggestion_run.c.guid == run, theme_proposal.c.name == name)
    )
    return connection.execute(query).scalar()
