"""Telling non-answers from answers."""

import pytest

from corpus.non_answers import is_non_answer


@pytest.mark.parametrize(
    "text",
    [
        "-", "?", "…", "🙃", "n/a", "N/A.", "N.A.", "None.", "no comment.", "Don't know", "don’t know!", "DONT KNOW",
        "I don't know", "nothing to add", "vet ej", "Weiß nicht", "keine Angabe", "rien", "no sé",
        "niet van toepassing", "Don’t know/N/A", "Don't know / no comment", "  none  ",
    ],
)  # fmt: skip
def test_a_text_that_only_declines_is_a_non_answer(text: str) -> None:
    """Whatever the language, case, apostrophe or punctuation."""
    assert is_non_answer(text)


@pytest.mark.parametrize(
    "text",
    [
        "nothing in particular", "None that I can think of!", "I’d rather not say", "Don't know, sorry", "No, nothing.",
        "Don't know. No comment.", "None – n/a", "n/a 🙂", "-- none --",
        "inget speciellt", "Vet inte riktigt…", "ingen aning :)", "Ingenting jag kommer på",
        "vet ej/ingen åsikt", "nej tack",
        "weiß nicht 🤷", "k. A.", "Keine weiteren Anmerkungen.", "Mir fällt nichts ein", "weiss nicht, keine Angabe",
        "pas de réponse", "Je ne sais pas trop…", "R.A.S.", "S/O", "Rien de particulier", "sans avis",
        "no sabe", "NS/NC", "Nada en particular", "ni idea 😅", "No tengo comentarios", "sin respuesta",
        "niets bijzonders", "N.v.t.",
    ],
)  # fmt: skip
def test_non_answers_of_six_languages_are_known(text: str) -> None:
    """With emoji, other marks and a polite word beside them."""
    assert is_non_answer(text)


@pytest.mark.parametrize(
    "text",
    [
        "No problems", "No time", "No data", "Nothing gets answered", "None of them, sorry", "Thanks",
        "no, never", "not enough",
        "inga problem", "ingen tid", "Ingen svarar", "inget stöd", "vet inte hur man anmäler", "tack",
        "keine Zeit", "Keine Probleme", "keiner antwortet", "nichts funktioniert", "keine Erfahrung",
        "weiß nicht, wen ich frage",
        "pas de temps", "aucun problème", "rien ne marche", "aucune réponse des fournisseurs", "sans formation",
        "nada funciona", "sin personal", "no hay tiempo", "ninguna ayuda", "no sabemos a quién llamar",
    ],
)  # fmt: skip
def test_near_misses_are_answers(text: str) -> None:
    """They begin as a non-answer does, and say what is missing."""
    assert not is_non_answer(text)


@pytest.mark.parametrize(
    "text",
    [
        "No", "None of the providers answer.", "I don't know how to open the phones", "Nothing works", "Encryption",
        "2", "or", "نعم", "Nichts hilft gegen Verschlüsselung", "no comment from the providers / no staff", "a",
    ],
)  # fmt: skip
def test_a_text_that_says_anything_is_an_answer(text: str) -> None:
    """Also when it begins as a non-answer does, and when it is one word in another script."""
    assert not is_non_answer(text)


def test_a_language_keeps_to_its_own_list() -> None:
    """ "rien" is French for nothing; an English text of that word is kept."""
    assert (is_non_answer("rien", "fr"), is_non_answer("rien", "en")) == (True, False)
