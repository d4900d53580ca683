"""Whose coding it is: people named by files and by others than themselves."""

from corpus.people import Role, join
from corpus.study import Work


def person_id_of(work: Work, name: str | None, *, role: Role = Role.CODER) -> int:
    """The id of the person called `name`, the actor's own for None.

    A single-user study registers a new person, in that role. Raises Refused when a team study has no such coder.
    """
    name = " ".join((name or "").split())
    if not name or name == work.actor.name:
        return work.actor.id
    return join(work, name, role=role).id
