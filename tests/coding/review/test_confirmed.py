"""How much of what carries an insight people have confirmed."""

from pathlib import Path

import pytest

from coding import codebook, codings
from coding.codings.csv import import_codings
from coding.figures.specification import Specification
from coding.figures.tables import table
from coding.phrases import lists
from coding.phrases.lists import Phrase
from coding.report.content import ShownFigure
from coding.review.confirmed import Confirmed, confirmed_by_insight
from corpus.importing import ImportSettings
from corpus.people import Actor
from corpus.study import Study, View
from tests.builders import file, take_in
from tests.coding.review.shown import insight
from tests.coding.small_corpus import add_answers, adjudicator
from tests.coding.suggestions.by_hand import Said, run_by_hand

OTHERS = "id,how\nR5,By post.\nR6,By hand.\nR7,Alone.\n"


@pytest.fixture
def coded(study: Study, actor: Actor, tmp_path: Path) -> Study:
    """Two open questions, and on "why" a coding of each kind, two of one step, and a suggestion."""
    add_answers(study, actor, tmp_path)
    take_in(
        study, actor, file(tmp_path, OTHERS, name="o.csv"), ImportSettings(id="id", open_columns=("how",))
    )
    given = file(tmp_path, "quote,code\nR4/why,late\n", name="codings.csv")
    with study.write(actor) as work:
        for code in ("late", "tools", "people"):
            codebook.add(work, code)
        codings.apply(work, quote="R1/why", code="late", step="alone")
        codings.apply(work, quote="R1/why", code="tools", step="many")
        codings.apply(work, quote="R2/why", code="tools", step="many")
        codings.apply(work, quote="R5/how", code="people")
        codings.apply(work, quote="R2/why", code="people", status="suggested")
        import_codings(work, given)
    with study.write(adjudicator(study)) as work:
        codings.adjudicate(work, quote="R2/why", code="late", holds="confirmed")
    run_by_hand(study, actor, [Said("R4/why", "people"), Said("R1/why", "tools"), Said("R5/how", "late")])
    return study


def of(view: View, *specifications: Specification) -> dict[int, Confirmed]:
    """What stands behind insights with one figure each."""
    figures = [ShownFigure("", one, table(view, one)) for one in specifications]
    return confirmed_by_insight(view, [insight(n, figures=[one]) for n, one in enumerate(figures, start=1)])


def test_codings_are_told_apart_by_how_they_came_about(coded: Study) -> None:
    """Read one by one, confirmed many at once, taken from a file, or settled; suggestions are none of them."""
    with coded.read() as view:
        found = of(view, Specification("why"), Specification("codes"), Specification("categories", of="why"))
    assert found[1] == found[3]
    assert found[1] == Confirmed(
        questions=("why",), one_by_one=1, in_bulk=2, from_files=1, adjudicated=1, waiting=1
    )
    every = found[2]
    assert (every.questions, every.codings, every.read_by_people, every.waiting) == (("why", "how"), 6, 3, 2)


def test_figures_without_codes_rest_on_no_coding(coded: Study, actor: Actor) -> None:
    """Their insights are left out; what a text names is found, and not coded by anybody."""
    with coded.write(actor) as work:
        lists.add(work, "services", [Phrase("post", "Post")])
        entities = Specification("entities", of="how", phrases="services")
        assert of(work, Specification("country"), entities) == {}
