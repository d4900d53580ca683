"""Reading a map of questions."""

from pathlib import Path

import pytest

from corpus.errors import Refused
from corpus.question_map import kind_of, match_option, read_map
from corpus.questions import Kind
from tests.builders import MAP, file

HEADER = "column,section,question,row,type,options,asked_if\n"


def test_a_map_gives_kinds_options_and_routing(tmp_path: Path) -> None:
    """In the order of the file, the routing as the labels that lead to a question."""
    mapped = read_map(file(tmp_path, MAP))
    assert [(question.column, question.kind, question.options, question.asked_if) for question in mapped] == [
        ("met", Kind.SINGLE, ("Yes", "No"), None),
        ("often", Kind.ORDINAL, ("Rarely", "Sometimes", "Often"), {"met": ["Yes"]}),
        ("seen", Kind.MULTI, ("Phones", "Cloud", "Laptops"), None),
        ("cases", Kind.NUMERIC, ("0 or N/A", "1–10", "More than 10"), None),
        ("why", Kind.OPEN, (), None),
    ]


@pytest.mark.parametrize(
    ("condition", "labels"),
    [
        ('{"a": "x"}', ["x"]),
        ('{"a": ["x", "y"]}', ["x", "y"]),
        ('{"a": "not x"}', ["y", "Not sure"]),
    ],
)
def test_routing_may_name_one_option_several_or_all_others(
    tmp_path: Path, condition: str, labels: list[str]
) -> None:
    """The label may be written a little differently."""
    quoted = condition.replace('"', '""')
    path = file(tmp_path, f'{HEADER}a,,,,single,x|y|Not sure,\nb,,,,single,p|q,"{quoted}"\n')
    assert read_map(path)[1].asked_if == {"a": labels}


def test_routing_may_name_a_bin_by_its_numbers(tmp_path: Path) -> None:
    """Also when the words around the numbers differ."""
    rows = 'a,,,,numeric,0 not N/A*|1–10|11+,\nb,,,,single,p|q,"{""a"": ""not 0/N/A""}"\n'
    assert read_map(file(tmp_path, HEADER + rows))[1].asked_if == {"a": ["1–10", "11+"]}


def test_every_wrong_row_is_named_at_once(tmp_path: Path) -> None:
    """With its row, its column and what would be right."""
    rows = 'a,,,,colour,,\n,,,,single,,\nb,,,,single,x,oops\nc,,,,single,x,"{""a"": ""x""}"\n'
    path = file(tmp_path, HEADER + rows, name="map.csv")
    with pytest.raises(Refused) as refused:
        read_map(path)
    assert str(refused.value) == (
        "map.csv cannot be used as a map: row 2: type colour is unknown (use open, single, multi, ordinal or numeric); "
        'row 3: column is empty; row 4, column asked_if: it is not JSON such as {"P15": "Yes"}; '
        "row 5, column asked_if: there is no column a in the map. Nothing was imported."
    )


@pytest.mark.parametrize(
    ("written", "kind"),
    [
        ("single choice", Kind.SINGLE),
        ("yes-no", Kind.SINGLE),
        ("multi select", Kind.MULTI),
        ("likert5", Kind.ORDINAL),
        ("trend3 + don’t know", Kind.ORDINAL),
        ("binned count", Kind.NUMERIC),
        ("open", Kind.OPEN),
        ("Free text", Kind.OPEN),
        ("", None),
    ],
)
def test_types_are_read_in_researchers_words(written: str, kind: Kind | None) -> None:
    """Several words for each kind."""
    assert kind_of(written) is kind


@pytest.mark.parametrize(
    ("value", "label"),
    [("yes", "Yes"), (" No ", "No"), ("other", "Other*"), ("5 years", None), ("years < 5", None), ("", None)],
)
def test_a_value_is_one_option_but_for_case_spacing_and_footnotes(value: str, label: str | None) -> None:
    """Nothing else is guessed."""
    assert match_option(value, ["Yes", "No", "Other*", "< 5 years"]) == label


def test_an_ambiguous_value_matches_no_option() -> None:
    """Two options that differ in case only cannot be told apart by a third writing."""
    assert (match_option("yes", ["Yes", "YES"]), match_option(" yes ", ["Yes", "No"])) == (None, "Yes")
