"""What an executive promised or agreed to, and what became of it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date, timedelta

from planner.analysis.meeting.asked_people import AskedPeople
from planner.analysis.sponsors.participation import Participation
from planner.exports.blocks.section import Cell, Column, More, Pill, Table
from planner.exports.documents.material import Material
from planner.exports.documents.wording import every, last_seen
from planner.models import Action, Commitment, Decision
from planner.text import day, short_day, tr, trn

_REMEMBERED = timedelta(days=90)
"""For how long it is told what somebody agreed to."""
_Row = tuple[Cell, ...]


def promises_table(
    material: Material, mine: Sequence[Participation], person_id: int, most: int
) -> Table | None:
    """Return what the person in these seats agreed to lately and promised, and what became of it:
    what was missed first; none where there is nothing to tell."""
    rows = [*_agreed(material, person_id)]
    for part in mine:
        rows += _cadence(material, part)
        rows += _promises(material, part)
    if not rows:
        return None
    order = {"bad": 0, "weak": 1, "plain": 2, "good": 3}
    rows.sort(key=lambda row: order[row[0].tone])  # type: ignore[union-attr]
    return Table(
        "promises",
        (
            Column(tr("What became of it"), "pill", 1),
            Column(tr("What was promised or agreed"), width=3),
            Column(tr("How it stands"), width=3.6),
        ),
        tuple(rows),
        more=More("and one more promise", "and {count} more promises", ""),
        most=most,
    )


def _agreed(material: Material, person_id: int) -> Iterator[_Row]:
    """Yield what the person decided lately. Whose decision it was follows from the plan as it is
    kept, so that a sheet without names tells of the same."""
    source, on = material.source.plan, material.on
    asked_people = AskedPeople(source, on)
    for decision in source.decisions.values():
        if decision.outcome == "open" or decision.decided_on is None:
            continue
        lately = on - _REMEMBERED <= decision.decided_on <= on
        if lately and person_id in asked_people.find(decision.from_whom).people:
            shown = material.plan.decisions[decision.id]
            yield _answer(material, shown, decision.decided_on)


def _answer(material: Material, decision: Decision, when: date) -> _Row:
    said = day(when, material.on)
    if decision.outcome == "refused":
        return Pill(tr("refused"), "plain"), decision.ask, tr("Refused on {day}", day=said)
    action = material.plan.actions.get(decision.action_id or 0)
    words = tr("Agreed on {day}", day=said)
    if action is None:
        return Pill(tr("agreed"), "good"), decision.ask, words
    pill, state = _of_action(action, material.on)
    return pill, decision.ask, tr("{words}; {state}", words=words, state=state)


def _of_action(action: Action, on: date) -> tuple[Pill, str]:
    if action.status == "done":
        return Pill(tr("done"), "good"), tr("it is done")
    if action.status == "dropped":
        return Pill(tr("dropped"), "plain"), tr("it was dropped")
    if action.due is None:
        return Pill(tr("to come"), "plain"), tr("it has no day yet")
    when = short_day(action.due, on)
    if action.due < on:
        return Pill(tr("late"), "weak"), tr("it was to be done by {day}", day=when)
    return Pill(tr("to come"), "plain"), tr("it is to be done by {day}", day=when)


def _cadence(material: Material, part: Participation) -> Iterator[_Row]:
    if part.cadence_days is None:
        return
    pill = Pill(tr("missed"), "bad") if part.late else Pill(tr("kept"), "good")
    promise = tr("An item in person {often}", often=every(part.cadence_days))
    days = material.plan.settings.participation_days
    if not part.begun:
        yield pill, promise, tr("Nothing has appeared in your name yet")
        return
    summary = trn(
        "{own} of {count} item in {days} days was in person; the last in person: {ago}",
        "{own} of {count} items in {days} days were in person; the last in person: {ago}",
        part.items,
        own=part.in_person,
        days=days,
        ago=last_seen(part.last_seen),
    )
    if not part.items:
        ago = last_seen(part.last_seen)
        summary = tr("Nothing in {days} days; the last in person: {ago}", days=days, ago=ago)
    yield pill, promise, summary


def _promises(material: Material, part: Participation) -> Iterator[_Row]:
    for promise in material.plan.where(Commitment, "sponsor_id", part.sponsor.id):
        words = promise.promise or tr("A promise")
        if promise.due is not None:
            when = day(promise.due, material.on)
            words = tr("{promise}, by {day}", promise=words, day=when)
        pill, state = _of_promise(promise, material.on)
        yield pill, words, promise.note or state


def _of_promise(promise: Commitment, on: date) -> tuple[Pill, str]:
    if promise.status == "kept":
        return Pill(tr("kept"), "good"), tr("Kept")
    if promise.status == "missed":
        return Pill(tr("missed"), "bad"), tr("Not kept")
    if promise.due is not None and promise.due < on:
        late = (on - promise.due).days
        return Pill(tr("missed"), "bad"), trn("{count} day late", "{count} days late", late)
    return Pill(tr("to come"), "plain"), tr("Open")
