"""Coverage updated over edits is what computing it anew gives."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as st

from planner.actions import rows
from planner.analysis.cover.coverage import coverage
from planner.analysis.incremental.updated_coverage import coverage_after
from planner.analysis.measures import measure
from planner.models import Action, Assignment, Draft, Goal, Leave, Person, Responsibility
from tests.plans import ON, make_plan

DAY = timedelta(days=1)
NEAR = st.one_of(st.none(), st.integers(-2, 2).map(lambda number: ON + number * DAY))
EDITS = st.lists(
    st.tuples(
        st.sampled_from(
            ["assign", "unassign", "goal", "no goal", "leave", "back", "dates", "ready", "finish"]
        ),
        st.integers(0, 9),
        st.integers(0, 9),
        NEAR,
    ),
    min_size=1,
    max_size=6,
)


def edit(draft: Draft, what: str, first: int, second: int, when: Any) -> None:
    """One edit, or none where there is nothing of the kind to edit."""
    plan = draft.plan
    things, people = list(plan.table(Responsibility)), list(plan.people)
    assignments, away = list(plan.assignments.values()), list(plan.table(Leave).values())
    if what in ("assign", "leave", "dates") and not (things and people):
        return
    if what == "assign":
        draft.add(
            Assignment,
            responsibility_id=things[first % len(things)],
            person_id=people[second % len(people)],
            since=when,
        )
    elif what == "goal":
        rows.add(draft, Goal, title=f"More {first} {second} {len(plan.goals)}")
    elif what == "no goal" and plan.goals:
        rows.remove(draft, Goal, list(plan.goals)[first % len(plan.goals)])
    elif what == "leave":
        person = people[first % len(people)]
        draft.add(Leave, person_id=person, first_day=ON - DAY, last_day=when or ON)
    elif what == "back" and away:
        draft.remove(away[first % len(away)])
    elif what == "dates":
        row = plan.get(Person, people[first % len(people)])
        draft.change(row, **{"start" if second % 2 else "last_day": when})
    elif what == "unassign" and assignments:
        draft.remove(assignments[first % len(assignments)])
    elif what == "ready" and assignments:
        row = assignments[first % len(assignments)]
        draft.change(row, role="backup", ready=bool(second % 2), until=when)
    elif what == "finish" and plan.actions:
        action = plan.get(Action, list(plan.actions)[first % len(plan.actions)])
        draft.change(action, status="done" if second % 2 else "doing")


@settings(max_examples=300, deadline=None)
@given(steps=st.lists(EDITS, min_size=1, max_size=4))
def test_after_any_edits_it_is_what_computing_anew_gives(steps: list[list[Any]]) -> None:
    plan = make_plan(
        seats={"Finance": ["Ann", "Bo*"], "Legal": ["Cy"]},
        goals={"Reach": ["Ann", "Cy*"], "Trust": []},
        actions={"Pilot": ["Bo"], "Launch": ["Ann", "Cy"]},
    )
    cover = coverage(plan, ON)
    assert cover.held  # from now on updated as well
    for edits in steps:
        draft = Draft(plan)
        for one in edits:
            edit(draft, *one)
        plan, changes = draft.plan, draft.changes
        cover, anew = coverage_after(cover, plan, changes), coverage(plan, ON)
        assert cover.plan is plan
        assert list(cover.holders.items()) == list(anew.holders.items())
        assert (cover.held, cover.uncovered, cover.single_points, cover.thin) == (
            anew.held,
            anew.uncovered,
            anew.single_points,
            anew.thin,
        )


@settings(max_examples=150, deadline=None)
@given(edits=EDITS, name=st.sampled_from(["", "Zoë", "Ann"]))
def test_what_was_proven_is_kept_only_where_it_still_holds(edits: list[Any], name: str) -> None:
    plan = make_plan(
        seats={"Finance": ["Ann", "Bo*"], "Legal": ["Cy"]},
        goals={"Reach": ["Ann", "Cy*"], "Trust": ["Bo"]},
    )
    known = measure(plan, ON)
    assert known.bus_factor.exact
    assert known.worst
    draft = Draft(plan)
    for one in edits:
        edit(draft, *one)
    if name:
        draft.change(draft.plan.people[2], name=name, title="Poet")
    later = known.after(draft.plan, draft.changes)
    anew = measure(draft.plan, ON)
    assert (later.bus_factor, later.worst) == (anew.bus_factor, anew.worst)
