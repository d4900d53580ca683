"""Opening the study that a command names, for reading or for one person's work, and closing it again."""

from collections.abc import Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING, Literal

from corpus.errors import Refused

if TYPE_CHECKING:
    from corpus.study import Study, View, Work

RoleName = Literal["coder", "supervisor", "adjudicator"]


@contextmanager
def opened(name: str) -> Iterator["Study"]:
    """The study at a path or URL, closed at the end. Raises Refused when none is named."""
    from corpus.study import open_study

    study = open_study(named(name))
    try:
        yield study
    finally:
        study.close()


@contextmanager
def reading(name: str) -> Iterator["View"]:
    """One snapshot of the study."""
    with opened(name) as study, study.read() as view:
        yield view


@contextmanager
def working(name: str, who: str, *, role: RoleName = "coder") -> Iterator["Work"]:
    """One transaction by `who` in `role`: stored whole at the end, or not at all when anything is raised."""
    from corpus.people import Role, sign_in

    with opened(name) as study, study.write(sign_in(study, who, role=Role(role))) as work:
        yield work


def named(name: str) -> str:
    """The name as it is. Raises Refused when it is empty."""
    if not name:
        raise Refused("No study is named.", help="Add --study PATH, or set THEMEBOOK_STUDY.")
    return name
