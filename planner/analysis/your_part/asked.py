"""What is asked of one person, and by when."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator
from datetime import date, timedelta
from typing import Literal, NamedTuple

from planner.analysis.drills.parts import people_in_drill
from planner.analysis.handing_over import progress
from planner.analysis.handing_over.asking import things_to_show
from planner.analysis.measures import Measures
from planner.analysis.meeting.asks import open_decisions
from planner.analysis.messages.standing import open_messages
from planner.analysis.requests.owed import needs_answer
from planner.analysis.your_part.decisions import decisions_from
from planner.analysis.your_part.departments import current_assignments
from planner.analysis.your_part.promised import promises_of_person
from planner.models import Drill, HandOver, PilotProblem, Request

AskedKind = Literal[
    "request", "decision", "drill", "action", "message", "check-in", "problem", "hand-over"
]
"""An answer, a decision they can take, a drill they are in, an action they own, a message they
write or say, a goal of theirs to be measured, a problem of the pilot they see to, something that
they are to show to whoever takes it over, or to be shown."""


class AskedOf(NamedTuple):
    """One thing that is asked of somebody."""

    kind: AskedKind
    row_id: int
    """The row it is; of a check-in the goal."""
    by: date | None


def asked_by_when(measures: Measures, person_id: int) -> tuple[AskedOf, ...]:
    """Return all that is asked of a person, the soonest first; each thing once.

    Where a request is about something that is in this list or among the promises by itself, it
    is not told beside it.
    """
    found = dict.fromkeys(thing for find in _FIND for thing in find(measures, person_id))
    promised = {promise.commitment_id for promise in promises_of_person(measures, person_id)}
    already_asked = {(thing.kind, thing.row_id) for thing in found}
    found |= dict.fromkeys(_requests(measures, person_id, already_asked, promised))
    return tuple(sorted(found, key=lambda thing: (thing.by or date.max, thing.kind, thing.row_id)))


def is_late(thing: AskedOf, on: date) -> bool:
    """Return whether the day of something asked is past."""
    return thing.by is not None and thing.by < on


def _requests(
    measures: Measures,
    person_id: int,
    already_asked: Collection[tuple[str, int | None]],
    promised: Collection[int],
) -> Iterator[AskedOf]:
    for request in measures.plan.where(Request, "person_id", person_id):
        asked = request.asked_on is None or request.asked_on <= measures.on
        elsewhere = (
            ("message", request.message_id) in already_asked
            or ("drill", request.drill_id) in already_asked
            or request.commitment_id in promised
        )
        if (
            request.status == "open"
            and asked
            and not elsewhere
            and needs_answer(measures.plan, request)
        ):
            yield AskedOf("request", request.id, request.due)


def _decisions(measures: Measures, person_id: int) -> Iterator[AskedOf]:
    still_open = open_decisions(measures.plan, measures.on)
    for decision in decisions_from(measures, person_id, still_open):
        yield AskedOf("decision", decision.id, decision.by_when)


def _drills(measures: Measures, person_id: int) -> Iterator[AskedOf]:
    """Yield the drills to come that somebody is in, whatever their part."""
    for drill in measures.plan.where(Drill, "outcome", "planned"):
        if drill.on >= measures.on and any(
            each.person_id == person_id for each in people_in_drill(measures.plan, drill)
        ):
            yield AskedOf("drill", drill.id, drill.on)


def _actions(measures: Measures, person_id: int) -> Iterator[AskedOf]:
    for given, row in current_assignments(measures, person_id):
        if row.action_id is not None and given.role == "owner":
            yield AskedOf("action", row.action_id, measures.plan.actions[row.action_id].due)


def _messages(measures: Measures, person_id: int) -> Iterator[AskedOf]:
    for message in open_messages(measures.plan):
        if person_id in (message.author_id, message.messenger_id):
            yield AskedOf("message", message.id, message.on)


def _check_ins(measures: Measures, person_id: int) -> Iterator[AskedOf]:
    """Yield when goals of somebody are to be measured next, until they are due themselves."""
    plan, on = measures.plan, measures.on
    for given, row in current_assignments(measures, person_id):
        if row.goal_id is None or given.role != "owner":
            continue
        goal = plan.goals[row.goal_id]
        over = goal.due is not None and goal.due < on
        known = [each.on for each in plan.check_ins_of(goal.id) if each.on <= on]
        last = max(known, default=goal.baseline_on)
        if goal.rhythm_days is not None and last is not None and not over:
            yield AskedOf("check-in", goal.id, last + timedelta(days=goal.rhythm_days))


def _problems(measures: Measures, person_id: int) -> Iterator[AskedOf]:
    for problem in measures.plan.where(PilotProblem, "owner_id", person_id):
        if problem.status == "open":
            yield AskedOf("problem", problem.id, problem.due)


def _hand_overs(measures: Measures, person_id: int) -> Iterator[AskedOf]:
    fields = ("person_id", "shown_by_id", "to_person_id")
    for row in (row for field in fields for row in measures.plan.where(HandOver, field, person_id)):
        if person_id in who_shows(measures, row):
            yield AskedOf("hand-over", row.id, progress.due_day(measures.plan, row))


def who_shows(measures: Measures, row: HandOver) -> tuple[int, ...]:
    """Return who has to show something of a hand-over, and who took it over and has to be shown it;
    nobody where it is done or nothing is left to be shown."""
    is_open = progress.standing_of(measures.plan, row, measures.on).open
    if not is_open or row.shown_on is not None or not things_to_show(row):
        return ()
    shows = row.shown_by_id or row.person_id
    if row.state == "accepted" and row.to_person_id is not None:
        return shows, row.to_person_id
    return (shows,)


_FIND: tuple[Callable[[Measures, int], Iterator[AskedOf]], ...] = (
    *(_decisions, _drills, _actions, _messages, _check_ins, _problems, _hand_overs),
)
