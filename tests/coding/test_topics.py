"""What interviews say by topic."""

from pathlib import Path

import pytest

from coding import codebook, codings
from coding.topics import Passage, Topic, topics
from corpus.errors import Refused
from corpus.importing import ImportSettings
from corpus.people import Actor
from corpus.study import Study
from tests.builders import file, take_in

PASSAGES = """id,text,kind,speaker
E1,Alerts come by mail.,expert,Dr Noor Example
E2,We train twice a year; alerts too.,expert,Dr Noor Example
"""
FIRST, SECOND = Passage("E1", "Alerts come by mail."), Passage("E2", "We train twice a year; alerts too.")


@pytest.fixture
def coded(study: Study, actor: Actor, tmp_path: Path) -> Study:
    """Two passages of an expert and one answer, three codes of which one is on the answer alone."""
    take_in(study, actor, file(tmp_path, PASSAGES), ImportSettings(layout="long", id="id"))
    settings = ImportSettings(id="id", open_columns=("why",), instrument="Interviews")
    take_in(study, actor, file(tmp_path, "id,why\nR1,Alerts and staff\n", name="b.csv"), settings)
    with study.write(actor) as work:
        codebook.add(work, "training")
        codebook.add(work, "alerts", definition="How an alert arrives.")
        codebook.add(work, "staff")
        for quote, code in (("E1", "alerts"), ("E2", "alerts"), ("E2", "training"), ("R1/why", "staff")):
            codings.apply(work, quote=quote, code=code)
    return study


def test_passages_stand_under_their_codes(coded: Study) -> None:
    """A passage under each of its codes; what respondents wrote is another kind."""
    with coded.read() as view:
        found = topics(view)
    assert found == [
        Topic("training", None, "", (SECOND,)),
        Topic("alerts", None, "How an alert arrives.", (FIRST, SECOND)),
    ]


def test_what_is_coded_with_a_retired_code_is_told_still(coded: Study, actor: Actor) -> None:
    """Its codings count until somebody takes them away."""
    with coded.write(actor) as work:
        codebook.retire(work, "alerts")
        assert [topic.code for topic in topics(work)] == ["training", "alerts"]


def test_an_instrument_has_its_own_topics(coded: Study) -> None:
    """Whatever the kind."""
    with coded.read() as view:
        answer = Passage("R1/why", "Alerts and staff")
        assert topics(view, kind=None, instrument="interviews") == [Topic("staff", None, "", (answer,))]
        with pytest.raises(Refused, match="no instrument Interview"):
            topics(view, instrument="Interview")
