"""The way of a report from draft to approved, and every step that is not on it."""

from collections.abc import Callable

import pytest

from coding import codebook, codings
from coding.figures.specification import Specification
from coding.report import reports
from coding.report.render import content
from corpus.errors import Refused
from corpus.people import Actor, Role, sign_in
from corpus.study import Study, Work
from tests.coding.report.reported import TITLE

Step = Callable[[Work], object]


def act(study: Study, name: str, role: Role, step: Step) -> None:
    """One step by one person, in a transaction of its own."""
    with study.write(sign_in(study, name, role=role)) as work:
        step(work)


def bring(study: Study, status: str) -> None:
    """Brings the draft to `status`."""
    if status != "draft":
        act(study, "Ada", Role.CODER, reports.submit)
    if status == "approved":
        act(study, "Sam", Role.SUPERVISOR, reports.approve)
    if status == "returned":
        act(study, "Sam", Role.SUPERVISOR, lambda work: reports.return_(work, comment="Say who."))


SUBMIT: tuple[Role, Step] = Role.CODER, reports.submit
APPROVE: tuple[Role, Step] = Role.SUPERVISOR, reports.approve
RETURN: tuple[Role, Step] = Role.SUPERVISOR, lambda work: reports.return_(work, comment="No.")
EDITS: dict[str, Step] = {
    "edit": lambda work: reports.edit(work, None, title="Other"),
    "add insight": lambda work: reports.add_insight(work, None, "New"),
    "edit insight": lambda work: reports.edit_insight(work, None, 1, headline="New"),
    "move insight": lambda work: reports.move_insight(work, None, 1, to=1),
    "remove insight": lambda work: reports.remove_insight(work, None, 1),
    "add figure": lambda work: reports.add_figure(work, None, 1, Specification("met")),
    "remove figure": lambda work: reports.remove_figure(work, None, 1, 1),
    "add quote": lambda work: reports.add_quote(work, None, 1, "R5/why", "for"),
    "remove quote": lambda work: reports.remove_quote(work, None, 1, "R1/why"),
}


@pytest.mark.parametrize(
    ("status", "step", "message"),
    [
        ("draft", APPROVE, "is a draft and cannot be approved. Submit it"),
        ("draft", RETURN, "is a draft and cannot be returned. Submit it"),
        ("in review", SUBMIT, "is in review and cannot be submitted. Wait"),
        ("returned", APPROVE, "is returned and cannot be approved. Correct it"),
        ("returned", RETURN, "is returned and cannot be returned. Correct it"),
        ("approved", SUBMIT, "is approved and cannot be submitted. Put corrections into a new report"),
        ("approved", APPROVE, "is approved and cannot be approved. Put"),
        ("approved", RETURN, "is approved and cannot be returned. Put"),
    ],
)
def test_steps_in_the_wrong_state_are_refused(
    drafted: Study, status: str, step: tuple[Role, Step], message: str
) -> None:
    """In words, and nothing changes."""
    bring(drafted, status)
    with pytest.raises(Refused, match=message):
        act(drafted, "Pat", *step)
    with drafted.read() as view:
        assert reports.find_report(view).status == status


@pytest.mark.parametrize(
    ("status", "message"), [("in review", "Ask a supervisor to return it"), ("approved", "into a new report")]
)
def test_nothing_is_edited_in_review_or_once_approved(drafted: Study, status: str, message: str) -> None:
    """Every editing function refuses."""
    bring(drafted, status)
    for step in EDITS.values():
        with pytest.raises(Refused, match=message):
            act(drafted, "Ada", Role.CODER, step)


@pytest.mark.parametrize("status", ["draft", "returned"])
def test_everything_is_edited_in_a_draft_and_when_returned(drafted: Study, status: str) -> None:
    """Every editing function works, and the state stays."""
    bring(drafted, status)
    for step in (
        "edit",
        "add insight",
        "add figure",
        "add quote",
        "remove quote",
        "remove figure",
        "remove insight",
    ):
        act(drafted, "Ada", Role.CODER, EDITS[step])
    with drafted.read() as view:
        assert reports.find_report(view).status == status


def test_steps_in_the_wrong_role_are_refused(drafted: Study) -> None:
    """Coders submit and edit, supervisors decide, adjudicators neither."""

    def refuse(step: Step, *roles: Role) -> None:
        for role in roles:
            with pytest.raises(Refused, match=r"Only a (coder|supervisor) can do this"):
                act(drafted, "Pat", role, step)

    for step in (reports.submit, *EDITS.values()):
        refuse(step, Role.SUPERVISOR, Role.ADJUDICATOR)
    bring(drafted, "in review")
    for step in (reports.approve, RETURN[1]):
        refuse(step, Role.CODER, Role.ADJUDICATOR)


def test_the_whole_way(drafted: Study) -> None:
    """Submitted, returned with a comment, corrected, submitted again, approved: the log tells all of it."""
    bring(drafted, "returned")
    with drafted.read() as view:
        returned = reports.find_report(view)
        assert (returned.status, returned.decided_by, returned.comment) == ("returned", "Sam", "Say who.")
    act(
        drafted, "Ada", Role.CODER, lambda work: reports.edit_insight(work, None, 1, text="Officers name it.")
    )
    act(drafted, "Ada", Role.CODER, reports.submit)
    with drafted.read() as view:
        again = reports.find_report(view)
        assert (again.status, again.decided_by, again.comment, again.submitted_by) == (
            "in review",
            None,
            "",
            "Ada",
        )
    act(drafted, "Sam", Role.SUPERVISOR, lambda work: reports.approve(work, comment="Now it holds."))
    with drafted.read() as view:
        assert reports.find_report(view).status == "approved"
        assert [(step.person, step.action, step.comment) for step in reports.history(view)] == [
            ("Ada", "created", ""),
            ("Ada", "submitted", ""),
            ("Sam", "returned", "Say who."),
            ("Ada", "submitted", ""),
            ("Sam", "approved", "Now it holds."),
        ]


def test_a_return_needs_a_comment(drafted: Study) -> None:
    """Spaces are none."""
    bring(drafted, "in review")
    with pytest.raises(Refused, match="needs a comment"):
        act(drafted, "Sam", Role.SUPERVISOR, lambda work: reports.return_(work, comment=" \n"))


def test_a_report_without_an_insight_is_not_submitted(study: Study, actor: Actor) -> None:
    """There is nothing to review."""
    with study.write(actor) as work:
        reports.create(work, "Empty")
        with pytest.raises(Refused, match="The report Empty has no insight"):
            reports.submit(work)


def test_an_insight_without_evidence_is_named(drafted: Study, actor: Actor) -> None:
    """A claim needs a figure or a quote."""
    with drafted.write(actor) as work:
        reports.add_insight(work, None, "It will get worse")
        with pytest.raises(
            Refused, match=r"Insight 2 \(It will get worse\) has neither a figure nor a quote"
        ):
            reports.submit(work)
        reports.add_quote(work, None, 2, "R8/why", "for")
        assert reports.submit(work).status == "in review"


def test_figures_follow_the_study_until_the_report_is_approved(drafted: Study, actor: Actor) -> None:
    """Then they stay as they were approved."""

    def encryption() -> int:
        with drafted.read() as view:
            return content(view).insights[0].figures[0].table.rows[0].n

    def code(quote: str) -> None:
        with drafted.write(actor) as work:
            codings.apply(work, quote=quote, code="encryption")

    assert encryption() == 3
    code("R8/why")
    assert encryption() == 4
    bring(drafted, "approved")
    code("R9/why")
    assert encryption() == 4


def test_what_changed_since_it_was_submitted_is_not_approved(drafted: Study, actor: Actor) -> None:
    """What is signed is what was seen; submitted again, it can be."""
    bring(drafted, "in review")
    with drafted.write(actor) as work:
        codings.apply(work, quote="R9/why", code="encryption")
    with pytest.raises(
        Refused, match=r"Figure 1 of insight 1 \(Named challenges\) is not as it was submitted"
    ):
        act(drafted, "Sam", Role.SUPERVISOR, reports.approve)
    act(drafted, "Sam", Role.SUPERVISOR, lambda work: reports.return_(work, comment="See the new numbers."))
    act(drafted, "Ada", Role.CODER, reports.submit)
    act(drafted, "Sam", Role.SUPERVISOR, reports.approve)


def test_a_definition_changed_since_it_was_submitted_is_not_approved(drafted: Study, actor: Actor) -> None:
    """Though no number is another: the glossary is signed too. Submitted again, it can be."""
    act(drafted, "Ada", Role.CODER, reports.submit)
    with drafted.write(actor) as work:
        codebook.edit(work, "encryption", definition="Anything that is locked.")
    with pytest.raises(Refused, match=r"not as it was submitted: .*encryption.* Return it"):
        act(drafted, "Sam", Role.SUPERVISOR, reports.approve)
    act(drafted, "Sam", Role.SUPERVISOR, lambda work: reports.return_(work, comment="See the definition."))
    bring(drafted, "approved")


def test_one_person_in_two_roles_is_told(drafted: Study) -> None:
    """In a single-user study it may be so, and the report says it."""
    bring(drafted, "in review")
    act(drafted, "Ada", Role.SUPERVISOR, lambda work: reports.approve(work, TITLE))
    with drafted.read() as view:
        assert content(view).approved_by_submitter


def test_two_people_are_not_told(approved: Study) -> None:
    """The usual case says nothing."""
    with approved.read() as view:
        assert not content(view).approved_by_submitter
