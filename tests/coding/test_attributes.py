"""Attributes as screens show them."""

from pathlib import Path

import pytest

from coding.attributes import Attribute, attributes, find_attribute, refuse_rare
from corpus.errors import Refused
from corpus.people import Actor
from corpus.study import Study
from tests.coding.browse.survey import browse_survey


def test_values_that_few_respondents_share_stand_together(study: Study, actor: Actor, tmp_path: Path) -> None:
    """Ten respondents are in Sweden, eight in Norway, and eight each alone in a country."""
    browse_survey(study, actor, tmp_path)
    with study.read() as view:
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


def test_a_value_that_would_tell_who_somebody_is_is_refused() -> None:
    """As is one that nobody has, in the same words; small groups can be asked for together."""
    known = [Attribute(1, "country", ("Sweden",), others=True)]
    refuse_rare(known, (("Country", "Sweden"), ("country", "Others")))
    for value in ("Malta", "Atlantis"):
        with pytest.raises(Refused, match=f"not told apart by country {value}: too few would share it"):
            refuse_rare(known, (("country", value),))
