"""Who keeps the sample's plan, and which of its cover was tried out."""

from __future__ import annotations

from datetime import date, timedelta

from planner.actions import roles, rows
from planner.actions.drills import name_keeper, note_result, plan_drills, settle_drills
from planner.analysis.drills.drawing import drawn, next_drill_day
from planner.models import Assignment, Department, Draft, Drill, Responsibility
from planner.models.drills import DrillOutcome, DrillResult
from planner.sample.adding import person

KEEPER, STANDS_IN = "Léa Moreau", "Tomás Ibarra"
KEPT_FOR = 69
"""Days."""

HELD_FOR: tuple[tuple[str, str, int], ...] = (
    ("Finance", "Tobi Okafor", 50),
    ("IT Service", "Anja Novak", 19),
    ("Sales EMEA", "Clément Duval", 19),
    ("Communications", "Tomás Ibarra", 69),
    ("Human Resources", "Amara Diallo", 50),
)
"""Who came to hold what besides somebody else, how many days ago."""

THE_PLAN = ""
TRIED: tuple[tuple[str, str, int, DrillOutcome, str, str, int | None], ...] = (
    # what, who carried it, days ago, outcome, stuck on, note, settled days ago
    ("Communications", "Tomás Ibarra", 40, "done", "", "", None),
    (
        THE_PLAN,
        "Tomás Ibarra",
        40,
        "stuck",
        "I did not know where the plan file is.",
        "Léa wrote the path onto the hand-over sheet.",
        38,
    ),
    ("Finance", "Tobi Okafor", 40, "not done", "", "Month end: nobody had the time.", None),
    ("Human Resources", "Amara Diallo", 12, "done", "", "", None),
    (
        "IT Service",
        "Anja Novak",
        12,
        "stuck",
        "Only Lucía has the link to the on-call list.",
        "Lucía pinned the link in the channel.",
        6,
    ),
    (
        "Finance",
        "Tobi Okafor",
        12,
        "stuck",
        "I may not post as Finance. Only Dana has the right.",
        "Dana asks for the right for him.",
        None,
    ),
)


def try_cover(draft: Draft, today: date) -> None:
    """Say who keeps the plan, note the drills of two months, and plan the next ones by lot."""
    keeper = name_keeper(draft, person(draft, KEEPER).id)
    keeping = draft.plan.get(Responsibility, keeper.responsibility_id)
    rows.edit(draft, Responsibility, keeping.id, weight=5)
    stands_in = roles.assign(draft, keeping.id, person(draft, STANDS_IN).id, "backup", ready=True)
    for assignment in (keeper, stands_in):
        rows.edit(draft, Assignment, assignment.id, since=today - timedelta(days=KEPT_FOR))
    for what, who, days in HELD_FOR:
        for given in draft.plan.assignments_of(_seat(draft, what)):
            held_for = days if given.person_id == person(draft, who).id else KEPT_FOR
            rows.edit(draft, Assignment, given.id, since=today - timedelta(days=held_for))
    for what, who, ago, outcome, stuck_on, note, settled in TRIED:
        on = today - timedelta(days=ago)
        drill = rows.add(
            draft,
            Drill,
            responsibility_id=_seat(draft, what) if what else keeping.id,
            person_id=person(draft, who).id,
            on=on,
            note=note,
        )
        note_result(draft, [drill.id], DrillResult(outcome, stuck_on), on)
        if settled is not None:
            settle_drills(draft, [drill.id], today - timedelta(days=settled))
    day = next_drill_day(draft.plan, today)
    plan_drills(
        draft, [(lot.responsibility_id, lot.person_id) for lot in drawn(draft.plan, day)], day
    )


def _seat(draft: Draft, department: str) -> int:
    """Return the champion seat of a department."""
    return draft.plan.responsibility_for(draft.plan.where(Department, "name", department)[0]).id
