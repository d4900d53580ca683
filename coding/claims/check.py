"""The claim check: what a report states in words, a share above all, held against the number it speaks of.

A phrase is tied to a cell by somebody (`coding.claims.kept`), by a number in its sentence that is taken from a figure,
or by what the sentence is about. What is tied to nothing is told as well: a supervisor then looks.
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from coding.claims import facts
from coding.claims.by_others import judge_by_others
from coding.claims.checked import AUTHORS_OWN, CheckedClaim, Decisions, Kept
from coding.claims.clauses import Clause, clauses
from coding.claims.judge import Judged, judge, judge_equals, judge_fact, named, span_of
from coding.claims.phrase import Phrase
from coding.claims.phrases import phrases
from coding.claims.sentences import Sentence, sentences
from coding.claims.statements.bodies import kinds_of_people
from coding.claims.statements.found import Around, statements_of, titles_of
from coding.claims.statements.rates import judge_one_in
from coding.claims.texts import ClaimText, texts, texts_of_authors
from coding.claims.tie import Tie, ties, ties_of_equals
from coding.claims.topics import Topics
from coding.figures.cells import BASE, Cell, cell, joined
from coding.report.content import ReportContent
from coding.report.references import Referable, referables
from coding.stated import Stated

_NOTHING = re.compile(r"[\s(),–—]*")
_APART = re.compile(r"[;,–—\d]|\b(?:and|while|whereas|but|although|however)\b", re.IGNORECASE)
"""What parts a phrase from a number that it does not speak of."""
_UNTIED = "No figure of the insight is recognised in the sentence. Say which cell it speaks of."
_NOT_LOOKED_AT = "The author may speak of other numbers. Once it is tied to a figure, it is checked."


@dataclass(frozen=True, slots=True)
class _Report:
    """The report, its figures by evidence id, and what those that a text can speak of are about."""

    content: ReportContent
    figures: Mapping[str, Referable]
    topics: Topics
    stated: Sequence[Stated]


@dataclass(frozen=True, slots=True)
class _Said:
    """A phrase where it stands: its clause, its sentence, its text, in a report."""

    phrase: Phrase
    clause: Clause
    sentence: Sentence
    text: ClaimText
    report: _Report


def check_claims(
    content: ReportContent, kept: Decisions | None = None, stated: Sequence[Stated] = ()
) -> tuple[CheckedClaim, ...]:
    """Every stated share of a report in the order of reading, those of articles and experts' comments at the end.

    `kept` is what people decided about some of them, `stated` are the study's stated figures, which a sentence may
    speak of instead of a figure of the report.
    """
    return tuple(_all(content, kept or {}, stated))


def giving_away(leaving: ReportContent, kept: Decisions | None = None) -> tuple[CheckedClaim, ...]:
    """The claims that tell in words what the figures of a report withhold outside; `leaving` is it as it leaves."""
    return tuple(claim for claim in check_claims(leaving, kept) if claim.withheld)


def _all(content: ReportContent, kept: Decisions, stated: Sequence[Stated]) -> Iterator[CheckedClaim]:
    figures = referables(content)
    kinds = kinds_of_people([figure for insight in content.insights for figure in insight.figures])
    for text in (*texts(content), *texts_of_authors(content)):
        report = _Report(content, figures, Topics(text.figures), stated)
        around = Around(text, figures, kinds, kept)
        for sentence in sentences(text.text, figures):
            spoken = list(_spoken(sentence, text, report))
            for said, claim in spoken:
                yield _checked(said, claim, kept.get((text.place, claim), Kept(None)))
            if text.insight is not None:
                yield from statements_of(sentence.text, around, taken=[claim for _, claim in spoken])
        if text.where == "text":
            yield from titles_of(text.figures, replace(around, text=replace(text, where="figure title")))


def _spoken(sentence: Sentence, text: ClaimText, report: _Report) -> Iterator[tuple[_Said, str]]:
    """Each phrase of a sentence with the claim that names it; numbers taken from figures are right by themselves."""
    found = [phrase for phrase in phrases(sentence.text) if not _is_taken(phrase, sentence)]
    for place, (phrase, said) in enumerate(zip(found, clauses(sentence.text, found), strict=True)):
        yield _Said(phrase, said, sentence, text, report), _claim(sentence.text, found, place)


def _checked(said: _Said, claim: str, kept: Kept) -> CheckedClaim:
    untied = CheckedClaim(
        insight=said.text.insight,
        where=said.text.where,
        sentence=said.sentence.text,
        claim=claim,
        phrase=said.phrase.text,
        stated=span_of(said.phrase),
        figure=None,
        group="",
        row="",
        actual=None,
        verdict="untied",
        why=_UNTIED,
        accepted=kept.accepted,
        block=said.text.block,
    )
    if kept.tie is not None:
        return replace(_tied(untied, said, kept.tie), by_hand=True)
    return _by_itself(untied, said)


def _by_itself(untied: CheckedClaim, said: _Said) -> CheckedClaim:
    """What the check finds when nobody has tied the phrase."""
    if said.text.where in AUTHORS_OWN:
        taken = _nearest(said)
        return replace(untied, why=_NOT_LOOKED_AT) if taken is None else _tied(untied, said, taken)
    match said.phrase.kind:
        case "equal":
            return _equals(
                untied, said, ties_of_equals(said.clause.text, said.sentence.before, said.text.figures)
            )
        case "count" | "rate":
            fact = facts.of(said.phrase, said.clause.text, said.report.content, said.text.figures)
            return untied if fact is None else _told(untied, judge_fact(said.phrase, fact), fact.tie)
    if (taken := _nearest(said)) is not None:
        return _tied(untied, said, taken)
    if said.phrase.kind == "ratio" and (rate := judge_one_in(said.phrase, said.text.figures)) is not None:
        return _told(untied, *rate)
    possible = ties(said.clause, said.sentence, said.text.about, said.report.topics)
    told = [_tied(untied, said, tie) for tie in possible]
    same = len({one.actual for one in told}) <= 1
    if not same and any(one.verdict != "holds" for one in told):
        return replace(untied, why=_ambiguous(possible, said.report.figures))
    return told[0] if told else _by_others(untied, said)


def _by_others(untied: CheckedClaim, said: _Said) -> CheckedClaim:
    around = f"{said.sentence.before} {said.text.about}"
    judged = judge_by_others(said.phrase, said.clause.text, around, said.report.stated)
    return untied if judged is None else _told(untied, judged, None)


def _tied(untied: CheckedClaim, said: _Said, tie: Tie) -> CheckedClaim:
    if said.phrase.kind == "equal":
        return _equals(untied, said, [replace(tie, row=row) for row in tie.row.split(" + ")])
    found = _cell(tie, said.report.figures)
    if found is None:
        return replace(untied, why="What it was tied to is no longer in the report. Tie it again.")
    return _told(untied, judge(said.phrase, found), tie)


def _told(untied: CheckedClaim, judged: Judged, tie: Tie | None) -> CheckedClaim:
    told = replace(
        untied, actual=judged.actual, verdict=judged.verdict, why=judged.why, withheld=judged.withheld
    )
    return told if tie is None else replace(told, figure=tie.figure, group=tie.group, row=tie.row)


def _equals(untied: CheckedClaim, said: _Said, tied: Sequence[Tie]) -> CheckedClaim:
    cells = [found for tie in tied if (found := _cell(tie, said.report.figures)) is not None]
    if len(cells) < 2:
        return replace(untied, why="It is not clear which shares are called equal.")
    together = replace(tied[0], row=joined([tie.row for tie in tied]))
    return _told(untied, judge_equals(said.phrase, cells), together)


def _ambiguous(possible: Sequence[Tie], figures: Mapping[str, Referable]) -> str:
    cells = [(figures[tie.figure].label, found) for tie in possible if (found := _cell(tie, figures))]
    places = [f"{label} ({named(found)})" for label, found in cells]
    return (
        f"It may speak of {' or '.join(places[:3])}{' or others' if len(places) > 3 else ''}. Say of which."
    )


def _cell(tie: Tie, figures: Mapping[str, Referable]) -> Cell | None:
    if tie.figure not in figures:
        return None
    row = tie.row or BASE
    return cell(figures[tie.figure].table, f"{tie.group} / {row}" if tie.group else row)


def _is_taken(phrase: Phrase, sentence: Sentence) -> bool:
    return any(taken.start <= phrase.start and phrase.end <= taken.end for taken in sentence.taken)


def _nearest(said: _Said) -> Tie | None:
    """The share beside the phrase that is taken from a figure: in the same thought, with no other number between."""
    for taken in sorted(said.sentence.taken, key=lambda taken: abs(taken.start - said.phrase.start)):
        between = said.sentence.text[min(taken.end, said.phrase.end) : max(taken.start, said.phrase.start)]
        if _APART.search(between) and not _NOTHING.fullmatch(between):
            return None
        found = cell(said.report.figures[taken.figure].table, taken.cell)
        if found is not None and found.row is not None:
            return Tie(taken.figure, found.group, found.row.label)
    return None


def _claim(sentence: str, found: Sequence[Phrase], place: int) -> str:
    """What names one phrase: the sentence when it has one, else the part of it from this phrase to the next."""
    if len(found) == 1:
        return sentence
    end = found[place + 1].start if place + 1 < len(found) else len(sentence)
    return sentence[found[place].start : end].strip()
