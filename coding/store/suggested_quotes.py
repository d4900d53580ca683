"""The quotes for which one code is suggested and about which nobody has decided yet."""

from sqlalchemy import Connection, Select, func, select

from coding.schema import coding, suggestion, suggestion_run
from coding.store.suggestions import newest_run
from corpus.schema import question, quote


def following(connection: Connection, code_id: int, *, after: int, question_name: str | None) -> str | None:
    """The name of the first of them after the id `after`, of one question when it is named; None without any."""
    chosen = _waiting(connection, code_id, question_name).subquery()
    query = select(chosen.c.name).where(chosen.c.id > after).order_by(chosen.c.id).limit(1)
    return connection.execute(query).scalar()


def number(connection: Connection, code_id: int, *, question_name: str | None) -> int:
    """How many there are."""
    waiting = _waiting(connection, code_id, question_name).subquery()
    return int(connection.execute(select(func.count()).select_from(waiting)).scalar_one())


def _waiting(connection: Connection, code_id: int, question_name: str | None) -> Select[tuple[int, str]]:
    """Id and name of each quote once: suggestions of code runs count in the newest run alone."""
    decided = select(coding.c.quote_id).where(
        coding.c.code_id == code_id, coding.c.status.not_in(("withdrawn", "suggested"))
    )
    query = (
        select(quote.c.id, quote.c.name)
        .join(suggestion, suggestion.c.quote_id == quote.c.id)
        .join(suggestion_run, suggestion_run.c.id == suggestion.c.run_id)
        .where(
            suggestion.c.code_id == code_id,
            quote.c.current,
            quote.c.id.not_in(decided),
            (suggestion_run.c.kind == "themes") | (suggestion.c.run_id == newest_run(connection)),
        )
        .distinct()
    )
    if question_name is None:
        return query
    return query.join(question, question.c.id == quote.c.question_id).where(question.c.name == question_name)
