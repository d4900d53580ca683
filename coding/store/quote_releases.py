"""Quotes of reports that a supervisor has released to be printed as they are shown."""

from typing import Any

from sqlalchemy import Connection, Select, delete, insert, select

from coding.report_schema import insight, insight_quote, quote_release, report
from corpus.schema import person, quote

Row = dict[str, Any]


def of_report(connection: Connection, report_guid: str) -> list[Row]:
    """The releases of a report with the guid of the quote (`quote_guid`) and the name of the `person`."""
    query = _with_names().where(report.c.guid == report_guid)
    return [dict(row) for row in connection.execute(query).mappings()]


def every(connection: Connection) -> list[Row]:
    """The releases of all reports, in the order of reports and quotes."""
    return [dict(row) for row in connection.execute(_with_names()).mappings()]


def put(connection: Connection, row: Row) -> None:
    """Stores a release in the place of what was there."""
    same = (quote_release.c.report_id == row["report_id"], quote_release.c.quote_id == row["quote_id"])
    connection.execute(delete(quote_release).where(*same))
    connection.execute(insert(quote_release).values(**row))


def uses(connection: Connection, report_id: int, quote_id: int) -> list[Row]:
    """Where a report has a quote: its `text` and the `cuts`, in the order of the insights."""
    query = (
        select(quote.c.text, insight_quote.c.cuts)
        .join(quote, quote.c.id == insight_quote.c.quote_id)
        .join(insight, insight.c.id == insight_quote.c.insight_id)
        .where(insight.c.report_id == report_id, quote.c.id == quote_id)
        .order_by(insight.c.position)
    )
    return [dict(row) for row in connection.execute(query).mappings()]


def languages(connection: Connection, report_guid: str) -> dict[str, str]:
    """{guid of a quote of the report: its language}, where it is known."""
    query = (
        select(quote.c.guid, quote.c.language)
        .join(insight_quote, insight_quote.c.quote_id == quote.c.id)
        .join(insight, insight.c.id == insight_quote.c.insight_id)
        .join(report, report.c.id == insight.c.report_id)
        .where(report.c.guid == report_guid, quote.c.language.is_not(None))
    )
    return {row.guid: row.language for row in connection.execute(query)}


def _with_names() -> Select[Any]:
    return (
        select(
            quote_release,
            report.c.guid.label("report"),
            quote.c.guid.label("quote_guid"),
            quote.c.name.label("quote"),
            person.c.name.label("person"),
        )
        .join(report, report.c.id == quote_release.c.report_id)
        .join(quote, quote.c.id == quote_release.c.quote_id)
        .join(person, person.c.id == quote_release.c.person_id)
        .order_by(quote_release.c.report_id, quote_release.c.quote_id)
    )
