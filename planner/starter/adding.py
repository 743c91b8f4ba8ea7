"""Putting a starter plan into a plan: pure verbs, so that it is one step that can be undone."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from planner.actions import roles, rows
from planner.actions.drills import name_keeper
from planner.actions.plan_info import edit_plan_info, set_setting
from planner.models import (
    Action,
    ActionDependency,
    Decision,
    Department,
    Draft,
    Goal,
    Person,
    Purpose,
    Sponsor,
)
from planner.starter.aims import (
    ASKS,
    CHAMPIONS_GOAL,
    GOALS,
    OTHERS_CADENCE,
    PRIMARY,
    PRIMARY_CADENCE,
    PURPOSES,
    REPLIES_GOAL,
    SPONSOR_SEATS,
    DraftGoal,
)
from planner.starter.dated import DatedStep, dated_steps, days
from planner.starter.sizes import champions_for, size_of
from planner.starter.step import COMMUNICATIONS
from planner.text import rounded, tr

USUAL_STAFF = 3_000


@dataclass(frozen=True)
class Beginning:
    """What is known of a launch before there is a plan."""

    launch: date
    staff: int = USUAL_STAFF


def begin(draft: Draft, communications: str = "", keeper: str = "") -> None:
    """Add the department that is communications, and who keeps the plan, where they are known."""
    department_id = None
    if communications:
        department = rows.add(draft, Department, name=communications, is_communications=True)
        department_id = department.id
    if keeper:
        person = rows.add(draft, Person, name=keeper, department_id=department_id)
        edit_plan_info(draft, prepared_by=keeper)
        name_keeper(draft, person.id)


def add_starter(draft: Draft, beginning: Beginning) -> None:
    """Add the usual steps, counted back from the launch, and drafts of what they serve.

    Who keeps the plan (``prepared_by``), where that is a person of it, holds the drafts and what
    is usually done by communications; everything else is a role to fill.
    """
    keepers = draft.plan.where(Person, "name", draft.plan.info.prepared_by)
    keeper_id = keepers[0].id if keepers and draft.plan.info.prepared_by else None
    steps = dated_steps(beginning.launch, beginning.staff)
    set_setting(draft, "champion_ratio", size_of(beginning.staff).ratio)
    _add_purposes_and_goals(draft, beginning, keeper_id)
    _add_sponsor_seats(draft, beginning.staff)
    _add_actions(draft, steps, beginning.staff, keeper_id)
    _add_asks(draft, steps)


def places(staff: int) -> dict[str, str]:
    """Return what stands in the places of titles and notes with so many staff."""
    return {
        "champions": rounded(champions_for(staff)),
        "staff": rounded(staff),
        "source": tr(size_of(staff).source),
    }


def _add_purposes_and_goals(draft: Draft, beginning: Beginning, keeper_id: int | None) -> None:
    purposes = [
        rows.add(draft, Purpose, **{field: tr(words) for field, words in drafted._asdict().items()})
        for drafted in PURPOSES
    ]
    goals = [
        rows.add(
            draft,
            Goal,
            title=tr(goal.title),
            metric=tr(goal.metric),
            unit=goal.unit,
            baseline=goal.baseline,
            target=_target(goal, beginning.staff),
            due=days((goal.week, goal.week), beginning.launch)[1],
            purpose_id=purposes[goal.purpose].id,
            direction=goal.direction,
            rhythm_days=goal.rhythm,
        )
        for goal in GOALS
    ]
    held: list[Purpose | Goal] = [*purposes, *goals]
    for subject in held:
        _hold(draft, subject, keeper_id)


def _target(goal: DraftGoal, staff: int) -> float | None:
    by_staff = {CHAMPIONS_GOAL: champions_for(staff), REPLIES_GOAL: size_of(staff).replies}
    return by_staff.get(goal.title, goal.target)


def _add_sponsor_seats(draft: Draft, staff: int) -> None:
    primary = rows.add(
        draft, Sponsor, title=tr(PRIMARY), is_primary=True, cadence_days=PRIMARY_CADENCE
    )
    for title in SPONSOR_SEATS[size_of(staff).name]:
        rows.add(
            draft,
            Sponsor,
            title=tr(title),
            reports_to_id=primary.id,
            cadence_days=OTHERS_CADENCE,
        )


def _add_actions(draft: Draft, steps: list[DatedStep], staff: int, keeper_id: int | None) -> None:
    said = places(staff)
    ids: dict[str, int] = {}
    for step, start, due in steps:
        who = tr("Usually held by: {who}.", who=tr(step.who))
        action = rows.add(
            draft,
            Action,
            title=tr(step.title, **said),
            phase=step.phase,
            start=start,
            due=due,
            note=f"{tr(step.note, **said)} {who}",
        )
        ids[step.key] = action.id
        if step.who == COMMUNICATIONS:
            _hold(draft, action, keeper_id)
    for step, _, _ in steps:
        for needed in step.needs:
            if needed in ids:
                rows.add(draft, ActionDependency, action_id=ids[step.key], needs_id=ids[needed])


def _add_asks(draft: Draft, steps: list[DatedStep]) -> None:
    due = {dated.step.key: dated.due for dated in steps}
    for ask in ASKS:
        rows.add(
            draft,
            Decision,
            ask=tr(ask.ask),
            context=tr(ask.context),
            recommendation=tr(ask.recommendation),
            from_whom=tr(ask.from_whom),
            by_when=due[ask.step],
        )


def _hold(draft: Draft, subject: Purpose | Goal | Action, keeper_id: int | None) -> None:
    if keeper_id is not None:
        roles.assign(draft, draft.plan.responsibility_for(subject).id, keeper_id)
