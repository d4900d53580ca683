"""`themebook suggest`: what the machine proposes, and what people make of it. Proposals count nowhere."""

from collections.abc import Callable
from dataclasses import asdict
from typing import TYPE_CHECKING, Annotated, Literal

import typer

from cli.board import (
    board,
    confirm_quotes,
    move_quotes,
    redo_step,
    split_proposal,
    theme_map,
    undo_step,
)
from cli.opening import opened, reading, working
from cli.options import AsJson, PersonName, StudyName
from cli.quality import suggest_quality
from cli.reading import suggest_like, suggest_next
from cli.suggested import print_codes, print_later, print_themes
from cli.terminal import facts, note, progress, say
from coding.wording import count
from corpus.errors import Refused

if TYPE_CHECKING:
    from coding.suggestions.open import Suggestion
    from corpus.study import Work

commands = typer.Typer(
    help="Theme proposals and code suggestions: ask, accept, rename, merge, reject.", no_args_is_help=True
)

Question = Annotated[
    str | None, typer.Option("--question", help="Of this open question; of all together when absent.")
]
Seed = Annotated[int, typer.Option("--seed", help="The same seed gives the same proposals.")]
Level = Annotated[
    int | None,
    typer.Option(
        "--level", min=1, help="1 is the coarsest; what is proposed first when absent.", show_default=False
    ),
]
Run = Annotated[
    str | None,
    typer.Option("--run", metavar="RUN", help="The run's id; the newest when absent.", show_default=False),
]
Proposal = Annotated[
    str, typer.Argument(metavar="PROPOSAL", help="The proposed theme: T1, or its label.", show_default=False)
]
ProposalOrQuote = Annotated[
    str,
    typer.Argument(metavar="PROPOSAL|QUOTE", help="A proposed theme, or a quote's id.", show_default=False),
]
CodeName = Annotated[
    str | None,
    typer.Argument(metavar="[CODE]", help="With a quote: the code suggested for it.", show_default=False),
]


@commands.command("themes")
def suggest_themes(
    question: Question = None,
    seed: Seed = 0,
    level: Level = None,
    rerun: Annotated[
        str | None,
        typer.Option(
            "--rerun", metavar="RUN", help="Compute this run again and store nothing.", show_default=False
        ),
    ] = None,
    study: StudyName = "",
    who: PersonName = "",
    as_json: AsJson = False,
) -> None:
    """Propose themes: groups of quotes that say the same, coarser and finer.

    Non-answers are set aside. The same quotes, seed and model give the same proposals, whatever the order of the rows:
    --rerun shows it, and prints what the run said when it was made, or is refused naming what differs.
    """
    if rerun is not None:
        _rerun_themes(study, rerun, level, as_json=as_json)
        return
    from coding.themes.propose import propose_themes
    from coding.themes.runs import at_level
    from corpus.people import sign_in

    with opened(study) as found, progress("Proposing themes") as done:
        actor = sign_in(found, who)
        run = propose_themes(found, actor, question=question, seed=seed, progress=_passed_to(done))
        if level is not None:
            with found.read() as view:
                run = at_level(view, run, min(level, len(run.levels)))
    if level is not None and level != run.level:
        note(f"The finest level is {run.level}.")
    print_themes(run, as_json=as_json)


def _rerun_themes(study: str, run: str, level: int | None, *, as_json: bool) -> None:
    from coding.themes.rerun import rerun

    with opened(study) as found, progress("Computing the themes again") as done:
        again = rerun(found, run, level=level, progress=_passed_to(done))
    for package, then, now in again.versions:
        note(f"Made with {package} {then or '(none)'}, here is {now or 'none'}.")
    note("Computed again: equal to what is stored, as it was proposed.")
    print_themes(again.run, as_json=as_json)


@commands.command("place")
def place_later_quotes(
    question: Question = None,
    seed: Seed = 0,
    study: StudyName = "",
    who: PersonName = "",
    as_json: AsJson = False,
) -> None:
    """Place the quotes of a later wave into the accepted themes, and propose new themes for what fits none.

    Quotes that no run of themes has seen and nobody has decided on are suggested for the code of the nearest accepted
    theme, if they are as near to it as nine in ten of its own quotes are.
    """
    from coding.themes.later import place_later
    from corpus.people import sign_in

    with opened(study) as found, progress("Placing later quotes") as done:
        actor = sign_in(found, who)
        later = place_later(found, actor, question=question, seed=seed, progress=_passed_to(done))
    print_later(later, as_json=as_json)


@commands.command("codes")
def suggest_codes(
    code: Annotated[str | None, typer.Option("--code", help="Only this code.")] = None,
    question: Question = None,
    seed: Seed = 0,
    study: StudyName = "",
    who: PersonName = "",
    as_json: AsJson = False,
) -> None:
    """Suggest codes for the quotes nobody has decided on, with a reason for each.

    The machine learns from confirmed codings and from the codebook's definitions; how good it is, it tells with them.
    """
    from coding.suggestions.suggest import suggest_codes as suggest
    from corpus.people import sign_in

    with opened(study) as found, progress("Suggesting codes") as done:
        actor = sign_in(found, who)
        run = suggest(found, actor, code=code, question=question, seed=seed, progress=_passed_to(done))
    print_codes(run, as_json=as_json)


@commands.command("list")
def list_proposals(
    what: Annotated[
        Literal["themes", "codes"], typer.Argument(help="themes, or codes for quotes.")
    ] = "themes",
    question: Question = None,
    level: Level = None,
    run: Run = None,
    study: StudyName = "",
    as_json: AsJson = False,
) -> None:
    """List the newest theme proposals with what became of each, or the newest code suggestions."""
    from coding.suggestions import runs as code_runs
    from coding.themes import runs as theme_runs

    with reading(study) as view:
        if what == "codes":
            print_codes(code_runs.find_run(view, run), as_json=as_json)
        elif run is not None:
            print_themes(theme_runs.find_run(view, run, level=level), as_json=as_json)
        else:
            newest = theme_runs.newest_run(view, question=question, level=level)
            print_themes(newest or theme_runs.find_run(view, None, level=level), as_json=as_json)


@commands.command("accept")
def accept_proposal(
    name: ProposalOrQuote,
    code: CodeName = None,
    named: Annotated[
        str | None,
        typer.Option(
            "--name", help="The code it becomes: a new one, or one of the codebook; as the theme when absent."
        ),
    ] = None,
    category: Annotated[str | None, typer.Option("--category", help="The category of a new code.")] = None,
    claim: Annotated[str, typer.Option("--claim", help="The theme in a sentence.")] = "",
    confirm: Annotated[
        bool,
        typer.Option(
            "--confirm", help="Confirm the code on every quote of the theme, instead of suggesting it."
        ),
    ] = False,
    part: Annotated[
        bool, typer.Option("--part", help="Only on the part of the quote that carries the code.")
    ] = False,
    run: Run = None,
    study: StudyName = "",
    who: PersonName = "",
    as_json: AsJson = False,
) -> None:
    """Accept a proposed theme as a code, or a code suggested for a quote.

    \b
    themebook suggest accept T1 --name encryption --category obstacles
    themebook suggest accept R001/ft_challenges encryption
    """
    from coding.suggestions import open as suggestions
    from coding.themes import decide

    with working(study, who) as work:
        if code is not None:
            accept = suggestions.accept_part if part else suggestions.accept
            coding = accept(work, _suggestion(work, name, code).id)
            done, said = asdict(coding), f"{coding.quote}: {coding.code} is confirmed by {coding.coder}."
            del done["id"]
        else:
            accepted = decide.accept(
                work,
                name,
                run=run,
                code=named,
                category=category,
                claim=claim,
                quotes="confirm" if confirm else "suggest",
            )
            where = f"confirmed on {count(accepted.confirmed, 'quote')}"
            if not confirm:
                where = f"suggested for {count(accepted.suggested, 'quote')}"
            done, said = asdict(accepted), f"{name} is now the code {accepted.code}, {where}."
    if as_json:
        facts(done)
    else:
        say(said)


@commands.command("reject")
def reject_proposal(
    name: ProposalOrQuote, code: CodeName = None, run: Run = None, study: StudyName = "", who: PersonName = ""
) -> None:
    """Reject a proposed theme, or a code suggested for a quote."""
    from coding.suggestions import open as suggestions
    from coding.themes import decide

    with working(study, who) as work:
        if code is not None:
            coding = suggestions.reject(work, _suggestion(work, name, code).id)
            say(f"{coding.quote}: {coding.code} is rejected by {coding.coder}.")
        else:
            decide.reject(work, name, run=run)
            say(f"{name} is rejected.")


@commands.command("reopen")
def reopen_proposal(name: Proposal, run: Run = None, study: StudyName = "", who: PersonName = "") -> None:
    """Take the rejection of a proposed theme back."""
    from coding.themes.decide import reopen

    with working(study, who) as work:
        reopen(work, name, run=run)
    say(f"{name} is open again.")


@commands.command("rename")
def rename_proposal(
    name: Proposal,
    label: Annotated[str, typer.Argument(help="The new label.", show_default=False)],
    run: Run = None,
    study: StudyName = "",
    who: PersonName = "",
) -> None:
    """Give a proposed theme another label."""
    from coding.themes.decide import rename

    with working(study, who) as work:
        rename(work, name, label, run=run)
    say(f"{name} is now called {label}.")


@commands.command("merge")
def merge_proposals(
    names: Annotated[
        list[str], typer.Argument(metavar="PROPOSAL...", help="Two or more.", show_default=False)
    ],
    label: Annotated[str | None, typer.Option("--label", help="What they are called together.")] = None,
    run: Run = None,
    study: StudyName = "",
    who: PersonName = "",
) -> None:
    """Put proposed themes together under the largest of them."""
    from coding.themes.decide import merge

    with working(study, who) as work:
        into = merge(work, names, label=label, run=run)
    say(f"Merged {', '.join(names)} into {into}.")


commands.command("next")(suggest_next)
commands.command("like")(suggest_like)
commands.command("quality")(suggest_quality)
commands.command("board")(board)
commands.command("map")(theme_map)
commands.command("split")(split_proposal)
commands.command("move")(move_quotes)
commands.command("confirm")(confirm_quotes)
commands.command("undo")(undo_step)
commands.command("redo")(redo_step)


def _passed_to(done: Callable[[int, int], None]) -> Callable[[int, int, str], None]:
    return lambda at, total, _words: done(at, total)


def _suggestion(work: "Work", quote: str, code: str) -> "Suggestion":
    """The open suggestion of a code for a quote."""
    from coding.codebook.codes import find_code
    from coding.suggestions.open import open_suggestions

    wanted = find_code(work, code).name
    for suggestion in open_suggestions(work, quote):
        if suggestion.code == wanted:
            return suggestion
    raise Refused(
        f"{wanted} is not suggested for {quote}.", help="themebook codings add applies a code by hand."
    )
