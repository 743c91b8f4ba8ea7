"""Small plans for tests, said in a few words.

A holder is written ``ann`` (owner), ``ann*`` (ready backup), ``ann?`` (backup, not ready) or
``ann~`` (champion who was only nominated).
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from datetime import date
from typing import Any

from planner.models import (
    Action,
    Assignment,
    Department,
    Draft,
    Goal,
    Person,
    Plan,
    PlanInfo,
    Purpose,
    Responsibility,
    Setting,
    Sponsor,
    SponsorDepartment,
)

ON = date(2027, 1, 15)
"""The day on which tests look at a plan, unless they say otherwise."""

Holders = Mapping[str, Iterable[str]]

_SUBJECTS: tuple[tuple[str, type[Any], str], ...] = (
    ("goal", Goal, "goal"),
    ("purpose", Purpose, "purpose"),
    ("sponsor seat", Sponsor, "sponsor"),
    ("action", Action, "action"),
)


def make_plan(
    *,
    people: Mapping[str, Mapping[str, Any]] | Iterable[str] = (),
    departments: Mapping[str, Mapping[str, Any]] | Iterable[str] = (),
    seats: Holders | None = None,
    goals: Holders | None = None,
    purposes: Holders | None = None,
    sponsors: Holders | None = None,
    actions: Holders | None = None,
    weights: Mapping[str, int] | None = None,
    needed: Mapping[str, int] | None = None,
    settings: Mapping[str, Any] | None = None,
    details: Mapping[str, Mapping[str, Any]] | None = None,
    stands_for: Holders | None = None,
    name: str = "Harbour Connect",
    launch: date | None = date(2027, 1, 24),
) -> Plan:
    """A plan with these people and departments, and these holders of each responsibility.

    People and departments that are only named among the holders are made. ``details`` gives the
    fields of goals, purposes, sponsors and actions by title; ``stands_for`` the departments a
    sponsor stands for.
    """
    draft = Draft(Plan())
    draft.add(PlanInfo, key="test", name=name, launch=launch)
    for key, value in (settings or {}).items():
        draft.add(Setting, key=key, value=json.dumps(value))
    by_kind = {"goal": goals, "purpose": purposes, "sponsor seat": sponsors, "action": actions}
    named = [seats or {}, *(held or {} for held in by_kind.values())]
    build = _Builder(draft, weights or {}, needed or {})
    build.departments(departments, (*(seats or {}), *_flat(stands_for)))
    build.people(people, (h for held in named for h in _flat(held)))
    for department, holders in (seats or {}).items():
        build.hold(build.seat_ids[department], holders, seat=True)
    for kind, row_type, field in _SUBJECTS:
        for title, holders in (by_kind[kind] or {}).items():
            subject = draft.add(row_type, title=title, **(details or {}).get(title, {}))
            seat = build.responsibility(kind, f"{field}_id", subject.id, title)
            build.hold(seat, holders, seat=False)
            for department in (stands_for or {}).get(title, ()) if row_type is Sponsor else ():
                draft.add(
                    SponsorDepartment,
                    sponsor_id=subject.id,
                    department_id=build.department_ids[department],
                )
    return draft.plan


def person_id(plan: Plan, name: str) -> int:
    """The id of the person of this name."""
    return next(p.id for p in plan.people.values() if p.name == name)


def responsibility_id(plan: Plan, name: str) -> int:
    """The id of the responsibility of this name."""
    return next(r.id for r in plan.table(Responsibility).values() if plan.name_of(r) == name)


def _flat(held: Holders | None) -> list[str]:
    return [one for names in (held or {}).values() for one in names]


def _fields(given: Mapping[str, Mapping[str, Any]] | Iterable[str]) -> dict[str, dict[str, Any]]:
    if isinstance(given, Mapping):
        return {name: dict(fields) for name, fields in given.items()}
    return {name: {} for name in given}


class _Builder:
    """Adds rows to a draft, remembering the ids of what it has named."""

    def __init__(self, draft: Draft, weights: Mapping[str, int], needed: Mapping[str, int]) -> None:
        self.draft, self.weights, self.needed = draft, weights, needed
        self.department_ids: dict[str, int] = {}
        self.person_ids: dict[str, int] = {}
        self.seat_ids: dict[str, int] = {}

    def departments(
        self, given: Mapping[str, Mapping[str, Any]] | Iterable[str], also: Iterable[str]
    ) -> None:
        wanted = _fields(given)
        for name in also:
            wanted.setdefault(name, {})
        for name, fields in wanted.items():
            if "parent" in fields:
                fields["parent_id"] = self.department_ids[fields.pop("parent")]
            department = self.draft.add(Department, name=name, **fields)
            self.department_ids[name] = department.id
            self.seat_ids[name] = self.responsibility(
                "champion seat", "department_id", department.id, name
            )

    def people(
        self, given: Mapping[str, Mapping[str, Any]] | Iterable[str], holders: Iterable[str]
    ) -> None:
        wanted = _fields(given)
        for holder in holders:
            wanted.setdefault(holder.rstrip("*?~"), {})
        for name, fields in wanted.items():
            if "department" in fields:
                fields["department_id"] = self.department_ids[fields.pop("department")]
            if "manager" in fields:
                fields["manager_id"] = self.person_ids[fields.pop("manager")]
            self.person_ids[name] = self.draft.add(Person, name=name, **fields).id

    def responsibility(self, kind: str, field: str, subject_id: int, name: str) -> int:
        row = self.draft.add(
            Responsibility,
            kind=kind,
            weight=self.weights.get(name, 1),
            needed_cover=self.needed.get(name, 2),
            **{field: subject_id},
        )
        return int(row.id)

    def hold(self, responsibility: int, holders: Iterable[str], *, seat: bool) -> None:
        for holder in holders:
            backup = holder.endswith(("*", "?"))
            status = ("nominated" if holder.endswith("~") else "active") if seat else None
            self.draft.add(
                Assignment,
                responsibility_id=responsibility,
                person_id=self.person_ids[holder.rstrip("*?~")],
                role="backup" if backup else "owner",
                status=status,
                ready=holder.endswith("*") or (seat and not backup and status == "active"),
            )
