"""Stated figures: what somebody else printed or counted."""

from pathlib import Path

import pytest
from sqlalchemy import text

from coding import stated
from coding.stated import Stated, StatedSummary, in_words
from corpus.errors import Refused
from corpus.importing.summary import Problem
from corpus.people import Actor
from corpus.study import Study
from tests.builders import file

ALERTS = Stated("alerts", wave="2018", value=513, unit="alerts", source="log of the software")


def test_a_stated_figure_is_kept_replaced_and_removed(study: Study, actor: Actor) -> None:
    """The newest word counts; the log tells each."""
    with study.write(actor) as work:
        stated.put(work, ALERTS)
        stated.put(work, Stated("Alerts", wave="2018", value=514, unit="alerts"))
        stated.put(work, Stated("rank", topic="challenges", label="encryption", rank=1))
        stated.remove(work, "RANK")
    with study.read() as view:
        assert stated.stated_figures(view) == [Stated("Alerts", wave="2018", value=514, unit="alerts")]
        assert stated.find_stated(view, "alerts").value == 514
        assert stated.replay(view) == []


@pytest.mark.parametrize(
    ("one", "said"),
    [
        (
            Stated("a", words="roughly half", unit="businesses"),
            "roughly half (numbers not stated), businesses",
        ),
        (Stated("a", words="most", numerator=11, denominator=14, unit="firms"), "most (11 of 14 firms)"),
        (Stated("a", numerator=11, denominator=14), "11 of 14"),
        (Stated("a", value=269370, unit="clients"), "269,370 clients"),
        (Stated("a", rank=2), "rank 2"),
    ],
)
def test_what_is_not_known_is_not_made_up(one: Stated, said: str) -> None:
    """Words stay words; no share is invented for them."""
    assert in_words(one) == said


@pytest.mark.parametrize(
    ("one", "said"),
    [
        (Stated("a"), "states nothing"),
        (Stated("", value=1), "needs a name"),
        (Stated("a", rank=0), "no rank"),
        (Stated("a", value=float("nan")), "no number"),
        (Stated("a", numerator=-1, denominator=5), "below nought"),
    ],
)
def test_what_states_nothing_is_refused(study: Study, actor: Actor, one: Stated, said: str) -> None:
    """With what to do."""
    with study.write(actor) as work, pytest.raises(Refused, match=said):
        stated.put(work, one)


def test_a_file_of_stated_figures_adds_up(study: Study, actor: Actor, tmp_path: Path) -> None:
    """Rows that state nothing are named."""
    path = file(tmp_path, "name,value,unit,rank\nalerts,513,alerts,\nclients,269 370,clients,\nx,many,,\n")
    with study.write(actor) as work:
        summary = stated.import_stated(work, path)
        rows = list(stated.export_stated(work))
    assert summary == StatedSummary(
        3, 2, (Problem(4, None, "The value of x is no number: many. Write digits."),)
    )
    assert [(row["name"], row["value"], row["rank"]) for row in rows] == [
        ("alerts", 513, ""),
        ("clients", 269370, ""),
    ]


def test_no_column_of_a_file_is_left_out_in_silence(study: Study, actor: Actor, tmp_path: Path) -> None:
    """What a figure is of may be called as the command line calls it; what is unknown is named."""
    path = file(tmp_path, "name,topic,of,rank,Page\nchallenges-1,challenges,encryption,1,7\n")
    with study.write(actor) as work:
        summary = stated.import_stated(work, path)
        (one,) = stated.stated_figures(work, topic="challenges")
    assert (summary, one.label, one.rank) == (StatedSummary(1, 1, (), ("Page",)), "encryption", 1)


def test_a_number_changed_behind_the_log_is_named(study: Study, actor: Actor) -> None:
    """What stands must be what the events say."""
    with study.write(actor) as work:
        stated.put(work, ALERTS)
        work.connection.execute(text("UPDATE stated_figure SET value = 5"))
    with study.read() as view:
        assert stated.replay(view) == ["The stated figure alerts is not what its events say."]
