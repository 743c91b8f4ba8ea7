"""Plans of every size for documents: a healthy one, large ones, and one of the longest texts."""

from __future__ import annotations

from datetime import timedelta
from functools import lru_cache
from itertools import cycle
from typing import Any, get_type_hints

from planner.models import (
    TABLES,
    Assignment,
    CheckIn,
    Commitment,
    Department,
    Draft,
    Drill,
    Person,
    Plan,
    Post,
    Responsibility,
)
from planner.models.adding import add_with_responsibility
from tests.exports.documents.large import SCRIPTS
from tests.exports.documents.made import sample_plan
from tests.plans import ON, make_plan, person_id, responsibility_id

PEOPLE, DEPARTMENTS = 2000, 200
_FIRST = ("Amara", "Joaquín", "Zofia", "Dmitri", "Yuki", "Léa", "Nguyễn", "Ayşe", "Tomasz", "Ines")
_LAST = ("Okafor", "Haddad", "Wójcik", "Sørensen", "Tanaka", "Moreau", "Thị Lan", "Öztürk", "Papp")
_STATUSES = ("active", "trained", "accepted", "quiet")
LONGEST = 120
"""Characters of a name that people still type."""


@lru_cache
def healthy_plan() -> Plan:
    """A small plan in which nothing is wrong on the day."""
    seats = {
        "Finance": ["Amara Okafor", "Yuki Tanaka*"],
        "Operations": ["Zofia Wójcik", "Léa Moreau"],
        "Communications": ["Ines Papp", "Dmitri Sørensen*"],
    }
    names = [holder.rstrip("*") for holders in seats.values() for holder in holders]
    homes = zip(names, (d for d in seats for _ in range(2)), strict=True)
    reach = {"metric": "Staff active in a month", "unit": "%", "baseline": 0.0, "target": 40.0}
    plan = make_plan(
        departments={
            "Finance": {"headcount": 40},
            "Operations": {"headcount": 60},
            "Communications": {"headcount": 8, "is_communications": True},
        },
        people={name: {"department": home, "hours": 4} for name, home in homes}
        | {"Rosalind Castell": {"hours": 1}, "Emil Petrov": {"hours": 1}},
        seats=seats,
        purposes={"Find who knows": ["Rosalind Castell", "Emil Petrov"]},
        goals={"Reach": ["Amara Okafor", "Léa Moreau"]},
        sponsors={"Chief executive": ["Rosalind Castell", "Emil Petrov*"]},
        actions={
            "Train champions": ["Ines Papp", "Amara Okafor*"],
            "Keep it going": ["Zofia Wójcik", "Yuki Tanaka*"],
        },
        stands_for={"Chief executive": list(seats)},
        details={
            "Find who knows": {"status": "agreed", "statement": "Anybody finds who knows."},
            "Reach": reach
            | {"purpose_id": 1, "due": ON + timedelta(60), "baseline_on": ON - timedelta(60)},
            "Chief executive": {"is_primary": True, "cadence_days": 14},
            "Train champions": {"due": ON + timedelta(5), "phase": "launch"},
            "Keep it going": {"due": ON + timedelta(40), "phase": "sustain"},
        },
    )
    draft = Draft(plan)
    sponsor = person_id(plan, "Rosalind Castell")
    for days in (3, 12, 20):
        draft.add(Post, person_id=sponsor, on=ON - timedelta(days))
    draft.add(Commitment, sponsor_id=1, promise="Open the launch", due=ON + timedelta(9))
    for days, value in ((40, 8.0), (20, 15.0), (4, 22.0)):
        draft.add(CheckIn, goal_id=1, on=ON - timedelta(days), value=value)
    keeping = draft.add(Responsibility, kind="plan", plan_info_id=plan.info.id)
    for name in ("Ines Papp", "Emil Petrov"):
        draft.add(Assignment, responsibility_id=keeping.id, person_id=person_id(plan, name))
    for row_id in (*(responsibility_id(plan, name) for name in seats), keeping.id):
        holder = draft.plan.assignments_of(row_id)[0].person_id
        tried = {"responsibility_id": row_id, "person_id": holder, "outcome": "done"}
        draft.add(Drill, on=ON - timedelta(9), **tried)
    for assignment in draft.plan.table(Assignment).values():
        draft.change(assignment, confirmed_on=ON - timedelta(days=9))
    return draft.plan


@lru_cache
def many_departments(parents: int) -> Plan:
    """2,000 people in 200 departments; of so many of them the others are part."""
    draft = Draft(make_plan(name="Group Connect"))
    seats = []
    for i in range(DEPARTMENTS):
        above = seats[i % parents].department_id if parents and i >= parents else None
        _, seat = add_with_responsibility(
            draft, Department, name=_department(i), headcount=20 + i, parent_id=above
        )
        seats.append(seat)
    people = [
        draft.add(
            Person,
            name=f"{_FIRST[i % 10]} {_LAST[i % 9]} {i}",
            department_id=seats[i % DEPARTMENTS].department_id,
            hours=2.0,
        )
        for i in range(PEOPLE)
    ]
    for i, seat in enumerate(seats):
        for k in range(i % 4):
            draft.add(
                Assignment,
                responsibility_id=seat.id,
                person_id=people[i * 4 + k].id,
                status=_STATUSES[(i + k) % 4],
            )
    return draft.plan


def _department(i: int) -> str:
    kinds = ("Sales", "Service", "Production", "Research", "Logistics", "Finance", "People", "IT")
    places = ("Norden", "Iberia", "Polska", "Anatolia", "Kansai", "Bretagne", "Delta", "Andes")
    return f"{kinds[i % 8]} {places[i // 8 % 8]} {i // 64 + 1}"


@lru_cache
def longest_texts() -> Plan:
    """The sample with every text as long as people type it, in twelve scripts by turns."""
    plan, words = sample_plan(), cycle(text for _, text in SCRIPTS[:12])
    tables: dict[str, dict[int, Any]] = {}
    for name, row_type in TABLES.items():
        fields = [f for f, kind in get_type_hints(row_type).items() if kind is str]
        spoken = [f for f in fields if f not in {"key", "value", "data", "code", "about", "kind"}]
        tables[name] = {
            row_id: row._replace(**{f: _long(next(words), row_id) for f in spoken})
            for row_id, row in plan.table(row_type).items()
        }
    return Plan(tables, changed_at=plan.changed_at)


def _long(words: str, number: int) -> str:
    return f"{number} {f'{words} ' * LONGEST}"[:LONGEST].rstrip()
