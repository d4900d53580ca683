"""Estimates for each code of a study: how often it occurs, how much of it is unread, how right the suggestions are."""

from dataclasses import dataclass
from itertools import takewhile
from typing import Any

from coding.codebook.codes import codes
from coding.estimates import suggested
from coding.estimates.machine import SCALE
from coding.estimates.prevalence import Prevalence, by_machine, by_people, corrected
from coding.estimates.stop import Remainder, remainder
from coding.reading.controls import due, sample_size
from coding.reading.frame import Frame, frame_of
from coding.store import reading_frames, readings, suggestion_runs, suggestions
from corpus.study import View


@dataclass(frozen=True, slots=True)
class CodeEstimate:
    """What is known of one code in a frame of `quotes`, `read` of them, by the first `sample` of the `due` controls.

    `human`, `machine` and `corrected` are three ways to tell its prevalence, never to be mixed. `stop` bounds what is
    unread. `precision` and `recall` are those of the machine's suggestions on the controls.
    """

    code: str
    quotes: int
    read: int
    due: int
    sample: int
    human: Prevalence
    machine: Prevalence
    corrected: Prevalence
    stop: Remainder
    precision: suggested.Rate
    recall: suggested.Rate

    def to_json(self) -> dict[str, Any]:
        """The JSON shape of one of `estimates` in `themebook suggest quality --json`."""
        counts = {field: getattr(self, field) for field in ("code", "quotes", "read", "due", "sample")}
        prevalence = {way: getattr(self, way).to_json() for way in ("human", "machine", "corrected")}
        quality = {"precision": self.precision.to_json(), "recall": self.recall.to_json()}
        return {**counts, "prevalence": prevalence, "stop": self.stop.to_json(), "suggestions": quality}


@dataclass(frozen=True, slots=True)
class _Machine:
    """What the newest run said of one code over the frame: for each control quote its score, and whether the code would
    have been suggested. `reason` says why it says nothing."""

    total: float = 0.0
    squares: float = 0.0
    said: dict[str, tuple[float, bool]] | None = None
    reason: str = ""


@dataclass(frozen=True, slots=True)
class _Decided:
    """The quote ids that anybody has decided on, those where any code holds or none fits, and those of each code."""

    decided: set[int]
    complete: set[int]
    holding: dict[int, set[int]]
    rejected: dict[int, set[int]]


def estimates(view: View, *, question: str | None = None) -> tuple[CodeEstimate, ...]:
    """One for each active code, in the order of the codebook, over one open question or all quotes.

    A control tells of a code when that was confirmed or rejected on it, any code is in force on it, or somebody said
    that none fits. It was read by the codebook of its day: a code that came later was not looked for. The machine's
    part is that of the newest run of suggestions. Raises Refused for an unknown question.
    """
    frame, decided = frame_of(view, question), _decided(view)
    newest = suggestion_runs.newest(view.connection, kind="codes")
    quality = (newest[0]["quality"] or {}) if newest else {}
    return tuple(
        _estimate(frame, decided, code.id, code.name, _machine(quality.get("machine"), frame, code.name))
        for code in codes(view)
        if code.kind == "code"
    )


def _estimate(frame: Frame, known: _Decided, code_id: int, code: str, machine: _Machine) -> CodeEstimate:
    holding = known.holding.get(code_id, set())
    read_for_code = known.complete | known.rejected.get(code_id, set())
    read = frame.read(known.decided)
    n = sample_size(frame.ids, read_for_code, read=read)
    holds = [quote_id in holding for quote_id in frame.ids[:n]]
    in_sample = sum(holds)
    quotes = len(frame.ids)
    return CodeEstimate(
        code=code,
        quotes=quotes,
        read=read,
        due=due(read, frame=quotes) if quotes else 0,
        sample=n,
        human=by_people(in_sample, sample=n, frame=quotes),
        stop=remainder(
            in_sample, sample=n, found=frame.read(holding), read=frame.read(read_for_code), frame=quotes
        ),
        **_with_machine(holds, frame, machine),
    )


def _with_machine(holds: list[bool], frame: Frame, machine: _Machine) -> dict[str, Any]:
    """The estimates that need what the machine said; of the controls only the first ones whose scores were kept."""
    if machine.said is None:
        nothing = Prevalence(None, None, 0, "", machine.reason)
        unknown = suggested.Rate(0, 0, None, None, machine.reason)
        return {"machine": nothing, "corrected": nothing, "precision": unknown, "recall": unknown}
    said = [machine.said[name] for name in takewhile(machine.said.__contains__, frame.names[: len(holds)])]
    decided, scores = holds[: len(said)], [score for score, _ in said]
    suggested_before = [was for _, was in said]
    total, squares, quotes = machine.total, machine.squares, len(frame.ids)
    return {
        "machine": by_machine(total, squares, frame=quotes),
        "corrected": corrected(decided, scores, total=total, squares=squares, frame=quotes),
        "precision": suggested.precision(decided, suggested_before),
        "recall": suggested.recall(decided, suggested_before),
    }


def _machine(kept: dict[str, Any] | None, frame: Frame, code: str) -> _Machine:
    """The part of a run's `quality["machine"]` about one code and the frame."""
    if kept is None:
        return _Machine(reason="no run of suggestions has learned from codings yet")
    if code not in kept["codes"]:
        return _Machine(reason="the code is newer than the newest run of suggestions")
    sums = next((one for one in kept["frames"] if one["question"] == frame.question), None)
    if sums is None or sums["quotes"] != len(frame.ids):
        return _Machine(reason="quotes were imported since the newest run of suggestions")
    at = kept["codes"].index(code)
    if "suggested" not in kept:
        return _Machine(reason="the newest run of suggestions is of an earlier Themebook")
    said = {
        name: (scores[at] / SCALE, at in kept["suggested"][name]) for name, scores in kept["controls"].items()
    }
    return _Machine(sums["sums"][at], sums["squares"][at], said)


def _decided(view: View) -> _Decided:
    holding: dict[int, set[int]] = {}
    rejected: dict[int, set[int]] = {}
    for quote_id, code_id, holds in suggestions.decisions(view.connection):
        (holding if holds else rejected).setdefault(code_id, set()).add(quote_id)
    complete = readings.without_code(view.connection).union(*holding.values())
    return _Decided(reading_frames.decided(view.connection), complete, holding, rejected)
