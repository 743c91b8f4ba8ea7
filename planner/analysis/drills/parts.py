"""Who has which part in a drill: carries it alone, does nothing, or is told."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from datetime import date
from typing import Literal, NamedTuple

from planner.analysis.cover.coverage import holds
from planner.models import Assignment, Drill, Person, Plan, Responsibility

Part = Literal["carries it", "does nothing", "is told"]


class InDrill(NamedTuple):
    """Somebody, and their part in a drill."""

    person_id: int
    part: Part


def holding(
    plan: Plan, responsibility: Responsibility, day: date
) -> Mapping[int, tuple[Assignment, ...]]:
    """Return who holds something on a day, each with the assignments by which they do."""
    idle = plan.settings.idle_statuses
    found: dict[int, tuple[Assignment, ...]] = {}
    for assignment in plan.assignments_of(responsibility.id):
        person = plan.people[assignment.person_id]
        if holds(assignment, responsibility, day, idle) and plan.present(person, day):
            found[person.id] = (*found.get(person.id, ()), assignment)
    return found


def resting(plan: Plan, drill: Drill) -> tuple[int, ...]:
    """Return who does nothing on the day of a drill: the other holders, by name."""
    row = plan.get(Responsibility, drill.responsibility_id)
    return by_name(plan, holding(plan, row, drill.on).keys() - {drill.person_id})


def people_in_drill(plan: Plan, drill: Drill) -> tuple[InDrill, ...]:
    """Return everybody in a drill: who does nothing, who carries it, and who heads the department,
    where that is none of them."""
    others = resting(plan, drill)
    head = head_of(plan, drill, {drill.person_id, *others})
    informed = () if head is None else (InDrill(head, "is told"),)
    nothing = (InDrill(person_id, "does nothing") for person_id in others)
    return (*nothing, InDrill(drill.person_id, "carries it"), *informed)


def part_of(plan: Plan, drill: Drill, person_id: int) -> Part:
    """Return somebody's part in a drill; who has none of their own is told of it."""
    return next(
        (each.part for each in people_in_drill(plan, drill) if each.person_id == person_id),
        "is told",
    )


def head_of(plan: Plan, drill: Drill, besides: Collection[int]) -> int | None:
    """Return who heads the department of a drill, if it is not one of those in it.

    That is whoever works there, and manages most of those who do, but nobody above them there. In
    a department without anybody like that, and for the keeping of the plan, it is the manager of
    those who do nothing that day.
    """
    row = plan.get(Responsibility, drill.responsibility_id)
    heads = [] if row.department_id is None else heads_of(plan, row.department_id)
    managers = [plan.people[person_id].manager_id for person_id in resting(plan, drill)]
    for person_id in (*heads, *managers):
        if person_id is not None and plan.present(plan.people[person_id], drill.on):
            return None if person_id in besides else person_id
    return None


def heads_of(plan: Plan, department_id: int) -> list[int]:
    """Return who manages people of their own department and has no manager in it, whoever manages
    most of them first."""
    there = {p.id: p for p in plan.where(Person, "department_id", department_id)}
    managed: dict[int, int] = {}
    for person in there.values():
        if person.manager_id in there:
            managed[person.manager_id] = managed.get(person.manager_id, 0) + 1
    tops = [person_id for person_id in managed if there[person_id].manager_id not in there]
    return sorted(
        tops, key=lambda person_id: (-managed[person_id], there[person_id].label, person_id)
    )


def by_name(plan: Plan, people: Collection[int]) -> tuple[int, ...]:
    """Return people in the order of their names."""
    return tuple(
        sorted(
            people, key=lambda person_id: (plan.people[person_id].shown_name.casefold(), person_id)
        )
    )
