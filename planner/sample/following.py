"""What happened to the sample's champions: stages, training, thanks, and who is being prepared."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta
from typing import NamedTuple

from planner.actions import champions, rows
from planner.models import Assignment, Attendance, Department, Draft, Stage, Training
from planner.models.roles import ChampionStatus
from planner.sample.adding import person
from planner.sample.champions import CHAMPIONS, Seat

TRAININGS = (
    # title, days ago, note
    ("First week of a champion", 71, "Half a day, in two groups"),
    ("First week of a champion", 50, "Online"),
    ("First week of a champion", 30, ""),
    ("First week of a champion", 12, "With the two who rehearsed the launch"),
    ("Coaching: answering in public", -20, "Two hours, everybody who is active by then"),
)

THANKS = (
    # who, days ago, what for, by whom
    ("Léa Moreau", 20, "Forty questions answered in the pilot", "Rosalind Castell"),
    ("Petra Lind", 34, "The first department where everybody has a picture", "Hana Nakamura"),
    ("Dana Whitfield", 60, "Carrying three departments at once", "Emil Petrov"),
    ("Sade Adeyemi", 15, "The morning round in Sofia", "Emil Petrov"),
)

NOTES: dict[tuple[str, ChampionStatus], str] = {
    ("Kenji Sato", "quiet"): "On the move of the data centre until spring",
    ("Arman Sargsyan", "declined"): "No time before the audit; ask again in summer",
    ("Rahul Bhatt", "stepped down"): "Moved to another team, found his successor himself",
    ("Wanjiru Kamau", "asked"): "By phone; wants to talk to her manager first",
}

PREPARED = (
    # department, who, until in n days, note
    ("Legal", "Ben Achterberg", 35, "Sits in with Dana every Friday"),
)

HOURS = (("Finance", 1.0), ("Legal", 0.5), ("Operations", 1.0))
"""What Dana Whitfield gives to each of her seats."""


class _Came(NamedTuple):
    status: ChampionStatus
    ago: int


def follow_champions(draft: Draft, today: date) -> None:
    """Tell what happened to champions before today."""
    for stage in list(draft.plan.table(Stage).values()):
        rows.remove(draft, Stage, stage.id)  # entered at once; they came one after the other
    for seat in (seat for step in CHAMPIONS.values() for seat in step):
        _tell_stages(draft, seat, today)
    for title, ago, note in TRAININGS:
        on = today - timedelta(days=ago)
        session = rows.add(draft, Training, title=title, on=on, note=note)
        for name in dict.fromkeys(_trained(ago)):
            rows.add(draft, Attendance, training_id=session.id, person_id=person(draft, name).id)
    for name, ago, what, by in THANKS:
        on = today - timedelta(days=ago)
        champions.thank(draft, [person(draft, name).id], on, what, by)
    for department, name, ahead, note in PREPARED:
        until = today + timedelta(days=ahead)
        champions.prepare(draft, _seat(draft, department), person(draft, name).id, until, note)
    dana = person(draft, "Dana Whitfield")
    for department, hours in HOURS:
        for given in draft.plan.assignments_by(dana.id):
            if given.responsibility_id == _seat(draft, department):
                rows.edit(draft, Assignment, given.id, hours=hours)


def _seat(draft: Draft, department: str) -> int:
    found = draft.plan.where(Department, "name", department)[0]
    return draft.plan.responsibility_for(found).id


def _trained(ago: int) -> Iterator[str]:
    """Yield who was trained so many days ago."""
    for step in CHAMPIONS.values():
        yield from (name for _, name, _, trained, _ in step if trained == ago)


def _tell_stages(draft: Draft, seat: Seat, today: date) -> None:
    department, name, _, _, _ = seat
    held = draft.plan.assignments_by(person(draft, name).id)
    since = [a.since for a in held if a.responsibility_id == _seat(draft, department) and a.since]
    for came in _stages_of(seat, max(((today - day).days for day in since), default=0)):
        rows.add(
            draft,
            Stage,
            responsibility_id=_seat(draft, department),
            person_id=person(draft, name).id,
            on=today - timedelta(days=came.ago),
            status=came.status,
            note=NOTES.get((name, came.status), ""),
        )


def _stages_of(seat: Seat, since: int) -> Iterator[_Came]:
    """Yield the stages that somebody came to, oldest first; nobody was nominated after they were
    given the seat, so many days ago."""
    _, _, status, trained, active = seat
    began = max((trained or active or 6) + 14, since)
    yield _Came("nominated", began)
    if status == "nominated":
        return
    yield _Came("asked", began - 4)
    if status == "declined":
        yield _Came("declined", began - 8)
    if status in ("asked", "declined"):
        return
    yield _Came("accepted", began - 9)
    if trained is None:
        return
    yield _Came("trained", trained)
    if status in ("active", "backup", "quiet", "stepped down"):
        yield _Came("active", max(0, trained - 7))
    if status == "quiet":
        yield _Came("quiet", 14)
    if status == "stepped down":
        yield _Came("stepped down", 25)
