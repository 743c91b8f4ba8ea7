"""Large plans made from a seed: heavy-tailed, as rosters are."""

from __future__ import annotations

import random
from collections.abc import Sequence
from itertools import accumulate

from planner.models import Assignment, Department, Person, Plan, PlanInfo, Responsibility


def large_plan(
    people: int,
    departments: int,
    *,
    holders: Sequence[int] = (1, 1, 1, 2, 2, 2, 3, 3, 4),
    tail: float = 0.8,
    weights: Sequence[int] = (1, 1, 1, 2, 3),
    seed: int = 1,
) -> Plan:
    """Departments whose champion seats are held by people drawn by a Zipf law.

    ``holders`` is what the number of holders of a seat is drawn from. With ``tail`` 0.8, most
    champions hold one or two seats and a few hold very many; with 0 everybody is drawn alike.
    """
    draw = random.Random(seed)
    ids = range(1, people + 1)
    odds = list(accumulate(1 / number**tail for number in ids))
    seats = {
        number: Responsibility(
            number, "champion seat", department_id=number, weight=draw.choice(weights)
        )
        for number in range(1, departments + 1)
    }
    assignments: dict[int, Assignment] = {}
    for number in seats:
        for person in sorted(set(draw.choices(ids, cum_weights=odds, k=draw.choice(holders)))):
            row = Assignment(len(assignments) + 1, number, person, status="active", ready=True)
            assignments[row.id] = row
    return Plan(
        {
            "plan_info": {1: PlanInfo(1, key="large", name="Large")},
            "person": {one: Person(one, ref=f"{one:06}", name=f"Person {one}") for one in ids},
            "department": {one: Department(one, name=f"Department {one}") for one in seats},
            "responsibility": seats,
            "assignment": assignments,
        }
    )
