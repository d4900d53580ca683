"""Theme proposals as a function of the texts."""

import json
import subprocess
import sys
from collections.abc import Sequence
from dataclasses import asdict
from pathlib import Path

import numpy as np
import pytest
from threadpoolctl import threadpool_limits

from coding.themes.forms import QuoteText
from coding.themes.proposals import ALONE, NO_WORD, find_themes
from coding.themes.records import WEAK, Grouping
from coding.themes.vectors import Encode, Matrix
from tests.coding.themes.survey import CLOUD, LOCKED, STAFF

ROOT = Path(__file__).parents[3]
SURVEY = [QuoteText(f"R{n:02}/why", text) for n, text in enumerate(LOCKED + STAFF + CLOUD)]


def by_hand(texts: Sequence[str]) -> Matrix:
    """An encoder of three meanings: the share of words about phones, people and providers."""
    meanings = [
        {"phone", "phones", "locked", "passcode"},
        {"investigators", "cases"},
        {"provider", "request"},
    ]
    counts = [
        [sum(w in meaning for w in text.lower().split()) + 0.1 for meaning in meanings] for text in texts
    ]
    rows = np.array(counts, dtype=np.float32).reshape(-1, 3)
    unit: Matrix = (rows / np.linalg.norm(rows, axis=1, keepdims=True)).astype(np.float32)
    return unit


def as_json(grouping: Grouping) -> str:
    """The whole result as text, to compare it byte by byte."""
    return json.dumps(asdict(grouping), sort_keys=True)


def members(grouping: Grouping) -> list[set[str]]:
    """The names in each theme of the level shown first."""
    return [{member.name for member in theme.members} for theme in grouping.at(grouping.level)]


def test_what_people_say_in_different_words_comes_together() -> None:
    """Three things are said, six times each; the words alone are enough to find them."""
    found = members(find_themes(SURVEY, encode=None))
    groups = [{quote.name for quote in SURVEY if quote.text in texts} for texts in (LOCKED, STAFF, CLOUD)]
    assert all(max(len(group & theme) for theme in found) >= 5 for group in groups)


def test_labels_and_terms_tell_the_themes_apart() -> None:
    """The words of the theme are in its label, no term repeats another, no label is there twice."""
    found = find_themes(SURVEY, encode=None)
    themes = found.at(found.level)
    labels = [theme.label.lower() for theme in themes]
    assert len(set(labels)) == len(labels)
    assert all(any(word in label for label in labels) for word in ("investigators", "provider", "passcode"))
    assert all(1 <= len(theme.terms) <= 6 and len(set(theme.terms)) == len(theme.terms) for theme in themes)


def test_no_label_is_twice_on_any_level() -> None:
    """Also where a theme is shown on several levels, beside parts of others that say the same words."""
    said = [
        QuoteText(f"R{n:02}/why", f"The greatest obstacle in unit {n} is the number of encrypted phones.")
        for n in range(30)
    ]
    found = find_themes(said, encode=None)
    for level in range(1, len(found.levels) + 1):
        labels = [theme.label.casefold() for theme in found.at(level)]
        assert len(set(labels)) == len(labels)


def test_strong_quotes_show_a_theme() -> None:
    """No representative is weak where a theme has a quote that is not."""
    for theme in find_themes(SURVEY, encode=by_hand).themes:
        strength = {member.name: member.strength for member in theme.members}
        if max(strength.values()) >= WEAK:
            assert min(strength[name] for name in theme.representatives) >= WEAK


def test_a_theme_of_another_language_says_so() -> None:
    """Swedish answers among English ones come together for their language alone, and the label tells it."""
    swedish = ["Vi har inte nog med folk", "Det är för lite folk hos oss", "Folk slutar och vi får inte fler"]
    mixed = [*SURVEY, *(QuoteText(f"S{n}", text) for n, text in enumerate(swedish))]
    labels = [theme.label for theme in find_themes(mixed, encode=None).themes]
    assert [label.startswith("In Swedish: ") for label in labels].count(True) == 1


def test_every_quote_is_in_one_theme_or_has_a_reason() -> None:
    """Emoji and digits alone are not clustered and the reason is told; right-to-left text has a theme or a reason."""
    odd = [
        QuoteText("E1", "🙂🙂"),
        QuoteText("E2", "1 2 3"),
        QuoteText("E3", "الهاتف مقفل"),
        QuoteText("E4", ""),
    ]
    found = find_themes([*SURVEY, *odd], encode=None)
    placed = [name for theme in members(found) for name in theme]
    assert sorted([*placed, *found.unclustered]) == sorted(quote.name for quote in [*SURVEY, *odd])
    assert {name: found.unclustered[name] for name in ("E1", "E2", "E4")} == dict.fromkeys(
        ("E1", "E2", "E4"), NO_WORD
    )
    assert found.unclustered.get("E3", ALONE) == ALONE


def test_members_of_a_theme_are_named_in_order_and_represented_by_some_of_them() -> None:
    """Three representatives at most, all of them members, none twice."""
    for theme in find_themes(SURVEY, encode=by_hand).themes:
        names = [member.name for member in theme.members]
        assert names == sorted(names)
        assert 1 <= len(set(theme.representatives)) == len(theme.representatives) <= 3
        assert set(theme.representatives) <= set(names)
        assert all(0 <= member.strength <= 1 for member in theme.members)
        assert (theme.stability.runs, 0 <= theme.stability.jaccard <= 1) == (10, True)


@pytest.mark.parametrize("encode", [None, by_hand], ids=["words", "encoder"])
def test_the_order_of_the_rows_never_shows(encode: Encode | None) -> None:
    """Backwards, and shuffled: the same bytes."""
    first = as_json(find_themes(SURVEY, encode=encode))
    shuffled = [SURVEY[at] for at in np.random.default_rng(1).permutation(len(SURVEY))]
    assert as_json(find_themes(SURVEY[::-1], encode=encode)) == first
    assert as_json(find_themes(shuffled, encode=encode)) == first


def test_the_number_of_threads_never_shows() -> None:
    """One thread or two allowed outside: the same bytes."""
    with threadpool_limits(limits=1):
        one = as_json(find_themes(SURVEY, encode=by_hand))
    with threadpool_limits(limits=2):
        assert as_json(find_themes(SURVEY, encode=by_hand)) == one


def test_another_process_finds_the_same() -> None:
    """A new interpreter with another hash seed and the rows backwards prints the same bytes."""
    script = (
        "from tests.coding.themes.test_proposals import SURVEY, as_json, find_themes\n"
        "print(as_json(find_themes(SURVEY[::-1], encode=None)))"
    )
    command = [sys.executable, "-W", "ignore", "-c", script]
    printed = subprocess.run(
        command,
        cwd=ROOT,
        env={"PYTHONHASHSEED": "7", "PYTHONPATH": str(ROOT)},
        capture_output=True,
        text=True,
        check=True,
    )
    assert printed.stdout.strip() == as_json(find_themes(SURVEY, encode=None))


def test_identical_texts_go_together() -> None:
    """Case and punctuation aside, what is said alike is in one theme."""
    twice = [
        QuoteText(f"T{n}", text)
        for n, text in enumerate(["Locked phones!", "locked phones", "LOCKED  PHONES."])
    ]
    found = members(find_themes([*SURVEY, *twice], encode=None))
    assert any({"T0", "T1", "T2"} <= theme for theme in found)


@pytest.mark.parametrize("n", [1, 2, 3, 5, 8])
def test_a_few_quotes_are_enough(n: int) -> None:
    """Nothing fails and every quote is placed."""
    found = find_themes(SURVEY[:n], encode=by_hand)
    assert sorted(name for theme in members(found) for name in theme) == [quote.name for quote in SURVEY[:n]]


def test_only_one_text_said_by_all_is_one_theme() -> None:
    """Twenty respondents who say the same say one thing."""
    same = [QuoteText(f"S{n:02}", "Locked phones") for n in range(20)]
    found = find_themes(same, encode=None)
    assert [(theme.name, theme.label, len(theme.members)) for theme in found.themes] == [
        ("T1", "Locked phones", 20)
    ]


def test_no_quotes_have_no_themes() -> None:
    """Also when all of them were non-answers, set aside before."""
    assert find_themes([], encode=None) == Grouping((), (0,), 1, {}, "quote")


def test_answers_about_several_things_are_grouped_by_sentence() -> None:
    """Two sentences drawn at random make a quote: the sentences are the unit, and every quote still has one theme."""
    drawn = np.random.default_rng(5)
    texts = LOCKED + STAFF + CLOUD
    mixed = [QuoteText(f"M{n:02}", ". ".join(drawn.choice(texts, 2, replace=False)) + ".") for n in range(60)]
    found = find_themes(mixed, encode=by_hand)
    assert found.unit == "sentence"
    assert sorted(name for theme in members(found) for name in theme) == [quote.name for quote in mixed]


def test_finer_themes_lie_inside_coarser_ones() -> None:
    """On every level every quote is in one theme, and all quotes of a theme are in the theme named as its parent."""
    found = find_themes(SURVEY, encode=by_hand)
    of = {theme.name: {member.name for member in theme.members} for theme in found.themes}
    assert len(found.levels) >= 2
    assert found.levels == tuple(sorted(set(found.levels)))
    for level, n in enumerate(found.levels, start=1):
        shown = found.at(level)
        assert len(shown) == n
        assert sorted(name for theme in shown for name in of[theme.name]) == sorted(q.name for q in SURVEY)
    for theme in found.themes:
        assert (theme.parent is None) == (theme.first == 1)
        assert theme.parent is None or of[theme.name] < of[theme.parent]


def test_names_tell_which_theme_lies_in_which() -> None:
    """T1, T2 … are the largest ones of the level shown first; what lies inside T1 begins with T1."""
    found = find_themes(SURVEY, encode=by_hand)
    shown = found.at(found.level)
    assert [theme.name for theme in shown] == [f"T{n}" for n in range(1, len(shown) + 1)]
    assert [len(theme.members) for theme in shown] == sorted((len(t.members) for t in shown), reverse=True)
    finer = [theme for theme in found.themes if theme.first > found.level]
    assert all(theme.parent and theme.name.startswith(f"{theme.parent}.") for theme in finer)


def test_answers_of_one_word_join_themes_and_form_none() -> None:
    """ "Phones" goes where phones are spoken of; without it the themes are the same."""
    alone = find_themes(SURVEY, encode=by_hand)
    found = find_themes([*SURVEY, QuoteText("W1", "Phones!")], encode=by_hand)
    with_it = next(theme for theme in members(found) if "W1" in theme)
    assert found.one_word == ("W1",)
    assert with_it - {"W1"} == {quote.name for quote in SURVEY if quote.text in LOCKED}
    assert sorted(sorted(theme - {"W1"}) for theme in members(found)) == sorted(map(sorted, members(alone)))


def test_where_most_answers_are_one_word_they_form_the_themes() -> None:
    """A question for a name is answered by names."""
    words = [
        QuoteText(f"N{n}", word)
        for n, word in enumerate(["Phone", "phone", "Passcode", "Provider", "request"])
    ]
    found = find_themes(words, encode=by_hand)
    assert sorted(name for theme in members(found) for name in theme) == ["N0", "N1", "N2", "N3", "N4"]


def test_copied_answers_are_told() -> None:
    """A template of which one word was changed counts as said nearly alike; a short answer does not."""
    copied = [
        QuoteText("C1", "The provider takes months to answer any request that we send to them"),
        QuoteText("C2", "The provider takes weeks to answer any request that we send to them."),
        QuoteText("C3", "locked phones"),
        QuoteText("C4", "locked phone"),
    ]
    found = find_themes([*SURVEY, *copied], encode=by_hand)
    assert found.near_duplicates == (("C1", "C2"),)


def test_languages_are_counted_and_can_be_given() -> None:
    """What the study knows of a quote's language is used as it is."""
    given = {quote.name: "en" for quote in SURVEY} | {"R00/why": "sv"}
    assert find_themes(SURVEY, encode=None, languages=given).languages == {"en": len(SURVEY) - 1, "sv": 1}
