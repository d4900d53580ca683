"""`themebook waves`: figures over the waves of a study, and why they can be compared."""

from dataclasses import asdict
from typing import TYPE_CHECKING, Annotated, Any

import typer

from cli.figure_options import BaseOption, Decimals, Of, Phrases, specification
from cli.opening import reading, working
from cli.options import AsJson, PersonName, StudyName, Where
from cli.table import print_figure
from cli.tables import print_table
from cli.terminal import facts, say
from corpus.errors import Refused

if TYPE_CHECKING:
    from coding.comparable import Comparable
    from coding.figures.wave_changes import Change, Subject
    from coding.stated_waves import OverWaves

commands = typer.Typer(help="Compare the waves of a study.", no_args_is_help=True)

Counted = Annotated[
    str,
    typer.Argument(
        metavar="QUESTION|codes|categories|entities",
        help="What is compared: a question of the same name in several waves, or codes, categories or entities.",
        show_default=False,
    ),
]
Topic = Annotated[
    str | None,
    typer.Option("--topic", help="Put the stated figures of this topic beside it, also of other waves."),
]
Question = Annotated[str | None, typer.Option("--question", help="The question that changed.")]
Code = Annotated[str | None, typer.Option("--code", help="The code whose definition changed.")]
Earlier = Annotated[
    str, typer.Option("--earlier", metavar="WAVE", help="The earlier wave.", show_default=False)
]
Later = Annotated[str, typer.Option("--later", metavar="WAVE", help="The wave after it.", show_default=False)]
Reason = Annotated[
    str, typer.Option("--reason", help="Why they can be compared, in a sentence.", show_default=False)
]
First = Annotated[str, typer.Argument(metavar="NAME", help="A stated figure.", show_default=False)]
Second = Annotated[str, typer.Argument(metavar="NAME", help="Another one.", show_default=False)]


@commands.command("compare")
def compare(
    counted: Counted,
    of: Of = None,
    topic: Topic = None,
    base: BaseOption = "answered",
    where: Where = None,
    phrases: Phrases = None,
    decimals: Decimals = None,
    study: StudyName = "",
    as_json: AsJson = False,
) -> None:
    """Print a figure for each wave with its own base, the differences with their intervals, and the ranks.

    When wording, options, kind, routing or instrument of the question, or the definition of a counted code, changed
    between waves, this is refused until somebody has stated why they can be compared.

    \b
    themebook waves compare P17
    themebook waves compare codes --question ft_challenges --topic challenges
    """
    from coding.figures.cautions import with_cautions
    from coding.figures.table import to_json
    from coding.stated_waves import over_waves

    wanted = specification(counted, of=of, base=base, where=where, phrases=phrases, decimals=decimals)
    with reading(study) as view:
        found = over_waves(view, wanted, topic=topic)
    table = with_cautions(found.table)
    if as_json:
        facts({"table": to_json(table), "rows": found.rows_to_json(), "notes": list(found.notes)})
        return
    print_figure(table)
    _print_rows(found)


@commands.command("changes")
def list_changes(
    question: Question = None, code: Code = None, study: StudyName = "", as_json: AsJson = False
) -> None:
    """List what changed about a question or a code from wave to wave, and what nobody has explained yet."""
    from coding.comparable import changes_of, unexplained

    subject, name = _subject(question, code)
    with reading(study) as view:
        changes = changes_of(view, subject=subject, name=name)
        left = unexplained(view, changes)
    if as_json:
        facts({"changes": [_change(change, explained=change not in left) for change in changes]})
        return
    if not changes:
        say(f"Nothing about {name} changed.")
    for change in changes:
        say(f"{'To explain' if change in left else 'Explained'}: {change.in_words()}.")


@commands.command("state")
def state_comparable(
    earlier: Earlier,
    later: Later,
    reason: Reason,
    question: Question = None,
    code: Code = None,
    study: StudyName = "",
    who: PersonName = "",
    as_json: AsJson = False,
) -> None:
    """State why a question or a code can be compared between two waves although it changed.

    The reason stands below every comparison. It covers what has changed by now: another change needs another word.
    """
    from coding.comparable import state

    subject, name = _subject(question, code)
    with working(study, who) as work:
        done = state(work, subject=subject, name=name, earlier=earlier, later=later, reason=reason)
    _tell(done, as_json=as_json)


@commands.command("withdraw")
def withdraw_comparable(
    earlier: Earlier,
    later: Later,
    question: Question = None,
    code: Code = None,
    study: StudyName = "",
    who: PersonName = "",
    as_json: AsJson = False,
) -> None:
    """Take back what was stated, so that the comparison is blocked again."""
    from coding.comparable import withdraw

    subject, name = _subject(question, code)
    with working(study, who) as work:
        done = withdraw(work, subject=subject, name=name, earlier=earlier, later=later)
    _tell(done, as_json=as_json)


@commands.command("list")
def list_statements(study: StudyName = "", as_json: AsJson = False) -> None:
    """List why questions and codes can be compared although something changed."""
    from coding.comparable import statements

    with reading(study) as view:
        found = statements(view)
    if as_json:
        facts({"comparable": [asdict(one) for one in found]})
        return
    if not found:
        say("Nothing is stated.")
        return
    rows = [[one.name, one.earlier, one.later, one.reason, one.person] for one in found]
    print_table(["question or code", "earlier", "later", "reason", "stated by"], rows)


@commands.command("stated")
def compare_stated(first: First, second: Second, study: StudyName = "", as_json: AsJson = False) -> None:
    """Compare the shares of two stated figures; refused when they count different things and nobody said why."""
    from coding.figures.comparison_words import difference_in_words
    from coding.stated_waves import differ

    with reading(study) as view:
        found, reasons = differ(view, first, second)
    if as_json:
        facts({"difference": None if found is None else asdict(found), "notes": list(reasons)})
        return
    say("Not both have their numbers stated." if found is None else difference_in_words(found))
    for line in reasons:
        say(f"Note: {line}")


@commands.command("state-stated")
def state_stated(
    first: First,
    second: Second,
    reason: Reason,
    study: StudyName = "",
    who: PersonName = "",
    as_json: AsJson = False,
) -> None:
    """State why two stated figures can be compared although they count different things."""
    from coding.stated_waves import state

    with working(study, who) as work:
        done = state(work, first, second, reason=reason)
    _tell(done, as_json=as_json)


def _subject(question: str | None, code: str | None) -> "tuple[Subject, str]":
    """Which of the two is named. Raises Refused for none and for both."""
    if question is not None and code is None:
        return "question", question
    if code is not None and question is None:
        return "code", code
    raise Refused("It is not said what changed.", help="Name either --question or --code.")


def _tell(done: "Comparable", *, as_json: bool) -> None:
    if as_json:
        facts(asdict(done))
        return
    what = "is comparable" if done.status == "stated" else "is not comparable any more"
    say(f"{done.name} {what} between {done.earlier} and {done.later}: {'; '.join(done.changes)}.")


def _change(change: "Change", *, explained: bool) -> dict[str, Any]:
    return {**asdict(change), "explained": explained}


def _print_rows(found: "OverWaves") -> None:
    """What is known of each row in each wave: its rank, and its share or what was stated, with who stated it."""
    cells = [(label, cell) for label, of_row in found.rows for cell in of_row]
    if not any(cell.source or cell.rank for _, cell in cells):
        return
    say()
    rows = [[label, cell.wave, cell.rank, cell.words, cell.source or "counted here"] for label, cell in cells]
    print_table(["", "wave", "rank", "share or statement", "from"], rows)
    for note in found.notes:
        say(f"Note: {note}")
