"""The one change to one row by which it would meet a check of readiness.

Whoever is appointed is somebody new: at home nowhere, with unknown hours, accepted and trained.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from fractions import Fraction
from math import ceil
from typing import Any

from planner.analysis.cover.in_force import in_force
from planner.analysis.figures import Figures
from planner.analysis.readiness.goal_progress import is_measured
from planner.analysis.readiness.kinds import HOURS, PROBLEMS_SOLVED, TRIED_ALONE
from planner.models import (
    Action,
    Assignment,
    Commitment,
    Department,
    Draft,
    Goal,
    Person,
    PilotProblem,
    PilotTry,
    Post,
    Purpose,
    Responsibility,
    Sponsor,
)
from planner.models.fields import what_is_wrong
from planner.models.roles import NOT_HOLDING_STATUSES

Fix = Callable[["Figures", Draft, int], bool]
"""Makes the change in a draft for the row of this id; false where one change cannot do it."""


def _field(row_type: type[Any], **fields: Any) -> Fix:
    def fix(figures: Figures, draft: Draft, row_id: int) -> bool:
        draft.change(draft.plan.get(row_type, row_id), **fields)
        return True

    return fix


def _appoint(row_type: type[Any], role: str) -> Fix:
    def fix(figures: Figures, draft: Draft, row_id: int) -> bool:
        row = draft.plan.get(row_type, row_id)
        seat = row if row_type is Responsibility else draft.plan.responsibility_for(row)
        person = draft.add(Person, name="?")
        draft.add(
            Assignment,
            responsibility_id=seat.id,
            person_id=person.id,
            role=role,
            status="trained" if seat.kind == "champion seat" else None,
            ready=True,
        )
        return True

    return fix


def _measurable(draft: Draft, goal: Goal, figures: Figures) -> None:
    lacking: dict[str, Any] = {"metric": "?", "target": 1.0, "due": figures.on}
    draft.change(goal, **{field: v for field, v in lacking.items() if not getattr(goal, field)})


def _complete(figures: Figures, draft: Draft, row_id: int) -> bool:
    _measurable(draft, draft.plan.goals[row_id], figures)
    return True


def _serve(figures: Figures, draft: Draft, row_id: int) -> bool:
    """Let a goal serve a statement: one that none can be measured by, where there is one."""
    plan = draft.plan
    if not plan.purposes:
        return False

    def served(purpose: Purpose) -> bool:
        return any(map(is_measured, plan.where(Goal, "purpose_id", purpose.id)))

    purpose = min(plan.purposes.values(), key=lambda purpose: (served(purpose), purpose.id))
    draft.change(plan.goals[row_id], purpose_id=purpose.id)
    return True


def _be_served(figures: Figures, draft: Draft, row_id: int) -> bool:
    """Complete a goal that serves the statement, else let one serve it that can be measured."""
    plan = draft.plan
    theirs = sorted(plan.where(Goal, "purpose_id", row_id), key=lambda goal: goal.id)
    if theirs:
        _measurable(draft, theirs[0], figures)
        return True
    idle = [g for g in plan.goals.values() if g.purpose_id is None and is_measured(g)]
    if idle:
        draft.change(idle[0], purpose_id=row_id)
    return bool(idle)


def _train(figures: Figures, draft: Draft, row_id: int) -> bool:
    """Train somebody in the first seat for which they accepted."""
    for seat_id, those in figures.named.of.items():
        if row_id in those.champions:
            mine = draft.plan.assignments_of(seat_id)
            theirs = [a for a in mine if a.person_id == row_id]
            accepted = [
                a
                for a in theirs
                if a.status not in NOT_HOLDING_STATUSES and in_force(a, figures.on)
            ]
            draft.change(accepted[0], ready=True, ready_on=None)
            return True
    return False


def _post(figures: Figures, draft: Draft, row_id: int) -> bool:
    """Let the one owner of the seat who does not take part post in person today."""
    owners = [part for part in figures.participation if part.sponsor.id == row_id]
    silent = [part.person for part in owners if part.state != "taking part"]
    if len(silent) != 1 or silent[0] is None:
        return False
    draft.add(Post, person_id=silent[0].id, on=figures.on, kind="in person")
    return True


def _win(row_type: type[Any]) -> Fix:
    def fix(figures: Figures, draft: Draft, row_id: int) -> bool:
        row = draft.plan.get(row_type, row_id)
        draft.change(row, buy_in=row.buy_in_wanted, rated_on=figures.on)
        return True

    return fix


_FIXES: Mapping[tuple[str, str], Fix] = {
    ("statements agreed", "purpose"): _field(Purpose, status="agreed"),
    ("statements with an owner", "purpose"): _appoint(Purpose, "owner"),
    ("statements served by a goal that can be measured", "purpose"): _be_served,
    ("goals that serve a statement", "goal"): _serve,
    ("goals that can be measured", "goal"): _complete,
    ("pilot actions due by now done", "action"): _field(Action, status="done"),
    (TRIED_ALONE, "pilot_try"): _field(PilotTry, result="alone"),
    (PROBLEMS_SOLVED, "pilot_problem"): _field(PilotProblem, status="solved"),
    ("champions and backups trained, of those who accepted", "person"): _train,
    ("departments with a champion", "department"): _appoint(Department, "owner"),
    ("departments with a second champion or a trained backup", "department"): _appoint(
        Department, "backup"
    ),
    ("sponsors taking part in person", "sponsor"): _post,
    (
        "responsibilities held that are held outside communications too",
        "responsibility",
    ): _appoint(Responsibility, "backup"),
    ("departments and sponsors at the buy-in wanted", "department"): _win(Department),
    ("departments and sponsors at the buy-in wanted", "sponsor"): _win(Sponsor),
    ("promises due by now kept", "commitment"): _field(Commitment, status="kept"),
    ("actions due by now done", "action"): _field(Action, status="done"),
    ("actions for the time after launch with an owner", "action"): _appoint(Action, "owner"),
}
"""By the name of the check and the table of the row."""


def apply_fix(figures: Figures, draft: Draft, check: str, row: tuple[str, int]) -> bool:
    """Change a draft of the plan so that a row meets a check; false where one change cannot."""
    made = _FIXES.get((check, row[0]))
    return made is not None and made(figures, draft, row[1])


def pledge(draft: Draft, person_id: int, hours: Fraction) -> bool:
    """Let somebody pledge so many hours a week more; false where a week has fewer."""
    person = draft.plan.people[person_id]
    more = ceil((Fraction(str(person.hours or 0)) + hours) * 100) / 100
    if what_is_wrong("person", "hours", more) is not None:
        return False
    draft.change(person, hours=more)
    return True


_APPOINTED = {"responsibilities held that are held outside communications too"}
_CHAMPIONS = {"champions and backups trained, of those who accepted"}
_SECONDS = {"departments with a second champion or a trained backup"}
_DONE = {
    "pilot actions due by now done",
    "actions due by now done",
    "actions for the time after launch with an owner",
    *_APPOINTED,
}
ALSO: Mapping[str, frozenset[str]] = {
    name: frozenset(also)
    for name, also in {
        "statements with an owner": _APPOINTED,
        "statements served by a goal that can be measured": {
            "goals that serve a statement",
            "goals that can be measured",
        },
        "goals that serve a statement": {"statements served by a goal that can be measured"},
        "goals that can be measured": {"statements served by a goal that can be measured"},
        "pilot actions due by now done": _DONE,
        "actions due by now done": _DONE,
        "champions and backups trained, of those who accepted": {HOURS, *_SECONDS, *_APPOINTED},
        "departments with a champion": {*_APPOINTED, *_CHAMPIONS},
        "departments with a second champion or a trained backup": {*_APPOINTED, *_CHAMPIONS},
        "responsibilities held that are held outside communications too": {*_SECONDS, *_CHAMPIONS},
        "actions for the time after launch with an owner": _APPOINTED,
    }.items()
}
"""Which other checks the change for one may meet better."""
