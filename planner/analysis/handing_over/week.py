"""Whom to write to this week about what is handed over."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta

from planner.analysis.cover.in_force import has_left
from planner.analysis.findings.subjects import responsibility_in_full
from planner.analysis.handing_over.asking import things_to_show
from planner.analysis.handing_over.progress import Standing, due_day, standing_of
from planner.analysis.measures import Measures
from planner.analysis.requests.questions import SOON, Question
from planner.analysis.requests.things import Thing
from planner.models import HandOver, Person, Plan, Responsibility
from planner.text import day, tr

EARLY = timedelta(days=21)
"""How long before it is due somebody is found and asked, so that there is time to show it all."""


def hand_overs_due(measures: Measures) -> Iterator[Thing]:
    """Yield whom to write to about hand-overs that are due soon or past: who is to be asked whether
    they take something over, who has to say who could, and who still has to show something."""
    plan, on = measures.plan, measures.on
    for row in plan.table(HandOver).values():
        found = standing_of(plan, row, on)
        due = due_day(plan, row) or on
        ahead = SOON if found.step == "to be shown" else EARLY
        if found.open and found.step != "asked" and due <= on + ahead:
            thing = _thing(measures, row, found)
            if thing is not None and not has_left(thing.person, on):
                yield thing


def _thing(measures: Measures, row: HandOver, found: Standing) -> Thing | None:
    plan, on = measures.plan, measures.on
    giver = plan.people[row.person_id]
    if found.step == "to be asked":
        taker = plan.people[row.to_person_id or 0]
        what = tr("Ask {name} to take over {what}", name=taker.shown_name, what=_in_full(plan, row))
        question = Question(taker.id, "hand-over", row.responsibility_id, row.person_id)
        return _thing_for(measures, row, found, taker, what)._replace(questions=(question,))
    if found.step == "to be shown":
        shows = plan.people[row.shown_by_id or (row.to_person_id or 0)]
        if row.shown_by_id is None and not has_left(giver, on):
            shows = giver
        what = tr("Ask {name} whether {what} was shown", name=shows.shown_name,
                  what=_in_full(plan, row))  # fmt: skip
        text = _shown_text(plan, row, shows, on)
        return _thing_for(measures, row, found, shows, what)._replace(text=text)
    manager = plan.people.get(giver.manager_id or 0)
    asked = manager if has_left(giver, on) else giver
    if asked is None:
        return None
    what = tr("Ask {name} who could take over {what}", name=asked.shown_name,
              what=_in_full(plan, row))  # fmt: skip
    return _thing_for(measures, row, found, asked, what)._replace(
        text=_who_text(plan, row, asked, on)
    )


def _thing_for(
    measures: Measures, row: HandOver, found: Standing, person: Person, what: str
) -> Thing:
    plan, on = measures.plan, measures.on
    others = measures.coverage.holders[row.responsibility_id] - {row.person_id}
    weight = plan.responsibilities[row.responsibility_id].weight
    effect = 1 if len(others) > 1 else weight if others else weight * 2
    return Thing(
        effect, found.days_late, person, what, _why(plan, row, found, on), _name_of(plan, row)
    )


def _why(plan: Plan, row: HandOver, found: Standing, on: date) -> str:
    giver = plan.people[row.person_id]
    name = giver.shown_name
    if giver.last_day is None:
        return tr("{name} hands it over: {words}.", name=name, words=found.words)
    last = day(giver.last_day, on)
    if giver.last_day < on:
        return tr("{name} left on {day}: {words}.", name=name, day=last, words=found.words)
    return tr("{name} leaves on {day}: {words}.", name=name, day=last, words=found.words)


def _name_of(plan: Plan, row: HandOver) -> str:
    return plan.name_of(plan.get(Responsibility, row.responsibility_id))


def _in_full(plan: Plan, row: HandOver) -> str:
    return responsibility_in_full(plan, plan.get(Responsibility, row.responsibility_id))


def _shown_text(plan: Plan, row: HandOver, person: Person, on: date) -> str:
    """Return the mail that asks whether everything was shown, its subject first."""
    taker = plan.people[row.to_person_id or 0]
    due = due_day(plan, row)
    by = "" if due is None else tr("By: {day}", day=day(due, on))
    return "\n".join(
        [
            tr("{plan}: handing over {what}", plan=plan.info.name, what=_in_full(plan, row)),
            "",
            tr("Hello {name},", name=person.shown_name),
            "",
            tr("{name} takes over {what}. Was all of this shown?", name=taker.shown_name,
               what=_in_full(plan, row)),
            "",
            *(f"- {line}" for line in things_to_show(row)),
            *filter(None, [by]),
            "",
            tr("Please tell me what is still to be shown, and when that will be."),
            "",
            tr("Thank you"),
        ]
    )  # fmt: skip


def _who_text(plan: Plan, row: HandOver, person: Person, on: date) -> str:
    """Return the mail that asks who could take a thing over, its subject first."""
    giver = plan.people[row.person_id]
    due = due_day(plan, row)
    by = tr("by {day}", day=day(due, on)) if due is not None and due >= on else tr("soon")
    return "\n".join(
        [
            tr("{plan}: handing over {what}", plan=plan.info.name, what=_in_full(plan, row)),
            "",
            tr("Hello {name},", name=person.shown_name),
            "",
            tr("Nobody takes over {what} from {giver} yet. Who could?",
               what=_in_full(plan, row), giver=giver.shown_name)
            if giver.id != person.id
            else tr("Nobody takes over {what} from you yet. Who could?",
                    what=_in_full(plan, row)),
            "",
            tr("Please tell me a name {by}, so that they can be asked and shown.", by=by),
            "",
            tr("Thank you"),
        ]
    )  # fmt: skip
