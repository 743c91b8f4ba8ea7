"""How far each hand-over has come, and which are late."""

from __future__ import annotations

from datetime import date
from typing import Literal, NamedTuple

from planner.analysis.handing_over.asking import things_to_show
from planner.models import HandOver, Plan, Responsibility
from planner.text import short_day, tr, trn

Step = Literal["nobody yet", "to be asked", "asked", "declined", "to be shown", "done"]
"""What a hand-over waits for; *declined* waits for somebody else."""


class Standing(NamedTuple):
    """How one hand-over stands on a day."""

    step: Step
    words: str
    days_late: int
    """How many days it is open since it was due; 0 where it is not late."""

    @property
    def open(self) -> bool:
        """Whether something is left to be done for it."""
        return self.step != "done"


def standing_of(plan: Plan, row: HandOver, on: date) -> Standing:
    """Return how a hand-over stands: it is done once it was accepted and what there is to show was
    shown, or where nobody has to hold the thing any more."""
    step = _step(plan, row)
    due = due_day(plan, row)
    late = (on - due).days if due is not None and due < on and step != "done" else 0
    words = _words(plan, row, step, on)
    if late:
        words = tr("{words}; {late}", words=words, late=_late(late))
    return Standing(step, words, late)


def due_day(plan: Plan, row: HandOver) -> date | None:
    """Return by when it shall be done: the day that was set, else the last day of whoever hands it
    over."""
    return row.due or plan.people[row.person_id].last_day


def ordered(plan: Plan, on: date) -> list[HandOver]:
    """Return every hand-over of a plan: what is open first, then by when it is due, by whoever
    hands it over, and by what it is."""

    def sort_key(row: HandOver) -> tuple[bool, date, str, str, int]:
        what = plan.name_of(plan.get(Responsibility, row.responsibility_id))
        name = plan.people[row.person_id].shown_name.casefold()
        due = due_day(plan, row) or date.max
        return not standing_of(plan, row, on).open, due, name, what.casefold(), row.id

    return sorted(plan.table(HandOver).values(), key=sort_key)


def _step(plan: Plan, row: HandOver) -> Step:
    if row.responsibility_id not in plan.responsibilities:
        return "done"
    if row.to_person_id is None:
        return "nobody yet"
    if row.state == "accepted":
        return "done" if row.shown_on is not None or not things_to_show(row) else "to be shown"
    return "to be asked" if row.state == "proposed" else row.state


def _words(plan: Plan, row: HandOver, step: Step, on: date) -> str:
    if row.responsibility_id not in plan.responsibilities:
        return tr("finished, nothing is left to hand over")
    if step == "nobody yet":
        return tr("nobody takes it over yet")
    if step == "to be asked":
        return tr("not asked yet")
    if step == "asked":
        return tr("asked, no answer yet")
    answered = "" if row.answered_on is None else short_day(row.answered_on, on)
    if step == "declined":
        return tr("declined on {day}", day=answered) if answered else tr("declined")
    accepted = tr("accepted on {day}", day=answered) if answered else tr("accepted")
    if step == "to be shown":
        return tr("{accepted}, still to be shown", accepted=accepted)
    if row.shown_on is None:
        return accepted
    return tr("{accepted}, shown on {day}", accepted=accepted, day=short_day(row.shown_on, on))


def _late(days: int) -> str:
    return trn("{count} day late", "{count} days late", days)
