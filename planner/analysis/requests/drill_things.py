"""What there is to do this week about drills: to plan them, to write to those in them, and to ask
how they went."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import timedelta

from planner.analysis.drills.drawing import Lot, drawn, next_drill_day
from planner.analysis.drills.parts import InDrill, people_in_drill
from planner.analysis.measures import Measures
from planner.analysis.requests.questions import Question
from planner.analysis.requests.things import Thing
from planner.models import Drill, Request, Responsibility
from planner.text import tr, trn, weekday_and_day

AHEAD = timedelta(days=14)
"""From when on drills are planned and written about."""
MOST_SEATS = 500
"""With more seats than this nothing is drawn after an edit; the Drills page does it when shown."""


def drill_things(measures: Measures) -> Iterator[Thing]:
    """Yield whom to write to about drills: of each drill that is planned the first who was not
    asked, whoever carries it before all; where none is planned, whoever would carry the first."""
    plan, on = measures.plan, measures.on
    planned = plan.where(Drill, "outcome", "planned")
    for drill in planned:
        if drill.on < on:
            yield from _over(measures, drill)
        elif drill.on <= on + AHEAD:
            yield from _ahead(measures, drill)
    few = len(plan.departments) <= MOST_SEATS and not any(drill.on >= on for drill in planned)
    if few and next_drill_day(plan, on) <= on + AHEAD:
        yield from _to_draw(measures)


def _over(measures: Measures, drill: Drill) -> Iterator[Thing]:
    """Yield whoever carried a drill and was never asked about it; who was is reminded as others."""
    plan = measures.plan
    if _was_asked(measures, drill, drill.person_id):
        return
    person, name = plan.people[drill.person_id], _name(measures, drill.responsibility_id)
    yield Thing(
        _weight(measures, drill.responsibility_id),
        (measures.on - drill.on).days,
        person,
        tr("Ask {name} how the drill went: {what}", name=person.shown_name, what=name),
        tr("It was planned for {day}.", day=weekday_and_day(drill.on, measures.on)),
        name,
        (Question(person.id, "drill", drill_id=drill.id),),
    )


def _ahead(measures: Measures, drill: Drill) -> Iterator[Thing]:
    everybody = sorted(
        people_in_drill(measures.plan, drill), key=lambda each: each.part != "carries it"
    )
    left = [each for each in everybody if not _was_asked(measures, drill, each.person_id)]
    for each in left[:1]:
        person = measures.plan.people[each.person_id]
        yield Thing(
            _weight(measures, drill.responsibility_id),
            0,
            person,
            _what_to_ask(measures, drill, each),
            _why(measures, drill, len(left)),
            _name(measures, drill.responsibility_id),
            (Question(person.id, "drill", drill_id=drill.id),),
        )


def _what_to_ask(measures: Measures, drill: Drill, each: InDrill) -> str:
    name = measures.plan.people[each.person_id].shown_name
    what = _name(measures, drill.responsibility_id)
    if each.part == "carries it":
        return _carry_words(measures, drill.responsibility_id, name)
    if each.part == "does nothing" and _is_plan(measures, drill.responsibility_id):
        return tr("Ask {name} to do nothing for this plan", name=name)
    if each.part == "does nothing":
        return tr("Ask {name} to do nothing for {what}", name=name, what=what)
    return tr("Tell {name} of the drill: {what}", name=name, what=what)


def _carry_words(measures: Measures, responsibility_id: int, name: str) -> str:
    if _is_plan(measures, responsibility_id):
        return tr("Ask {name} to keep this plan alone", name=name)
    what = _name(measures, responsibility_id)
    return tr("Ask {name} to carry {what} alone", name=name, what=what)


def _is_plan(measures: Measures, responsibility_id: int) -> bool:
    return measures.plan.get(Responsibility, responsibility_id).kind == "plan"


def _why(measures: Measures, drill: Drill, left: int) -> str:
    day = weekday_and_day(drill.on, measures.on)
    return trn(
        "Drill on {day}; {count} person in it was not asked yet.",
        "Drill on {day}; {count} people in it were not asked yet.",
        left,
        day=day,
    )


def _to_draw(measures: Measures) -> Iterator[Thing]:
    """Yield whoever would carry what is drawn first: pressing it plans all that is drawn."""
    plan = measures.plan
    day = next_drill_day(plan, measures.on)
    found = drawn(plan, day)
    for lot in found[:1]:
        person = plan.people[lot.person_id]
        name = _name(measures, lot.responsibility_id)
        yield Thing(
            _weight(measures, lot.responsibility_id),
            0,
            person,
            _carry_words(measures, lot.responsibility_id, person.shown_name),
            _drawn_words(measures, found),
            name,
            drills=tuple((each.responsibility_id, each.person_id) for each in found),
            on=day,
        )


def _drawn_words(measures: Measures, found: tuple[Lot, ...]) -> str:
    day = weekday_and_day(next_drill_day(measures.plan, measures.on), measures.on)
    return trn(
        "Drawn for a drill on {day}, not planned yet.",
        "Drawn for {day} with {others} more, not planned yet.",
        len(found),
        day=day,
        others=len(found) - 1,
    )


def _was_asked(measures: Measures, drill: Drill, person_id: int) -> bool:
    return any(r.person_id == person_id for r in measures.plan.where(Request, "drill_id", drill.id))


def _name(measures: Measures, responsibility_id: int) -> str:
    return measures.plan.name_of(measures.plan.get(Responsibility, responsibility_id))


def _weight(measures: Measures, responsibility_id: int) -> int:
    """Return the weight of cover that was never tried, else one."""
    if responsibility_id in measures.tested.carried:
        return 1
    return measures.plan.get(Responsibility, responsibility_id).weight
