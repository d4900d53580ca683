"""`themebook suggest quality`: how good the suggestions are, and what may be concluded from what was read so far."""

from typing import TYPE_CHECKING, Any

from cli.opening import reading
from cli.options import AsJson, StudyName
from cli.reading import Question
from cli.tables import numbers, print_table
from cli.terminal import facts, say
from coding.wording import count

if TYPE_CHECKING:
    from coding.estimates.of_study import CodeEstimate
    from coding.estimates.prevalence import Prevalence


def suggest_quality(question: Question = None, study: StudyName = "", as_json: AsJson = False) -> None:
    """Tell how good the code suggestions are, how often each code occurs, and how much of it may be unread.

    Prevalence is told in three ways with 95 % intervals: from the control quotes that people read, from the machine
    alone, and from the machine corrected by the controls.
    """
    from coding.estimates.of_study import estimates
    from coding.estimates.over_time import decisions_by_day
    from coding.suggestions.runs import newest_run

    with reading(study) as view:
        run, days = newest_run(view), decisions_by_day(view)
        found = estimates(view, question=question)
    quality = None if run is None or run.quality is None else dict(run.quality)
    if quality is not None:
        quality.pop("machine", None)
    if as_json:
        facts(
            {
                "run": None if run is None else run.run,
                "at": None if run is None else run.at,
                "question": question,
                "quality": quality,
                "estimates": [one.to_json() for one in found],
                "decisions": [day.to_json() for day in days],
            }
        )
        return
    _tell(found)


def _tell(found: "tuple[CodeEstimate, ...]") -> None:
    if not found:
        say("The codebook has no codes.")
        return
    first = found[0]
    say(f"{first.read:,} of {count(first.quotes, 'quote')} read, {count(first.due, 'control')} due.")
    say("Estimates rest on the controls, which nobody chose; shares with 95 % intervals.")
    print_table(
        ["code", numbers("controls"), "people", "machine", "corrected", numbers("at most unread")],
        [_row(one) for one in found],
    )
    for reason in dict.fromkeys(one.corrected.reason for one in found if one.corrected.reason):
        say(f"No corrected share: {reason}.")


def _row(one: "CodeEstimate") -> list[Any]:
    ways = [_share(way) for way in (one.human, one.machine, one.corrected)]
    most = "–" if one.stop.most is None else f"{one.stop.most:,} of {one.stop.unread:,}"
    return [one.code, one.sample, *ways, most]


def _share(way: "Prevalence") -> str:
    if way.share is None or way.interval is None:
        return "–"
    return f"{way.share:.0%} ({way.interval.low:.0%} to {way.interval.high:.0%})"
