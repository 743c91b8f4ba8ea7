"""Rules about people: who leaves, has left, carries too much, or is not ready yet."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from planner.analysis.champions import trained
from planner.analysis.coverage import holds
from planner.analysis.finding import About, Found, rule
from planner.analysis.in_force import gone, in_force
from planner.analysis.measures import Measures
from planner.analysis.rules.cover import leaves_soon
from planner.analysis.subjects import (
    about,
    about_person,
    about_responsibility,
    in_order,
    names,
    say_always,
    say_names,
    say_words,
)
from planner.models.roles import HOLDING_STATUSES
from planner.text import day, number, tr, trn


@rule("LEAVING", "high", "Somebody who holds something leaves soon", "Plan the hand-over")
def leaving(measures: Measures) -> Iterator[Found]:
    plan, on = measures.plan, measures.on
    for person in plan.people.values():
        last_day = leaves_soon(plan, person.id, on)
        if last_day is None:
            continue
        ids = dict.fromkeys(
            a.responsibility_id
            for a in plan.assignments_by(person.id)
            if (r := plan.responsibilities.get(a.responsibility_id)) and holds(a, r, on)
        )
        if ids:
            held = in_order(about_responsibility(plan, rid) for rid in ids)
            text = tr(
                "{who} leaves on {day} and holds {names}.",
                who=person.shown_name,
                day=day(last_day, on),
                names=names(held),
            )
            yield Found(
                (about(person),),
                say_always(text),
                also=held,
                weight=sum(plan.responsibilities[rid].weight for rid in ids),
            )


@rule("LEFT", "medium", "Somebody who has left is still named", "Hand it over")
def left(measures: Measures) -> Iterator[Found]:
    plan, on = measures.plan, measures.on
    for person in plan.people.values():
        if not gone(person, on) or person.last_day is None:
            continue
        ids = dict.fromkeys(
            a.responsibility_id
            for a in plan.assignments_by(person.id)
            if a.responsibility_id in plan.responsibilities and in_force(a, on)
        )
        if ids:
            named = in_order(about_responsibility(plan, rid) for rid in ids)
            text = tr(
                "{who} left on {day} and is still named for {names}.",
                who=person.shown_name,
                day=day(person.last_day, on),
                names=names(named),
            )
            yield Found((about(person),), say_always(text), also=named)


@rule("OVERLOADED", "medium", "Too much rests on one person alone", "Share the load")
def overloaded(measures: Measures) -> Iterator[Found]:
    """Of two responsibilities or more: one alone cannot be shared out, only backed up."""
    plan, coverage = measures.plan, measures.coverage
    limit = plan.settings.overloaded_alone
    for person_id in coverage.held:
        load = coverage.load_alone(person_id)
        ids = coverage.held_alone(person_id)
        if load < limit or len(ids) < 2:
            continue
        text = tr(
            "Too much rests on {who} alone: {count} responsibilities with a weight of {load}.",
            who=plan.people[person_id].shown_name,
            count=len(ids),
            load=load,
        )
        held = in_order(about_responsibility(plan, rid) for rid in ids)
        yield Found((about_person(plan, person_id),), say_always(text), also=held, weight=load)


@rule("NOT-TRAINED", "medium", "A champion or backup is not trained", "Plan a training")
def not_trained(measures: Measures) -> Iterator[Found]:
    plan, on = measures.plan, measures.on
    untrained = {
        a.person_id
        for a in measures.standing
        if plan.responsibilities[a.responsibility_id].kind == "champion seat"
        and (a.role == "backup" or a.status in HOLDING_STATUSES)
        and not trained(a, on)
    }
    yield Found(
        in_order(about_person(plan, p) for p in untrained),
        say_names(
            "{names} is named as champion or backup but not trained yet.",
            "{names} are named as champions or backups but not trained yet.",
        ),
        weight=len(untrained),
    )


@rule("NOT-READY", "low", "A backup is not ready", "Get the backup ready")
def not_ready(measures: Measures) -> Iterator[Found]:
    plan, on = measures.plan, measures.on
    waiting = {
        a.person_id
        for a in measures.standing
        if a.role == "backup"
        and (r := plan.responsibilities[a.responsibility_id]).kind != "champion seat"
        and not holds(a, r, on)
    }
    yield Found(
        in_order(about_person(plan, p) for p in waiting),
        say_names(
            "{names} is named as backup but not ready, and does not count yet.",
            "{names} are named as backups but not ready, and do not count yet.",
        ),
    )


@rule("QUIET", "low", "A champion has gone quiet", "Talk to the champion")
def quiet(measures: Measures) -> Iterator[Found]:
    plan = measures.plan
    silent = {a.person_id for a in measures.standing if a.status == "quiet"}
    yield Found(
        in_order(about_person(plan, p) for p in silent),
        say_names("{names} has gone quiet as champion.", "{names} have gone quiet as champions."),
    )


@rule("EFFORT-SHORT", "low", "Fewer champion hours are pledged than needed", "Ask for hours")
def effort_short(measures: Measures) -> Iterator[Found]:
    """Only once anybody has pledged hours; before that there is no data."""
    if not measures.effort.known:
        return
    short = {
        about(n.department): tr(
            "{name} ({pledged} of {needed} h)",
            name=n.department.name,
            pledged=number(round(n.hours_pledged, 1)),
            needed=number(round(n.hours_needed, 1)),
        )
        for n in measures.needs
        if n.holders and n.hours_pledged < n.hours_needed
    }
    yield Found(
        in_order(short),
        say_words(
            short,
            "Champions pledged fewer hours a week than needed in {names}.",
            "Champions pledged fewer hours a week than needed in {count} departments: {names}.",
        ),
    )


@rule("STALE", "low", "It was not confirmed for a long time", "Confirm it")
def stale(measures: Measures) -> Iterator[Found]:
    plan, confirmed = measures.plan, measures.confirmation
    days = plan.settings.stale_after_days
    stale_people = {a.person_id for a in confirmed.stale_holders}
    people = in_order(about_person(plan, p) for p in stale_people)

    def say_people(rows: Sequence[About]) -> str:
        return trn(
            "What {names} holds was last confirmed more than {days} days ago.",
            "What {count} people hold was last confirmed more than {days} days ago: {names}.",
            len(rows),
            names=names(rows),
            days=days,
        )

    def say_ratings(rows: Sequence[About]) -> str:
        return trn(
            "The buy-in of {names} was last rated more than {days} days ago.",
            "{count} buy-in ratings are more than {days} days old: {names}.",
            len(rows),
            names=names(rows),
            days=days,
        )

    yield Found(people, say_people)
    yield Found(in_order(about(r) for r in confirmed.stale_ratings), say_ratings)
