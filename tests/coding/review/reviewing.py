"""Two people in one transaction that never ends well, so that one study serves every test."""

from dataclasses import dataclass

from coding.disclosure.releases import release
from coding.report import reports
from corpus.people import Actor, Role, join
from corpus.study import Study, Work
from tests.coding.report.reported import TITLE, write_report


@dataclass(frozen=True)
class Two:
    """Ada, who codes, and Sam, who supervises: what one does the other sees."""

    ada: Work
    sam: Work

    def supervisor(self, name: str) -> Work:
        """A third person."""
        return Work(self.sam.connection, join(self.sam, name, role=Role.SUPERVISOR))


def submit_report(study: Study, actor: Actor, supervisor: Actor) -> None:
    """A report of one insight, submitted; its web address may be printed."""
    with study.write(actor) as work:
        write_report(work)
        reports.submit(work, TITLE)
    with study.write(supervisor) as work:
        release(work, TITLE, "R1/why", reason="The address leads nowhere.")
