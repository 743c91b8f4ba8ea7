"""Checks of training sessions, who attends them, and case notes before they are written."""

from __future__ import annotations

from planner.actions.checks.requirements import Checks, refuse_twice, require_text
from planner.models import Attendance, CaseNote, Draft, Training
from planner.text import tr


def _check_training(_: Draft, training: Training) -> None:
    require_text(training.title, tr("A training session needs a title."))


def _check_attendance(draft: Draft, attendance: Attendance) -> None:
    """Refuse somebody twice in one session."""
    name = draft.plan.people[attendance.person_id].shown_name
    sentence = tr("{name} is noted for this session already.", name=name)
    refuse_twice(draft, attendance, ("training_id", "person_id"), sentence)


def _check_case_note(_: Draft, note: CaseNote) -> None:
    require_text(note.title, tr("A case note needs a title."))


CHAMPION_CHECKS: Checks = {
    Training: ((("title",), _check_training),),
    Attendance: ((("training_id", "person_id"), _check_attendance),),
    CaseNote: ((("title",), _check_case_note),),
}
