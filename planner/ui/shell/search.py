"""What the box of Ctrl+K finds, and which of it fits what was typed."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from heapq import nsmallest
from itertools import islice
from operator import attrgetter
from typing import Any, NamedTuple

from planner.models import TABLES, Plan
from planner.models.catalogue import Field, fields_of
from planner.models.row import display_name
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
    found = []
    for rank, table, page, rows in (
        (2, "person", "people", plan.people),
        (2, "department", "champions", plan.departments),
        (3, "goal", "purpose", plan.goals),
        (3, "purpose", "purpose", plan.purposes),
        (3, "sponsor", "sponsors", plan.sponsors),
        (3, "action", "timeline", plan.actions),
    ):
        texts = [_text_of(plan, field) for field in fields_of(TABLES[table]) if field.searched]
        for row in rows.values():
            name = normalize_for_search(display_name(row))
            also = normalize_for_search(" ".join(text(row) for text in texts))
            found.append(IndexedRow(name, also, rank, page, table, row.id))
    return found


def _text_of(plan: Plan, field: Field) -> Callable[[Any], str]:
    """Return what gives the text of a field of a row; of what it refers to, the name."""
    value_of = attrgetter(field.attribute)
    if field.refers_to is None:
        return lambda row: str(value_of(row) or "")
    others = plan.table(TABLES[field.refers_to])
    return lambda row: "" if value_of(row) is None else display_name(others[value_of(row)])


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
