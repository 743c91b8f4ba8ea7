"""Adding the sample's lists to a plan, through the same verbs that a person uses."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import date, timedelta
from typing import Any

from planner.actions import roles, rows
from planner.models import (
    Action,
    ActionDependency,
    Assignment,
    CheckIn,
    Commitment,
    Department,
    Draft,
    Goal,
    Person,
    Post,
    Responsibility,
    Sponsor,
    SponsorDepartment,
)
from planner.sample.champions import CHAMPIONS, WEIGHTS
from planner.sample.people import CONCERNS, CONSULTANTS, DEPARTMENTS, PARTNER, PEOPLE
from planner.sample.sponsors import POSTS, PROMISES, SPONSOR_BACKUPS, SPONSORS
from planner.sample.winning import DEPARTMENT_RATINGS, SPONSOR_RATINGS, rate_over_time


def person(draft: Draft, name: str) -> Person:
    """Return the person of this name."""
    return draft.plan.where(Person, "name", name)[0]


def hold(draft: Draft, subject: Any, holders: Iterable[str], today: date) -> None:
    """Give a responsibility to these people; a star after a name makes a ready backup."""
    responsibility = draft.plan.responsibility_for(subject)
    for holder in holders:
        assignment = roles.assign(
            draft,
            responsibility.id,
            person(draft, holder.rstrip("*")).id,
            "backup" if holder.endswith("*") else "owner",
            ready=holder.endswith("*"),
        )
        roles.confirm(draft, assignment.id, today - timedelta(days=25))


def add_departments(draft: Draft, today: date) -> None:
    """Add every department with the ratings it was given."""
    for name, staff, part_of, wanted, influence in DEPARTMENTS:
        parents = draft.plan.where(Department, "name", part_of)
        concerns, needs = CONCERNS.get(name, ("", ""))
        added = rows.add(
            draft,
            Department,
            name=name,
            headcount=staff,
            parent_id=parents[0].id if parents else None,
            is_communications=name == "Communications",
            buy_in_wanted=wanted,
            influence=influence,
            concerns=concerns,
            needs=needs,
        )
        rate_over_time(draft, added, DEPARTMENT_RATINGS.get(name, ()), today)


def add_people(draft: Draft, today: date) -> None:
    """Add everybody; managers come before those who report to them."""
    department_ids = {d.name: d.id for d in draft.plan.departments.values()}
    ids: dict[str, int] = {}
    for number, (name, title, department, manager, site, hours) in enumerate(PEOPLE, start=1):
        added = rows.add(
            draft,
            Person,
            ref=f"H{number:04}",
            name=name,
            title=title,
            department_id=department_ids.get(department),
            manager_id=ids.get(manager),
            organisation=PARTNER if name in CONSULTANTS else "",
            site=site,
            start=today - timedelta(days=30) if name == "Viktor Hale" else None,
            hours=hours,
        )
        ids[name] = added.id


def add_sponsors(draft: Draft, today: date) -> None:
    """Add the sponsor seats with their holders, promises and posts."""
    _add_promises(draft, _add_seats(draft, today), today)
    _add_posts(draft, today)


def _add_seats(draft: Draft, today: date) -> dict[str, int]:
    """Add the sponsor seats with their holders; return their ids by what they are called."""
    ids: dict[str, int] = {}
    for seat, name, reports_to, wanted, influence, cadence, stands_for in SPONSORS:
        sponsor = rows.add(
            draft,
            Sponsor,
            title=seat,
            is_primary=not reports_to,
            reports_to_id=ids.get(reports_to),
            buy_in_wanted=wanted,
            influence=influence,
            cadence_days=cadence,
        )
        ids[seat] = sponsor.id
        rate_over_time(draft, sponsor, SPONSOR_RATINGS.get(seat, ()), today)
        hold(draft, sponsor, (name, *(f"{b}*" for s, b in SPONSOR_BACKUPS if s == seat)), today)
        for department in stands_for:
            found = draft.plan.where(Department, "name", department)[0]
            rows.add(draft, SponsorDepartment, sponsor_id=sponsor.id, department_id=found.id)
    return ids


def _add_promises(draft: Draft, seats: Mapping[str, int], today: date) -> None:
    for seat, promise, due, status, work, phase, audience, every in PROMISES:
        rows.add(
            draft,
            Commitment,
            sponsor_id=seats[seat],
            promise=promise,
            due=today + timedelta(days=due),
            status=status,
            kind=work,
            phase=phase,
            audience=audience,
            cadence_days=every,
        )


def _add_posts(draft: Draft, today: date) -> None:
    for name, kind, is_reply, author, days_ago, topic in POSTS:
        for ago in days_ago:
            rows.add(
                draft,
                Post,
                person_id=person(draft, name).id,
                on=today - timedelta(days=ago),
                kind=kind,
                is_reply=is_reply,
                author_id=person(draft, author).id if author else None,
                topic=topic,
            )


def add_goals(draft: Draft, goals: Iterable[Any], today: date) -> None:
    """Add goals with their holders and check-ins."""
    purpose_ids = {p.title: p.id for p in draft.plan.purposes.values()}
    for title, metric, unit, baseline, target, due, purpose, holders, check_ins in goals:
        goal = rows.add(
            draft,
            Goal,
            title=title,
            metric=metric,
            unit=unit,
            baseline=baseline,
            target=target,
            due=today + timedelta(days=due) if due else None,
            purpose_id=purpose_ids.get(purpose),
        )
        hold(draft, goal, holders, today)
        for ago, value, note in check_ins:
            on = today - timedelta(days=ago)
            rows.add(draft, CheckIn, goal_id=goal.id, on=on, value=value, note=note)


def add_champions(draft: Draft, step: str, today: date) -> None:
    """Add the champions who are won in a step."""
    for department, name, status, trained, active in CHAMPIONS[step]:
        seat = draft.plan.responsibility_for(draft.plan.where(Department, "name", department)[0])
        is_backup = status.endswith("backup")
        given: Any = ("active" if trained else "accepted") if is_backup else status
        assignment = roles.assign(
            draft,
            seat.id,
            person(draft, name).id,
            "backup" if is_backup else "owner",
            status=given,
            ready=trained is not None,
        )
        rows.edit(
            draft,
            Assignment,
            assignment.id,
            ready_on=today - timedelta(days=trained) if trained else None,
            last_active=today - timedelta(days=active) if active is not None else None,
            confirmed_on=today - timedelta(days=118 if status == "quiet" else 25),
        )


def add_actions(draft: Draft, actions: Iterable[Any], today: date) -> None:
    """Add actions with their holders and what they wait for."""
    for title, phase, start, due, status, holders, waits_for in actions:
        action = rows.add(
            draft,
            Action,
            title=title,
            phase=phase,
            start=today + timedelta(days=start),
            due=today + timedelta(days=due),
            status=status,
        )
        hold(draft, action, holders, today)
        for earlier in draft.plan.where(Action, "title", waits_for):
            rows.add(draft, ActionDependency, action_id=action.id, needs_id=earlier.id)


def set_weights(draft: Draft) -> None:
    """Set the weight of every responsibility."""
    for responsibility in draft.plan.responsibilities.values():
        weight = WEIGHTS.get(draft.plan.name_of(responsibility), 1)
        rows.edit(draft, Responsibility, responsibility.id, weight=weight)
