"""`themebook respondents`: who answered."""

from typing import TYPE_CHECKING, Annotated, Any

import typer

from cli.opening import reading
from cli.options import AsJson, Limit, StudyName
from cli.tables import print_table
from cli.terminal import facts, note, say

if TYPE_CHECKING:
    from corpus.respondents import Respondent


def respondents(
    limit: Limit = 50,
    after: Annotated[
        str | None, typer.Option("--after", metavar="RESPONDENT", help="Go on behind this respondent.")
    ] = None,
    study: StudyName = "",
    as_json: AsJson = False,
) -> None:
    """List the respondents with what is known about them, and count them. For coders' eyes, not for a report."""
    from corpus.respondents import (
        attribute_names,
        attributes_on_page,
        contents,
        find_respondent,
        respondents_page,
    )

    with reading(study) as view:
        start = find_respondent(view, after) if after else 0
        page = respondents_page(view, after=start, limit=limit + 1)
        names, known, counts = attribute_names(view), attributes_on_page(view, page[:limit]), contents(view)
    shown = page[:limit]
    following = shown[-1].name if len(page) > limit else None
    if as_json:
        listed = [_to_json(one, known.get(one.id, {})) for one in shown]
        facts(
            {"total": counts.respondents, "log_ons": counts.log_ons, "next": following, "respondents": listed}
        )
        return
    say(
        f"n = {counts.respondents:,} respondents who gave any answer; {counts.log_ons:,} log-ons without one."
    )
    rows = [[one.name, one.wave, *(known.get(one.id, {}).get(name) for name in names)] for one in shown]
    print_table(["respondent", "wave", *names], rows)
    if following:
        note(f"There are more; go on with --after {following}")


def _to_json(respondent: "Respondent", attributes: dict[str, str]) -> dict[str, Any]:
    return {
        "id": respondent.name,
        "wave": respondent.wave,
        "instrument": respondent.instrument,
        "submitted": respondent.submitted,
        "answered": respondent.answered,
        "attributes": attributes,
    }
