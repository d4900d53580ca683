"""People and the roles they act in. Roles are checked in the functions that do the work, by `require`."""

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

from corpus.errors import Refused
from corpus.store import people as store
from corpus.store.study import lock

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
    from corpus.study import Work

    name = _spelled(name)
    with study.read() as view:
        if known := _holder(view, name, role):
            return known
    with study.preparing() as connection:
        lock(connection)  # another process may be signing the same person in
        newcomer = Actor(store.find(connection, name) or store.insert(connection, name), name, role)
        return join(Work(connection, newcomer), name, role=role)


def add(study: "Study", name: str, *, role: Role, by: str) -> Actor:
    """The actor for `name` in `role`, on the word of the person called `by`, who signs in if need be.

    Whoever adds acts in a role they have, or else becomes a coder. Raises Refused as `sign_in` does.
    """
    name, by = _spelled(name), _spelled(by)
    if name == by:
        return sign_in(study, name, role=role)
    with study.read() as view:
        if known := _holder(view, name, role):
            return known
        held = store.roles_of(view.connection, store.find(view.connection, by) or 0)
    acting = Role.CODER if Role.CODER in held or not held else Role(min(held))
    with study.write(sign_in(study, by, role=acting)) as work:
        return join(work, name, role=role)


def join(work: "Work", name: str, *, role: Role) -> Actor:
    """The person called `name` in `role`; taking a role for the first time is an event by the actor of `work`.

    Raises Refused when a team study has not granted the role.
    """
    if known := _holder(work, name, role):
        return known
    person_id = store.find(work.connection, name) or store.insert(work.connection, name)
    store.grant(work.connection, person_id, str(role))
    work.record("joined", subject="person", subject_id=person_id, after={"role": str(role)})
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
        raise _not_granted(actor.name, actor.role)


def _spelled(name: str) -> str:
    """The name with one space between its words. Raises Refused when nothing is left."""
    name = " ".join(name.split())
    if not name:
        raise Refused("Nobody is named.", help="Give the name of the person who decides.")
    return name


def _holder(view: "View", name: str, role: Role) -> Actor | None:
    """The actor when the person has the role; None when they may take it. Raises Refused in a team study."""
    person_id = store.find(view.connection, name)
    if person_id is not None and str(role) in store.roles_of(view.connection, person_id):
        return Actor(person_id, name, role)
    if view.mode == "team":
        raise _not_granted(name, role)
    return None


def _not_granted(name: str, role: Role) -> Refused:
    return Refused(
        f"{name} is not {_with_article(role)} of this study.", help="Ask its owner to add the role."
    )


def _with_article(role: Role) -> str:
    return f"an {role}" if role is Role.ADJUDICATOR else f"a {role}"
