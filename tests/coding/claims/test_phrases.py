"""What shares and numbers are read in a sentence."""

import pytest

from coding.claims.phrases import phrases

Read = tuple[str, str, float, str]


def read(sentence: str) -> list[Read]:
    """(text, kind, value with two decimals, qualifier) of each phrase."""
    return [(found.text, found.kind, round(found.value, 2), found.qualifier) for found in phrases(sentence)]


@pytest.mark.parametrize(
    ("sentence", "found"),
    [
        ("58 percent of teachers agree.", ("58 percent", "percent", 58, "")),
        ("It is 26.9% there.", ("26.9%", "percent", 26.9, "")),
        ("It is 0,9 % there.", ("0,9 %", "percent", 0.9, "")),
        ("Forty-two per cent say so.", ("Forty-two per cent", "percent", 42, "")),
        ("34.7 come from Europe", ("34.7", "percent", 34.7, "")),
        ("Between 40 and 50 percent say so.", ("Between 40 and 50 percent", "percent", 40, "between")),
        ("It is 40–50 % there.", ("40–50 %", "percent", 40, "between")),
        ("Fully half of them agree.", ("half", "fraction", 50, "")),
        ("Half report it.", ("Half", "fraction", 50, "")),
        ("A third report delays.", ("A third", "fraction", 33.33, "")),
        ("A third challenge the law.", ("A third", "fraction", 33.33, "")),
        ("One officer in four", ("One officer in four", "ratio", 25, "")),
        ("One in five hundred employees", ("One in five hundred", "ratio", 0.2, "")),
        ("Half of the staff agree.", ("Half", "fraction", 50, "")),
        ("Half of the cases are closed.", ("Half", "fraction", 50, "")),
        ("Others, but most say so.", ("most", "quantity", 50, "")),
        ("An increase is reported by 58 percent.", ("58 percent", "percent", 58, "")),
        ("Most have met it.", ("Most", "quantity", 50, "")),
        ("Only one-fifth do.", ("one-fifth", "fraction", 20, "")),
        ("two-thirds of the staff", ("two-thirds", "fraction", 66.67, "")),
        ("Three quarters say so.", ("Three quarters", "fraction", 75, "")),
        ("The quarter who have seen it", ("The quarter", "fraction", 25, "")),
        ("nine tenths of them", ("nine tenths", "fraction", 90, "")),
        ("One in five officers", ("One in five", "ratio", 20, "")),
        ("Nine out of ten nurses", ("Nine out of ten", "ratio", 90, "")),
        ("1 in every 4", ("1 in every 4", "ratio", 25, "")),
        ("Every third respondent names it.", ("Every third", "ratio", 33.33, "")),
        ("73 of the 227 name it.", ("73 of the 227", "counted", 32.16, "")),
        ("It is 0.95 alerts per 500 employees.", ("0.95 alerts per 500", "rate", 0.95, "")),
        ("272 police officers took part.", ("272 police officers", "count", 272, "")),
        ("1,200 people were asked.", ("1,200 people", "count", 1200, "")),
        ("Twelve coders worked on it.", ("Twelve coders", "count", 12, "")),
        ("Most respondents agree.", ("Most respondents", "quantity", 50, "")),
        ("Almost all of them agree.", ("Almost all of", "quantity", 90, "")),
        ("A large majority agrees.", ("large majority", "quantity", 66.67, "")),
        ("None of the nurses agree.", ("None of the nurses", "quantity", 0, "")),
        ("It is equally common in both.", ("equally common", "equal", 0, "")),
    ],
)
def test_a_stated_share_is_read(sentence: str, found: Read) -> None:
    """In digits and words, of every kind."""
    assert read(sentence) == [found]


@pytest.mark.parametrize(
    ("words", "qualifier"),
    [
        ("almost", "almost"),
        ("Nearly", "almost"),
        ("just under", "almost"),
        ("slightly fewer than", "almost"),
        ("just over", "just over"),
        ("a little more than", "just over"),
        ("more than", "over"),
        ("over", "over"),
        ("well over", "well over"),
        ("far fewer than", "well under"),
        ("less than", "under"),
        ("not even", "under"),
        ("at least", "at least"),
        ("no fewer than", "at least"),
        ("at most", "at most"),
        ("no more than", "at most"),
        ("up to", "at most"),
        ("roughly", "about"),
        ("close to", "about"),
        ("barely", "about"),
        ("only", ""),
        ("exactly", ""),
    ],
)
@pytest.mark.parametrize("number", ["60 percent", "a third", "one in five", "40 of 100", "90 people"])
def test_the_words_before_a_number_are_read_with_it(words: str, qualifier: str, number: str) -> None:
    """The longest that fit: "no more than" is not "more than"."""
    (found,) = phrases(f"And {words} {number} of them say so.")
    shown = f"{words} {number}" if qualifier else number
    assert (found.text, found.qualifier) == (shown, qualifier)


@pytest.mark.parametrize(
    ("sentence", "found"),
    [
        ("60 percent or more", ("60 percent or more", "at least")),
        ("a third or fewer of them", ("a third or fewer", "at most")),
        ("a third or so", ("a third or so", "about")),
    ],
)
def test_the_words_behind_a_number_are_read_with_it(sentence: str, found: tuple[str, str]) -> None:
    """Or more, or fewer, or so."""
    assert [(phrase.text, phrase.qualifier) for phrase in phrases(sentence)] == [found]


@pytest.mark.parametrize(
    "sentence",
    [
        "A third challenge is training.",
        "A third option, training, is missing.",
        "They blame a third party.",
        "The third wave was in 2018.",
        "It fell by five percentage points.",
        "Reports grew by 150 percent.",
        "Reports grew by a third.",
        "The numbers differ from those printed by almost a tenth.",
        "They add to more than 100 %.",
        "It is 12 percent more than before.",
        "The first half of 2018 was quiet.",
        "It took half an hour.",
        "It took three and a half years.",
        "The second quarter of 2018 was quiet.",
        "It takes a quarter of an hour.",
        "This is the most common answer.",
        "One in 2018 said so.",
        "Section 3.2 tells more.",
        "Children under five years use platforms.",
        "Half of the problem is capacity.",
        "The code named most is training.",
        "Of all respondents together it is the largest.",
        "All respondents together lack time.",
        "The shares add to more than 118 %.",
        "They read “one in five officers” there.",
        "None of what we listed is new.",
        "Question P02 has 5 parts.",
        "",
    ],
)
def test_what_is_no_share_of_people_is_left_alone(sentence: str) -> None:
    """Ordinals, durations, growth, years, numbers of things."""
    assert read(sentence) == []


def test_the_phrases_of_a_sentence_come_in_order() -> None:
    """Each once, the widest words around it."""
    sentence = "The large majority (more than 80 percent) of 272 officers agree, a fifth do not."
    assert read(sentence) == [
        ("large majority", "quantity", 66.67, ""),
        ("more than 80 percent", "percent", 80.0, "over"),
        ("272 officers", "count", 272.0, ""),
        ("a fifth", "fraction", 20.0, ""),
    ]
