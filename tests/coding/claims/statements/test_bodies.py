"""Which rows a clause speaks of."""

import pytest

from coding.claims.statements.bodies import is_meant, one_row

LABELS = ["Encryption", "Training", "Very common", "Common"]


@pytest.mark.parametrize(
    ("said", "row"),
    [
        ("encryption", "Encryption"),
        ("The lack of training", "Training"),
        ("Encrypted devices", "Encryption"),
        ("very common", "Very common"),
        ("not encryption", None),
        ("encryption and training", None),
        ("encryption and slow replies", None),
        ("a third say that encryption", None),
        ("what the youngest colleagues name beside encryption", None),
        ("", None),
    ],
)
def test_a_row_is_meant_when_nothing_beside_it_changes_what_it_says(said: str, row: str | None) -> None:
    """Rather none than the wrong one."""
    assert one_row(said, LABELS) == row


def test_a_group_is_named_with_or_without_its_people() -> None:
    """What narrows it further is another group."""
    names = ("officers in Sweden", "Sweden", "respondents from Sweden", "new officers in Sweden", "Norway")
    assert [is_meant(name, "Sweden") for name in names] == [True, True, True, False, False]
    assert (is_meant("employers", "Employer"), is_meant("small employers in towns", "Employer")) == (
        True,
        False,
    )
