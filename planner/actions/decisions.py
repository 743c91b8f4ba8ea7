"""What a meeting is asked: its options, and what became of it."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import NamedTuple

from planner.actions import roles, rows
from planner.analysis.meeting.asked_people import AskedPeople
from planner.analysis.meeting.options import action_of, appointments_of
from planner.errors import PlannerError
from planner.models import Action, Decision, Draft, Option, OptionAppointment, Plan, Responsibility
from planner.models.work import Phase
from planner.text import tr


def agree(
    draft: Draft,
    decision_id: int,
    by: str,
    on: date,
    owner_id: int | None = None,
    option_id: int | None = None,
) -> Action:
    """Note that a decision was agreed, by whom, when and on which option; return its action.

    The action is the one that was made of it before, or has its title, else a new one. A new one
    is owned by ``owner_id``, else by the person it was asked from, where that is one person
    (``AskedPeople``); else by nobody, which the findings then say. Whom the option appoints is
    nominated, to be asked. Raises ``PlannerError`` where nobody is said to have agreed.
    """
    if not by.strip():
        raise PlannerError(tr("Say who agreed to it."))
    decision = rows.find(draft, Decision, decision_id)
    action = action_of(draft.plan, decision) or _new_action(draft, decision, on, owner_id)
    rows.edit(
        draft,
        Decision,
        decision_id,
        outcome="agreed",
        decided_by=by,
        decided_on=on,
        option_id=option_id,
        action_id=action.id,
    )
    if option_id is not None:
        for person_id, row_id in appointments_of(draft.plan, rows.find(draft, Option, option_id)):
            _nominate(draft, row_id, person_id, on)
    return action


def _new_action(draft: Draft, decision: Decision, on: date, owner_id: int | None) -> Action:
    action = rows.add(
        draft,
        Action,
        title=decision.ask,
        phase=_phase(draft.plan, decision.by_when or on),
        start=min(on, decision.by_when) if decision.by_when is not None else on,
        due=decision.by_when,
        note=decision.recommendation or decision.context,
    )
    owner = owner_id if owner_id is not None else sole_person_asked(draft.plan, decision, on)
    if owner is not None:
        roles.assign(draft, draft.plan.responsibility_for(action).id, owner)
    return action


def _nominate(draft: Draft, responsibility_id: int, person_id: int, on: date) -> None:
    """Name somebody to be asked: as champion where a seat has none, else as backup."""
    row = draft.plan.get(Responsibility, responsibility_id)
    owned = any(a.role == "owner" for a in draft.plan.assignments_of(responsibility_id))
    if row.kind == "champion seat" and not owned:
        roles.assign(draft, responsibility_id, person_id, status="nominated")
    else:
        roles.nominate(draft, (responsibility_id,), person_id, on)


def refuse(draft: Draft, decision_id: int, by: str, on: date) -> Decision:
    """Note that a decision was refused, by whom and when.

    Raises ``PlannerError`` where nobody is said to have refused.
    """
    if not by.strip():
        raise PlannerError(tr("Say who refused it."))
    return rows.edit(draft, Decision, decision_id, outcome="refused", decided_by=by, decided_on=on)


def put_off(draft: Draft, decision_id: int, until: date) -> Decision:
    """Note that a decision was put off: it stays open, and is asked again by that day."""
    return rows.edit(
        draft,
        Decision,
        decision_id,
        outcome="open",
        by_when=until,
        decided_by="",
        decided_on=None,
        option_id=None,
    )


def sole_person_asked(plan: Plan, decision: Decision, on: date) -> int | None:
    """Return the one person a decision was asked from; none where nobody is known, or several."""
    asked = AskedPeople(plan, on).find(decision.from_whom)
    alone = len(asked.people) == 1 and not asked.several and not asked.unknown
    return next(iter(asked.people)) if alone else None


def _phase(plan: Plan, due: date) -> Phase:
    """Return the phase of an action: up to the launch it prepares it, later it sustains it."""
    launch = plan.info.launch
    return "sustain" if launch is not None and due > launch else "prepare"


class GivenOption(NamedTuple):
    """An option as somebody writes it down; without an id it is new."""

    text: str
    meaning: str = ""
    recommended: bool = False
    appointed: tuple[tuple[int, int], ...] = ()
    """People, and the responsibilities they would hold."""
    id: int | None = None


def set_options(
    draft: Draft, decision_id: int, options: Sequence[GivenOption], no_answer: str = ""
) -> None:
    """Let a decision have these options and no others, and note what no answer means.

    Raises ``PlannerError`` where one says nothing and appoints nobody.
    """
    rows.edit(draft, Decision, decision_id, no_answer=no_answer)
    kept = {given.id for given in options}
    for option in draft.plan.where(Option, "decision_id", decision_id):
        if option.id not in kept:
            rows.remove(draft, Option, option.id)
    for given in options:
        if not given.text.strip() and not given.appointed:
            raise PlannerError(tr("Say what each option is, or whom it would appoint."))
        _set_option(draft, decision_id, given)


def _set_option(draft: Draft, decision_id: int, given: GivenOption) -> None:
    fields = {
        "text": given.text,
        "meaning": given.meaning,
        "recommended": given.recommended,
    }
    if given.id is None:
        option = rows.add(draft, Option, decision_id=decision_id, **fields)
    else:
        option = rows.edit(draft, Option, given.id, **fields)
    before = draft.plan.where(OptionAppointment, "option_id", option.id)
    for appointed in before:
        if (appointed.person_id, appointed.responsibility_id) not in given.appointed:
            rows.remove(draft, OptionAppointment, appointed.id)
    known = {(appointed.person_id, appointed.responsibility_id) for appointed in before}
    for person_id, responsibility_id in given.appointed:
        if (person_id, responsibility_id) not in known:
            rows.add(
                draft,
                OptionAppointment,
                option_id=option.id,
                person_id=person_id,
                responsibility_id=responsibility_id,
            )
