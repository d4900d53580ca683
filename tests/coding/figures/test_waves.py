"""Questions of one name in two waves: a figure counts one of them, and says which."""

from collections.abc import Iterator

import pytest

from coding import codebook, codings
from coding.figures.specification import Specification
from coding.figures.tables import table
from corpus.importing import ImportSettings
from corpus.people import sign_in
from corpus.study import View, create_study
from tests.builders import file, map_file, take_in

MAP = "column,type,options\nmet,yes-no,Yes|No\nwhy,open,\n"


@pytest.fixture(scope="module")
def two_waves(tmp_path_factory: pytest.TempPathFactory) -> Iterator[View]:
    """Three answers in 2018, one in 2019, and a code on an answer of each wave."""
    folder = tmp_path_factory.mktemp("waves")
    study = create_study(folder / "s.themebook", title="T")
    ada = sign_in(study, "Ada")
    rows = "a,2018,Yes,x\nb,2018,Yes,\nc,2018,Yes,\nd,2019,No,y\n"
    settings = ImportSettings(id="id", questions=map_file(folder, MAP))
    take_in(study, ada, file(folder, f"id,wave,met,why\n{rows}"), settings)
    with study.write(ada) as work:
        codebook.add(work, "encryption")
        for quote in ("a/why", "d/why"):
            codings.apply(work, quote=quote, code="encryption")
    with study.read() as view:
        yield view
    study.close()


def test_a_table_says_which_wave_it_counts_and_which_not(two_waves: View) -> None:
    """The newest, in its base; the others in a note."""
    found = table(two_waves, Specification("met"))
    assert found.base.definition == "respondents who answered met (2019, Survey)"
    assert [(row.label, row.n) for row in found.rows] == [("Yes", 0), ("No", 1)]
    assert found.notes == ("met was asked in 2018, Survey as well; that is not counted here.",)


def test_codes_of_every_question_count_both_waves(two_waves: View) -> None:
    """Both stand in the base, so nothing is left out and nothing is noted."""
    found = table(two_waves, Specification("codes"))
    assert found.title == "Codes: why"
    assert found.base.definition == "respondents who answered why (2018, Survey) or why (2019, Survey)"
    assert (found.base.n, found.rows[0].n) == (2, 2)
    assert not any("as well" in note for note in found.notes)
