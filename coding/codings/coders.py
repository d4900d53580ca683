"""Whose coding it is: people named by files and by others than themselves."""

from corpus.errors import Refused
from corpus.people import Role
from corpus.store import people
from corpus.study import Work


def person_id_of(work: Work, name: str | None, *, role: Role = Role.CODER) -> int:
    """The id of the person called `name`, the actor's own for None.

    A single-user study registers a new person, in that role. Raises Refused when a team study has no such coder.
    """
    name = " ".join((name or "").split())
    if not name or name == work.actor.name:
        return work.actor.id
    person_id = people.find(work.connection, name)
    if person_id is not None and str(role) in people.roles_of(work.connection, person_id):
        return person_id
    if work.mode == "team":
        raise Refused(f"{name} is not a {role} of this study.", help="Ask its owner to add the role.")
    person_id = person_id or people.insert(work.connection, name)
    people.grant(work.connection, person_id, str(role))
    return person_id
