"""Which row of one table a clause speaks of; the phrase stands as §."""

import pytest

from coding.claims.rows import Named, mentioned, named_row
from coding.figures.shares import row
from coding.figures.table import Row


def rows(*labels: str) -> list[Row]:
    """Rows with these labels."""
    return [row(label, 1, 10) for label in labels]


SCALE = ("Very uncommon", "Uncommon", "Neither common nor uncommon", "Common", "Very common")
TREND = ("Decreased", "Neither increased nor decreased", "Increased", "Don’t know")
CODES = ("Encryption", "Lack of staff", "Other")


@pytest.mark.parametrize(
    ("clause", "labels", "shape", "found"),
    [
        ("§ find it very common", SCALE, "ordinal", "Very common"),
        ("§ find it common or very common", SCALE, "ordinal", "Common + Very common"),
        ("§ find it neither common nor uncommon", SCALE, "ordinal", "Neither common nor uncommon"),
        ("§ find it not uncommon", SCALE, "ordinal", "all but Uncommon"),
        ("§ say it is on the rise", TREND, "ordinal", "Increased"),
        ("§ say it is more common now", TREND, "ordinal", "Increased"),
        ("§ see neither an increase nor a decrease", TREND, "ordinal", "Neither increased nor decreased"),
        ("§ do not see it increase or decrease", TREND, "ordinal", "Neither increased nor decreased"),
        ("§ have not seen it increase", TREND, "ordinal", "all but Increased"),
        ("it is not new that § see it increase", TREND, "ordinal", "Increased"),
        ("§ name encrypted phones", CODES, "codes", "Encryption"),
        ("encryption is not named by §", CODES, "codes", "all but Encryption"),
        ("§ lack staff", CODES, "codes", "Lack of staff"),
    ],
)
def test_a_label_is_recognised_in_other_words(
    clause: str, labels: tuple[str, ...], shape: str, found: str
) -> None:
    """Forms of a word, sums of steps, and what is denied between the phrase and the label."""
    named = named_row(clause, "", rows(*labels), shape)
    assert named is not None
    assert named.row == found


@pytest.mark.parametrize(
    ("clause", "found"),
    [
        ("§ have met it", "Yes"),
        ("§ have not met it", "No"),
        ("§ haven’t met it", "No"),
        ("It was never met by §.", "No"),
        ("It is not new that § have met it", "Yes"),
    ],
)
def test_yes_and_no_are_told_by_what_is_denied(clause: str, found: str) -> None:
    """Behind the phrase, or before it when nothing stands behind; less sure than a label."""
    assert named_row(clause, "", rows("Yes", "No", "Don’t know"), "single") == Named(found, 0.6)


def test_what_was_said_before_helps_to_recognise_a_row() -> None:
    """Half as much as what the clause says itself."""
    labels = rows("Images of innocence", "Images of grooming")
    assert named_row("§ call this the largest", "Grooming is named.", labels, "single") is None
    named = named_row("§ call these images the largest", "Grooming is named.", labels, "single")
    assert named is not None
    assert named.row == "Images of grooming"
    assert 0.5 < named.sure < 1


def test_labels_that_say_too_little_are_not_recognised() -> None:
    """Other, 5, Yes; and no label stands where another has taken its words."""
    assert mentioned("the other 5 say yes", ["Other", "5", "Yes"]) == []
    assert mentioned("very common", ["Common", "Very common"]) == ["Very common"]
