"""From a code to its quotes: on the coding screen one by one, or as a table."""

from coding.browse.filter import Filter
from coding.browse.grid import Grid
from coding.browse.link import to_link as grid_link
from coding.queues.queue import Queue
from coding.queues.queue import to_link as queue_link
from ui.go import can_go, go


def go_through_doubtful(code: str) -> None:
    """Opens what was confirmed before the code was defined anew, one by one."""
    go("code", **queue_link(Queue(which="recheck", recheck=code)))


def go_through_suggested(code: str) -> None:
    """Opens what the machine suggests the code for, one by one."""
    go("code", **queue_link(Queue(suggested=code)))


def go_to_quotes(code: str) -> None:
    """Opens every quote that has the code, as a table."""
    go("browse", **grid_link(Grid(Filter(codes=(code,)))))


def can_browse() -> bool:
    """Whether the actor's role has the table of quotes."""
    return can_go("browse")
