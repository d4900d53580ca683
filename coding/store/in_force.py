"""Which codings count: the one condition that every count, share and export of codings shares.

A code is in force on a quote when an adjudicator has said that it holds, or when any coder has confirmed it
(on the whole quote or on a span) and no adjudicator has said that it does not. An adjudicator's decision is
a coding row of its own at the place `ADJUDICATION`, so the coders' own rows stay as they were: status
'adjudicated' says that the code holds, 'rejected' at that place that it does not, 'withdrawn' that the
adjudicator took it back.
"""

from sqlalchemy import Select, and_, exists, or_, select

from coding.schema import coding

ADJUDICATION = "adjudication"
"""The `place` of an adjudicator's decision. Coders' places: '' (the whole quote), 'start-end' (a span)."""


def in_force(*, person_id: int | None = None) -> Select[tuple[int, int]]:
    """The (quote_id, code_id) pairs that count, each once; use it as `.subquery()` and join.

    With `person_id` only what that one person confirmed, or settled as an adjudicator, without regard to what
    others decided on it. 'suggested', 'rejected' and 'withdrawn' codings are never in force.
    """
    pairs = select(coding.c.quote_id, coding.c.code_id).distinct()
    if person_id is not None:
        return pairs.where(coding.c.person_id == person_id, coding.c.status.in_(("confirmed", "adjudicated")))
    settled = coding.alias("settled")
    overruled = exists().where(
        settled.c.quote_id == coding.c.quote_id,
        settled.c.code_id == coding.c.code_id,
        settled.c.place == ADJUDICATION,
        settled.c.status == "rejected",
    )
    return pairs.where(
        or_(coding.c.status == "adjudicated", and_(coding.c.status == "confirmed", ~overruled))
    )
