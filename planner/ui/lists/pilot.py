"""The tables of a pilot: its problems, rounds, tasks and testers."""

from __future__ import annotations

from collections.abc import Callable
from typing import NamedTuple

from planner.actions import rows
from planner.actions.ordering import put_in_order
from planner.analysis.pilot.problems import (
    SEVERITIES,
    days_late,
    is_open,
    met_words,
    problems_of,
    retest_words,
)
from planner.analysis.pilot.results import Tally, round_results
from planner.analysis.pilot.rounds import name_of_tester, round_testers, rounds_of, tasks_of
from planner.models import Draft, PilotProblem, PilotRound, PilotTask, PilotTester
from planner.text import tr, trn
from planner.ui.lists.field_columns import OwnColumns
from planner.ui.lists.naming import people_choices
from planner.ui.state.workspace import Workspace
from planner.ui.table import Column, Listing

_SEVERITY_TONES = {"critical": "bad", "high": "weak", "medium": "plain", "low": "plain"}


class ProblemRow(NamedTuple):
    """A problem with what the table shows of it."""

    key: int
    problem: PilotProblem
    late: int
    again: str
    met: str

    @property
    def is_open(self) -> bool:
        """Whether it is not solved."""
        return is_open(self.problem)


def problem_rows(workspace: Workspace) -> list[ProblemRow]:
    """Return a row for each problem: the open ones first, the most severe of them first."""
    plan, today = workspace.plan, workspace.today
    results = {each.id: round_results(plan, each.id) for each in rounds_of(plan)}
    found = []
    for problem in problems_of(plan, today):
        its_round = results.get(problem.pilot_round_id or 0)
        tried = its_round and its_round.by_task.get(problem.pilot_task_id or 0, Tally()).tried
        again = retest_words(plan, problem.id, today)
        late = days_late(problem, today)
        met = met_words(problem, tried or None)
        found.append(ProblemRow(problem.id, problem, late, again, met))
    return found


def status_words(row: ProblemRow) -> str:
    """Return how a problem stands; that it is late comes before its status."""
    if row.late:
        return trn("{count} day late", "{count} days late", row.late)
    return tr(row.problem.status)


def _status_tone(row: ProblemRow) -> str:
    if not row.is_open:
        return "good"
    return "bad" if row.late else "weak"


def problem_listing(workspace: Workspace) -> Listing:
    """Return the table of problems, one row for each."""
    own = OwnColumns(workspace, PilotProblem, "problem")
    return Listing(
        key="problems",
        columns=(
            own("title", width=38, strong=True),
            own(
                "severity",
                tone=lambda r: _SEVERITY_TONES[r.problem.severity],
                order=lambda r: SEVERITIES.index(r.problem.severity),
                width=10,
            ),
            own("status", show=status_words, tone=_status_tone, width=12),
            own("owner", width=14),
            own("due", width=8),
            Column(tr("Tried again"), lambda r: r.again, width=16),
            own("task", width=14),
            own("met_by", show=lambda r: r.met, width=8),
            *own.rest(except_for=("note",)),
        ),
        add=lambda draft, title: rows.add(
            draft, PilotProblem, title=title, pilot_round_id=_newest(draft)
        ),
        add_label=tr("Add a problem…"),
        added=tr("add problem"),
        remove_all=lambda draft, keys: rows.remove_many(draft, PilotProblem, keys),
        remove_label=lambda n: trn("remove {count} problem", "remove {count} problems", n),
        removed=lambda n: trn("Removed {count} problem.", "Removed {count} problems.", n),
        sort=1,
    )


def _newest(draft: Draft) -> int | None:
    """Return the last round begun by today, in which what is written down now was found."""
    today, every = draft.today, rounds_of(draft.plan)
    begun = [r for r in every if r.on is None or today is None or r.on <= today]
    return begun[-1].id if begun else None


class RoundRow(NamedTuple):
    """A round with what the table shows of it."""

    key: int
    round: PilotRound
    people: int
    alone: Tally


def round_rows(workspace: Workspace) -> list[RoundRow]:
    """Return a row for each round, in their order."""
    found = []
    for each in rounds_of(workspace.plan):
        results = round_results(workspace.plan, each.id)
        found.append(RoundRow(each.id, each, results.people, results.whole))
    return found


def round_listing(workspace: Workspace) -> Listing:
    """Return the table of rounds."""
    own = OwnColumns(workspace, PilotRound, "round")
    return Listing(
        key="rounds",
        columns=(
            own("title", width=16, strong=True),
            own("on", width=11),
            own("until", width=11),
            Column(tr("Testers"), lambda r: r.people, width=8),
            Column(
                tr("Done alone"),
                lambda r: r.alone.share,
                show=lambda r: (
                    tr("{n} of {every}", n=r.alone.alone, every=r.alone.tried)
                    if r.alone.tried
                    else ""
                ),
                order=lambda r: r.alone.share,
                width=11,
            ),
            own("note", width=24),
            *own.rest(),
        ),
        add=lambda draft, title: rows.add(draft, PilotRound, title=title),
        add_label=tr("Add a round…"),
        added=tr("add round"),
        remove_all=lambda draft, keys: rows.remove_many(draft, PilotRound, keys),
        remove_label=lambda n: trn("remove {count} round", "remove {count} rounds", n),
        removed=lambda n: trn("Removed {count} round.", "Removed {count} rounds.", n),
        sort=1,
    )


class TaskRow(NamedTuple):
    """A task and its place among the others."""

    key: int
    task: PilotTask
    place: int


def task_rows(workspace: Workspace) -> list[TaskRow]:
    """Return a row for each task, in their order."""
    return [TaskRow(t.id, t, at) for at, t in enumerate(tasks_of(workspace.plan), 1)]


def task_listing(workspace: Workspace) -> Listing:
    """Return the table of tasks, in the order in which people try them."""
    own = OwnColumns(workspace, PilotTask, "task")
    return Listing(
        key="tasks",
        columns=(
            own("title", width=28, strong=True),
            own("place", value=lambda r: r.place, write=None, width=7),
            own("note", width=26),
            *own.rest(),
        ),
        add=lambda draft, title: rows.add(draft, PilotTask, title=title),
        add_label=tr("Add a task…"),
        added=tr("add task"),
        remove_all=lambda draft, keys: rows.remove_many(draft, PilotTask, keys),
        remove_label=lambda n: trn("remove {count} task", "remove {count} tasks", n),
        removed=lambda n: trn("Removed {count} task.", "Removed {count} tasks.", n),
        sort=1,
        reorder=lambda draft, order: put_in_order(draft, PilotTask, order),
        moved=lambda step: tr("move task up") if step < 0 else tr("move task down"),
    )


class TesterRow(NamedTuple):
    """A tester of a round with what the table shows of them."""

    key: int
    tester: PilotTester
    called: str
    alone: Tally | None


def tester_rows(workspace: Workspace, round_id: int) -> list[TesterRow]:
    """Return a row for each tester of a round."""
    plan = workspace.plan
    results = round_results(plan, round_id)

    def name(person_id: int) -> str:
        return plan.people[person_id].shown_name

    return [
        TesterRow(each.id, each, name_of_tester(plan, each, name), results.by_tester.get(each.id))
        for each in round_testers(plan, round_id)
    ]


def _tester_columns(workspace: Workspace) -> tuple[Column, ...]:
    own = OwnColumns(workspace, PilotTester, "tester")
    return (
        Column(
            tr("Tester"),
            lambda r: r.called,
            own("name").kind,
            own("name").write,
            label=tr("change name"),
            may_write=lambda r: r.tester.person_id is None,
            width=18,
            strong=True,
        ),
        own("person", width=18),
        own("works", width=18),
        Column(
            tr("Done alone"),
            lambda r: r.alone.share if r.alone else None,
            show=lambda r: (
                tr("{n} of {every}", n=r.alone.alone, every=r.alone.tried) if r.alone else ""
            ),
            order=lambda r: r.alone.share if r.alone else None,
            width=11,
        ),
    )


def tester_listing(workspace: Workspace, round_id: Callable[[], int]) -> Listing:
    """Return the table of who takes part in a round; ``round_id`` is asked for which."""

    def add(draft: Draft, text: str) -> PilotTester:
        """Add whoever is called so: a person of the plan, or somebody it does not know."""
        found = [i for i, label in people_choices(draft.plan) if label == text.strip()]
        who = {"person_id": found[0]} if found else {"name": text}
        return rows.add(draft, PilotTester, pilot_round_id=round_id(), **who)

    return Listing(
        key="testers",
        columns=_tester_columns(workspace),
        add=add,
        add_label=tr("Add somebody: a name, or “tester 3”…"),
        added=tr("add tester"),
        remove_all=lambda draft, keys: rows.remove_many(draft, PilotTester, keys),
        remove_label=lambda n: trn("remove {count} tester", "remove {count} testers", n),
        removed=lambda n: trn("Removed {count} tester.", "Removed {count} testers.", n),
    )
