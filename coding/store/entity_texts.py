"""The texts in which entities are looked for, with whose they are."""

from sqlalchemy import Connection, and_, false, or_, select

from coding.store import figures
from coding.store.routes import routed
from coding.store.splits import By, Value
from corpus.schema import quote

Text = tuple[Value, int, str, str]
"""(value of what the groups are of, respondent's id, the quote's name, its words)."""


def texts_of(connection: Connection, only: figures.Respondents, *, by: By | None = None) -> list[Text]:
    """The current quotes of the members of a base to the questions of it, non-answers left out."""
    members = figures.members(only, by)
    asked = [
        and_(quote.c.question_id == one.question_id, *routed(one, quote.c.respondent_id))
        for one in only.among or ()
    ]
    query = (
        select(members.c.value, members.c.id, quote.c.name, quote.c.text)
        .join(quote, quote.c.respondent_id == members.c.id)
        .where(or_(false(), *asked), quote.c.current, quote.c.kind == "respondent", ~quote.c.non_answer)
        .order_by(quote.c.name)
    )
    return [(value, int(member), name, text) for value, member, name, text in connection.execute(query)]
