"""The studies that tests are given."""

from collections.abc import Callable

from corpus.people import Actor, Role, people, sign_in
from corpus.study import Study
from tests.databases import TITLE, Once


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


def test_what_is_done_once_is_copied_into_the_next_study(new_study: Callable[[], Study], once: Once) -> None:
    """A study where it was done, and one where it was not, hold the same."""
    one, other = new_study(), new_study()
    done_in: list[Study] = []

    def add_people() -> None:
        done_in.append(one)
        for name in ("Ada", "Bo"):
            sign_in(one, name)

    once(one, add_people)
    once(other, add_people)
    assert done_in == [one]
    with one.read() as view, other.read() as another:
        assert people(another) == people(view)
        assert [person.name for person in people(another)] == ["Ada", "Bo"]
    sign_in(other, "Cy")
    with one.read() as view:
        assert len(people(view)) == 2


def test_what_is_done_after_something_else_is_done_anew(new_study: Callable[[], Study], once: Once) -> None:
    """A copy of another beginning would hold other people."""
    for first in ("Ada", "Bo"):
        study = new_study()
        sign_in(study, first)

        def add_cy(study: Study = study) -> None:
            sign_in(study, "Cy")

        once(study, add_cy)
        with study.read() as view:
            assert [person.name for person in people(view)] == [first, "Cy"]
