"""Rules about how many people hold what: nobody, one alone, or fewer than needed (measure 1)."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from datetime import date, timedelta

from planner.analysis.finding import About, Found, Say, rule
from planner.analysis.measures import Measures
from planner.analysis.subjects import (
    about,
    about_person,
    about_responsibility,
    in_order,
    names,
    say_names,
    say_words,
)
from planner.models import Plan, Responsibility
from planner.text import day, number, tr, trn

LEAVING = "critical where the person leaves within the days set for that"


def leaves_soon(plan: Plan, person_id: int, on: date) -> date | None:
    """A person's last day if it is near enough to be a finding, and not past."""
    last_day = plan.people[person_id].last_day
    if last_day is None:
        return None
    horizon = on + timedelta(days=plan.settings.leaving_within_days)
    return last_day if on <= last_day <= horizon else None


def _uncovered(measures: Measures, kind: str, one: str, many: str) -> Iterator[Found]:
    plan, holders = measures.plan, measures.coverage.holders
    ids = [r.id for r in plan.responsibilities.values() if r.kind == kind and not holders[r.id]]
    yield Found(_rows(plan, ids), say_names(one, many), weight=_weight(plan, ids))


@rule("UNCOVERED-SEAT", "critical", "A department has no champion", "Name a champion")
def uncovered_seat(measures: Measures) -> Iterator[Found]:
    return _uncovered(
        measures,
        "champion seat",
        "{names} has no champion.",
        "{names} have no champion.",
    )


@rule("UNCOVERED-GOAL", "critical", "A goal has no owner", "Name an owner")
def uncovered_goal(measures: Measures) -> Iterator[Found]:
    return _uncovered(
        measures,
        "goal",
        "Nobody holds the goal {names}.",
        "Nobody holds the goals {names}.",
    )


@rule("UNCOVERED-PURPOSE", "critical", "A purpose statement has no owner", "Name an owner")
def uncovered_purpose(measures: Measures) -> Iterator[Found]:
    return _uncovered(
        measures,
        "purpose",
        "Nobody holds the purpose statement {names}.",
        "Nobody holds the purpose statements {names}.",
    )


@rule("UNCOVERED-SPONSOR", "critical", "A sponsor seat is empty", "Find a sponsor")
def uncovered_sponsor(measures: Measures) -> Iterator[Found]:
    return _uncovered(
        measures,
        "sponsor seat",
        "Nobody sits in the sponsor seat {names}.",
        "Nobody sits in the sponsor seats {names}.",
    )


@rule("UNCOVERED-ACTION", "high", "An action has no owner", "Name an owner")
def uncovered_action(measures: Measures) -> Iterator[Found]:
    return _uncovered(
        measures,
        "action",
        "Nobody is on the action {names}.",
        "Nobody is on the actions {names}.",
    )


def _alone(
    measures: Measures, kind: str, sentences: tuple[str, str], leaving: tuple[str, str]
) -> Iterator[Found]:
    plan, on = measures.plan, measures.on
    by_person: dict[tuple[int, date | None], list[int]] = {}
    for responsibility_id, holders in measures.coverage.holders.items():
        row = plan.responsibilities[responsibility_id]
        if len(holders) == 1 and row.kind == kind:
            person_id = next(iter(holders))
            last_day = leaves_soon(plan, person_id, on)
            if last_day is not None and _done_before(plan, row, last_day):
                last_day = None
            by_person.setdefault((person_id, last_day), []).append(responsibility_id)
    for (person_id, last_day), ids in by_person.items():
        yield Found(
            _rows(plan, ids),
            _say_alone(plan, person_id, on, last_day, sentences if last_day is None else leaving),
            also=(about_person(plan, person_id),),
            severity="critical" if last_day else None,
            weight=_weight(plan, ids),
        )


def _done_before(plan: Plan, row: Responsibility, last_day: date) -> bool:
    """Whether a responsibility is an action that is due before somebody's last day."""
    due = plan.actions[row.action_id].due if row.action_id is not None else None
    return due is not None and due <= last_day


def _say_alone(
    plan: Plan, person_id: int, on: date, last_day: date | None, sentences: tuple[str, str]
) -> Say:
    who = plan.people[person_id].shown_name
    when = day(last_day, on) if last_day else ""

    def say(rows: Sequence[About]) -> str:
        return trn(*sentences, len(rows), who=who, names=names(rows), day=when)

    return say


@rule(
    "SPOF-CHAMPION",
    "high",
    "A department has one champion and nobody else",
    "Appoint a backup",
    varies=LEAVING,
)
def spof_champion(measures: Measures) -> Iterator[Found]:
    one = "{who} is the only champion in {names}."
    leaving = "{who} is the only champion in {names}, and leaves on {day}."
    return _alone(measures, "champion seat", (one, one), (leaving, leaving))


@rule(
    "SPOF-GOAL",
    "high",
    "One person alone holds a goal",
    "Appoint a backup",
    varies=LEAVING,
)
def spof_goal(measures: Measures) -> Iterator[Found]:
    return _alone(
        measures,
        "goal",
        (
            "{who} alone holds the goal {names}.",
            "{who} alone holds the goals {names}.",
        ),
        (
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
)
def spof_purpose(measures: Measures) -> Iterator[Found]:
    return _alone(
        measures,
        "purpose",
        (
            "{who} alone holds the purpose statement {names}.",
            "{who} alone holds the purpose statements {names}.",
        ),
        (
            "{who} alone holds the purpose statement {names}, and leaves on {day}.",
            "{who} alone holds the purpose statements {names}, and leaves on {day}.",
        ),
    )


@rule(
    "SPOF-SPONSOR",
    "high",
    "Nobody stands in for a sponsor",
    "Name a deputy sponsor",
    varies=LEAVING,
)
def spof_sponsor(measures: Measures) -> Iterator[Found]:
    return _alone(
        measures,
        "sponsor seat",
        (
            "Nobody stands in for {who} in the sponsor seat {names}.",
            "Nobody stands in for {who} in the sponsor seats {names}.",
        ),
        (
            "Nobody stands in for {who} in the sponsor seat {names}, who leaves on {day}.",
            "Nobody stands in for {who} in the sponsor seats {names}, who leaves on {day}.",
        ),
    )


@rule(
    "SPOF-ACTION",
    "medium",
    "One person alone is on an action",
    "Appoint a backup",
    varies=LEAVING,
)
def spof_action(measures: Measures) -> Iterator[Found]:
    return _alone(
        measures,
        "action",
        (
            "{who} alone is on the action {names}.",
            "{who} alone is on the actions {names}.",
        ),
        (
            "{who} alone is on the action {names}, and leaves on {day}.",
            "{who} alone is on the actions {names}, and leaves on {day}.",
        ),
    )


@rule(
    "THIN",
    "medium",
    "Two or more hold it, but fewer than it needs",
    "Add a holder",
)
def thin(measures: Measures) -> Iterator[Found]:
    plan, coverage = measures.plan, measures.coverage
    ids = [rid for rid in coverage.holders if coverage.cover(rid) == "thin"]
    counts = {
        about_responsibility(plan, rid): tr(
            "{name} ({held} of {needed})",
            name=plan.name_of(plan.responsibilities[rid]),
            held=coverage.depth(rid),
            needed=plan.responsibilities[rid].needed_cover,
        )
        for rid in ids
    }
    yield Found(
        _rows(plan, ids),
        say_words(
            counts,
            "Fewer people hold {names} than it needs.",
            "Fewer people hold these than they need: {names}.",
        ),
        weight=_weight(plan, ids),
    )


@rule(
    "BELOW-NEED",
    "medium",
    "A department has fewer champions than its staff need",
    "Nominate more champions",
)
def below_need(measures: Measures) -> Iterator[Found]:
    """Only where it is the headcount that asks for more; the needed cover has its own rules."""
    plan = measures.plan
    short = {
        about(need.department): tr(
            "{name} ({held} of {needed})",
            name=need.department.name,
            held=number(need.holders),
            needed=number(need.needed),
        )
        for need in measures.needs
        if need.short and need.needed > plan.responsibility_for(need.department).needed_cover
    }
    yield Found(
        in_order(short),
        say_words(
            short,
            "There are fewer champions than the staff needs in {names}.",
            "There are fewer champions than the staff needs in {count} departments: {names}.",
        ),
        weight=len(short),
    )


def _rows(plan: Plan, ids: Iterable[int]) -> tuple[About, ...]:
    return in_order(about_responsibility(plan, rid) for rid in ids)


def _weight(plan: Plan, ids: Iterable[int]) -> int:
    return sum(plan.responsibilities[rid].weight for rid in ids)
