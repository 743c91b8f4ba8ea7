"""Generated plans, heavy-tailed and seeded: most people hold one or two things, a few hold many."""

from __future__ import annotations

import random
from datetime import date
from functools import cache
from typing import Any

from planner.models import Assignment, Department, Goal, Person, Plan, PlanInfo, Responsibility

ON = date(2027, 1, 15)

SIZES = {300: (60, 500), 10_000: (2_000, 100_000), 100_000: (20_000, 1_000_000)}
"""People: departments and assignments."""


@cache
def crowd(people: int) -> Plan:
    """A plan of a usual, a large or an extreme size, whose seats have many holders."""
    departments, assignments = SIZES[people]
    chance = random.Random(people)
    tables = _tables(people, departments, 0)
    seats = tables["responsibility"]
    tables["assignment"] = {
        n: Assignment(
            n,
            chance.randint(1, len(seats)),
            1 + int(people * chance.random() ** 2),
            status="active",
            ready=True,
        )
        for n in range(1, assignments + 1)
    }
    return Plan(tables)


@cache
def network(people: int, responsibilities: int, seed: int = 1) -> Plan:
    """A plan in which every responsibility has one to four holders, as in a real network."""
    chance = random.Random(seed * 1_000_003 + people)
    tables = _tables(people, responsibilities // 2, responsibilities - responsibilities // 2)
    rows = []
    for one in tables["responsibility"]:
        for _ in range(chance.choice((1, 1, 2, 2, 2, 3, 4))):
            rows.append((one, 1 + int(people * chance.random() ** 3)))
    tables["assignment"] = {
        n: Assignment(n, one, person, status="active", ready=True)
        for n, (one, person) in enumerate(rows, start=1)
    }
    return Plan(tables)


def _tables(people: int, departments: int, goals: int) -> dict[str, dict[int, Any]]:
    chance = random.Random(7)
    seats = {
        n: Responsibility(n, "champion seat", department_id=n, weight=chance.choice((1, 1, 2, 3)))
        for n in range(1, departments + 1)
    }
    aims = {
        departments + n: Responsibility(departments + n, "goal", goal_id=n)
        for n in range(1, goals + 1)
    }
    return {
        "plan_info": {1: PlanInfo(1, "bench", "Bench", date(2027, 3, 1))},
        "department": {n: Department(n, f"Department {n}") for n in range(1, departments + 1)},
        "goal": {n: Goal(n, f"Goal {n}") for n in range(1, goals + 1)},
        "person": {
            n: Person(
                n,
                ref=f"r{n}",
                name=f"Person {n}",
                department_id=chance.randint(1, departments),
                organisation=f"Organisation {chance.randint(1, 40)}",
                hours=float(chance.choice((0, 2, 4))),
                last_day=date(2027, 2, 1) if n % 40 == 0 else None,
            )
            for n in range(1, people + 1)
        },
        "responsibility": {**seats, **aims},
    }
