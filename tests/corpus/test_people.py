"""People, roles, and who may do what."""

from concurrent.futures import ThreadPoolExecutor
from threading import Barrier

import pytest
from sqlalchemy import text

from corpus.errors import Refused
from corpus.people import Actor, Person, Role, add, people, require, sign_in
from corpus.store import events
from corpus.study import Study


def test_everybody_is_listed_with_their_roles(study: Study, actor: Actor, supervisor: Actor) -> None:
    """By name."""
    sign_in(study, actor.name, role=Role.SUPERVISOR)
    with study.read() as view:
        assert people(view) == [
            Person(actor.name, (Role.CODER, Role.SUPERVISOR)),
            Person(supervisor.name, (Role.SUPERVISOR,)),
        ]


def joined(study: Study) -> list[tuple[str, str, str]]:
    """(who decided it, in which role, what is kept) of each time somebody took a role, oldest first."""
    with study.read() as view:
        found = events.about(view.connection, subject="person")
    return [(one["person"], one["role"], one["after"]) for one in reversed(found)]


def test_taking_a_role_is_an_event_once(study: Study) -> None:
    """By the person, in the role taken; signing in again is none."""
    for role in (Role.CODER, Role.SUPERVISOR, Role.CODER):
        sign_in(study, "Ada", role=role)
    assert joined(study) == [
        ("Ada", "coder", '{"role":"coder"}'),
        ("Ada", "supervisor", '{"role":"supervisor"}'),
    ]


def test_a_role_given_by_another_is_their_event(study: Study, supervisor: Actor) -> None:
    """Who adds acts in a role they have."""
    assert add(study, "Eve", role=Role.ADJUDICATOR, by=supervisor.name).role is Role.ADJUDICATOR
    assert joined(study)[1:] == [("Sam", "supervisor", '{"role":"adjudicator"}')]


def test_a_new_person_who_adds_another_joins_first(study: Study) -> None:
    """As a coder; adding oneself is signing in."""
    add(study, "Eve", role=Role.SUPERVISOR, by="Ada")
    add(study, "Ben", role=Role.ADJUDICATOR, by=" Ben ")
    with study.read() as view:
        assert people(view) == [
            Person("Ada", (Role.CODER,)),
            Person("Ben", (Role.ADJUDICATOR,)),
            Person("Eve", (Role.SUPERVISOR,)),
        ]


def test_a_team_study_takes_nobody_without_a_role(study: Study, actor: Actor) -> None:
    """Neither on their own word nor on somebody else's."""
    with study.preparing() as connection:
        connection.execute(text("UPDATE study SET mode = 'team'"))
    assert sign_in(study, "Ada") == actor
    with pytest.raises(Refused, match="Sam is not an adjudicator of this study"):
        sign_in(study, "Sam", role=Role.ADJUDICATOR)
    with pytest.raises(Refused, match="Sam is not a coder of this study"):
        add(study, "Sam", role=Role.CODER, by="Ada")


def test_signing_in_twice_at_once_makes_one_person(study: Study) -> None:
    """Two processes may start with the same new name."""
    for name in ("Ada", "Ben", "Eve", "Sam"):
        together = Barrier(2)

        def enter(name: str = name, together: Barrier = together) -> Actor:
            together.wait()
            return sign_in(study, name)

        with ThreadPoolExecutor(2) as pool:
            first, second = pool.submit(enter), pool.submit(enter)
        assert first.result() == second.result()
    assert len(joined(study)) == 4


@pytest.mark.parametrize(
    ("roles", "message"),
    [
        ((Role.SUPERVISOR,), "Only a supervisor can do this; Ada acts as coder"),
        ((Role.SUPERVISOR, Role.ADJUDICATOR), "Only a supervisor or an adjudicator can do this"),
    ],
)
def test_another_role_is_refused_by_name(
    study: Study, actor: Actor, roles: tuple[Role, ...], message: str
) -> None:
    """Saying whose task it is."""
    with pytest.raises(Refused, match=message), study.write(actor) as work:
        require(work, *roles)


def test_a_role_that_was_never_granted_is_refused(study: Study, actor: Actor) -> None:
    """Whatever an actor says of itself: the study is asked."""
    claimed = Actor(actor.id, actor.name, Role.SUPERVISOR)
    with pytest.raises(Refused, match="Ada is not a supervisor of this study"), study.write(claimed) as work:
        require(work, Role.SUPERVISOR)


def test_a_role_taken_away_is_gone_at_the_next_step(study: Study, actor: Actor) -> None:
    """Roles are looked up when the work is done."""
    with study.write(actor) as work:
        work.connection.execute(text("DELETE FROM person_role"))
    with pytest.raises(Refused, match="not a coder"), study.write(actor) as work:
        require(work, Role.CODER)


@pytest.mark.parametrize("name", ["", "  \t "])
def test_nobody_cannot_sign_in(study: Study, name: str) -> None:
    """A decision has a name."""
    with pytest.raises(Refused, match="Nobody is named"):
        sign_in(study, name)
