"""The methods of a report in words."""

from dataclasses import replace

from coding.report.outside.methods import Method, written
from tests.coding.report.whole import WHOLE


def test_parts_with_nothing_to_say_are_left_out() -> None:
    """A report of nothing says how it would count, and no more."""
    methods = replace(
        WHOLE.methods, questions=(), countries=(), coders=0, agreement=(), channel="", log_ons=0
    )
    headings = [
        part.heading for part in written(replace(WHOLE, insights=(), methods=methods, threshold=None))
    ]
    assert headings == ["", "Intervals", "Quotes"]


def test_fieldwork_is_told_from_the_data() -> None:
    """Who, when, through which channel, and how many of those who opened it answered: 240 of 252."""
    assert written(WHOLE)[0].paragraphs[1] == (
        "240 respondents gave an answer in the wave 2026, by a link on paper. 12 more people opened the questionnaire "
        "without answering anything and are in no base; 95.2 % of those who opened it gave an answer. The first "
        "answers are dated 2 February 2026, the last 27 February 2026."
    )


def test_what_is_no_country_is_counted_as_none() -> None:
    """Two countries and an international organisation are not three countries."""
    given = ("Norway", "Other (international organisation)", "Sweden")
    (told,) = (
        part.paragraphs
        for part in written(replace(WHOLE, methods=replace(WHOLE.methods, countries=given)))
        if part.heading == "Where they are from"
    )
    assert told == (
        "Respondents gave 2 countries: Norway and Sweden.",
        "Others gave “Other (international organisation)”, which is counted as no country.",
    )


def test_agreement_says_when_it_is_undefined() -> None:
    """Never a flattering number."""
    agreement = (replace(WHOLE.methods.agreement[0], alpha=None),)
    found = written(replace(WHOLE, methods=replace(WHOLE.methods, agreement=agreement)))
    assert (
        Method(
            "Coding",
            (
                "The quotes were coded by 2 people.",
                "Maja and Tom both decided on 130 quotes and gave exactly the same codes to 91.3 % of them; "
                "Krippendorff’s alpha is undefined: there was nothing to differ about.",
            ),
        )
        in found
    )
