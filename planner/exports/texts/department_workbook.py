"""What is wanted of a department with its workbook, and the mail that it is sent with."""

from __future__ import annotations

from datetime import date, timedelta
from typing import NamedTuple

from planner.analysis.drills.parts import heads_of
from planner.analysis.measures import Measures
from planner.analysis.requests.texts import Text
from planner.analysis.your_part.contacts import keepers
from planner.models import Department, Person
from planner.text import day, tr


class Wanted(NamedTuple):
    """What the head of a department is asked for."""

    department: Department
    name: str
    """What the department is called, where several share a name."""
    by: date
    to: Person | None
    """Who keeps the plan, where somebody does."""
    prepared_by: str
    champions: int
    """How many hold the department's champion seat."""

    @property
    def to_words(self) -> str:
        """Return whom the workbook goes back to, with an address where there is one."""
        if self.to is None:
            return self.prepared_by or tr("whoever sent you this file")
        return ", ".join(filter(None, (self.to.shown_name, self.to.email)))


def wanted_of(measures: Measures, department: Department, name: str) -> Wanted:
    """Return what is wanted of a department, by the end of the time that people are given to
    answer, back to the first who keeps the plan."""
    plan = measures.plan
    keeper = next(iter(keepers(measures)), None)
    return Wanted(
        department,
        name,
        measures.on + timedelta(days=plan.settings.answer_within_days),
        None if keeper is None else plan.people[keeper],
        plan.info.prepared_by,
        len(measures.coverage.holders[plan.responsibility_for(department).id]),
    )


def workbook_text(measures: Measures, wanted: Wanted, file: str) -> Text:
    """Return the mail to whoever heads the department; its person has the id 0 where nobody is
    known to."""
    plan, department = measures.plan, wanted.name
    head = next(iter(heads_of(plan, wanted.department.id)), None)
    name = tr("head of {department}", department=department)
    person = Person(0, name=name) if head is None else plan.people[head]
    hello = tr("Hello,") if head is None else tr("Hello {name},", name=person.shown_name)
    places = {"plan": plan.info.name, "department": department, "day": day(wanted.by)}
    parts = (
        hello,
        tr(
            "Here is what the plan of {plan} says of {department}: {file}. Please correct it and"
            " send it back by {day}. Its first sheet says what is wanted.",
            file=file,
            **places,
        ),
        tr("It goes back to: {whom}.", whom=wanted.to_words),
        plan.info.prepared_by,
    )
    subject = tr("{plan}: please check {department} by {day}", **places)
    return Text(person, subject, "\n\n".join(filter(None, parts)))
