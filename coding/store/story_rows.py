"""The rows that a quote's story is made of."""

from typing import Any

from sqlalchemy import Connection, select

from coding.report_schema import insight, insight_quote, report
from coding.schema import suggestion as suggestion_table
from coding.schema import suggestion_run, theme_proposal, theme_proposal_quote
from coding.store import decisions
from corpus.schema import import_, instrument, person, question, quote, respondent, wave
from corpus.store import people

Row = dict[str, Any]
SUBJECTS = ("coding", "reading", "flag")


def source(connection: Connection, quote_id: int) -> Row:
    """Where a quote came from: its file, row and import; its wave and instrument, and when it was given."""
    asked_in = instrument.alias("asked_in")
    query = (
        select(
            quote.c.source,
            quote.c.respondent_id,
            quote.c.import_row.label("row"),
            import_.c.file_name.label("file"),
            import_.c.at.label("imported_at"),
            person.c.name.label("imported_by"),
            instrument.c.name.label("instrument"),
            wave.c.name.label("wave"),
            respondent.c.submitted,
            question.c.name.label("question"),
            question.c.text.label("wording"),
            question.c.item,
        )
        .join(import_, import_.c.id == quote.c.import_id)
        .join(person, person.c.id == import_.c.person_id)
        .outerjoin(question, question.c.id == quote.c.question_id)
        .outerjoin(respondent, respondent.c.id == quote.c.respondent_id)
        .outerjoin(asked_in, asked_in.c.id == question.c.instrument_id)
        .outerjoin(
            instrument,
            (instrument.c.id == respondent.c.instrument_id)
            | (respondent.c.id.is_(None) & (instrument.c.id == asked_in.c.id)),
        )
        .outerjoin(wave, wave.c.id == instrument.c.wave_id)
        .where(quote.c.id == quote_id)
    )
    return dict(connection.execute(query).mappings().one())


def events(connection: Connection, quote_id: int) -> list[Row]:
    """Every decision and flag on a quote, oldest first, with the `suggestion` (score, reason) that it followed.

    `owner` is whose decision it is where that is somebody else than the `person` who acted, as in a merge of codes.
    """
    rows = decisions.about_quote(connection, quote_id, subjects=SUBJECTS)
    numbers = {row["suggestion_id"] for row in rows} - {None}
    columns = (suggestion_table.c.id, suggestion_table.c.score, suggestion_table.c.reason)
    query = select(*columns).where(suggestion_table.c.id.in_(numbers))
    found = {row.id: row for row in connection.execute(query)}
    names = dict(people.everybody(connection))
    return [
        row | {"suggestion": found.get(row["suggestion_id"]), "owner": names.get(_owner(row) or 0)}
        for row in rows
    ]


def _owner(row: Row) -> int | None:
    owner: int | None = row["after"].get("person_id")
    return None if owner == row["person_id"] else owner


def theme_runs(connection: Connection, quote_id: int) -> list[Row]:
    """The runs of themes that placed a quote, newest first: id, guid, at, parameters."""
    inside = (
        select(theme_proposal.c.run_id)
        .join(theme_proposal_quote, theme_proposal_quote.c.theme_proposal_id == theme_proposal.c.id)
        .where(theme_proposal_quote.c.quote_id == quote_id)
    )
    columns = (
        suggestion_run.c.id,
        suggestion_run.c.guid,
        suggestion_run.c.at,
        suggestion_run.c.parameters,
    )
    query = select(*columns).where(suggestion_run.c.id.in_(inside)).order_by(suggestion_run.c.id.desc())
    return [dict(row) for row in connection.execute(query).mappings()]


def citing(connection: Connection, quote_id: int) -> list[Row]:
    """The insights that cite a quote: report, status, headline, stance; by report and place in it."""
    query = (
        select(
            report.c.title.label("report"),
            report.c.status,
            insight.c.headline,
            insight_quote.c.stance,
        )
        .join(insight, insight.c.id == insight_quote.c.insight_id)
        .join(report, report.c.id == insight.c.report_id)
        .where(insight_quote.c.quote_id == quote_id)
        .order_by(report.c.id, insight.c.position)
    )
    return [dict(row) for row in connection.execute(query).mappings()]
