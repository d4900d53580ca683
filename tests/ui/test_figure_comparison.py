"""How groups compare, below a figure."""

from streamlit.testing.v1 import AppTest

from tests.ui.reading import texts


def _waves(shape: str, by: str) -> None:
    from typing import cast

    from coding.figures.comparing import compared
    from coding.figures.shares import row
    from coding.figures.table import Base, Group, Shape, Table
    from ui.figure_comparison import comparison

    groups = (
        Group("2018", Base("2018", 80), (row("*staff*", 40, 80), row("cloud", 10, 80))),
        Group("2019", Base("2019", 50), (row("*staff*", 10, 50), row("cloud", 20, 50))),
    )
    rows = (row("*staff*", 50, 130), row("cloud", 30, 130))
    table = Table(
        question="codes",
        title="Codes",
        shape=cast(Shape, shape),
        base=Base("all", 130),
        multi_response=True,
        rows=rows,
        by=by,
        groups=groups,
    )
    comparison(compared(table), key="figure")


def columns(page: AppTest) -> list[dict[str, list[object]]]:
    """The tables by column."""
    return [{str(name): list(one.value[name]) for name in one.value} for one in page.dataframe]


def test_codes_over_waves_have_tests_differences_and_ranks() -> None:
    """Names of codes are cells, which nothing interprets; the method stands at the end."""
    page = AppTest.from_function(_waves, args=("codes", "wave")).run()
    assert page.subheader[0].value == "How the waves differ"
    tests, differences, places = columns(page)
    assert tests["Row"] == ["*staff*", "cloud"]
    assert tests["More than chance"] == ["yes", "yes"]
    assert differences["Percentage points"] == ["−30.0", "27.5"]
    assert places == {"Row": ["*staff*", "cloud"], "Rank in 2018": ["1", "2"], "Rank in 2019": ["2", "1"]}
    assert texts(page)[-1].startswith("Pearson's chi-square test")


def test_a_single_choice_has_one_test_in_a_sentence() -> None:
    """Steps and options are not ranked."""
    page = AppTest.from_function(_waves, args=("single", "country")).run()
    assert page.subheader[0].value == "How the groups differ"
    assert texts(page)[0].startswith("The groups differ by more than chance (chi-square test, ")
    assert [list(one) for one in columns(page)] == [
        ["Row", "Difference", "Percentage points", "95 % interval"]
    ]
