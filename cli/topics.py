"""`themebook topics`: interviews and experts' comments by topic, without numbers."""

from typing import TYPE_CHECKING, Annotated, Any, Literal

import typer

from cli.opening import reading
from cli.options import AsJson, StudyName
from cli.terminal import facts, say

if TYPE_CHECKING:
    from coding.topics import Topic


def topics(
    kind: Annotated[
        Literal["expert", "respondent", "pull-quote"] | None,
        typer.Option("--kind", help="Of whom; experts when neither this nor an instrument is named."),
    ] = None,
    instrument: Annotated[
        str | None, typer.Option("--instrument", help="What the respondents of this instrument said.")
    ] = None,
    study: StudyName = "",
    as_json: AsJson = False,
) -> None:
    """List what interviews say by topic: the coded passages, and no number, because they are no sample."""
    from coding.topics import topics as by_topic

    with reading(study) as view:
        found = by_topic(view, kind=kind or (None if instrument else "expert"), instrument=instrument)
    if as_json:
        facts({"topics": [_to_json(topic) for topic in found]})
        return
    for topic in found:
        _print(topic)
    if not found:
        say("No such passage carries a code yet.")


def _print(topic: "Topic") -> None:
    say(topic.code + (f": {topic.definition}" if topic.definition else ""))
    for passage in topic.passages:
        say(f"    {passage.name}")
        for line in passage.text.splitlines():
            say(f"      {line}")


def _to_json(topic: "Topic") -> dict[str, Any]:
    return {
        "code": topic.code,
        "category": topic.category,
        "definition": topic.definition,
        "passages": [{"id": passage.name, "text": passage.text} for passage in topic.passages],
    }
