"""All pre-checks of a report together."""

from coding.report import reports
from coding.report.render import content
from coding.review.prechecks import prechecks
from tests.coding.review.reviewing import Two


def test_every_check_says_what_it_looked_at(two: Two) -> None:
    """Green or amber, each with words; the amber ones of the small report are these."""
    found = prechecks(two.sam, content(two.sam), {})
    assert [check.name for check in found if check.amber] == ["Bases", "Small cells"]
    assert all(check.well.endswith(".") for check in found)
    assert len({check.name for check in found}) == len(found)


def test_an_approved_report_is_checked_as_it_was_frozen(two: Two) -> None:
    """It can be read long after: nothing of the study is needed that has changed since."""
    reports.approve(two.sam)
    names = [check.name for check in prechecks(two.sam, content(two.sam), {})]
    assert names[0] == "Claims in words"
