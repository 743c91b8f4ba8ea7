"""A year of monthly lists keeps a plan true, but for what somebody set by hand."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any

import pytest

from planner.actions import rows
from planner.actions.checks import check_row
from planner.imports import Refresh, Rules, import_list, read_next, recognise_columns
from planner.models import Draft, KeptList, Person, Plan, PlanInfo
from tests.imports.refresh.year import Member, Staff

RULES = Rules(check=check_row, remove=rows.remove)


def first_plan(staff: Staff) -> Plan:
    """A plan with the list of January."""
    draft = Draft(Plan(), staff.day)
    draft.add(PlanInfo, key="year", name="Harbour")
    table = staff.table()
    import_list(draft, table, recognise_columns(table), "hr-2026-01.csv", "HR")
    return draft.plan


def next_edition(plan: Plan, staff: Staff) -> Refresh:
    table, kept = staff.table(), plan.table(KeptList)[1]
    columns = recognise_columns(table)
    return read_next(plan, kept, table, columns, "hr.csv", staff.day, RULES)


def refreshed(plan: Plan, staff: Staff) -> Plan:
    """The plan with all that changed, everybody who left, and every id that was given anew."""
    found = next_edition(plan, staff)
    differences = found.differences
    another = [c for c in differences.conflicts if c.in_place_of is not None]
    draft = Draft(plan, staff.day)
    assert found.accept(draft, [*differences.changes, *another], RULES) == {}
    assert differences.invalid == ()
    back = draft.plan.applied([change.inverse for change in reversed(draft.changes)])
    assert back.people == plan.people
    assert {d.name for d in back.departments.values()} == {
        d.name for d in plan.departments.values()
    }
    return draft.plan


def present(plan: Plan, on: date) -> dict[str, Person]:
    """Whoever has not left, by id."""
    there = [p for p in plan.people.values() if p.last_day is None or p.last_day >= on]
    assert len({person.ref for person in there}) == len(there)
    return {person.ref: person for person in there}


def told(plan: Plan, person: Person) -> dict[str, Any]:
    manager = plan.people.get(person.manager_id or 0)
    department = plan.departments.get(person.department_id or 0)
    return {
        "name": person.name,
        "email": person.email,
        "title": person.title,
        "department": department.name if department else "",
        "manager": manager.ref if manager else "",
        "start": person.start,
        "last_day": person.last_day,
    }


def written(member: Member) -> dict[str, Any]:
    return {field: getattr(member, field) for field in told(Plan(), Person(1))}


@pytest.mark.parametrize("seed", range(6))
def test_the_people_present_are_those_of_the_last_list(seed: int) -> None:
    staff = Staff.begun(seed, 30)
    plan = first_plan(staff)
    for _ in range(11):
        staff.month()
        plan = refreshed(plan, staff)
        there = present(plan, staff.day)
        assert {ref: told(plan, person) for ref, person in there.items()} == {
            one.id: written(one) for one in staff.members.values()
        }
        assert not any(next_edition(plan, staff).differences)


@pytest.mark.parametrize("seed", range(6))
def test_what_somebody_set_by_hand_stays(seed: int) -> None:
    staff = Staff.begun(seed, 30)
    plan = first_plan(staff)
    by_hand: dict[tuple[int, str], Any] = {}
    for month in range(11):
        plan = set_by_hand(plan, staff, by_hand, month)
        staff.month()
        plan = refreshed(plan, staff)
        expected = {}
        for one in staff.members.values():
            expected[one.id] = written(one)
            expected[one.id] |= {f: v for (who, f), v in by_hand.items() if who == one.number}
        there = present(plan, staff.day)
        assert {ref: told(plan, person) for ref, person in there.items()} == expected


def set_by_hand(plan: Plan, staff: Staff, by_hand: dict[tuple[int, str], Any], month: int) -> Plan:
    """Write what no list will ever say into two people."""
    draft = Draft(plan, staff.day)
    people = present(plan, staff.day)
    for one in staff.dice.sample(list(staff.members.values()), 2):
        field, value = staff.dice.choice(
            [("title", f"Set in {month}"), ("last_day", staff.day + timedelta(days=900 + month))]
        )
        rows.edit(draft, Person, people[one.id].id, **{field: value})
        by_hand[one.number, field] = value
    return draft.plan
