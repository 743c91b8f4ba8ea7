"""The lists of what people tried in the pilot, and of the problems found."""

from __future__ import annotations

from typing import NamedTuple

from planner.analysis.pilot.problems import problems_of, retest_words
from planner.analysis.pilot.rounds import name_of_tester, round_testers, rounds_of, tasks_of
from planner.exports.lists.field_columns import own_columns, with_computed
from planner.exports.lists.listing import Column, Listing, View
from planner.models import PilotProblem, PilotRound, PilotTester, PilotTry
from planner.text import tr


class _Tried(NamedTuple):
    round: PilotRound
    tester: PilotTester
    called: str
    task: str
    tried: PilotTry


def pilot(view: View) -> Listing:
    """Return who tried what in which round, and how it went."""
    plan = view.plan
    rows: list[tuple[str, _Tried]] = []
    for each in rounds_of(plan):
        for tester in round_testers(plan, each.id):
            called = name_of_tester(plan, tester, view.names.person)
            tried = {t.pilot_task_id: t for t in plan.where(PilotTry, "pilot_tester_id", tester.id)}
            rows += [
                (f"pilot_try {tried[task.id].id}", _Tried(each, tester, called, task.title, found))
                for task in tasks_of(plan)
                if (found := tried.get(task.id)) is not None
            ]
    columns: tuple[Column[_Tried], ...] = (
        Column("round", tr("Round"), lambda r: r.round.title),
        Column("day", tr("Day"), lambda r: r.round.on, "day"),
        Column("tester", tr("Tester"), lambda r: r.called, private=True),
        Column("works", tr("Works"), lambda r: r.tester.works),
        Column("task", tr("Task"), lambda r: r.task),
        Column("result", tr("Result"), lambda r: tr(r.tried.result), "state"),
        Column("minutes", tr("Minutes"), lambda r: r.tried.minutes, "number"),
        Column("note", tr("Note"), lambda r: r.tried.note, "long", private=True),
    )
    return view.listing(
        "pilot",
        tr("Pilot"),
        columns,
        rows,
        of_people=True,
        about=tr("What people tried in each round, and whether they did it alone."),
        empty=tr("Nobody has tried anything yet."),
    )


def problems(view: View) -> Listing:
    """Return the problems that the pilot found, the open ones first."""
    plan = view.plan
    again: Column[PilotProblem] = Column(
        "tried_again", tr("Tried again"), lambda p: retest_words(plan, p.id, view.on)
    )
    return view.listing(
        "problems",
        tr("Problems"),
        with_computed(own_columns(view, PilotProblem), after={"status": (again,)}),
        ((f"pilot_problem {p.id}", p) for p in problems_of(plan, view.on)),
        about=tr("The problems that the pilot found, who sees to each, and by when."),
        empty=tr("No problem has been found yet."),
    )
