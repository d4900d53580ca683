"""What became of a code."""

import pytest

from coding import codebook
from corpus.people import Role, sign_in
from corpus.study import Study
from tests.ui.conftest import Draw
from tests.ui.reading import button, labels, texts


@pytest.fixture
def rewritten(survey: Study) -> Study:
    """`locked devices` was defined anew, given an example and renamed."""
    with survey.write(sign_in(survey, "Ada", role=Role.CODER)) as work:
        codebook.edit(
            work, "locked devices", definition="A *phone* that cannot be opened.", example="$5 locks"
        )
        codebook.rename(work, "locked devices", "locked phones")
    return survey


def test_each_change_is_told_word_by_word(draw: Draw, rewritten: Study) -> None:
    """As plain text, with the changed words between marks, the newest first."""
    shown = texts(draw("codebook", rewritten))
    begin = shown.index("renamed by Ada")
    assert [text for text in shown[begin:] if ", version " not in text][:12] == [
        "renamed by Ada",
        "Name",
        "was: locked ⟦devices⟧",
        "is: locked ⟦phones⟧",
        "edited: definition, example by Ada",
        "Definition",
        "was: A ⟦device⟧ that cannot be opened.",
        "is: A ⟦*phone*⟧ that cannot be opened.",
        "Example",
        "new: $5 locks",
        "added by Ada",
        "Name",
    ]


def test_two_versions_are_compared_and_the_older_one_comes_back(draw: Draw, rewritten: Study) -> None:
    """Only its words: the name stays."""
    page = draw("codebook", rewritten)
    page.selectbox[1].set_value(1).run()
    button(page, "Write it as in version 1 again").click().run()
    with rewritten.read() as view:
        found = codebook.find_code(view, "locked phones")
    assert (found.definition, found.example) == ("A device that cannot be opened.", "")


def test_a_supervisor_compares_and_writes_nothing(draw: Draw, rewritten: Study) -> None:
    """The history is for everybody."""
    page = draw("codebook", rewritten, person="Sam", role=Role.SUPERVISOR)
    page.selectbox[1].set_value(1).run()
    assert "Write it as in version 1 again" not in labels(page)
