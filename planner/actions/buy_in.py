"""Rating how far sponsors and departments are bought in, and what worries them."""

from __future__ import annotations

from datetime import date

from planner.actions import roles, rows
from planner.errors import PlannerError
from planner.models import Action, BuyIn, Concern, Department, Draft, Person, Sponsor
from planner.models.work import Phase
from planner.text import tr

Subject = Sponsor | Department


def rate(
    draft: Draft,
    subject_type: type[Subject],
    subject_id: int,
    *,
    on: date,
    current: BuyIn,
    desired: BuyIn | None = None,
    influence: int | None = None,
    by: str = "",
    evidence: str = "",
) -> Subject:
    """Rate a sponsor or a department on a day; what was said before is kept in the history.

    What is wanted and the influence stay as they are where none is given. Raises ``PlannerError``
    where there is a later rating.
    """
    subject: Subject = rows.find(draft, subject_type, subject_id)
    if subject.buy_in is not None and subject.rated_on is not None and on < subject.rated_on:
        raise PlannerError(tr("There is a later rating already."))
    return rows.edit(
        draft,
        subject_type,
        subject_id,
        buy_in=current,
        buy_in_wanted=desired or subject.buy_in_wanted,
        influence=influence or subject.influence,
        rated_on=on,
        rated_by=by,
        rated_why=evidence,
    )


def add_next_step(
    draft: Draft,
    subject_type: type[Subject],
    subject_id: int,
    *,
    title: str,
    owner_id: int | None,
    due: date | None,
    phase: Phase = "prepare",
) -> Action:
    """Plan what is to bring a sponsor or a department closer to what is wanted: an action with
    its owner and its day."""
    action = rows.add(draft, Action, title=title, due=due, phase=phase)
    rows.edit(draft, subject_type, subject_id, next_action_id=action.id)
    if owner_id is not None:
        rows.find(draft, Person, owner_id)
        roles.assign(draft, draft.plan.responsibility_for(action).id, owner_id)
    return action


def answer_concern(draft: Draft, concern_id: int, answer: str, on: date) -> Concern:
    """Note what somebody was answered on a day. Raises ``PlannerError`` where nothing is said."""
    if not answer.strip():
        raise PlannerError(tr("Say what they were answered."))
    return rows.edit(draft, Concern, concern_id, answer=answer, answered_on=on)
