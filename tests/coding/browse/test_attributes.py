"""Attributes in the grid."""

import pytest

from coding.browse.attributes import Attribute, attributes, find_attribute
from corpus.errors import Refused
from corpus.study import Study


def test_values_that_few_respondents_share_stand_together(survey: Study) -> None:
    """Ten respondents are in Sweden, eight in Norway, and eight each alone in a country."""
    with survey.read() as view:
        country, role = attributes(view)
    assert (country.name, country.values, country.others) == ("country", ("Norway", "Sweden"), True)
    assert (role.name, role.values, role.others) == ("role", ("Analyst", "Manager"), False)
    assert country.choices == ["Norway", "Sweden", "Others"]
    assert (country.shown("Sweden"), country.shown("Land 18")) == ("Sweden", "Others")


def test_an_attribute_is_found_by_name() -> None:
    """However it is spelt; another one is refused with what there is."""
    known = [Attribute(1, "Country", (), others=False)]
    assert find_attribute(known, "COUNTRY") == known[0]
    with pytest.raises(Refused, match=r"no attribute county in this study\. Did you mean Country"):
        find_attribute(known, "county")


def test_a_study_without_respondents_has_no_attributes(study: Study) -> None:
    """Nothing to filter by."""
    with study.read() as view:
        assert attributes(view) == []
