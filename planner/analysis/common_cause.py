"""Measure 5: responsibilities whose holders one reorganisation would take all at once."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import Any

from planner.analysis.coverage import Coverage
from planner.analysis.group import Group, group_of
from planner.models import Person, Plan

VALUE_OF: Mapping[str, Callable[[Person], Any]] = {
    "department": lambda person: person.department_id,
    "manager": lambda person: person.manager_id,
    "site": lambda person: person.site,
    "organisation": lambda person: person.organisation,
}
"""What the holders are compared by; none or empty is unknown."""


@dataclass(frozen=True)
class Shared:
    """One thing that all holders of a responsibility have in common."""

    responsibility_id: int
    kind: str
    """``department``, ``manager``, ``site`` or ``organisation``."""
    value: Any
    """The department's or manager's row id, or the name of the site or organisation."""


@dataclass(frozen=True)
class CommonCause:
    """The responsibilities with a common cause; one may have several."""

    plan: Plan
    shared: tuple[Shared, ...]

    @cached_property
    def group(self) -> Group:
        return group_of(self.plan, dict.fromkeys(s.responsibility_id for s in self.shared))

    def name_of(self, shared: Shared) -> str:
        """What is shared, as a reader is shown it."""
        if shared.kind == "department":
            return self.plan.departments[shared.value].name
        if shared.kind == "manager":
            return self.plan.people[shared.value].shown_name
        return str(shared.value)


def common_cause(coverage: Coverage) -> CommonCause:
    """Responsibilities of depth 2 or more whose holders all share what the settings check.

    One holder of whom it is not known means not common. A kind of which the holders of the plan
    show one value only tells nothing apart, and is not checked.
    """
    plan = coverage.plan
    people = plan.people
    checked = kinds_checked(coverage)
    found = []
    for responsibility_id, holders in coverage.holders.items():
        if len(holders) < 2:
            continue
        first, *others = (people[person_id] for person_id in holders)
        is_seat = plan.responsibilities[responsibility_id].kind == "champion seat"
        for kind in checked[is_seat]:
            value_of = VALUE_OF[kind]
            value = value_of(first)
            if value and all(value_of(other) == value for other in others):
                found.append(Shared(responsibility_id, kind, value))
    return CommonCause(plan, tuple(found))


def kinds_checked(coverage: Coverage) -> Mapping[bool, tuple[str, ...]]:
    """What is checked for champion seats (true) and for everything else (false)."""
    settings = coverage.plan.settings
    everybody = [coverage.plan.people[person_id] for person_id in coverage.held]
    telling = {kind for kind in VALUE_OF if _tells_apart(everybody, kind)}
    return {
        True: tuple(kind for kind in settings.common_cause_seats if kind in telling),
        False: tuple(kind for kind in settings.common_cause_others if kind in telling),
    }


def _tells_apart(people: Iterable[Person], kind: str) -> bool:
    known = {value for person in people if (value := VALUE_OF[kind](person))}
    return len(known) > 1
