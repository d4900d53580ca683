"""People and the roles they act in. Roles are checked in the functions that do the work, by `require`."""

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

from corpus.errors import Refused
from corpus.store import people as store

if TYPE_CHECKING:
    from corpus.study import Study, View, Work


class Role(StrEnum):
    """What somebody may do: coders code, supervisors approve, adjudicators settle differences."""

    CODER = "coder"
    SUPERVISOR = "supervisor"
    ADJUDICATOR = "adjudicator"


@dataclass(frozen=True, slots=True)
class Actor:
    """A person of this study acting in one role."""

    id: int
    name: str
    role: Role


@dataclass(frozen=True, slots=True)
class Person:
    """A person of this study with the roles they hold or have acted in."""

    name: str
    roles: tuple[Role, ...]


def sign_in(study: "Study", name: str, *, role: Role = Role.CODER) -> Actor:
    """The actor for `name` in `role`.

    A single-user study takes anybody's word (whoever can open the file can act) and remembers person and role; a team
    study refuses people without that role. Raises Refused for an empty name.
    """
    name = " ".join(name.split())
    if not name:
        raise Refused("Nobody is named.", help="Give the name of the person who decides.")
    with study.read() as view:
        known = store.find(view.connection, name)
        roles = store.roles_of(view.connection, known) if known else set()
        if known and str(role) in roles:
            return Actor(known, name, role)
        if view.mode == "team":
            raise Refused(
                f"{name} is not {_with_article(role)} of this study.", help="Ask its owner to add the role."
            )
    with study.preparing() as connection:
        person_id = store.find(connection, name) or store.insert(connection, name)
        store.grant(connection, person_id, str(role))
        return Actor(person_id, name, role)


def people(view: "View") -> list[Person]:
    """Everybody of the study, by name."""
    return [
        Person(name, tuple(Role(role) for role in sorted(store.roles_of(view.connection, person_id))))
        for person_id, name in store.everybody(view.connection)
    ]


def require(work: "Work", *roles: Role) -> None:
    """Raises Refused unless the actor acts in one of `roles` and the study grants it to them."""
    actor = work.actor
    if actor.role not in roles:
        wanted = " or ".join(_with_article(role) for role in roles)
        raise Refused(
            f"Only {wanted} can do this; {actor.name} acts as {actor.role}.", help="Change the role."
        )
    if str(actor.role) not in store.roles_of(work.connection, actor.id):
        raise Refused(
            f"{actor.name} is not {_with_article(actor.role)} of this study.",
            help="Ask its owner to add the role.",
        )


def _with_article(role: Role) -> str:
    return f"an {role}" if role is Role.ADJUDICATOR else f"a {role}"
