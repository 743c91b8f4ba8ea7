"""Rules about people: who leaves, has left, carries too much, or is not ready yet."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Iterator, Sequence
from dataclasses import replace
from datetime import date

from planner.analysis.cover.coverage import holds
from planner.analysis.cover.in_force import has_left, in_force
from planner.analysis.findings.about import About
from planner.analysis.findings.finding import Found, rule
from planner.analysis.findings.subjects import (
    Subject,
    about,
    fixed_wording,
    held_names,
    in_order,
    rated_names,
)
from planner.analysis.measures import Measures
from planner.analysis.rules.cached import found_rows, found_words, subjects_of
from planner.analysis.rules.leaving_soon import leaving_soon
from planner.models import Assignment, Department, Person, Responsibility
from planner.text import Many, One, day, mark_plural, number, tr, trn


@rule(
    "LEAVING",
    "high",
    "Somebody who holds something leaves soon",
    "Plan the hand-over",
    tells="departure",
)
def leaving(measures: Measures) -> Iterator[Found]:
    """Find people who hold something and leave soon."""
    plan, on, idle = measures.plan, measures.on, measures.plan.settings.idle_statuses
    found = measures.answers.per_key(_leaves)
    for person in map(plan.people.__getitem__, leaving_soon(measures)):
        there = plan.present(person, on)
        if there:
            held: Collection[int] = measures.coverage.held.get(person.id, ())
        else:
            held = _responsibilities_given(measures, person, lambda a, row: holds(a, row, on, idle))
        if held:
            subjects, weight = subjects_of(measures, ("leaving", person.id), held)
            yield found(person.id, person, subjects, weight, on, there)


def _responsibilities_given(
    measures: Measures, person: Person, counts: Callable[[Assignment, Responsibility], bool]
) -> list[int]:
    """Return what a person was given, each once, as far as the assignment counts."""
    rows = measures.plan.responsibilities
    given = {
        row.id: None
        for a in measures.plan.assignments_by(person.id)
        if (row := rows.get(a.responsibility_id)) and counts(a, row)
    }
    return list(given)


def _leaves(
    person: Person, subjects: tuple[Subject, ...], weight: int, on: date, there: bool
) -> Found:
    held = in_order(map(about, subjects))
    places = {
        "who": person.shown_name,
        "day": day(person.last_day, on) if person.last_day else "",
        "names": held_names(held),
    }
    text = (
        tr("{who} leaves on {day} and holds {names}.", **places)
        if there
        else tr("{who} leaves on {day} and is named for {names}.", **places)
    )
    return Found((about(person),), fixed_wording(text), also=held, weight=weight)


@rule("LEFT", "medium", "Somebody who has left is still named", "Hand it over", tells=None)
def people_who_left(measures: Measures) -> Iterator[Found]:
    """Find people who have left and still have something in their name."""
    on, found = measures.on, measures.answers.per_key(_has_left)
    for person in measures.row_cache.values_of(Person, _if_left, on).values():
        given = _responsibilities_given(measures, person, lambda a, row: in_force(a, on))
        if given:
            subjects, _ = subjects_of(measures, ("left", person.id), given)
            yield found(person.id, person, subjects, on)


def _if_left(person: Person, on: date) -> Person | None:
    return person if has_left(person, on) else None


def _has_left(person: Person, subjects: tuple[Subject, ...], on: date) -> Found:
    named = in_order(map(about, subjects))
    text = tr(
        "{who} left on {day} and is still named for {names}.",
        who=person.shown_name,
        day=day(person.last_day, on) if person.last_day else "",
        names=held_names(named),
    )
    return Found((about(person),), fixed_wording(text), also=named)


@rule("OVERLOADED", "medium", "Too much rests on one person alone", "Share the load", tells=None)
def overloaded(measures: Measures) -> Iterator[Found]:
    """Find who alone holds too much, of two responsibilities or more: one cannot be shared out,
    only backed up."""
    plan, coverage = measures.plan, measures.coverage
    limit = plan.settings.overloaded_alone
    found = measures.answers.per_key(_overloaded)
    for person_id, ids in coverage.alone.items():
        if len(ids) > 1 and (load := coverage.load_alone(person_id)) >= limit:
            subjects, _ = subjects_of(measures, ("alone", person_id), ids)
            yield found(person_id, plan.people[person_id], subjects, load)


def _overloaded(person: Person, subjects: tuple[Subject, ...], load: int) -> Found:
    text = tr(
        "Too much rests on {who} alone: {count} responsibilities with a weight of {load}.",
        who=person.shown_name,
        count=len(subjects),
        load=load,
    )
    held = in_order(map(about, subjects))
    return Found((about(person),), fixed_wording(text), also=held, weight=load)


def _people(measures: Measures, ids: Iterable[frozenset[int]]) -> list[Person]:
    """Return the people of several responsibilities, each once."""
    return [measures.plan.people[person_id] for person_id in sorted(frozenset().union(*ids))]


@rule("NOT-TRAINED", "medium", "A champion or backup is not trained", "Plan a training", tells=None)
def not_trained(measures: Measures) -> Iterator[Found]:
    """Find champions and backups who are not trained yet."""
    untrained = _people(measures, (those.untrained for those in measures.named.of.values()))
    yield found_rows(
        measures,
        untrained,
        "{names} is named as champion or backup but not trained yet.",
        "{names} are named as champions or backups but not trained yet.",
        weight=len(untrained),
    )


@rule("NOT-READY", "low", "A backup is not ready", "Get the backup ready", tells=None)
def not_ready(measures: Measures) -> Iterator[Found]:
    """Find backups who are not ready yet, and so do not count."""
    yield found_rows(
        measures,
        _people(measures, (those.waiting for those in measures.named.of.values())),
        "{names} is named as backup but not ready, and does not count yet.",
        "{names} are named as backups but not ready, and do not count yet.",
    )


@rule("QUIET", "low", "A champion has gone quiet", "Talk to the champion", tells=None)
def quiet(measures: Measures) -> Iterator[Found]:
    """Find champions who have gone quiet."""
    yield found_rows(
        measures,
        _people(measures, (those.quiet for those in measures.named.of.values())),
        "{names} has gone quiet as champion.",
        "{names} have gone quiet as champions.",
    )


@rule(
    "EFFORT-SHORT",
    "low",
    "Fewer champion hours can be used than needed",
    "Ask for hours",
    tells=None,
)
def effort_short(measures: Measures) -> Iterator[Found]:
    """Find departments short of hours, once anybody has pledged some; before, there is no data."""
    if not measures.effort.known:
        return
    words = measures.answers.per_key(_hours_short)
    short = [row for row in measures.departments if row.hours_used < row.hours_needed]
    held = [row for row in short if row.champions + row.backups]
    found = found_words(
        measures,
        [
            words(row.department.id, row.department, row.hours_used, row.hours_needed)
            for row in held
        ],
        "Fewer champion hours a week can be used than are needed in {names}.",
        "Fewer champion hours a week can be used than are needed in {count} departments: {names}.",
    )
    yield replace(found, rest=_without_anybody(len(short) - len(held)))


def _without_anybody(count: int) -> str:
    if not count:
        return ""
    return trn(
        "{count} more has nobody in its seat.", "{count} more have nobody in their seats.", count
    )


def _hours_short(department: Department, used: float, needed: float) -> tuple[About, str]:
    words = tr(
        "{name} ({used} of {needed} h)",
        name=department.name,
        used=number(round(used, 1)),
        needed=number(round(needed, 1)),
    )
    return about(department), words


_STALE = {
    "confirmed": mark_plural(
        "{names} holds something last confirmed more than {days} days ago.",
        "{count} people hold something last confirmed more than {days} days ago: {names}.",
    ),
    "never confirmed": mark_plural(
        "{names} holds something that began more than {days} days ago and was never confirmed.",
        "{count} people hold something that began more than {days} days ago and was never"
        " confirmed: {names}.",
    ),
    "rated": mark_plural(
        "The buy-in of {names} was last rated more than {days} days ago.",
        "{count} buy-in ratings are more than {days} days old: {names}.",
    ),
    "rated on no day": mark_plural(
        "The buy-in rating of {names} bears no day, and the plan is more than {days} days old.",
        "{count} buy-in ratings bear no day, and the plan is more than {days} days old: {names}.",
    ),
}


@rule("STALE", "low", "It was not confirmed for a long time", "Confirm it", tells=None)
def stale(measures: Measures) -> Iterator[Found]:
    """Find who holds what is stale; whoever holds several such things is named once, by one that
    was confirmed if there is."""
    people, held = measures.plan.people, measures.confirmation.stale_holders
    confirmed = {a.person_id for a in held if a.confirmed_on is not None}
    never = {a.person_id for a in held} - confirmed
    ratings = measures.confirmation.stale_ratings
    rows: dict[str, tuple[Subject, ...]] = {
        "confirmed": tuple(people[person_id] for person_id in sorted(confirmed)),
        "never confirmed": tuple(people[person_id] for person_id in sorted(never)),
        "rated": tuple(rating for rating in ratings if rating.rated_on is not None),
        "rated on no day": tuple(rating for rating in ratings if rating.rated_on is None),
    }
    found, days = measures.answers.per_key(_stale), measures.plan.settings.stale_after_days
    for which, words in _STALE.items():
        yield found(which, rows[which], *words, days)


def _stale(rows: tuple[Subject, ...], one: One, many: Many, days: int) -> Found:
    def wording(shown: Sequence[About]) -> str:
        return trn(one, many, len(shown), names=rated_names(shown), days=days)

    return Found(in_order(map(about, rows)), wording)
