"""`themebook codes shift | split | restore | revert`: changing the codebook's order, dividing codes, bringing back."""

import sys
from typing import Annotated, Literal

import typer

from cli.code_printing import code_to_json, tell
from cli.opening import reading, working
from cli.options import AsJson, PersonName, StudyName
from cli.terminal import facts, say
from coding.wording import count

Way = Literal["up", "down", "in", "out"]
Name = Annotated[str, typer.Argument(help="The code's name.", show_default=False)]


def shift_code(
    name: Name,
    way: Annotated[
        Way,
        typer.Argument(
            help="up, down, in (to the category above), out (of its category).", show_default=False
        ),
    ],
    study: StudyName = "",
    who: PersonName = "",
    as_json: AsJson = False,
) -> None:
    """Move a code or category one place in the order of the codebook.

    Up and down carry a code on through the whole tree, from one category to the next.
    """
    from coding.codebook.order import shift

    with working(study, who) as work:
        code = shift(work, name, direction=way)
    tell(code, "Moved", as_json=as_json)


def split_code(
    name: Name,
    quotes: Annotated[
        list[str],
        typer.Argument(help="The quotes that go to the other code; - reads names from standard input."),
    ],
    into: Annotated[
        str, typer.Option("--into", help="The other code; added when it is not there.", show_default=False)
    ],
    dry_run: Annotated[bool, typer.Option("--dry-run", help="Say what it would do, and do nothing.")] = False,
    study: StudyName = "",
    who: PersonName = "",
    as_json: AsJson = False,
) -> None:
    """Split a code: give some of its quotes to another code, in one step that `codings undo` takes back."""
    from coding.codebook.splitting import split, split_effect

    names = _named(quotes)
    if dry_run:
        with reading(study) as view:
            effect = split_effect(view, name, quotes=names, into=into)
    else:
        with working(study, who) as work:
            effect = split(work, name, quotes=names, into=into)
    if as_json:
        moved = {"quotes": effect.moved.quotes, "respondents": effect.moved.respondents}
        left = {"quotes": effect.left.quotes, "respondents": effect.left.respondents}
        told = {"code": effect.code, "into": effect.into, "new": effect.is_new}
        facts(told | {"moved": moved, "already": effect.already, "left": left})
    else:
        say(f"{'Splitting' if dry_run else 'Split'} {effect.code}: {effect.sentence}.")


def restore_code(name: Name, study: StudyName = "", who: PersonName = "", as_json: AsJson = False) -> None:
    """Bring a retired code or category back, with the codings that it had."""
    from coding.codebook.restoring import restore, restore_effect

    with working(study, who) as work:
        effect = restore_effect(work, name)
        code = restore(work, name)
    if as_json:
        facts(code_to_json(code) | {"codings": effect.codings})
    else:
        say(f"Restored {code.name} with {count(effect.codings, 'coding')}.")


def revert_code(
    name: Name,
    version: Annotated[int, typer.Option("--to", help="A version of the codebook.", show_default=False)],
    study: StudyName = "",
    who: PersonName = "",
    as_json: AsJson = False,
) -> None:
    """Write about a code again what an earlier version of the codebook said; its name and place stay."""
    from coding.codebook.restoring import bring_back_texts

    with working(study, who) as work:
        code = bring_back_texts(work, name, number=version)
    tell(code, f"As in version {version}:", as_json=as_json)


def _named(quotes: list[str]) -> list[str]:
    """The names given, those on standard input (one a line) in place of "-"."""
    if quotes != ["-"]:
        return quotes
    return [line.strip() for line in sys.stdin if line.strip()]
