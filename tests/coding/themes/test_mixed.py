"""Quotes in several languages."""

import re

import numpy as np
import pytest
from scipy.cluster.hierarchy import fcluster, linkage
from sklearn.metrics import adjusted_mutual_info_score, normalized_mutual_info_score

from coding.encoders import default_encoder
from coding.encoders.lsa import Lsa
from coding.language.of_texts import languages_of
from coding.language.stop_words import stop_words
from coding.themes.mixed import language_label, language_notes, without_language
from coding.themes.vectors import Encode, Matrix, unit_rows
from tests.coding.themes.three_languages import answers

ANSWERS = answers()
TEXTS = [text for text, _, _ in ANSWERS]
LANGUAGES = [language for _, _, language in ANSWERS]


def follows(rows: Matrix) -> tuple[float, float]:
    """How well ten groups of the rows agree with the language (NMI), and with the topic (AMI)."""
    known = np.linalg.norm(rows, axis=1) > 0
    group = fcluster(linkage(rows[known].astype(np.float64), "ward"), 10, "maxclust")
    topic = np.array([topic for _, topic, _ in ANSWERS])[known]
    return (
        float(normalized_mutual_info_score(np.array(LANGUAGES)[known], group)),
        float(adjusted_mutual_info_score(topic, group)),
    )


def rows_of(encode: Encode | None) -> Matrix:
    """All answers by their words, beside their meaning when there is an encoder."""
    stops = frozenset[str]().union(*map(stop_words, ("en", "sv", "de")))
    words = Lsa(stop_words={part for stop in stops for part in re.findall(r"\w\w+", stop)}).fit_encode(TEXTS)
    return words if encode is None else unit_rows(np.hstack([encode(TEXTS), 0.5 * words]).astype(np.float32))


def test_the_language_of_every_answer_is_found() -> None:
    """One sentence each, 140 of them."""
    assert languages_of(TEXTS) == LANGUAGES


def test_groups_follow_the_language_less_and_the_topic_more() -> None:
    """Of words alone, which share nothing between the languages."""
    rows = rows_of(None)
    (language, topic), (language_left, topic_found) = (
        follows(rows),
        follows(without_language(rows, LANGUAGES)),
    )
    assert language_left < 0.7 * language
    assert topic_found >= topic


def test_groups_by_meaning_follow_the_language_less_and_the_topic_more() -> None:
    """Of the sentence encoder, which reads English best."""
    encoder = default_encoder()
    if encoder is None:
        pytest.skip("no sentence encoder is installed")
    rows = rows_of(encoder.encode)
    (language, topic), (language_left, topic_found) = (
        follows(rows),
        follows(without_language(rows, LANGUAGES)),
    )
    assert language_left < 0.6 * language
    assert topic_found > topic


def test_one_language_is_left_as_it_is() -> None:
    """Also with two quotes of others, too few to know their mean; the very same rows come back."""
    rows = np.eye(50, dtype=np.float32)
    assert without_language(rows, ["en"] * 48 + ["sv", "de"]) is rows


def test_rare_languages_are_taken_together() -> None:
    """Three Swedish and two German quotes in one corner come out of it."""
    corner = np.zeros((5, 20), dtype=np.float32)
    corner[:, 0] = 0.8
    corner[range(5), range(1, 6)] = 0.6
    rows = np.vstack([np.eye(20, dtype=np.float32)[6:], corner])
    moved = without_language(rows, ["en"] * 14 + ["sv"] * 3 + ["de"] * 2)
    assert float(moved[-1] @ moved[-2]) < 0.5 < float(rows[-1] @ rows[-2])


def test_unknown_texts_stay_unknown() -> None:
    """A row of zeros is no quote in the middle of its language; the others keep length 1."""
    rows = np.vstack([np.eye(20, dtype=np.float32), np.zeros((1, 20), dtype=np.float32)])
    moved = without_language(rows, ["en"] * 10 + ["sv"] * 11)
    assert np.linalg.norm(moved, axis=1).round(5).tolist() == [1.0] * 20 + [0.0]


def test_the_order_of_the_rows_never_shows() -> None:
    """Backwards in, backwards out."""
    rows = rows_of(None)
    moved = without_language(rows, LANGUAGES)
    assert np.allclose(without_language(rows[::-1], LANGUAGES[::-1])[::-1], moved, atol=1e-5)


def test_a_theme_mostly_in_another_language_says_so() -> None:
    """Half is not most."""
    of_all = {"en": 9.0, "sv": 3.0, "de": 2.0}
    assert (
        language_label("Kryptering", {"sv": 2, "de": 1, "en": 1}, of_all=of_all)
        == "In German and Swedish: Kryptering"
    )
    assert language_label("Encryption", {"sv": 1, "en": 1}, of_all=of_all) == "Encryption"


def test_where_no_language_is_that_of_most_only_a_theme_of_one_language_says_so() -> None:
    """A theme as mixed as all quotes was not made by language, though most of it is foreign to any of them."""
    of_all = {"en": 4.0, "sv": 3.0, "fi": 3.0}
    assert language_label("Encryption", {"sv": 2, "fi": 2, "en": 2}, of_all=of_all) == "Encryption"
    assert language_label("Kryptering", {"sv": 4, "fi": 1}, of_all=of_all) == "In Swedish: Kryptering"


def test_a_language_without_a_name_here_is_told_by_its_letters() -> None:
    """A study may be imported with any language."""
    assert language_notes([["en"] * 9, ["pl"] * 5]) == [
        "1 of 2 themes holds almost only quotes in another language (pl): language may have made it, because that is"
        " not read as well as English. A multilingual encoder helps: themebook encoder install --folder FOLDER.",
        "5 quotes are in another language (pl), for which there are no stop words and lemmas: their words are taken as"
        " written.",
    ]


def test_a_run_tells_how_many_themes_language_may_have_made() -> None:
    """And what helps."""
    notes = language_notes([["en"] * 8, ["sv"] * 9 + ["en"], ["sv", "en"], ["de"] * 3])
    assert notes == [
        "2 of 4 themes hold almost only quotes in German and Swedish: language may have made them, because that is"
        " not read as well as English. A multilingual encoder helps: themebook encoder install --folder FOLDER."
    ]


def test_a_run_tells_which_language_is_read_as_it_is_written() -> None:
    """Five Finnish quotes are worth a word, one Dutch one is not."""
    assert language_notes(
        [["en"] * 20, ["en", "en", "fi", "fi"], ["fi", "fi", "fi", "en", "en", "en", "nl"]]
    ) == [
        "5 quotes are in Finnish, for which there are no stop words and lemmas: their words are taken as written."
    ]


@pytest.mark.parametrize("themes", [[], [["en", "en"], ["en"]], [["en"] * 9, ["en", "en", "sv"]]])
def test_one_language_needs_no_words(themes: list[list[str]]) -> None:
    """Nor do no themes, nor single quotes here and there."""
    assert language_notes(themes) == []
