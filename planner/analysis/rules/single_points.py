"""Rules about what one person alone holds: single points of failure (measure 1)."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from datetime import date

from planner.analysis.findings.about import About
from planner.analysis.findings.finding import Found, rule
from planner.analysis.findings.subjects import Subject, about, in_order, names
from planner.analysis.measures import Measures
from planner.analysis.rules.cached import subjects_of
from planner.analysis.rules.leaving_soon import LEAVING, leaving_soon
from planner.models import Person, Plan, Responsibility
from planner.text import day, mark_plural, tr, trn

Plural = tuple[str, str]


def _alone(
    measures: Measures,
    kind: str,
    sentences: Plural,
    leaving: Plural,
    only: Callable[[int], bool] = lambda row_id: True,
) -> Iterator[Found]:
    """Yield what is held alone of one kind, ``only`` some of it, by who holds it."""
    plan, on, holders = measures.plan, measures.on, measures.coverage.holders
    soon = leaving_soon(measures)
    by_person: dict[tuple[int, date | None], list[int]] = {}
    for row_id in measures.coverage.single_points.ids:
        row = plan.responsibilities[row_id]
        if row.kind == kind and only(row_id):
            (person_id,) = holders[row_id]
            last_day = soon.get(person_id)
            if last_day is not None and _done_before(plan, row, last_day):
                last_day = None
            by_person.setdefault((person_id, last_day), []).append(row_id)
    found = measures.answers.per_key(_held_alone)
    for (person_id, last_day), ids in by_person.items():
        said = sentences if last_day is None else leaving
        key = (said, person_id, last_day)
        subjects, weight = subjects_of(measures, key, ids)
        yield found(key, plan.people[person_id], subjects, weight, last_day, on, said)


_BY_ROLE: dict[str, tuple[Plural, Plural]] = {
    "owner of a champion seat": (
        mark_plural(
            "{names} has only one champion.", "One person is the only champion in {names}."
        ),
        mark_plural(
            "The only champion in {names} leaves on {day}.",
            "The only champion in {names} is one person, who leaves on {day}.",
        ),
    ),
    "backup in a champion seat": (
        mark_plural(
            "{names} rests on one person, a trained backup.",
            "{names} rest on one person, a trained backup.",
        ),
        mark_plural(
            "{names} rests on one person, a trained backup, who leaves on {day}.",
            "{names} rest on one person, a trained backup, who leaves on {day}.",
        ),
    ),
    "sponsor": (
        mark_plural(
            "The sponsor seat {names} has no deputy.", "The sponsor seats {names} have no deputy."
        ),
        mark_plural(
            "Whoever alone holds the sponsor seat {names} leaves on {day}.",
            "Whoever alone holds the sponsor seats {names} leaves on {day}.",
        ),
    ),
}
"""What is said where roles stand for names, and a role would only say again what is held; the
second where the person leaves."""


def _by_role(who: str, rows: Sequence[About], leaves: bool) -> Plural | None:
    """Return the sentences for somebody who is called by what these rows say of them."""

    def is_called(role: str, row: About) -> bool:
        return who == tr("{role} in {department}", role=tr(role), department=row.name)

    for row in rows:
        if row.kind == "sponsor" and who == row.name:
            return _BY_ROLE["sponsor"][leaves]
        if row.kind == "department" and is_called("Champion", row):
            return _BY_ROLE["owner of a champion seat"][leaves]
        if row.kind == "department" and is_called("Backup", row):
            return _BY_ROLE["backup in a champion seat"][leaves]
    return None


def _held_alone(
    person: Person,
    subjects: tuple[Subject, ...],
    weight: int,
    last_day: date | None,
    on: date,
    sentences: Plural,
) -> Found:
    who = person.shown_name
    when = day(last_day, on) if last_day else ""

    def wording(rows: Sequence[About]) -> str:
        said = _by_role(who, rows, bool(last_day)) or sentences
        return trn(*said, len(rows), who=who, names=names(rows), day=when)

    return Found(
        in_order(map(about, subjects)),
        wording,
        also=(about(person),),
        severity="critical" if last_day else None,
        weight=weight,
    )


def _done_before(plan: Plan, row: Responsibility, last_day: date) -> bool:
    """Return whether a responsibility is an action that is due before somebody's last day."""
    due = plan.actions[row.action_id].due if row.action_id is not None else None
    return due is not None and due <= last_day


@rule(
    "SPOF-CHAMPION",
    "high",
    "A champion seat rests on one person",
    "Appoint a backup",
    varies=LEAVING,
    tells=None,
)
def spof_champion(measures: Measures) -> Iterator[Found]:
    """Find champion seats with a single holder: a champion, or a trained backup."""

    def by_champion(row_id: int) -> bool:
        return bool(measures.named.of[row_id].owners)

    yield from _alone(
        measures,
        "champion seat",
        mark_plural(
            "{who} is the only champion in {names}.",
            "{who} is the only champion in {names}.",
        ),
        mark_plural(
            "{who} is the only champion in {names}, and leaves on {day}.",
            "{who} is the only champion in {names}, and leaves on {day}.",
        ),
        by_champion,
    )
    yield from _alone(
        measures,
        "champion seat",
        mark_plural(
            "{names} rests on one person, a trained backup: {who}.",
            "{names} rest on one person, a trained backup: {who}.",
        ),
        mark_plural(
            "{names} rests on one person, a trained backup: {who}, who leaves on {day}.",
            "{names} rest on one person, a trained backup: {who}, who leaves on {day}.",
        ),
        lambda row_id: not by_champion(row_id),
    )


@rule(
    "SPOF-GOAL",
    "high",
    "One person alone holds a goal",
    "Appoint a backup",
    varies=LEAVING,
    tells=None,
)
def spof_goal(measures: Measures) -> Iterator[Found]:
    """Find goals with a single holder."""
    return _alone(
        measures,
        "goal",
        mark_plural(
            "{who} alone holds the goal {names}.",
            "{who} alone holds the goals {names}.",
        ),
        mark_plural(
            "{who} alone holds the goal {names}, and leaves on {day}.",
            "{who} alone holds the goals {names}, and leaves on {day}.",
        ),
    )


@rule(
    "SPOF-PURPOSE",
    "high",
    "One person alone holds a purpose statement",
    "Appoint a backup",
    varies=LEAVING,
    tells=None,
)
def spof_purpose(measures: Measures) -> Iterator[Found]:
    """Find purpose statements with a single holder."""
    return _alone(
        measures,
        "purpose",
        mark_plural(
            "{who} alone holds the purpose statement {names}.",
            "{who} alone holds the purpose statements {names}.",
        ),
        mark_plural(
            "{who} alone holds the purpose statement {names}, and leaves on {day}.",
            "{who} alone holds the purpose statements {names}, and leaves on {day}.",
        ),
    )


@rule(
    "SPOF-SPONSOR",
    "high",
    "One person alone holds a sponsor seat",
    "Name a deputy sponsor",
    varies=LEAVING,
    tells=None,
)
def spof_sponsor(measures: Measures) -> Iterator[Found]:
    """Find sponsor seats with a single holder."""
    return _alone(
        measures,
        "sponsor seat",
        mark_plural(
            "{who} alone holds the sponsor seat {names}.",
            "{who} alone holds the sponsor seats {names}.",
        ),
        mark_plural(
            "{who} alone holds the sponsor seat {names}, and leaves on {day}.",
            "{who} alone holds the sponsor seats {names}, and leaves on {day}.",
        ),
    )


@rule(
    "SPOF-ACTION",
    "medium",
    "One person alone is on an action",
    "Appoint a backup",
    varies=LEAVING,
    tells=None,
)
def spof_action(measures: Measures) -> Iterator[Found]:
    """Find actions with a single person on them."""
    return _alone(
        measures,
        "action",
        mark_plural(
            "{who} alone is on the action {names}.",
            "{who} alone is on the actions {names}.",
        ),
        mark_plural(
            "{who} alone is on the action {names}, and leaves on {day}.",
            "{who} alone is on the actions {names}, and leaves on {day}.",
        ),
    )
