"""The learning curve."""

import numpy as np

from coding.suggestions.curve import curve_of
from coding.suggestions.learn import rank
from tests.coding.suggestions.test_learn import marked, two_topics


def test_the_curve_has_a_point_for_each_part() -> None:
    """Forty coded quotes of two clear topics: an eighth, a quarter, a half and all of them, and each is right."""
    space, marks = two_topics(60), marked(60, 40)
    found = rank(space, marks)
    assert found.unseen is not None
    points = curve_of(space, marks, unseen=found.unseen, known=found.known, most=5)
    assert [(point["n"], point["of"]) for point in points] == [(5, 35), (10, 30), (20, 20), (32, 40)]
    assert [point["right_at_1"] for point in points] == [1.0] * 4
    assert np.diff([point["f1"] for point in points]).min() >= -0.05
