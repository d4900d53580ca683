"""`themebook codes diff | overlaps | thin | recheck | keep`: looking the codebook through."""

from typing import Annotated, Any

import typer

from cli.opening import reading, working
from cli.options import AsJson, PersonName, StudyName
from cli.tables import numbers, print_table
from cli.terminal import facts, say
from coding.wording import count

Name = Annotated[str, typer.Argument(help="The code's name.", show_default=False)]


def diff_code(
    name: Name,
    old: Annotated[
        int | None, typer.Option("--from", help="The older version; the one before the code's last change.")
    ] = None,
    new: Annotated[int | None, typer.Option("--to", help="The newer version; today's.")] = None,
    study: StudyName = "",
    as_json: AsJson = False,
) -> None:
    """Tell what changed about a code between two versions of the codebook, word by word.

    What is gone or new stands between ⟦ and ⟧.
    """
    from coding.codebook import version
    from coding.codebook.diff import between, last_change

    with reading(study) as view:
        old = last_change(view, name) - 1 if old is None else old
        new = version(view) if new is None else new
        found = between(view, name, old=old, new=new)
    if as_json:
        changes = [
            {
                "field": one.field,
                "before": one.was,
                "after": one.now,
                "words": [[piece.kind, piece.text] for piece in one.pieces],
            }
            for one in found
        ]
        facts({"code": name, "from": old, "to": new, "changes": changes})
        return
    say(f"{name}, version {old} to {new}: {count(len(found), 'change')}.")
    for one in found:
        say(f"{one.field}")
        say(f"    was: {one.was_marked or 'nothing'}")
        say(f"    is:  {one.now_marked or 'nothing'}")


def list_overlaps(
    above: Annotated[
        float, typer.Option("--above", min=0, max=100, help="Per cent of the smaller code.")
    ] = 80,
    study: StudyName = "",
    as_json: AsJson = False,
) -> None:
    """List codes that come together: most quotes or respondents of the smaller one have the other one too."""
    from coding.codebook.overlaps import Part, overlaps

    with reading(study) as view:
        found = overlaps(view, above=above / 100)

    def part(one: Part) -> dict[str, Any]:
        return {"both": one.both, "of": one.of, "percent": 100 * one.share}

    if as_json:
        told = [
            {
                "smaller": one.smaller,
                "other": one.other,
                "quotes": part(one.quotes),
                "respondents": part(one.respondents),
            }
            for one in found
        ]
        facts({"above": above, "overlaps": told})
        return
    say(f"{count(len(found), 'pair')} of codes where more than {above:g} % of the smaller one has the other.")
    rows = [
        [one.smaller, one.other]
        + [f"{one_part.both:,} of {one_part.of:,}" for one_part in (one.quotes, one.respondents)]
        for one in found
    ]
    if rows:
        print_table(["code", "has also", numbers("quotes"), numbers("respondents")], rows)


def list_thin(
    fewer_than: Annotated[int, typer.Option("--fewer-than", min=1, help="Quotes.")] = 3,
    study: StudyName = "",
    as_json: AsJson = False,
) -> None:
    """List codes that count on few quotes."""
    from coding.codebook.uses import thin

    with reading(study) as view:
        found = thin(view, fewer_than=fewer_than)
    if as_json:
        facts(
            {
                "fewer_than": fewer_than,
                "codes": [
                    {
                        "name": one.name,
                        "quotes": one.confirmed.quotes,
                        "respondents": one.confirmed.respondents,
                        "suggested": one.suggested.quotes,
                    }
                    for one in found
                ],
            }
        )
        return
    say(f"{count(len(found), 'code')} with fewer than {count(fewer_than, 'quote')}.")
    if found:
        rows = [
            [one.name, one.confirmed.quotes, one.confirmed.respondents, one.suggested.quotes] for one in found
        ]
        print_table(["code", numbers("quotes"), numbers("respondents"), numbers("suggested")], rows)


def list_recheck(
    name: Annotated[
        str | None, typer.Argument(metavar="[CODE]", help="Name its quotes too.", show_default=False)
    ] = None,
    study: StudyName = "",
    as_json: AsJson = False,
) -> None:
    """List what was confirmed before the definition of its code changed, and that nobody has looked at since."""
    from coding.codebook.recheck import quotes_of, to_recheck

    with reading(study) as view:
        found = to_recheck(view)
        quotes = None if name is None else quotes_of(view, name)
    if as_json:
        told: dict[str, Any] = {
            "codes": [
                {
                    "name": one.code,
                    "changed_in_version": one.changed_at,
                    "quotes": one.before.quotes,
                    "respondents": one.before.respondents,
                }
                for one in found
            ]
        }
        facts(told if quotes is None else told | {"code": name, "quotes": quotes})
        return
    if quotes is not None:
        for quote in quotes:
            say(quote)
        return
    say(f"{count(len(found), 'code')} with quotes confirmed before the definition changed.")
    if found:
        rows = [[one.code, one.changed_at, one.before.quotes, one.before.respondents] for one in found]
        counted = numbers("quotes"), numbers("respondents")
        print_table(["code", numbers("changed in version"), *counted], rows)


def keep_codings(
    name: Name,
    quotes: Annotated[list[str] | None, typer.Argument(help="These quotes.", show_default=False)] = None,
    every: Annotated[
        bool, typer.Option("--all", help="Every quote that `codes recheck` lists for the code.")
    ] = False,
    study: StudyName = "",
    who: PersonName = "",
    as_json: AsJson = False,
) -> None:
    """Say that a code whose definition changed still fits quotes that had it before; one step that can be undone."""
    from coding.codebook.recheck import keep_all, keep_on

    with working(study, who) as work:
        kept = keep_all(work, name) if every else keep_on(work, quotes or [], name)
    if as_json:
        facts({"code": name, "kept": kept})
    else:
        say(f"Kept {count(kept, 'coding')} of {name}.")
