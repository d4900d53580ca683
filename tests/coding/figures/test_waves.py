"""Questions of one name in two waves: a figure counts one of them and says which, or puts them side by side."""

from collections.abc import Iterator

import pytest

from coding import codebook, codings, comparable
from coding.figures.shares import row
from coding.figures.specification import Specification
from coding.figures.table import Base, Group, Row, Table
from coding.figures.tables import table
from coding.figures.waves import table_by_wave
from corpus.errors import Refused
from corpus.importing import ImportSettings
from corpus.people import sign_in
from corpus.study import Study, View, create_study
from tests.builders import file, map_file, take_in

MAP = "column,type,options\nmet,yes-no,Yes|No\nwhy,open,\n"
LATER = "column,question,type,options\nmet,Met it?,single,Yes|No|Sometimes\nwhy,,open,\nnew,,yes-no,Yes|No\n"


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


def test_codes_of_both_waves_are_not_split_by_a_question_of_one(two_waves: View) -> None:
    """Those of the other wave would all be “not stated”; of one wave they are."""
    message = "Codes of several waves cannot be split by met, a question of one wave."
    with pytest.raises(Refused, match=message):
        table(two_waves, Specification("codes", by="met"))
    found = table(two_waves, Specification("codes", by="met", wave="2018"))
    assert [(group.label, group.base.n) for group in found.groups] == [("Yes", 1)]


def test_codes_of_every_question_count_both_waves(two_waves: View) -> None:
    """Both stand in the base, so nothing is left out and nothing is noted."""
    found = table(two_waves, Specification("codes"))
    assert found.title == "Codes: why"
    assert found.base.definition == "respondents who answered why (2018, Survey) or why (2019, Survey)"
    assert (found.base.n, found.rows[0].n) == (2, 2)
    assert not any("as well" in note for note in found.notes)


@pytest.fixture(scope="module")
def changed(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Study]:
    """Forty answers of 2018; fifty of 2019 to another wording with one more option, coded under a new definition."""
    folder = tmp_path_factory.mktemp("changed")
    study = create_study(folder / "s.themebook", title="T")
    ada = sign_in(study, "Ada")
    early = "".join(f"a{place},2018,{'Yes' if place < 26 else 'No'},x{place}\n" for place in range(40))
    late = "".join(f"b{place},2019,{('Yes', 'No', 'Sometimes')[place % 3]},y,Yes\n" for place in range(50))
    with_map = ImportSettings(id="id", questions=map_file(folder, MAP))
    take_in(study, ada, file(folder, f"id,wave,met,why\n{early}"), with_map)
    with_map = ImportSettings(id="id", questions=map_file(folder, LATER))
    take_in(study, ada, file(folder, f"id,wave,met,why,new\n{late}"), with_map)
    with study.write(ada) as work:
        codebook.add(work, "encryption", definition="Locked.")
        codebook.add(work, "staff", definition="Too few.")
        for place in range(20):
            codings.apply(work, quote=f"a{place}/why", code="encryption")
        codebook.edit(work, "encryption", definition="Locked or encrypted.")
        for place in range(30):
            codings.apply(work, quote=f"b{place}/why", code="encryption")
            codings.apply(work, quote=f"b{place}/why", code="staff")
    yield study
    study.close()


def test_a_comparison_is_blocked_by_everything_that_changed(changed: Study) -> None:
    """Every change is named: of the question, and of the counted code whose definition changed."""
    with changed.read() as view, pytest.raises(Refused) as refused:
        table(view, Specification("met", by="wave"))
    assert str(refused.value).startswith(
        "The waves cannot be compared before somebody says why: the wording of met: “met” in 2018, “Met it?” in "
        "2019; the options of met: “Yes | No” in 2018, “Yes | No | Sometimes” in 2019."
    )
    with changed.read() as view, pytest.raises(Refused) as refused:
        table(view, Specification("codes", of="why", by="wave"))
    assert str(refused.value).startswith(
        "The waves cannot be compared before somebody says why: the definition of encryption: “Locked.” in 2018, "
        "“Locked or encrypted.” in 2019."
    )


def test_a_stated_reason_opens_the_comparison_and_stands_below_it(changed: Study) -> None:
    """An option that a wave did not offer has no share in it; bases are each wave's own; waves are tested."""
    with changed.rehearse(sign_in(changed, "Ada")) as work:
        why = "Sometimes was coded as no answer before."
        comparable.state(work, subject="question", name="met", earlier="2018", later="2019", reason=why)
        found = table(work, Specification("met", by="wave"))
    assert [(group.label, group.base) for group in found.groups] == [
        ("2018", Base("respondents who answered met (2018, Survey)", 40)),
        ("2019", Base("respondents who answered met (2019, Survey)", 50)),
    ]
    assert found.groups[0].rows == (
        row("Yes", 26, 40),
        row("No", 14, 40),
        Row("Sometimes", 0, None, None, None),
    )
    assert found.base == Base("respondents who answered met (2018, Survey) or met (2019, Survey)", 90)
    assert found.rows == (row("Yes", 43, 90), row("No", 31, 90), Row("Sometimes", 16, None, None, None))
    assert found.notes == (
        "2018 and 2019 are compared although the wording and the options of met changed: "
        "Sometimes was coded as no answer before. (Ada)",
    )
    assert found.comparison is not None
    told = [(one.row, one.first, one.second, round(one.points)) for one in found.comparison.differences]
    assert told == [("Yes", "2018", "2019", -31), ("No", "2018", "2019", -1)]


def test_codes_over_waves_count_each_wave_for_itself(changed: Study) -> None:
    """A code that a wave does not mention is nobody in it; codes are in the order of the newest wave."""
    with changed.rehearse(sign_in(changed, "Ada")) as work:
        same = "The new words say what was meant."
        comparable.state(work, subject="code", name="encryption", earlier="2018", later="2019", reason=same)
        found = table(work, Specification("codes", of="why", by="wave"))
    assert [(group.label, group.rows) for group in found.groups] == [
        ("2018", (row("encryption", 20, 40), row("staff", 0, 40))),
        ("2019", (row("encryption", 30, 50), row("staff", 30, 50))),
    ]


def test_a_question_of_one_wave_and_an_uncoded_wave_cannot_be_compared(
    changed: Study, two_waves: View
) -> None:
    """What there is to compare is said instead."""
    with changed.read() as view:
        with pytest.raises(Refused, match="new was asked in one wave only"):
            table(view, Specification("new", by="wave"))
        with pytest.raises(Refused, match="no question country"):
            table(view, Specification("country", by="wave"))
    assert table(two_waves, Specification("codes", of="why", by="wave")).base.n == 2
    assert two_waves.title == "T"


def test_notes_of_a_wave_name_it(two_waves: View) -> None:
    """What every wave says is said once; that a question was asked elsewhere is no news here."""

    def of_wave(one: Specification) -> Table:
        notes = (
            "Both.",
            f"Only {one.wave}.",
            "met was asked in 2018, Survey as well; that is not counted here.",
        )
        rows = (row("Yes", 1, 2), row("No", 1, 2))
        return Table("met", "met", "single", Base("b", 2), multi_response=False, rows=rows, notes=notes)

    found = table_by_wave(two_waves, Specification("met", by="wave"), of_wave=of_wave)
    assert found.notes == ("Both.", "2018: Only 2018.", "2019: Only 2019.")
    assert [group.label for group in found.groups] == ["2018", "2019"]
    assert isinstance(found.groups[0], Group)
