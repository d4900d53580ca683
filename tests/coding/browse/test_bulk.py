"""Deciding about many quotes at once."""

import pytest

from coding import codebook, codings
from coding.browse.bulk import Action, Chosen, Effect, carry_out, preview
from coding.browse.filter import Filter
from coding.check import faults
from coding.codings.undo import redo, undo
from corpus.errors import Refused
from corpus.people import Actor
from corpus.study import Study, View
from tests.coding.small_corpus import coder
from tests.coding.suggestions.by_hand import Said, run_by_hand

LOCKED = Filter(search="locked")
"""R01/why, R02/why, R03/why and S01/why."""
SOME = ["R01/why", "R01/how", "R03/how"]
"""Of two respondents; the last is a non-answer."""


def held(view: View, code: str) -> list[tuple[str, str, str]]:
    """(quote, coder, status) of the codings of a code, by quote and coder."""
    names = ["R01/why", "R01/how", "R02/why", "R03/why", "R03/how", "S01/why"]
    found = [one for name in names for one in codings.of_quote(view, name) if one.code == code]
    return [(one.quote, one.coder, one.status) for one in found]


def test_a_code_is_applied_to_all_that_fit_in_one_step(survey: Study, actor: Actor) -> None:
    """The preview says what happens; one undo takes it back, and the study is whole."""
    with survey.read() as view:
        expected = preview(view, LOCKED, "encryption", "apply", coder="Ada")
    assert expected == Effect("apply", "encryption", chosen=4, quotes=4, respondents=4)
    with survey.write(actor) as work:
        assert carry_out(work, LOCKED, "Encryption", "apply") == expected
        assert held(work, "encryption") == [
            ("R01/why", "Ada", "confirmed"),
            ("R02/why", "Ada", "confirmed"),
            ("R03/why", "Ada", "confirmed"),
            ("S01/why", "Ada", "confirmed"),
        ]
        assert undo(work).what == "confirming encryption on 4 quotes"
        assert held(work, "encryption") == []
        redo(work)
        assert len(held(work, "encryption")) == 4
        assert list(faults(work)) == []


def test_what_has_the_code_already_stays_as_it_is(survey: Study, actor: Actor) -> None:
    """On a part of the quote too; a rejection of one's own is replaced, and undo brings it back."""
    with survey.write(actor) as work:
        codings.apply(work, quote="R01/why", code="encryption", span=(0, 6))
        codings.reject(work, quote="R02/why", code="encryption")
    with survey.write(coder(survey, "Bo")) as work:
        codings.apply(work, quote="R03/why", code="encryption")
    with survey.write(actor) as work:
        effect = carry_out(work, LOCKED, "encryption", "apply")
        assert effect == Effect("apply", "encryption", 4, 3, 3, already=1, rejected=1)
        undo(work)
        assert held(work, "encryption") == [
            ("R01/why", "Ada", "confirmed"),
            ("R02/why", "Ada", "rejected"),
            ("R03/why", "Bo", "confirmed"),
        ]


def test_quotes_are_chosen_by_name_too(survey: Study, actor: Actor) -> None:
    """Two quotes of one respondent are two quotes of one respondent; non-answers are told apart."""
    with survey.write(actor) as work:
        effect = carry_out(work, SOME, "staff", "apply", step="s1")
        assert effect == Effect("apply", "staff", 3, 3, 2, non_answers=1)
        assert [name for name, _, _ in held(work, "staff")] == SOME


def test_suggestions_are_confirmed_where_nobody_decided(survey: Study, actor: Actor) -> None:
    """The codings name the suggestions that they follow."""
    said = [Said(name, "encryption", 0.9) for name in ("R01/why", "R02/why", "R03/why", "R04/why")]
    run_by_hand(survey, actor, said)
    with survey.write(coder(survey, "Bo")) as work:
        codings.reject(work, quote="R01/why", code="encryption")
        codings.apply(work, quote="R02/why", code="encryption")
    with survey.write(actor) as work:
        effect = carry_out(work, LOCKED, "encryption", "confirm")
        assert effect == Effect("confirm", "encryption", 4, 1, 1, already=1)
        assert held(work, "encryption")[-1] == ("R03/why", "Ada", "confirmed")
        with pytest.raises(Refused, match="encryption is suggested on none of the 4 quotes"):
            carry_out(work, LOCKED, "encryption", "confirm")
        undo(work)
        assert preview(work, LOCKED, "encryption", "confirm", coder="Ada") == effect


def test_a_code_is_taken_off_wherever_oneself_put_it(survey: Study, actor: Actor) -> None:
    """Parts too; what others confirmed stays, and the effect says so. A retired code can be taken off."""
    with survey.write(actor) as work:
        codings.apply(work, quote="R01/why", code="staff", span=(0, 6))
        codings.apply(work, quote="R01/why", code="staff")
        codings.apply(work, quote="R02/why", code="staff")
    with survey.write(coder(survey, "Bo")) as work:
        codings.apply(work, quote="R02/why", code="staff")
    with survey.write(actor) as work:
        codebook.retire(work, "staff")
        effect = carry_out(work, LOCKED, "staff", "remove")
        assert effect == Effect("remove", "staff", 4, 2, 2, others=1)
        assert held(work, "staff") == [("R02/why", "Bo", "confirmed")]
        undo(work)
        assert len(held(work, "staff")) == 4


def test_only_what_changes_is_said_to_change(survey: Study, actor: Actor) -> None:
    """A quote with a part confirmed keeps the rejection of its whole; what others alone coded is not taken off."""
    with survey.write(actor) as work:
        codings.reject(work, quote="R01/why", code="encryption")
        codings.apply(work, quote="R01/why", code="encryption", span=(0, 6))
        codings.reject(work, quote="R02/why", code="encryption")
    with survey.write(coder(survey, "Bo")) as work:
        codings.apply(work, quote="R01/why", code="encryption")
        codings.apply(work, quote="R03/why", code="encryption")
    with survey.read() as view:
        applied = preview(view, LOCKED, "encryption", "apply", coder="Ada")
        removed = preview(view, LOCKED, "encryption", "remove", coder="Ada")
    assert applied == Effect("apply", "encryption", 4, 3, 3, already=1, rejected=1)
    assert removed == Effect("remove", "encryption", 4, 1, 1, others=1)


def test_a_code_that_is_not_there_is_added_with_it(survey: Study, actor: Actor) -> None:
    """The preview says so and adds nothing; an undo takes it off the quotes and leaves it in the codebook."""
    with survey.read() as view:
        expected = preview(view, LOCKED, "  old   phones ", "apply", coder="Ada", may_add=True)
    assert expected == Effect("apply", "old phones", chosen=4, quotes=4, respondents=4, new=True)
    with survey.write(actor) as work:
        assert carry_out(work, LOCKED, "  old   phones ", "apply", may_add=True) == expected
        assert len(held(work, "old phones")) == 4
        undo(work)
        assert held(work, "old phones") == []
        again = carry_out(work, LOCKED, "Old phones", "apply", may_add=True)
        assert again == Effect("apply", "old phones", 4, 4, 4)
        assert list(faults(work)) == []


def test_a_code_is_added_only_to_be_applied_and_with_a_name(survey: Study, actor: Actor) -> None:
    """Not when codings are taken off or nothing is chosen; the codebook stays as it was."""
    with survey.read() as view, pytest.raises(Refused, match="A code needs a name"):
        preview(view, LOCKED, " ", "apply", coder="Ada", may_add=True)
    with survey.read() as view, pytest.raises(Refused, match="no code called new"):
        preview(view, LOCKED, "new", "remove", coder="Ada", may_add=True)
    with pytest.raises(Refused, match="Nothing to change"), survey.write(actor) as work:
        carry_out(work, Filter(search="nowhere"), "new", "apply", may_add=True)
    with survey.read() as view:
        assert "new" not in {code.name for code in codebook.codes(view)}


@pytest.mark.parametrize(
    ("chosen", "code", "action", "said"),
    [
        (LOCKED, "technology", "apply", "technology is a category"),
        (LOCKED, "nothing", "apply", "no code called nothing"),
        (["R01/why", "R99/why"], "staff", "apply", "There is no quote R99/why"),
        ([], "staff", "apply", "No quote is chosen"),
        (Filter(search="nowhere"), "staff", "apply", "all 0 quotes have staff from you already"),
        (LOCKED, "staff", "remove", "staff is from you on none of the 4 quotes"),
    ],
)
def test_what_cannot_be_done_is_refused(
    survey: Study, actor: Actor, chosen: Chosen, code: str, action: Action, said: str
) -> None:
    """And changes nothing."""
    with survey.write(actor) as work, pytest.raises(Refused, match=said):
        carry_out(work, chosen, code, action)


def test_only_coders_decide(survey: Study, supervisor: Actor) -> None:
    """A supervisor may look at what would change."""
    with survey.write(supervisor) as work:
        assert preview(work, LOCKED, "staff", "apply", coder="Sam").quotes == 4
        with pytest.raises(Refused, match="Only a coder"):
            carry_out(work, LOCKED, "staff", "apply")
