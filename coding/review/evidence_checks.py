"""Checks of what speaks against a claim and who is heard: contradictions, voices, opposing findings, pull quotes."""

from coding.for_and_against.marks import contradicting_but_not_shown
from coding.for_and_against.one_voice import one_voice
from coding.for_and_against.opposing import Pair, opposing
from coding.for_and_against.pull_quotes import found_in
from coding.report.content import ReportContent
from coding.report.prose import plain, referables
from coding.review.precheck import Finding, PreCheck
from corpus.study import View


def contradictions(view: View, report: str) -> PreCheck:
    """Quotes that somebody marked as contradicting a claim and that the insight does not show."""
    counted: dict[int, int] = {}
    for marked in contradicting_but_not_shown(view, report):
        counted[marked.insight] = counted.get(marked.insight, 0) + 1
    found = [Finding(_not_shown(n), insight) for insight, n in sorted(counted.items())]
    return PreCheck("Contradictions", "Every quote marked as contradicting is shown.", tuple(found))


def voices(view: View, report: str) -> PreCheck:
    """Respondents who are heard more often than the study allows."""
    found = [Finding(str(voice), insight) for voice in one_voice(view, report) for insight in voice.insights]
    return PreCheck("One voice", "No respondent is heard too often.", tuple(found))


def opposing_findings(content: ReportContent, *, language: str) -> PreCheck:
    """Statements of the report that say otherwise about the same thing."""
    found = [
        Finding(_opposed(pair), insight, pair.one.evidence or None)
        for pair in opposing(content, language=language)
        for insight in sorted({*pair.one.insights, *pair.other.insights})
    ]
    return PreCheck("Opposing findings", "No two findings oppose each other.", tuple(dict.fromkeys(found)))


def pull_quotes(content: ReportContent) -> PreCheck:
    """Pull quotes that do not stand in their texts, word for word."""
    figures = referables(content)
    found = []
    for block in content.blocks:
        if not found_in(block.pull_quote, plain(block.text, figures)):
            whose = f" of {block.author}" if block.author else ""
            words = f"The pull quote{whose} does not stand in the text like that."
            found += [Finding(words, insight) for insight in block.insights or (None,)]
    return PreCheck("Pull quotes", "Every pull quote stands in its text.", tuple(found))


def _not_shown(n: int) -> str:
    if n == 1:
        return "A quote that was marked as contradicting the claim is not shown."
    return f"{n:,} quotes that were marked as contradicting the claim are not shown."


def _opposed(pair: Pair) -> str:
    places = " and ".join(dict.fromkeys((pair.one.place, pair.other.place)))
    return f"{places[:1].upper()}{places[1:]}: {pair.why}"
