"""What-ifs that are saved in the plan."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import date

from planner.actions import rows
from planner.models import Draft, Person, Scenario, ScenarioPerson


def save_scenario(
    draft: Draft,
    name: str,
    people: Iterable[int],
    on: date | None,
    own_days: Mapping[int, date] | None = None,
) -> Scenario:
    """Save a what-if in which these people leave, all from the day ``on`` but those who have a day
    of their own. A scenario of the same name is replaced, and keeps its place."""
    leavers = [rows.find(draft, Person, person_id).id for person_id in dict.fromkeys(people)]
    place, own = None, own_days or {}
    for earlier in draft.plan.where(Scenario, "name", name.strip()):
        place = earlier.place
        rows.remove(draft, Scenario, earlier.id)
    scenario = rows.add(draft, Scenario, name=name, on=on, place=place)
    for person_id in leavers:
        day = own.get(person_id)
        rows.add(draft, ScenarioPerson, scenario_id=scenario.id, person_id=person_id, on=day)
    return scenario
