"""Rules about how many people hold what: nobody, or one alone (measure 1)."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from datetime import date, timedelta

from planner.analysis.findings.finding import About, Found, rule
from planner.analysis.findings.subjects import Subject, about, in_order, names
from planner.analysis.measures import Measures
from planner.analysis.rules.cached import found_rows, subjects_of
from planner.models import Person, Plan, Responsibility
from planner.text import Many, One, Sentence, day, mark_plural, tr, trn

LEAVING: Sentence = "critical where the person leaves within the days set for that"


def leaving_soon(measures: Measures) -> Mapping[int, date]:
    """Return the last days that are near enough to be a finding, and not past, by the
    person's id."""
    horizon = measures.on + timedelta(days=measures.plan.settings.leaving_within_days)
    return measures.row_cache.of(Person, _last_day_between, measures.on, horizon)


def _last_day_between(person: Person, first: date, last: date) -> date | None:
    return person.last_day if person.last_day and first <= person.last_day <= last else None


def _uncovered(measures: Measures, kind: str, one: One, many: Many) -> Iterator[Found]:
    rows = [measures.plan.responsibilities[i] for i in measures.coverage.uncovered.ids]
    yield _all(measures, [row for row in rows if row.kind == kind], one, many)


def _all(measures: Measures, rows: Sequence[Responsibility], one: One, many: Many) -> Found:
    """All these responsibilities in one sentence."""
    subjects = map(measures.plan.subject_of, rows)
    return found_rows(measures, subjects, one, many, weight=sum(row.weight for row in rows))


@rule(
    "UNCOVERED-SEAT",
    "critical",
    "Nobody holds the champion seat of a department",
    "Name a champion",
    tells=None,
)
def uncovered_seat(measures: Measures) -> Iterator[Found]:
    """Find champion seats with nobody in them."""
    return _uncovered(
        measures,
        "champion seat",
        "{names} has no champion and no trained backup.",
        "{names} have no champion and no trained backup.",
    )


@rule("UNCOVERED-GOAL", "critical", "Nobody holds a goal", "Name an owner", tells=None)
def uncovered_goal(measures: Measures) -> Iterator[Found]:
    """Find goals without a holder."""
    return _uncovered(
        measures,
        "goal",
        "Nobody holds the goal {names}.",
        "Nobody holds the goals {names}.",
    )


@rule(
    "UNCOVERED-PURPOSE",
    "critical",
    "Nobody holds a purpose statement",
    "Name an owner",
    tells=None,
)
def uncovered_purpose(measures: Measures) -> Iterator[Found]:
    """Find purpose statements without a holder."""
    return _uncovered(
        measures,
        "purpose",
        "Nobody holds the purpose statement {names}.",
        "Nobody holds the purpose statements {names}.",
    )


@rule("UNCOVERED-SPONSOR", "critical", "Nobody holds a sponsor seat", "Find a sponsor", tells=None)
def uncovered_sponsor(measures: Measures) -> Iterator[Found]:
    """Find sponsor seats with nobody in them."""
    return _uncovered(
        measures,
        "sponsor seat",
        "Nobody holds the sponsor seat {names}.",
        "Nobody holds the sponsor seats {names}.",
    )


@rule("UNCOVERED-ACTION", "high", "Nobody is on an action", "Name an owner", tells=None)
def uncovered_action(measures: Measures) -> Iterator[Found]:
    """Find actions that nobody is on."""
    return _uncovered(
        measures,
        "action",
        "Nobody is on the action {names}.",
        "Nobody is on the actions {names}.",
    )


Plural = tuple[str, str]


def _alone(
    measures: Measures,
    kind: str,
    sentences: Plural,
    leaving: Plural,
    only: Callable[[int], bool] = lambda one: True,
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


def _champion_in(subject: About) -> str:
    """Return what a champion is called where roles stand for names."""
    return tr("{role} in {department}", role=tr("Champion"), department=subject.name)


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
        if not last_day and [who] == [_champion_in(row) for row in rows]:
            return tr("{who} is the only one there.", who=who)
        if not last_day and [who] == [row.name for row in rows]:
            return tr("{who} has no deputy.", who=who)
        return trn(*sentences, len(rows), who=who, names=names(rows), day=when)

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

    def by_champion(one: int) -> bool:
        return bool(measures.named.of[one].owners)

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
        lambda one: not by_champion(one),
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
