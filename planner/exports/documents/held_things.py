"""How a thing that somebody holds stands, and what is next for it, in a few words."""

from __future__ import annotations

from datetime import timedelta

from planner.analysis.purpose.versions import agreed_words
from planner.exports.documents.material import Material
from planner.exports.documents.wording import last_seen
from planner.exports.titles import kind_title
from planner.models import (
    Action,
    Commitment,
    Department,
    Goal,
    Milestone,
    Purpose,
    Responsibility,
    Sponsor,
)
from planner.text import measured, short_day, tr, trn


def kind_and_role(material: Material, row: Responsibility, role: str) -> str:
    """Return what kind of thing it is, until when, and whether somebody is its backup."""
    subject = material.plan.subject_of(row)
    due = subject.due if isinstance(subject, Action | Goal) else None
    kind = kind_title(row.kind)
    if due is not None:
        kind = tr("{kind}, due {day}", kind=kind, day=short_day(due, material.on))
    return tr("{kind} · as backup", kind=kind) if role == "backup" else kind


def state_of(material: Material, row: Responsibility) -> str:
    """Return how a thing stands today: what is measured of it, and how many hold it."""
    subject = material.plan.subject_of(row)
    own = ""
    if isinstance(subject, Goal):
        own = _goal(material, subject)
    elif isinstance(subject, Purpose):
        own = agreed_words(material.plan, subject, material.on) or tr(subject.status)
    elif isinstance(subject, Action):
        own = _action(material, subject)
    elif isinstance(subject, Sponsor):
        own = _sponsor(material, subject)
    elif isinstance(subject, Department) and subject.headcount is not None:
        own = tr("{count} staff", count=subject.headcount)
    return "; ".join(filter(None, (own, _cover(material, row))))


def next_of(material: Material, row: Responsibility) -> str:
    """Return what is next for a thing, with its day where it has one; else what the first finding
    about it says is to be done, besides handing it over; empty where neither is known."""
    subject = material.plan.subject_of(row)
    found = ""
    if isinstance(subject, Goal):
        found = _next_figure(material, subject)
    elif isinstance(subject, Action):
        found = _next_of_action(material, subject)
    elif isinstance(subject, Sponsor):
        found = _next_promise(material, subject)
    return found or _from_findings(material, row)


def _cover(material: Material, row: Responsibility) -> str:
    """How many hold it, whoever hands it over included."""
    depth = material.measures.coverage.depth(row.id)
    if depth == 0:
        return tr("nobody holds it")
    if depth == 1:
        return tr("rests on one person")
    return trn("{count} person holds it", "{count} people hold it", depth)


def _goal(material: Material, goal: Goal) -> str:
    progress = next(p for p in material.measures.goals if p.goal.id == goal.id)
    state = tr(progress.state)
    if progress.latest is None:
        return state
    figure = measured(progress.latest.value, goal.unit)
    when = short_day(progress.latest.on, material.on)
    if goal.target is None:
        return tr("{state}, {figure} on {day}", state=state, figure=figure, day=when)
    return tr(
        "{state}, {figure} of {target} on {day}",
        state=state,
        figure=figure,
        target=measured(goal.target, goal.unit),
        day=when,
    )


def _action(material: Material, action: Action) -> str:
    state = tr(action.status)
    if action.due is not None and action.due < material.on:
        late = (material.on - action.due).days
        return trn(
            "{state}, {count} day overdue", "{state}, {count} days overdue", late, state=state
        )
    return state


def _sponsor(material: Material, sponsor: Sponsor) -> str:
    part = next(p for p in material.measures.participation if p.sponsor.id == sponsor.id)
    if not part.begun:
        return tr(part.state)
    return tr("{state}, last in person: {ago}", state=tr(part.state), ago=last_seen(part.last_seen))


def _next_figure(material: Material, goal: Goal) -> str:
    progress = next(p for p in material.measures.goals if p.goal.id == goal.id)
    if goal.rhythm_days is not None and progress.latest is not None:
        due = progress.latest.on + timedelta(days=goal.rhythm_days)
        return tr("Check-in by {day}", day=short_day(due, material.on))
    passed = [m for m in material.plan.where(Milestone, "goal_id", goal.id) if m.on >= material.on]
    if passed:
        first = min(passed, key=lambda m: (m.on, m.id))
        figure, when = measured(first.value, goal.unit), short_day(first.on, material.on)
        return tr("{figure} by {day}", figure=figure, day=when)
    return ""


def _next_of_action(material: Material, action: Action) -> str:
    if action.status == "to do" and action.start is not None and action.start >= material.on:
        return tr("Begins on {day}", day=short_day(action.start, material.on))
    if action.due is not None:
        return tr("To be done by {day}", day=short_day(action.due, material.on))
    return ""


def _next_promise(material: Material, sponsor: Sponsor) -> str:
    promises = material.plan.where(Commitment, "sponsor_id", sponsor.id)
    dated = [(c.due, c.id, c) for c in promises if c.status == "open" and c.due is not None]
    if not dated:
        return ""
    due, _, first = min(dated)
    when = short_day(due, material.on)
    if not first.promise:
        return tr("A promise by {day}", day=when)
    return tr("{promise} (by {day})", promise=first.promise, day=when)


def _from_findings(material: Material, row: Responsibility) -> str:
    subject = material.plan.subject_of(row)
    kind = {"champion seat": "department", "sponsor seat": "sponsor"}.get(row.kind, row.kind)
    for finding in material.open_findings:
        if finding.code != "LEAVING" and any(
            each.kind == kind and each.row_id == subject.id for each in finding.about
        ):
            return finding.next_step
    return ""
