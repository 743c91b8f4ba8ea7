"""Measure 5: responsibilities whose holders one reorganisation would take all at once."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Any

from planner.analysis.cover.coverage import Coverage
from planner.analysis.cover.group import Group, group_of
from planner.models import Person, Plan, Responsibility
from planner.models.settings import COMMON_CAUSE_KINDS


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
    by_responsibility: Mapping[int, tuple[Shared, ...]]
    causes: Causes

    @cached_property
    def shared(self) -> tuple[Shared, ...]:
        """All that is shared, one after another."""
        return tuple(shared for those in self.by_responsibility.values() for shared in those)

    @cached_property
    def group(self) -> Group:
        """The responsibilities with a common cause, and their weight."""
        return group_of(self.plan, self.by_responsibility)

    def name_of(self, shared: Shared) -> str:
        """Return what is shared, as a reader is shown it."""
        if shared.kind == "department":
            return self.plan.departments[shared.value].name
        if shared.kind == "manager":
            return self.plan.people[shared.value].shown_name
        return str(shared.value)


def common_cause(coverage: Coverage) -> CommonCause:
    """Return responsibilities of depth 2 or more whose holders all share what the settings check.

    A manager's team is the manager and the whole tree under them; of several teams that all
    holders are in the smallest is named. One holder of whom a thing is not known means not common.
    """
    causes = Causes(coverage)
    found = {
        row_id: those
        for row_id in coverage.holders
        if (those := shared_causes(coverage, causes, row_id))
    }
    return CommonCause(coverage.plan, found, causes)


def shared_causes(coverage: Coverage, causes: Causes, responsibility_id: int) -> tuple[Shared, ...]:
    """Return what all holders of a responsibility have in common, of each kind the nearest."""
    holders, plan = coverage.holders[responsibility_id], coverage.plan
    if len(holders) < 2:
        return ()
    people = [plan.people[person_id] for person_id in sorted(holders)]
    nearest = (
        (kind, next(causes.shared(kind, people), None))
        for kind in causes.checked(plan.responsibilities[responsibility_id])
    )
    return tuple(
        Shared(responsibility_id, kind, value) for kind, value in nearest if value is not None
    )


FIELDS = {
    "department": "department_id",
    "manager": "manager_id",
    "site": "site",
    "organisation": "organisation",
}


class Causes:
    """What the people of a plan are compared by, on the day of a coverage.

    What takes in every holder of the plan tells nothing apart and is left out: a kind of which all
    have the same known value, and a manager with all holders in their team whose place is known.
    """

    def __init__(
        self, coverage: Coverage, of_all: Mapping[str, frozenset[Any]] | None = None
    ) -> None:
        """``of_all`` where it is known already."""
        self.coverage = coverage
        self._plan = coverage.plan
        self._teams: dict[int, tuple[int, ...]] = {}
        self.of_all = of_all or {
            kind: self._shared_by_all(kind, coverage.held) for kind in COMMON_CAUSE_KINDS
        }
        """Of each kind what takes in every holder."""

    def checked(self, responsibility: Responsibility) -> tuple[str, ...]:
        """Return what the settings say is compared for a responsibility."""
        settings = self._plan.settings
        if responsibility.kind == "champion seat":
            return settings.common_cause_seats
        return settings.common_cause_others

    def shared(self, kind: str, people: Sequence[Person]) -> Iterator[Any]:
        """Yield what all of these people have in common, the narrowest first."""
        shared: Sequence[Any] = self._values(kind, people[0])
        for person in people[1:]:
            values = self._values(kind, person)
            shared = [value for value in shared if value in values]
        of_all = self.of_all[kind]
        yield from (value for value in shared if value not in of_all)

    def _values(self, kind: str, person: Person) -> tuple[Any, ...]:
        """Return what a person belongs to, the narrowest first; empty where it is not known."""
        if kind == "manager":
            return self.teams_of(person)
        value = getattr(person, FIELDS[kind])
        return (value,) if value else ()

    def teams_of(self, person: Person) -> tuple[int, ...]:
        """Return the managers whose teams somebody is in, their own first where they have one."""
        leads = bool(self._plan.where(Person, "manager_id", person.id))
        manager_id = person.id if leads else person.manager_id
        return () if manager_id is None else self._team(manager_id)

    def _team(self, manager_id: int) -> tuple[int, ...]:
        """Return a manager and all above; it ends where managers report to one another in
        a circle."""
        team = self._teams.get(manager_id)
        if team is None:
            above: dict[int, None] = {}
            here: int | None = manager_id
            while here is not None and here not in above:
                above[here] = None
                here = self._plan.people[here].manager_id
            team = self._teams[manager_id] = tuple(above)
        return team

    def _shared_by_all(self, kind: str, holders: Iterable[int]) -> frozenset[Any]:
        """Return what takes in every holder; one whose manager's team is not known is passed over,
        anything else that is not known of somebody takes in nobody."""
        people, seen = self._plan.people, set[tuple[Any, ...]]()
        shared: frozenset[Any] | None = None
        for person_id in holders:
            values = self._values(kind, people[person_id])
            if values in seen or (kind == "manager" and not values):
                continue
            seen.add(values)
            shared = frozenset(values) if shared is None else shared.intersection(values)
            if not shared:
                break
        return shared or frozenset()
