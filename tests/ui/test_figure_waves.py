"""Waves side by side on the figures screen."""

from pathlib import Path

from coding.comparable import statements
from corpus.importing import ImportSettings
from corpus.people import Role, sign_in
from corpus.study import Study
from tests.builders import file, map_file, take_in
from tests.ui.conftest import Draw
from tests.ui.reading import button, texts


def two_waves(study: Study, folder: Path, *, first: str = "2018") -> None:
    """Ten answers each; the wording changed."""
    for wave, wording, no in ((first, "Met it?", 2), ("2019", "Ever met it?", 6)):
        questions = f"column,question,type,options\nmet,{wording},yes-no,Yes|No\n"
        rows = "".join(f"{wave}-{place},{wave},{'No' if place < no else 'Yes'}\n" for place in range(10))
        settings = ImportSettings(id="id", questions=map_file(folder, questions))
        take_in(study, sign_in(study, "Ada", role=Role.CODER), file(folder, f"id,wave,met\n{rows}"), settings)


def test_a_blocked_comparison_opens_once_the_reason_is_stated(
    draw: Draw, empty: Study, tmp_path: Path
) -> None:
    """What changed stands above the field for the reason; then the waves are compared, with it as a note."""
    two_waves(empty, tmp_path)
    page = draw("figures", empty)
    page.selectbox(key="figure-by").set_value("wave").run()
    assert "The wording of “Ever met it?”: “Met it?” in 2018, “Ever met it?” in 2019." in texts(page)
    assert (list(page.error), list(page.dataframe)) == ([], [])
    button(page, "State the reason").click().run()
    assert "It is not said why the waves can be compared" in page.error[0].value
    page.text_input(key="comparable-reason-0").set_value("Tested with both.")
    button(page, "State the reason").click().run()
    assert "How the waves differ" in [one.value for one in page.subheader]
    note = "2018 and 2019 are compared although the wording of this question changed: Tested with both. (Ada)"
    assert note in texts(page)
    assert list(page.error) == []
    with empty.read() as view:
        assert [one.reason for one in statements(view)] == ["Tested with both."]


def test_the_name_of_a_wave_is_asked_about_as_it_is_written(draw: Draw, empty: Study, tmp_path: Path) -> None:
    """Signs of Markdown in it mean nothing."""
    two_waves(empty, tmp_path, first="*2018*")
    page = draw("figures", empty)
    page.selectbox(key="figure-by").set_value("wave").run()
    asked = page.text_input(key="comparable-reason-0").label
    assert asked == r"Why \*2018\* and 2019 can still be compared"
