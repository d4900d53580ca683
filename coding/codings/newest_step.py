"""Whether a step is what its person would undo next, so that a button beside it takes back just this."""

from coding.codings.steps import standing
from corpus.people import Actor
from corpus.study import View


def is_newest_step(view: View, actor: Actor, step: str) -> bool:
    """Whether the actor's newest step that stands is the one with this id."""
    newest = next(standing(view, actor), [])
    return bool(newest) and newest[0]["after"].get("step") == step
