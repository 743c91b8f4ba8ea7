"""What-ifs that are saved in the plan."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from planner.actions import rows
from planner.models import Draft, Person, Scenario, ScenarioPerson


def save_scenario(draft: Draft, name: str, people: Iterable[int], on: date | None) -> Scenario:
    """Save a what-if in which these people leave. A scenario of the same name is replaced."""
    leavers = [rows.find(draft, Person, person_id).id for person_id in dict.fromkeys(people)]
    for earlier in draft.plan.where(Scenario, "name", name.strip()):
        rows.remove(draft, Scenario, earlier.id)
    scenario = rows.add(draft, Scenario, name=name, on=on)
    for person_id in leavers:
        rows.add(draft, ScenarioPerson, scenario_id=scenario.id, person_id=person_id)
    return scenario
