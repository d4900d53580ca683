"""The studies that tests are given."""

from collections.abc import Callable

from corpus.people import Actor, Role
from corpus.study import Study
from tests.databases import TITLE


def test_a_study_is_empty_and_has_its_title(study: Study) -> None:
    """The copy of the template is a whole study."""
    with study.read() as view:
        assert (view.title, view.revision) == (TITLE, 0)


def test_studies_of_one_test_do_not_share_anything(new_study: Callable[[], Study]) -> None:
    """What is written into one is not in the other."""
    one, other = new_study(), new_study()
    assert one.address != other.address


def test_the_actors_have_their_roles(study: Study, actor: Actor, supervisor: Actor) -> None:
    """One codes, one supervises."""
    assert (actor.role, supervisor.role) == (Role.CODER, Role.SUPERVISOR)
    with study.write(actor) as work:
        assert work.actor is actor
