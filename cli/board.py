"""The themes board on a terminal: its cards, its map, splitting, moving, confirming all quotes, undo and redo."""

from dataclasses import asdict
from typing import TYPE_CHECKING, Annotated

import typer

from cli.opening import reading, working
from cli.options import AsJson, PersonName, StudyName
from cli.tables import numbers, print_table
from cli.terminal import facts, note, say
from coding.wording import count

if TYPE_CHECKING:
    from coding.themes.parts import Part

Run = Annotated[
    str | None,
    typer.Option("--run", metavar="RUN", help="The run's id; the newest when absent.", show_default=False),
]
Proposal = Annotated[
    str, typer.Argument(metavar="PROPOSAL", help="The proposed theme: T1, or its label.", show_default=False)
]


def board(
    question: Annotated[
        str | None, typer.Option("--question", help="Of this open question; the newest of all when absent.")
    ] = None,
    level: Annotated[
        int | None,
        typer.Option("--level", min=1, help="1 is the coarsest; what is proposed first when absent."),
    ] = None,
    run: Run = None,
    study: StudyName = "",
    as_json: AsJson = False,
) -> None:
    """Show the themes board: what each theme reaches, and what carries no code yet.

    Shares are of the respondents whose quotes were looked at, each counted once.
    """
    from coding.figures.shares import in_words, percent
    from coding.themes import board as themes
    from coding.themes.runs import find_run, newest_run

    with reading(study) as view:
        newest = newest_run(view, question=question, level=level) if run is None else None
        found = newest or find_run(view, run, level=level)
        reach, left = themes.reach(view, found), themes.remainder(view, question=found.question)
    if as_json:
        facts(themes.to_json(found, reach, left))
        return
    rows = [
        [one.id, one.label, one.n, in_words(percent(reach.of[one.id], reach.base), reach.base), one.status]
        for one in found.themes
    ]
    print_table(["", "theme", numbers("quotes"), numbers("respondents"), "status"], rows)
    say(f"{count(left.left, 'quote')} of {left.substantive:,} carry no code yet.")
    if left.no_code:
        say(f"Of {left.no_code:,} more somebody says that no code fits.")


def theme_map(run: Run = None, study: StudyName = "", as_json: AsJson = False) -> None:
    """Compute where the quotes of a run lie on its map; the points are printed with --json."""
    from coding.themes.map import map_of
    from coding.themes.runs import heads_beside

    with reading(study) as view:
        found = map_of(view, heads_beside(view, run)[0]["guid"])
    if as_json:
        facts(found.to_json())
    else:
        say(f"{count(len(found.quotes), 'quote')} of {found.of:,} are on the map; --json prints the points.")


def split_proposal(
    name: Proposal,
    parts: Annotated[
        int | None,
        typer.Option("--parts", min=2, max=4, help="How many; as many as part best when absent."),
    ] = None,
    label: Annotated[
        list[str] | None,
        typer.Option("--label", help="What a part is called, the largest first; repeat it."),
    ] = None,
    preview: Annotated[
        bool, typer.Option("--preview", help="Show the parts that are proposed, and change nothing.")
    ] = False,
    run: Run = None,
    study: StudyName = "",
    who: PersonName = "",
    as_json: AsJson = False,
) -> None:
    """Split a proposed theme into two to four parts.

    The same quotes always give the same parts: look at them with --preview first.
    """
    from dataclasses import replace

    from coding.themes.split import propose_parts, split

    with reading(study) as view:
        found = propose_parts(view, name, run=run, number=parts)
    labels = [*(label or []), *(part.label for part in found[len(label or []) :])]
    found = tuple(replace(part, label=one) for part, one in zip(found, labels, strict=False))
    names: list[str] = []
    if not preview:
        with working(study, who) as work:
            names = split(work, name, found, run=run)
    if as_json:
        facts({"made": names, "parts": [part.to_json() for part in found]})
        return
    _print_parts(found, names)
    say("Nothing was changed." if preview else f"{name} is split into {', '.join(names)}.")


def _print_parts(parts: "tuple[Part, ...]", names: list[str]) -> None:
    rows = [
        [names[at] if names else "", part.label, len(part.quotes), ", ".join(part.terms)]
        for at, part in enumerate(parts)
    ]
    print_table(["", "part", numbers("quotes"), "words"], rows)


def move_quotes(
    quotes: Annotated[
        list[str], typer.Argument(metavar="QUOTE...", help="The quotes' ids.", show_default=False)
    ],
    into: Annotated[str, typer.Option("--into", help="The proposed theme they go into: T1, or its label.")],
    run: Run = None,
    study: StudyName = "",
    who: PersonName = "",
    as_json: AsJson = False,
) -> None:
    """Move quotes into another proposed theme. Where the machine put them is kept beside it."""
    from coding.themes.move import move

    with working(study, who) as work:
        moved = move(work, quotes, into=into, run=run)
    if as_json:
        facts(asdict(moved))
    else:
        say(f"Moved {count(moved.quotes, 'quote')} into {moved.into}.")


def confirm_quotes(
    name: Proposal,
    preview: Annotated[
        bool, typer.Option("--preview", help="Say how many quotes that would be, and change nothing.")
    ] = False,
    run: Run = None,
    study: StudyName = "",
    who: PersonName = "",
    as_json: AsJson = False,
) -> None:
    """Confirm the code of an accepted theme on all its quotes on which nobody has decided about it."""
    from coding.themes.confirm import confirm, confirm_effect

    if preview:
        with reading(study) as view:
            done = confirm_effect(view, name, run=run)
    else:
        with working(study, who) as work:
            done = confirm(work, name, run=run)
    if as_json:
        facts(asdict(done))
        return
    verb = "would be" if preview else "is"
    where = f"{count(done.quotes, 'quote')} of {count(done.respondents, 'respondent')}"
    say(f"{done.code} {verb} confirmed on {where}.")
    if done.decided:
        note(f"{count(done.decided, 'quote')} decided on before: left alone.")


def undo_step(run: Run = None, study: StudyName = "", who: PersonName = "", as_json: AsJson = False) -> None:
    """Take back what you did last with proposed themes; again, what you did before it."""
    from coding.themes.undo import undo

    with working(study, who) as work:
        said = undo(work, run=run)
    _say_turned(said, as_json=as_json)


def redo_step(run: Run = None, study: StudyName = "", who: PersonName = "", as_json: AsJson = False) -> None:
    """Do again what you took back last with proposed themes."""
    from coding.themes.undo import redo

    with working(study, who) as work:
        said = redo(work, run=run)
    _say_turned(said, as_json=as_json)


def _say_turned(said: str, *, as_json: bool) -> None:
    if as_json:
        facts({"said": said})
    else:
        say(said)
