"""Verifying the methods: who was asked and what the codes mean, by the study as it is now."""

import json
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import asdict
from typing import Any

from coding.report.compared import Compared, differing
from coding.report.content import ShownInsight
from coding.report.methods import day, for_outside, methods
from corpus.questions import all_questions
from corpus.study import View


def facts(view: View, insights: Iterable[ShownInsight], document: Mapping[str, Any]) -> Iterator[Compared]:
    """Each fact of the methods that the study does not confirm; a document of the first version told fewer.

    Earlier versions told the moments of the first and the last respondent, of which the day is compared.
    """
    questions = {question.name: question for question in all_questions(view)}
    told = methods(view, insights, questions)
    if (threshold := document.get("threshold")) is not None:
        told = for_outside(told, threshold=threshold, cells=document.get("cells") or "compared")
    now = json.loads(json.dumps(asdict(told)))
    found = dict(document["methods"])
    found |= {key: day(found[key]) for key in ("first_submitted", "last_submitted") if key in found}
    yield from differing(_told_first(now) if document["version"] == 1 else now, found)


def _told_first(now: dict[str, Any]) -> dict[str, Any]:
    """What the first version told of it."""
    later = ("channel", "countries", "coders", "agreement")
    codes = [{key: value for key, value in code.items() if key != "example"} for code in now["codes"]]
    return {key: value for key, value in now.items() if key not in later} | {"codes": codes}
