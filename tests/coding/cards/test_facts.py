"""What is known of respondents."""

from pathlib import Path

from coding.cards.facts import facts_of
from corpus.people import Actor
from corpus.respondents import find_respondent
from corpus.study import Study
from tests.coding.small_corpus import add_answers


def test_a_value_that_few_respondents_share_is_not_told(study: Study, actor: Actor, tmp_path: Path) -> None:
    """Fewer than eight are "other country"; an import that brings more of them is counted at once."""
    countries = ["Sweden"] * 9 + ["Norway"] * 7 + ["Malta"]
    rows = "".join(f"R{at},{country},Answer {at}.\n" for at, country in enumerate(countries))
    add_answers(study, actor, tmp_path, content=f"id,country,why\n{rows}")
    with study.read() as view:
        ids = [find_respondent(view, name) for name in ("R0", "R9", "R16")]
        found = facts_of(view, ids)
        assert [found[one] for one in ids] == [
            [("country", "Sweden")],
            [("country", "other country")],
            [("country", "other country")],
        ]
        assert facts_of(view, []) == {}
    more = "".join(f"S{at},{country},Answer.\n" for at, country in enumerate(["Norway", "Malta"] * 8))
    add_answers(study, actor, tmp_path, content=f"id,country,why\n{more}", wave="2019")
    with study.read() as view:
        found = facts_of(view, ids)
    assert [found[one][0][1] for one in ids] == ["Sweden", "Norway", "Malta"]
