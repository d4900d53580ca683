"""The quotes of a theme as a queue holds them."""

from pathlib import Path

import pytest

from coding.queues.queue import Queue
from coding.queues.theme_quotes import quotes_of_theme
from coding.themes.move import move
from corpus.errors import Refused
from corpus.people import Actor
from corpus.study import Study
from tests.coding.queues.two_waves import names
from tests.coding.themes.nested import nested_run, quotes
from tests.coding.themes.survey import survey


def test_a_quote_that_was_moved_comes_with_its_new_theme(study: Study, actor: Actor, tmp_path: Path) -> None:
    """At once, although the quotes of a theme are kept."""
    survey(study, actor, tmp_path)
    run = nested_run(study, actor).run
    one, other = Queue(theme=(run, "T1"), which="all"), Queue(theme=(run, "T2"), which="all")
    with study.write(actor) as work:
        assert (names(work, one), names(work, other)) == (quotes(1, 6), quotes(7, 12))
        move(work, quotes(1, 2), into="T2", run=run)
        assert (names(work, one), names(work, other)) == (quotes(3, 6), [*quotes(1, 2), *quotes(7, 12)])


def test_a_theme_that_is_not_there_is_refused(study: Study, actor: Actor, tmp_path: Path) -> None:
    """Whether the run or the name is unknown."""
    survey(study, actor, tmp_path)
    run = nested_run(study, actor).run
    with study.read() as view:
        for theme in (("no run", "T1"), (run, "T99")):
            with pytest.raises(Refused, match="not in this study"):
                quotes_of_theme(view, *theme)


def test_what_was_rolled_back_is_not_kept(study: Study, actor: Actor, tmp_path: Path) -> None:
    """A trial and the work after it may number their events alike."""
    survey(study, actor, tmp_path)
    run = nested_run(study, actor).run
    with study.rehearse(actor) as work:
        move(work, quotes(1, 2), into="T2", run=run)
        quotes_of_theme(work, run, "T2")
    with study.write(actor) as work:
        move(work, quotes(3, 3), into="T2", run=run)
        assert names(work, Queue(theme=(run, "T2"))) == [*quotes(3, 3), *quotes(7, 12)]
