"""Words that tell no theme from another."""

import pytest

from coding.language.stop_words import generic_words, stop_words


@pytest.mark.parametrize(
    ("language", "stops"),
    [
        ("en", "the issue things mostly"),
        ("sv", "är och viktigt mycket saknas"),
        ("de", "und ist wichtig mehr schwierig"),
        ("fr", "les est faire besoin trop"),
        ("es", "los es falta necesita importante"),
    ],
)
def test_survey_words_are_stop_words(language: str, stops: str) -> None:
    """What everybody writes in answer to a question, beside articles and auxiliaries."""
    assert set(stops.split()) <= stop_words(language)


def test_words_that_name_something_are_no_stop_words() -> None:
    """spaCy's lists hold some of them: "call", the Swedish "beslut", the Spanish "acuerdo"."""
    kept = {"en": "call", "sv": "beslut", "de": "zeit", "fr": "retour", "es": "acuerdo"}
    assert [word for language, word in kept.items() if word in stop_words(language)] == []


def test_generic_words_are_no_stop_words() -> None:
    """They may stand in a phrase: "old hardware", "working hours"."""
    assert generic_words("en") & stop_words("en") == set()
    assert {"year", "share", "time", "old"} <= generic_words("en")


def test_a_language_that_is_only_told_apart_has_none() -> None:
    """Finnish and Dutch are read as they are written."""
    assert (stop_words("fi"), generic_words("nl")) == (frozenset(), frozenset())


def test_an_unknown_language_is_refused() -> None:
    """The message names the known ones."""
    with pytest.raises(ValueError, match="known are en, sv, de, fr, es"):
        stop_words("xx")
