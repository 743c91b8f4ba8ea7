"""What to do this week, by what it would change."""

from __future__ import annotations

from datetime import timedelta

from planner.actions import roles
from planner.actions.requests import ask
from planner.analysis.measures import measure
from planner.analysis.requests.week import Thing, this_week
from planner.models import Commitment, Draft, Plan
from tests.plans import ON, make_plan, person_id, responsibility_id


def things(plan: Plan) -> list[Thing]:
    return list(this_week(measure(plan, ON)))


def test_whom_a_seat_without_anybody_waits_for_comes_first() -> None:
    plan = make_plan(
        seats={"Finance": ["Ann~"], "Legal": ["Bo", "Cy~"]}, weights={"Finance": 1, "Legal": 1}
    )
    first, second = things(plan)
    assert first.what == "Ask Ann to be the champion of Finance"
    assert first.why == "Nominated, not asked yet. Finance has nobody."
    assert second.why == "Nominated, not asked yet. Legal rests on one person."


def test_who_is_late_is_reminded_and_not_asked_besides() -> None:
    draft = Draft(make_plan(seats={"Finance": ["Ann"], "Legal": ["Ann~"]}))
    ann, seat = person_id(draft.plan, "Ann"), responsibility_id(draft.plan, "Legal")
    ask(draft, ann, "accept", on=ON - timedelta(days=20), responsibility_id=seat)
    (thing,) = things(draft.plan)
    assert thing.what == "Remind Ann"
    assert thing.why == "One answer is wanted, 13 days late."


def test_a_quiet_champion_who_is_alone_is_written_to() -> None:
    draft = Draft(make_plan(seats={"Finance": ["Ann"], "Legal": ["Bo", "Cy"]}))
    for assignment in list(draft.plan.assignments.values()):
        roles.set_status(draft, assignment.id, "quiet", ON)
    (thing,) = things(draft.plan)
    assert thing.what == "Write to Ann: Finance is going quiet"
    assert thing.why == "The only champion there has gone quiet."


def test_a_promise_is_asked_about_from_a_week_before_it_is_due() -> None:
    draft = Draft(make_plan(sponsors={"Primary": ["Ro"]}))
    seat = next(iter(draft.plan.sponsors))
    promise = draft.add(
        Commitment, sponsor_id=seat, promise="Post weekly", due=ON + timedelta(days=8)
    )
    assert things(draft.plan) == []
    draft.change(promise, due=ON + timedelta(days=7))
    (thing,) = things(draft.plan)
    assert thing.why == "“Post weekly” is due on 22 January."


def test_there_are_five_things_at_most() -> None:
    seats = {f"Department {n}": [f"Person {n}~"] for n in range(9)}
    assert len(things(make_plan(seats=seats))) == 5
