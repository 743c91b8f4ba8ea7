"""After any edits, findings and measures are what working them out anew gives."""

from __future__ import annotations

import json
from collections.abc import Callable
from datetime import timedelta
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from planner.actions import rows
from planner.analysis.cover.cover_days import cover_steps
from planner.analysis.incremental.answer_cache import AnswerCache
from planner.analysis.incremental.row_cache import RowCache
from planner.analysis.measures import Measures, measure
from planner.analysis.rules import findings
from planner.models import (
    Assignment,
    CheckIn,
    Commitment,
    Department,
    Draft,
    Goal,
    Leave,
    Message,
    Person,
    Plan,
    PlanInfo,
    Post,
    Responsibility,
    Setting,
    Sponsor,
    SponsorDepartment,
    Waiver,
)
from tests.analysis.incremental.test_updated_coverage import edit as hold
from tests.plans import ON, make_plan

DAY = timedelta(days=1)
NEAR = st.one_of(st.none(), st.integers(-95, 95).map(lambda number: ON + number * DAY))
NUMBER = st.integers(0, 9)
HOLDING = ["assign", "unassign", "goal", "no goal", "leave", "back", "dates", "ready", "finish"]

FIELDS: dict[str, tuple[type[Any], Callable[[Plan, int, Any], dict[str, Any]]]] = {
    "name": (Person, lambda plan, n, when: {"name": f"Zoë {n}", "title": "Poet"}),
    "hours": (Person, lambda plan, n, when: {"hours": n / 3 if when else None}),
    "home": (Person, lambda plan, n, when: {"department_id": pick(plan, Department, n)}),
    "manager": (Person, lambda plan, n, when: {"manager_id": when and pick(plan, Person, n)}),
    "organisation": (Person, lambda plan, n, when: {"organisation": "ab"[n % 2]}),
    "department": (Department, lambda plan, n, when: {"name": f"{n} Ltd", "headcount": n * 60}),
    "communications": (Department, lambda plan, n, when: {"is_communications": bool(n % 2)}),
    "parent": (Department, lambda plan, n, when: {"parent_id": pick(plan, Department, n)}),
    "rated": (Department, lambda plan, n, when: {"buy_in": "resistant", "rated_on": when}),
    "wanted": (Sponsor, lambda plan, n, when: {"buy_in": "neutral", "buy_in_wanted": "leading"}),
    "reports to": (Sponsor, lambda plan, n, when: {"reports_to_id": pick(plan, Sponsor, n)}),
    "primary": (Sponsor, lambda plan, n, when: {"is_primary": bool(n % 2)}),
    "target": (Goal, lambda plan, n, when: {"metric": "users", "target": float(n), "due": when}),
    "weight": (Responsibility, lambda plan, n, when: {"weight": n % 6, "needed_cover": n % 4}),
    "confirmed": (Assignment, lambda plan, n, when: {"confirmed_on": when, "role": "backup"}),
    "entered": (Assignment, lambda plan, n, when: {"entered_on": when, "confirmed_on": None}),
    "quiet": (Assignment, lambda plan, n, when: {"status": "quiet" if n % 2 else "nominated"}),
    "since": (Assignment, lambda plan, n, when: {"since": when, "ready_on": when}),
    "launch": (PlanInfo, lambda plan, n, when: {"launch": when, "created": when}),
}
"""Changes of a row: of which class, and to what."""

ROWS: dict[str, Callable[[Plan, int, Any], tuple[type[Any], dict[str, Any]]]] = {
    "post": lambda plan, n, when: (
        Post,
        {"person_id": pick(plan, Person, n), "on": when or ON, "topic": "News"},
    ),
    "message": lambda plan, n, when: (
        Message,
        {
            "title": "News",
            "on": when,
            "to_all": True,
            "messenger_id": pick(plan, Person, n),
            "author_id": pick(plan, Person, n + 1),
            "status": ["draft", "agreed", "sent", "dropped"][n % 4],
        },
    ),
    "promise": lambda plan, n, when: (
        Commitment,
        {"sponsor_id": pick(plan, Sponsor, n), "promise": "Write", "due": when},
    ),
    "check-in": lambda plan, n, when: (
        CheckIn,
        {"goal_id": pick(plan, Goal, n), "on": when or ON, "value": float(n)},
    ),
    "stands for": lambda plan, n, when: (
        SponsorDepartment,
        {"sponsor_id": pick(plan, Sponsor, n), "department_id": pick(plan, Department, n)},
    ),
    "waiver": lambda plan, n, when: (
        Waiver,
        {
            "code": ["SPOF-GOAL", "UNCOVERED-SEAT", "NO-PURPOSE", "BELOW-NEED"][n % 4],
            "about": "",
            "about_name": "",
            "by": "Noor",
            "why": "Known",
            "until": when or ON,
        },
    ),
    "newcomer": lambda plan, n, when: (
        Person,
        {"ref": f"new {n}", "name": "Noor", "start": when, "manager_id": pick(plan, Person, n)},
    ),
    "setting": lambda plan, n, when: (
        Setting,
        {"key": "leaving_within_days" if n % 2 else "backups_per_person", "value": json.dumps(n)},
    ),
}
"""New rows: of which class, and with what in them."""

GONE = {"no person": Person, "no department": Department, "no sponsor": Sponsor}
"""Rows removed with all that hangs on them: of which class."""

EDIT = st.tuples(st.sampled_from([*HOLDING, *FIELDS, *ROWS, *GONE]), NUMBER, NUMBER, NEAR)


def pick(plan: Plan, row_type: type[Any], number: int) -> int | None:
    rows = list(plan.table(row_type))
    return rows[number % len(rows)] if rows else None


def edit(draft: Draft, what: str, first: int, second: int, when: Any) -> None:
    """One edit, or none where there is nothing of the kind to edit."""
    if what in HOLDING:
        hold(draft, what, first, second, when)
    elif what in GONE:
        row_id = pick(draft.plan, GONE[what], first)
        if row_id is not None:
            rows.remove(draft, GONE[what], row_id)
    elif what in FIELDS:
        row_type, fields = FIELDS[what]
        row_id = pick(draft.plan, row_type, first)
        if row_id is not None:
            draft.change(draft.plan.get(row_type, row_id), **fields(draft.plan, second, when))
    else:
        row_type, values = ROWS[what](draft.plan, first, when)
        twice = row_type is Setting and any(
            row.key == values["key"] for row in draft.plan.table(Setting).values()
        )
        if None not in (values.get("goal_id", 0), values.get("sponsor_id", 0)) and not twice:
            draft.add(row_type, **values)


def start() -> Plan:
    return make_plan(
        people={"Ann": {"department": "Finance"}, "Bo": {"manager": "Ann"}, "Cy": {}},
        seats={"Finance": ["Ann", "Bo*", "Bo"], "Legal": ["Cy", "Ann?"], "Sales": ["Bo~"]},
        goals={"Reach": ["Ann", "Cy*"], "Trust": ["Bo"]},
        purposes={"Answers in a day": ["Cy"]},
        sponsors={"Primary sponsor": ["Cy"], "Sponsor of sales": ["Bo"]},
        actions={"Pilot": ["Bo"], "Launch": ["Ann", "Cy"]},
        stands_for={"Sponsor of sales": ["Sales"]},
    )


MEASURES = (
    *("named", "seats", "needs", "effort", "departments", "participation", "confirmation"),
    *("buy_in", "concentration", "goals", "readiness", "communications_only", "phantom_cover"),
    *("cut_points", "bus_factor", "worst", "curve", "carried", "expected_loss"),
)


def everything(measures: Measures) -> dict[str, Any]:
    """All that measures and findings say, without the plan they hold on to."""
    ahead, cause, cover = measures.exposure, measures.common_cause, measures.coverage
    found = findings(measures)
    return {
        "findings": found,
        "parts": [finding.parts for finding in found],
        "holders": list(cover.holders.items()),
        "held": dict(cover.held),
        "exposure": (ahead.steps, ahead.depths, ahead.days_at_risk, ahead.lost, ahead.why),
        "days ahead": (ahead.holder_changes, cover_steps(ahead), ahead.alone_on(ahead.worst_day)),
        "common cause": (cause.shared, cause.group, [cause.name_of(s) for s in cause.shared]),
        **{name: getattr(measures, name) for name in MEASURES},
    }


@pytest.mark.slow
@settings(max_examples=400, deadline=None)
@given(steps=st.lists(st.lists(EDIT, min_size=1, max_size=3), min_size=1, max_size=5))
def test_after_any_edits_everything_is_what_working_it_out_anew_gives(
    steps: list[list[Any]],
) -> None:
    plan = start()
    measures = measure(plan, ON)
    assert everything(measures)
    for edits in steps:
        draft = Draft(plan)
        for one in edits:
            edit(draft, *one)
        plan, measures = draft.plan, measures.after(draft.plan, draft.changes)
        updated, anew = everything(measures), everything(measure(plan, ON))
        for name, value in anew.items():
            assert updated[name] == value, name


@pytest.mark.slow
@settings(max_examples=100, deadline=None)
@given(edits=st.lists(EDIT, min_size=1, max_size=4))
def test_what_was_undone_is_as_if_worked_out_anew(edits: list[Any]) -> None:
    plan = start()
    measures = measure(plan, ON)
    assert everything(measures)
    draft = Draft(plan)
    for one in edits:
        edit(draft, *one)
    changes = draft.changes
    later = measures.after(draft.plan, changes)
    assert everything(later)
    undone = [change.inverse for change in reversed(changes)]
    plan = draft.plan.applied(undone)
    assert everything(later.after(plan, undone)) == everything(measure(plan, ON))


def test_an_answer_is_made_anew_only_where_what_it_is_made_from_is_another() -> None:
    made = []

    def total(numbers: tuple[int, ...]) -> int:
        made.append(numbers)
        return sum(numbers)

    for ask in (
        lambda: AnswerCache().per_key(total),
        lambda: AnswerCache().per_row(total, ([],)),
        lambda: RowCache(start()).values_of(Person, total),
    ):
        with pytest.raises(ValueError, match="more than it is given"):
            ask()
    answers = AnswerCache().per_key(length)
    first = answers("a", (1, 2))
    assert answers("a", (1, 2)) is first
    assert answers("b", (1, 2)) is not first
    assert answers("a", (1, 2, 3)) == [3]


def test_of_many_rows_only_those_made_of_something_else_are_made_anew() -> None:
    answers, columns = AnswerCache(), ([(1,), (2, 3)],)
    first = answers.per_row(length, columns)
    assert answers.per_row(length, columns) is first
    again = answers.per_row(length, ([columns[0][0], (4, 5, 6)],))
    assert again == ([1], [3])
    assert again[0] is first[0]
    assert answers.per_row(length, ([(1,)],)) == ([1],)


def test_of_the_rows_of_a_table_only_those_that_change_are_asked_again() -> None:
    draft = Draft(start())
    known = RowCache(draft.plan)
    before = known.values_of(Person, last_day)
    assert before == {}
    draft.change(draft.plan.people[2], title="Poet")
    same = known.after(draft.plan, draft.changes)
    assert same.values_of(Person, last_day) is before
    draft.change(draft.plan.people[2], last_day=ON)
    draft.change(draft.plan.people[1], last_day=ON + DAY)
    later = known.after(draft.plan, draft.changes).values_of(Person, last_day)
    assert list(later.items()) == [(1, ON + DAY), (2, ON)]


def test_hours_are_dealt_out_anew_only_where_seats_or_pledges_are_others() -> None:
    draft = Draft(start())
    draft.change(draft.plan.people[1], hours=4.0)
    draft.change(draft.plan.departments[1], headcount=80)
    measures = measure(draft.plan, ON)
    before, draft = measures.effort, Draft(draft.plan)
    draft.change(draft.plan.people[1], title="Poet", last_day=ON + 30 * DAY)
    same = measures.after(draft.plan, draft.changes)
    assert same.effort is before
    draft.change(draft.plan.people[1], hours=1.0)
    assert measures.after(draft.plan, draft.changes).effort.used == 1


def last_day(person: Person) -> Any:
    return person.last_day


def length(numbers: tuple[int, ...]) -> list[int]:
    return [len(numbers)]


def test_in_a_plan_of_many_people_an_edit_makes_only_the_findings_it_affects() -> None:
    plan = make_plan(goals={f"Goal {n}": [f"Person {n}"] for n in range(50)})
    measures = measure(plan, ON)
    before = {id(finding) for finding in findings(measures)}
    draft = Draft(plan)
    draft.add(Leave, person_id=7, first_day=ON, last_day=ON + DAY)
    after = findings(measures.after(draft.plan, draft.changes))
    anew = [finding for finding in after if id(finding) not in before]
    assert len(after) > 50
    assert 0 < len(anew) < 6
