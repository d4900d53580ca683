"""The statements of a sentence as checked claims, beside the shares that it states."""

from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass

from coding.claims.checked import CheckedClaim, Decisions, Kept
from coding.claims.statements.comparisons import comparisons
from coding.claims.statements.directions import directions
from coding.claims.statements.parts import parts
from coding.claims.statements.ranks import ranks
from coding.claims.statements.rates import rates
from coding.claims.statements.statement import Among, Statement
from coding.claims.statements.titles import shares_of
from coding.claims.texts import ClaimText
from coding.report.content import ShownFigure
from coding.report.references import Referable

_SAYS_NOTHING = "What it was tied to says nothing of this. Tie it to another, or take that back."


@dataclass(frozen=True, slots=True)
class Around:
    """What a sentence stands in: its text, the figures of the report by evidence id, and what people decided."""

    text: ClaimText
    figures: Mapping[str, Referable]
    kinds: bool
    kept: Decisions


def statements_of(sentence: str, around: Around, *, taken: Collection[str] = ()) -> Iterator[CheckedClaim]:
    """What a sentence of an insight states of its figures; nothing where it is not certain which is meant.

    `taken` are the names of the claims that the sentence has already.
    """
    said: list[Statement] = [*rates(sentence)]
    for part in parts(sentence):
        said += [*ranks(part), *comparisons(part), *directions(part)]
    yield from _checked(sentence, said, around, taken)


def titles_of(figures: Sequence[ShownFigure], around: Around) -> Iterator[CheckedClaim]:
    """What the titles of an insight's figures say that is not what is counted; most titles are made by the study."""
    for figure in figures:
        title = figure.title
        said: list[Statement] = [*rates(title), *shares_of(title, figure.id)]
        yield from (one for one in _checked(title, said, around, ()) if one.verdict != "holds")


def _checked(
    sentence: str, said: Sequence[Statement], around: Around, taken: Collection[str]
) -> Iterator[CheckedClaim]:
    names = set(taken)
    for statement in said:
        name = _name(sentence, statement, names)
        names.add(name)
        if (found := _claim(sentence, name, statement, around)) is not None:
            yield found


def _name(sentence: str, statement: Statement, taken: Collection[str]) -> str:
    """The sentence, unless another claim has that name: then what stands from the statement on."""
    possible = (sentence, sentence[statement.start :].strip(), statement.text)
    return next((name for name in possible if name not in taken), statement.text)


def _claim(sentence: str, name: str, statement: Statement, around: Around) -> CheckedClaim | None:
    text, kept = around.text, around.kept.get((around.text.place, name), Kept(None))
    among = Among(text.figures, around.kinds)
    told = statement.by_itself(among) if kept.tie is None else statement.tied(kept.tie, around.figures)
    if told is None and kept.tie is None:
        return None
    tie = kept.tie if told is None else told.tie
    return CheckedClaim(
        insight=text.insight,
        where=text.where,
        sentence=sentence,
        claim=name,
        phrase=statement.text,
        stated=(0.0, 0.0) if told is None else told.stated,
        figure=None if told is None or tie is None else tie.figure,
        group="" if tie is None else tie.group,
        row="" if tie is None else tie.row,
        actual=None if told is None else told.actual,
        verdict="untied" if told is None else told.verdict,
        why=_SAYS_NOTHING if told is None else told.why,
        accepted=kept.accepted,
        by_hand=kept.tie is not None,
    )
