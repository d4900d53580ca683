"""`themebook topics`: interviews and experts' comments by topic, without numbers."""

from typing import Annotated

import typer

from cli.opening import reading
from cli.options import AsJson, StudyName
from cli.terminal import facts, say
from corpus.errors import Refused


def topics(
    kind: Annotated[
        str | None, typer.Option("--kind", help="expert (usual), respondent, or pull-quote.")
    ] = None,
    instrument: Annotated[
        str | None, typer.Option("--instrument", help="What the respondents of this instrument said.")
    ] = None,
    study: StudyName = "",
    as_json: AsJson = False,
) -> None:
    """List what interviews say by topic: the coded passages, and no number, because they are no sample."""
    from typing import cast, get_args

    from coding.topics import Kind
    from coding.topics import topics as by_topic
    from corpus.quotes import find_quote

    if kind is not None and kind not in get_args(Kind):
        raise Refused(f"{kind} is no kind of quote.", help=f"It may be {', '.join(get_args(Kind))}.")
    wanted = cast("Kind | None", kind or (None if instrument else "expert"))
    with reading(study) as view:
        found = by_topic(view, kind=wanted, instrument=instrument)
        texts = {name: find_quote(view, name).text for one in found for name in one.passages}
    if as_json:
        passages = [[{"id": name, "text": texts[name]} for name in one.passages] for one in found]
        facts(
            {
                "topics": [
                    {
                        "code": one.code,
                        "category": one.category,
                        "definition": one.definition,
                        "passages": told,
                    }
                    for one, told in zip(found, passages, strict=True)
                ]
            }
        )
        return
    for one in found:
        say(one.code + (f": {one.definition}" if one.definition else ""))
        for name in one.passages:
            say(f"    {name}")
            for line in texts[name].splitlines():
                say(f"      {line}")
    if not found:
        say("No such passage carries a code yet.")
