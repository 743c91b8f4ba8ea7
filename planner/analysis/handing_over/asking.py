"""What is said to whoever is asked to take something over."""

from __future__ import annotations

from datetime import date, timedelta

from planner.models import HandOver, Plan, Request
from planner.text import day, tr


def hand_over_places(plan: Plan, request: Request, on: date) -> dict[str, str]:
    """Return what stands in braces: from whom, as of when, and what will be shown by whom."""
    assert request.for_person_id is not None, "somebody hands it over"
    giver = plan.people[request.for_person_id]
    return {
        "person": giver.shown_name,
        "when": ""
        if giver.last_day is None or giver.last_day < on
        else tr(", as of {day}", day=day(giver.last_day + timedelta(days=1), on)),
        "show": _showing_words(plan, request),
    }


def _showing_words(plan: Plan, request: Request) -> str:
    those = plan.where(HandOver, "responsibility_id", request.responsibility_id)
    row = next((row for row in those if row.person_id == request.for_person_id), None)
    what = [] if row is None else things_to_show(row)
    if row is None or not what or row.shown_on is not None:
        return ""
    who = plan.people[row.shown_by_id or row.person_id].shown_name
    return "\n" + tr("{name} will show you: {what}.", name=who, what="; ".join(what))


def things_to_show(row: HandOver) -> list[str]:
    """Return what has to be shown of one thing, line by line."""
    lines = (line.strip().rstrip(".") for line in row.to_show.splitlines())
    return [line for line in lines if line]
