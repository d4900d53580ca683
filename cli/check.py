"""`themebook check`: whether the study is whole."""

import typer

from cli.opening import reading
from cli.options import AsJson, StudyName
from cli.terminal import facts, say
from coding.wording import count


def check(study: StudyName = "", as_json: AsJson = False) -> None:
    """Check that the study is whole.

    The database, the chain of events, every quote, and that codebook, codings, memos and reports are what the events
    say. Ends with exit status 1 when a fault is found.
    """
    from coding.check import faults

    with reading(study) as view:
        found = list(faults(view))
    if as_json:
        facts({"whole": not found, "faults": found})
    else:
        for fault in found:
            say(fault)
        say(f"{count(len(found), 'fault')} found." if found else "The study is whole.")
    if found:
        raise typer.Exit(1)
