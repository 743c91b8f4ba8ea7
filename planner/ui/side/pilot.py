"""What the details panel says of a problem of the pilot, and of one try."""

from __future__ import annotations

from functools import partial

from planner.actions.pilot import try_again
from planner.analysis.pilot.problems import retests_of
from planner.analysis.pilot.rounds import name_of_tester, rounds_of
from planner.models import PilotProblem, PilotRound, PilotTask, PilotTester, PilotTry
from planner.models.pilot import RetestResult
from planner.text import day, tr
from planner.ui.lists.pilot import ProblemRow, status_words
from planner.ui.side.comments import show_comments
from planner.ui.side.details import Details
from planner.ui.side.field_editors import FieldEditors
from planner.ui.side.text_box import TextBox
from planner.ui.state.workspace import Workspace


def show_problem(details: Details, workspace: Workspace, row: ProblemRow) -> None:
    """Show a problem, when it was tried again, and buttons for the round it is tried in now."""
    plan, problem = workspace.plan, row.problem
    owner = plan.people.get(problem.owner_id or 0)
    details.begin(problem.title)
    show_comments(details, workspace, problem)
    details.text(tr("Problem of the pilot"))
    details.facts(
        [
            (tr("Severity"), tr(problem.severity)),
            (tr("Status"), status_words(row)),
            (tr("Owner"), tr("nobody") if owner is None else owner.shown_name),
            (tr("Due"), "" if problem.due is None else day(problem.due, workspace.today)),
            (tr("Met by"), row.met),
        ]
    )
    details.heading(tr("Tried again"))
    lines = [
        tr("{round}: {result}", round=each.title, result=tr(retest.result))
        for each, retest in retests_of(plan, problem.id)
    ]
    details.bullets(lines, tr("Not tried again yet."))
    current = _round_now(workspace)
    if current is not None and not workspace.read_only:
        say = partial(_try_again, workspace, problem, current)
        details.button(tr("Works now, in {round}", round=current.title), lambda: say("works now"))
        details.button(
            tr("Still there, in {round}", round=current.title), lambda: say("still there")
        )
    details.heading(tr("What is known of it"))
    fields = ("severity", "status", "task", "found_in", "met_by", "owner", "due")
    details.widget(FieldEditors(workspace, PilotProblem, problem.id, fields))
    details.heading(tr("Note"))
    details.widget(TextBox(workspace, PilotProblem, problem.id, "note", tr("Note")))
    details.end()


def _round_now(workspace: Workspace) -> PilotRound | None:
    """Return the last round begun by today: what is tried again now is tried in it."""
    begun = [r for r in rounds_of(workspace.plan) if r.on is None or r.on <= workspace.today]
    return begun[-1] if begun else None


def _try_again(
    workspace: Workspace, problem: PilotProblem, each: PilotRound, result: RetestResult
) -> None:
    words = {
        "works now": tr("note that “{title}” works now", title=problem.title),
        "still there": tr("note that “{title}” is still there", title=problem.title),
    }
    workspace.do(words[result], try_again, problem.id, each.id, result)


def show_try(
    details: Details, workspace: Workspace, tester_id: int, task_id: int, how: str
) -> None:
    """Show how one task went for somebody, with room for what was seen."""
    plan = workspace.plan
    tester, task = plan.get(PilotTester, tester_id), plan.get(PilotTask, task_id)
    tries = plan.where(PilotTry, "pilot_tester_id", tester_id)
    tried = next((each for each in tries if each.pilot_task_id == task_id), None)
    details.begin(task.title)
    called = name_of_tester(plan, tester, lambda person_id: plan.people[person_id].shown_name)
    details.text(tr("{name} in {round}", name=called, round=_title(workspace, tester)))
    details.facts([(tr("Works"), tester.works), (tr("Result"), how)])
    if task.note:
        details.heading(tr("The task"))
        details.text(task.note)
    if tried is not None:
        details.heading(tr("What you saw"))
        details.widget(TextBox(workspace, PilotTry, tried.id, "note", tr("What you saw")))
    elif not workspace.read_only:
        details.text(tr("Type A, H or N when it was tried; what you saw can be noted then."))
    if tester.person_id is not None:
        person = tester.person_id
        details.button(
            tr("Open {name}", name=called),
            lambda: workspace.open_page("people", "person", person),
        )
    details.end()


def _title(workspace: Workspace, tester: PilotTester) -> str:
    return workspace.plan.get(PilotRound, tester.pilot_round_id).title
