"""What a plan holds on one person as a champion, and of what they hand over or take over."""

from __future__ import annotations

from collections.abc import Iterator

from planner.models import (
    Attendance,
    HandOver,
    Person,
    Plan,
    Responsibility,
    Stage,
    Successor,
    Thanks,
    Training,
)
from planner.text import day, tr


def as_champion(plan: Plan, person: Person) -> Iterator[str]:
    """Yield one line for each thing."""
    for stage in plan.where(Stage, "person_id", person.id):
        yield tr(
            "came to a stage: {what}, {day}, {status} {note}",
            what=_name_of(plan, stage.responsibility_id),
            day=day(stage.on),
            status=tr(stage.status),
            note=stage.note,
        ).rstrip()
    for attendance in plan.where(Attendance, "person_id", person.id):
        training = plan.get(Training, attendance.training_id)
        yield tr("came to: {title}, {day}", title=training.title, day=day(training.on))
    for thanks in plan.where(Thanks, "person_id", person.id):
        yield tr("thanked: {said}", said=_together(day(thanks.on), thanks.what, thanks.by))
    for successor in plan.where(Successor, "person_id", person.id):
        until = "" if successor.until is None else day(successor.until)
        name = _name_of(plan, successor.responsibility_id)
        yield tr("being prepared for: {said}", said=_together(name, until, successor.note))


def handed_over(plan: Plan, person: Person) -> Iterator[str]:
    """Yield one line for each thing they hand over, take over, or show somebody."""
    for row in plan.where(HandOver, "person_id", person.id):
        yield tr(
            "hands over: {what}; {said}",
            what=_name_of(plan, row.responsibility_id),
            said=_together(tr(row.state), row.to_show),
        )
    for row in plan.where(HandOver, "to_person_id", person.id):
        yield tr(
            "takes over from {name}: {what}; {state}",
            name=plan.people[row.person_id].label,
            what=_name_of(plan, row.responsibility_id),
            state=tr(row.state),
        )
    for row in plan.where(HandOver, "shown_by_id", person.id):
        yield tr(
            "shows what {name} hands over: {what}",
            name=plan.people[row.person_id].label,
            what=_name_of(plan, row.responsibility_id),
        )


def _name_of(plan: Plan, responsibility_id: int) -> str:
    return plan.name_of(plan.get(Responsibility, responsibility_id))


def _together(*texts: str) -> str:
    """Return those of these that say something, in one line."""
    return ", ".join("; ".join(text.splitlines()) for text in texts if text)
