"""Evidence ids."""

from uuid import UUID

import pytest
from hypothesis import given
from hypothesis import strategies as st

from coding.report.evidence_id import figure_id, guid_beginning, quote_id

GUID = "1a2b3c4d-5e6f-4a7b-8c9d-0e1f2a3b4c5d"


def test_a_figure_and_a_quote_have_ids_of_twelve_digits() -> None:
    """Told apart by their first letters."""
    assert (figure_id(GUID), quote_id(GUID)) == ("fig-1a2b3c4d5e6f", "quo-1a2b3c4d5e6f")


@given(st.uuids())
def test_an_id_leads_back_to_its_guid(guid: UUID) -> None:
    """However it is typed."""
    for evidence_id in (figure_id(str(guid)), quote_id(str(guid)).upper(), f" {figure_id(str(guid))} "):
        assert str(guid).startswith(guid_beginning(evidence_id) or "-")


@pytest.mark.parametrize(
    "word", ["", "fig-", "fig-1a2b3c4d5e6", "fig-1a2b3c4d5e6f0", "pic-1a2b3c4d5e6f", "R1/why"]
)
def test_other_words_are_no_ids(word: str) -> None:
    """Too short, too long, of another kind."""
    assert guid_beginning(word) is None
