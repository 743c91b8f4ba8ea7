"""Two paragraphs to a head of department: who carries it there, and what would help."""

from __future__ import annotations

from collections.abc import Iterator

from planner.analysis.champions.seats import Seat
from planner.analysis.drills.parts import heads_of
from planner.analysis.messages.audience import departments_reached
from planner.analysis.messages.standing import open_messages
from planner.analysis.requests.texts import Text
from planner.exports.documents.material import Material
from planner.models import Department, Person
from planner.text import day, listed, number, tr, trn

_MOST_FOUND = 2
_MOST_TOLD = 3
_SAID_WITH_THE_HOURS = "EFFORT-SHORT"


def department_text(material: Material, seat: Seat) -> Text:
    """Return the text about one department to whoever heads it; its person has the id 0 where
    nobody is known to."""
    department, plan = seat.department, material.plan
    head = next(iter(heads_of(plan, department.id)), None)
    name = tr("head of {department}", department=department.name)
    person = Person(0, name=name) if head is None else plan.people[head]
    hello = tr("Hello,") if head is None else tr("Hello {name},", name=person.shown_name)
    subject = tr("{plan} in {department}", plan=plan.info.name, department=department.name)
    paragraphs = (_who(material, seat), " ".join(_steps_and_messages(material, department)))
    return Text(person, subject, "\n\n".join([hello, *paragraphs, plan.info.prepared_by]).strip())


def _who(material: Material, seat: Seat) -> str:
    places = {"plan": material.plan.info.name, "department": seat.department.name}
    champions, backups = (
        listed(material.names.people(ids)) for ids in (seat.champions, seat.backups)
    )
    if seat.champions:
        said = trn(
            "{people} carries {plan} in {department}.",
            "{people} carry {plan} in {department}.",
            len(seat.champions),
            people=champions,
            **places,
        )
        if seat.backups:
            said = f"{said} {_stand_in(backups, len(seat.backups))}"
    elif seat.backups:
        none = tr("{department} has no champion of {plan}.", **places)
        said = f"{none} {_stand_in(backups, len(seat.backups))}"
    else:
        return tr("{department} has nobody yet who carries {plan}.", **places)
    row = next(r for r in material.measures.departments if r.department.id == seat.department.id)
    hours = tr(
        "Of the {needed} hours a week that it takes, {used} can be given.",
        needed=number(row.hours_needed),
        used=number(row.hours_used),
    )
    return f"{said} {hours}" if row.hours_needed else said


def _stand_in(people: str, count: int) -> str:
    return trn("{people} stands in.", "{people} stand in.", count, people=people)


def _steps_and_messages(material: Material, department: Department) -> Iterator[str]:
    """Yield what is wrong there and would help, and what is going to be said there."""
    steps: dict[str, None] = {}
    for finding in material.open_findings:
        rows = [r for r in finding.rows if (r.kind, r.row_id) == ("department", department.id)]
        if rows and len(steps) < _MOST_FOUND and finding.next_step not in steps:
            steps[finding.next_step] = None
            if finding.code != _SAID_WITH_THE_HOURS:
                yield finding.wording(rows)
    if steps:
        yield tr("What would help: {steps}.", steps="; ".join(steps))
    else:
        yield tr("Nothing is asked of you at the moment.")
    messages = list(_coming_messages(material, department))
    if messages:
        yield tr("Your people will be told: {messages}.", messages=listed(messages[:_MOST_TOLD]))


def _coming_messages(material: Material, department: Department) -> Iterator[str]:
    """Yield the messages of the days ahead to everybody or to the department, with their days."""
    plan, on = material.plan, material.on
    ahead = [(m.on, m) for m in open_messages(plan) if m.on is not None and m.on >= on]
    for when, message in sorted(ahead, key=lambda pair: (pair[0], pair[1].id)):
        if department.id in departments_reached(plan, message):
            yield tr("“{title}” on {day}", title=message.title, day=day(when, on))
