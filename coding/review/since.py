"""What happened to a report since a supervisor last saw it: what is different, and which comments were settled."""

from dataclasses import dataclass

from coding.report.changes import Change
from coding.report.reports import Step, history
from coding.report.submissions import changes
from coding.review.comments import Comment
from corpus.study import View


@dataclass(frozen=True, slots=True)
class Since:
    """`returned` is the step that sent the report back last, None before the first; the others are what came after.

    `resolved` are the comments that were resolved, `left` those that were open then and still are.
    """

    returned: Step | None
    changes: tuple[Change, ...]
    resolved: tuple[Comment, ...]
    left: tuple[Comment, ...]

    def of_insight(self, insight: int) -> tuple[Change, ...]:
        """What is different in one insight."""
        return tuple(one for one in self.changes if one.insight == insight)


def since(view: View, report: str, comments: tuple[Comment, ...]) -> Since:
    """What happened since the report was last returned; `comments` are all of its comments."""
    returns = [step for step in history(view, report) if step.action == "returned"]
    if not returns:
        return Since(None, changes(view, report), (), ())
    then = returns[-1].at
    return Since(
        returned=returns[-1],
        changes=changes(view, report),
        resolved=tuple(one for one in comments if one.resolved_at is not None and one.resolved_at > then),
        left=tuple(one for one in comments if one.status == "open" and one.at <= then),
    )
