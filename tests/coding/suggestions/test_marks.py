"""Decisions as marks."""

from coding.codebook.codes import Code
from coding.suggestions.marks import NO, UNKNOWN, YES, decided, marks_of, taught
from coding.suggestions.suggest import Material
from corpus.quotes import Quote


def material(decisions: dict[tuple[int, int], bool], *, without_code: set[int]) -> Material:
    """Five quotes and two codes."""
    return Material(
        quotes=[
            Quote(
                id=number,
                name=f"R{number}/why",
                text="We lack time.",
                non_answer=False,
                kind="open answer",
                question="why",
                respondent=f"R{number}",
                speaker=None,
                language=None,
            )
            for number in range(5)
        ],
        codes=[
            Code(number, f"guid-{number}", name, "code", None, "", "", "", "", "", "active", None)
            for number, name in enumerate(("encryption", "staffing"))
        ],
        decisions=decisions,
        without_code=frozenset(without_code),
        asked_quotes=frozenset(),
        asked_codes=frozenset(),
    )


def test_every_decision_is_a_mark() -> None:
    """A code in force makes the others NO; a rejection alone leaves them unknown; no code fits is NO for every code."""
    made = material(
        {(0, 0): True, (1, 0): False, (3, 1): True, (3, 0): False, (9, 0): True}, without_code={2, 8}
    )
    marks = marks_of(made)
    assert marks.tolist() == [[YES, NO], [NO, UNKNOWN], [NO, NO], [NO, YES], [UNKNOWN, UNKNOWN]]
    assert (decided(marks).tolist(), taught(marks).tolist()) == ([0, 1, 2, 3], [0, 3])


def test_a_code_in_force_outweighs_that_no_code_fits() -> None:
    """Two people may disagree; what is in force counts."""
    assert marks_of(material({(0, 1): True}, without_code={0}))[0].tolist() == [NO, YES]
