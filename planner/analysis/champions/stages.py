"""The way of a champion: to which stage they came when, what they learnt, how it ended."""

from __future__ import annotations

from datetime import date
from typing import NamedTuple

from planner.models import Assignment, Attendance, Plan, Stage, Training
from planner.text import day, tr


class Came(NamedTuple):
    """Somebody came to a stage on a day."""

    on: date
    words: str
    """The stage, or that it ended."""
    note: str
    stage_id: int | None
    """The row that says so; none where it follows from the days of the appointment."""

    def sentence(self, today: date) -> str:
        """Return the stage and its day."""
        return tr("{stage}, {day}", stage=self.words, day=day(self.on, today))


def stages_of(plan: Plan, given: Assignment, on: date) -> tuple[Came, ...]:
    """Return the stages of whoever was given a champion seat, the newest first; an appointment
    that was entered without one begins with the day on which it was."""
    found = [
        Came(stage.on, tr(stage.status), stage.note, stage.id)
        for stage in plan.where(Stage, "person_id", given.person_id)
        if stage.responsibility_id == given.responsibility_id
    ]
    begun = given.since or given.entered_on
    if begun is not None and all(begun < came.on for came in found):
        found.append(Came(begun, tr("in the plan"), "", None))
    if given.until is not None and given.until < on:
        found.append(Came(given.until, tr("ended"), "", None))
    return tuple(sorted(found, key=lambda c: (c.on, c.stage_id or 0), reverse=True))


def trainings_of(plan: Plan, person_id: int) -> tuple[Training, ...]:
    """Return the sessions that somebody came to, the newest first."""
    came = plan.where(Attendance, "person_id", person_id)
    sessions = (plan.get(Training, attendance.training_id) for attendance in came)
    return tuple(sorted(sessions, key=lambda t: (t.on, t.id), reverse=True))
