"""What the box of Ctrl+K finds, and which of it fits what was typed."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from heapq import nsmallest
from itertools import islice
from typing import Any, NamedTuple

from planner.models import Plan
from planner.text import tr
from planner.ui.search_text import normalize_for_search

MOST = 40


@dataclass(frozen=True)
class Hit:
    """Something the box can lead to."""

    words: str
    note: str
    icon: str
    do: Callable[[], object]
    also: str = ""
    rank: int = 0
    """What comes first among equally good matches: pages, then commands, then rows."""


class IndexedRow(NamedTuple):
    """A row of the plan by its name; made into ``Hit`` only where it is shown."""

    name: str
    """As it is compared: without case and accents."""
    also: str
    rank: int
    page: str
    table: str
    row_id: int


def index_plan(plan: Plan) -> list[IndexedRow]:
    """Everything in the plan that has a name."""
    departments = plan.departments
    found = []
    for p in plan.people.values():
        home = departments.get(p.department_id or 0)
        also = normalize_for_search(f"{p.title} {home.name if home else ''} {p.ref} {p.email}")
        found.append(
            IndexedRow(normalize_for_search(p.shown_name), also, 2, "people", "person", p.id)
        )
    for department in departments.values():
        found.append(
            IndexedRow(
                normalize_for_search(department.name),
                "",
                2,
                "champions",
                "department",
                department.id,
            )
        )
    for table, page, rows in (
        ("goal", "purpose", plan.goals),
        ("purpose", "purpose", plan.purposes),
        ("sponsor", "sponsors", plan.sponsors),
        ("action", "timeline", plan.actions),
    ):
        for row in rows.values():
            found.append(IndexedRow(normalize_for_search(row.title), "", 3, page, table, row.id))
    return found


def hit_for(plan: Plan, named: IndexedRow, go: Callable[[str, str, int], object]) -> Hit:
    """Return a row of the plan as the box shows it."""

    def act() -> object:
        return go(named.page, named.table, named.row_id)

    if named.table == "person":
        person = plan.people[named.row_id]
        home = plan.departments.get(person.department_id or 0)
        note = " · ".join(part for part in (person.title, home.name if home else "") if part)
        return Hit(person.shown_name, note or tr("person"), "people", act)
    if named.table == "department":
        name = plan.departments[named.row_id].name
        return Hit(name, tr("department"), "department", act)
    titled: dict[str, tuple[Mapping[int, Any], str]] = {
        "goal": (plan.goals, tr("goal")),
        "purpose": (plan.purposes, tr("purpose statement")),
        "sponsor": (plan.sponsors, tr("sponsor seat")),
        "action": (plan.actions, tr("action")),
    }
    rows, kind = titled[named.table]
    return Hit(rows[named.row_id].title, kind, named.page, act)


def best_matches(entries: Iterable[tuple[str, str, int, Any]], text: str) -> list[Any]:
    """Return what fits the text best, first: names that begin with it, then words, then parts.

    An entry is its name and other words as they are compared, its rank, and what it stands for.
    """
    wanted = normalize_for_search(text).split()
    if not wanted:
        return [entry[3] for entry in islice(entries, MOST)]
    first, scored = wanted[0], []
    for name, also, rank, entry in entries:
        if not all(word in name or word in also for word in wanted):
            continue
        if name.startswith(first):
            score = 0
        elif f" {first}" in name:
            score = 1
        else:
            score = 2 if first in name else 3
        scored.append((score, rank, name, entry))
    return [entry for *_, entry in nsmallest(MOST, scored, key=lambda match: match[:3])]
