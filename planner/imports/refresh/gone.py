"""Who is gone from a list, and what they hold."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta
from functools import cached_property

from planner.analysis.cover.coverage import Coverage, coverage
from planner.models import Person, Plan
from planner.text import listed_names, tr

_MOST_NAMED = 5
"""How many names are listed; the rest is counted."""


class Leavers:
    """What becomes of whoever is no longer there from a day on."""

    def __init__(self, plan: Plan, on: date) -> None:
        self._plan, self._on = plan, on
        self.last_day = on - timedelta(days=1)
        """The last day of whoever is gone."""

    def is_gone(self, person: Person) -> bool:
        """Return whether the plan knows already that they are not there any longer."""
        return person.last_day is not None and person.last_day <= self.last_day

    def holds(self, person: Person) -> tuple[str, ...]:
        """Return the names of what somebody holds."""
        plan, held = self._plan, self._coverage.held.get(person.id, frozenset())
        return tuple(
            sorted(
                plan.name_of(plan.responsibilities[responsibility_id]) for responsibility_id in held
            )
        )

    def side_effects(self, person: Person) -> tuple[str, ...]:
        """Say what they hold and whom they manage, in sentences without a full stop."""
        return tuple(self._side_effects(person))

    def _side_effects(self, person: Person) -> Iterator[str]:
        plan, cover = self._plan, self._coverage
        alone = cover.held_alone(person.id)
        shared = cover.held.get(person.id, frozenset()) - set(alone)
        for held, sentence in (
            (alone, tr("holds {names}, and nobody else does")),
            (shared, tr("holds {names} with others")),
        ):
            if held:
                names = sorted(
                    plan.name_of(plan.responsibilities[responsibility_id])
                    for responsibility_id in held
                )
                yield sentence.format(names=listed_names(names, _MOST_NAMED))
        if team := plan.where(Person, "manager_id", person.id):
            names = [report.shown_name for report in team]
            yield tr("manages {names}", names=listed_names(names, _MOST_NAMED))

    @cached_property
    def _coverage(self) -> Coverage:
        return coverage(self._plan, self._on)
