"""The quotes of a proposed theme, as a condition on their rows."""

from sqlalchemy import ColumnElement, Connection, or_, select

from coding.schema import suggestion_run, theme_proposal, theme_proposal_quote
from corpus.schema import quote


def theme_label(connection: Connection, run: str, name: str) -> str | None:
    """What the proposed theme called `name` in the run with this guid is called by people; None for none."""
    query = (
        select(theme_proposal.c.label)
        .join(suggestion_run, suggestion_run.c.id == theme_proposal.c.run_id)
        .where(suggestion_run.c.guid == run, theme_proposal.c.name == name)
    )
    return connection.execute(query).scalar()


def theme_with_merged(connection: Connection, run: str, name: str) -> list[int]:
    """The ids of a proposed theme and of all that were merged into it; empty when there is none."""
    run_id = select(suggestion_run.c.id).where(suggestion_run.c.guid == run).scalar_subquery()
    columns = (theme_proposal.c.id, theme_proposal.c.name, theme_proposal.c.merged_into_id)
    rows = connection.execute(select(*columns).where(theme_proposal.c.run_id == run_id)).all()
    found = [row.id for row in rows if row.name == name]
    for holding in found:  # grows while it is walked
        found += [row.id for row in rows if row.merged_into_id == holding and row.id not in found]
    return found


def in_themes(ids: tuple[int, ...]) -> ColumnElement[bool]:
    """That the quote stands in one of these themes: the machine put it there, or somebody moved it there."""
    placed = select(theme_proposal_quote.c.quote_id).where(
        theme_proposal_quote.c.theme_proposal_id.in_(ids), theme_proposal_quote.c.moved_to_id.is_(None)
    )
    moved = select(theme_proposal_quote.c.quote_id).where(theme_proposal_quote.c.moved_to_id.in_(ids))
    return or_(quote.c.id.in_(placed), quote.c.id.in_(moved))
