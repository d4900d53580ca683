"""People, roles, and who may do what."""

import pytest
from sqlalchemy import text

from corpus.errors import Refused
from corpus.people import Actor, Person, Role, people, require, sign_in
from corpus.study import Study


def test_everybody_is_listed_with_their_roles(study: Study, actor: Actor, supervisor: Actor) -> None:
    """By name."""
    sign_in(study, actor.name, role=Role.SUPERVISOR)
    with study.read() as view:
        assert people(view) == [
            Person(actor.name, (Role.CODER, Role.SUPERVISOR)),
            Person(supervisor.name, (Role.SUPERVISOR,)),
        ]


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
