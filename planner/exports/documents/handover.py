"""The hand-over sheet: everything one person holds, and who could take it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date, timedelta

from planner.analysis.appointing.candidates import Candidates
from planner.analysis.cover.coverage import Coverage
from planner.analysis.cover.in_force import assignments_in_force
from planner.analysis.findings.finding import Finding
from planner.analysis.leavers.departure import Departure, departure
from planner.analysis.measures import Measures
from planner.exports.documents.framing import make_document
from planner.exports.documents.material import Material
from planner.exports.section import (
    Block,
    Cell,
    Column,
    Document,
    Figure,
    Figures,
    Heading,
    KeyValues,
    Paragraph,
    Section,
    Table,
    Titled,
)
from planner.exports.titles import kind_title
from planner.models import (
    Action,
    Assignment,
    Drill,
    Goal,
    Person,
    Responsibility,
    RowChange,
    Successor,
)
from planner.text import day, listed, listed_names, number, short_day, tr, trn

_MOST_SUCCESSORS = 2
_MOST_DEPARTMENTS = 8
_MOST_NAMES = 12


def handover(
    measures: Measures, findings: Sequence[Finding], person_id: int, *, redact: bool = False
) -> Document:
    """Return what this person hands over by their last day, or now where none is set."""
    material = Material.of(measures, findings, redact=redact, departures=True)
    person = material.plan.people[person_id]
    after = _without(material, person)
    held = [a for a in assignments_in_force(material.plan, material.on) if a.person_id == person_id]
    blocks: list[Block] = [
        Paragraph(_who(material, person), lead=_when(material, person)),
        _figures(material, person, held, after),
        Heading(tr("What is handed over")),
        _table(material, held, after),
        *_left_behind(after),
        *_stuck(material, held),
        Heading(tr("Handed over")),
        KeyValues(
            (
                (tr("By"), _line()),
                (tr("To"), _line()),
                (tr("On"), _line()),
            )
        ),
    ]
    name = material.names.person(person_id)
    return make_document(
        material,
        title=tr("Hand-over: {person}", person=name),
        kind=tr("Hand-over sheet"),
        sections=(Section("handover", "", tuple(blocks)),),
        redact=redact,
    )


def _without(material: Material, person: Person) -> Departure:
    """Return the first day without this person, against the same day had they stayed."""
    on, last = material.on, person.last_day
    if last is not None and on <= last < date.max:
        on = last + timedelta(days=1)
    stays = person._replace(last_day=None)
    plan = material.plan.applied([RowChange("person", person.id, person, stays)])
    return departure(plan, (person.id,), on, material.measures.threshold)


def _when(material: Material, person: Person) -> str:
    name = material.names.person(person.id)
    if person.last_day is None:
        return tr("{person} has no last day in the plan.", person=name)
    last = day(person.last_day, material.on)
    if person.last_day < material.on:
        return tr("{person} left on {day}.", person=name, day=last)
    days = (person.last_day - material.on).days
    if days == 0:
        return tr("Today is the last day of {person}.", person=name)
    return trn(
        "{person} leaves on {day}, in one day.",
        "{person} leaves on {day}, in {count} days.",
        days,
        person=name,
        day=last,
    )


def _who(material: Material, person: Person) -> str:
    """Title, department and manager, as far as the plan knows them."""
    parts = [person.title]
    if person.department_id is not None:
        parts.append(material.names.department(person.department_id))
    if person.manager_id is not None:
        manager = material.names.person(person.manager_id)
        parts.append(tr("reports to {manager}", manager=manager))
    return " · ".join(part for part in parts if part)


def _figures(
    material: Material, person: Person, held: Sequence[Assignment], after: Departure
) -> Figures:
    alone = len(material.measures.coverage.held_alone(person.id))
    return Figures(
        (
            Figure(tr("Holds or backs up"), str(len(held))),
            Figure(tr("Holds alone"), str(alone)),
            Figure(tr("Would have nobody"), str(after.newly_uncovered.count)),
            Figure(
                tr("Hours a week"),
                tr("not said") if person.hours is None else number(person.hours),
            ),
        )
    )


def _table(material: Material, held: Sequence[Assignment], after: Departure) -> Table:
    candidates = Candidates(after.after)
    ordered = sorted(held, key=lambda a: (after.after.depth(a.responsibility_id), a.id))
    return Table(
        "handover",
        (
            Column(tr("Responsibility"), width=3),
            Column(tr("As"), width=0.5),
            Column(tr("Held with"), width=2),
            Column(tr("Could take it"), width=2.5),
            Column(tr("Taken by"), width=1.5),
        ),
        tuple(tuple(_row(material, a, after.after, candidates)) for a in ordered),
        empty=tr("Nothing in the plan is held by this person."),
    )


def _row(
    material: Material, assignment: Assignment, after: Coverage, candidates: Candidates
) -> Iterator[Cell]:
    plan = material.plan
    responsibility = plan.responsibilities[assignment.responsibility_id]
    yield Titled(plan.name_of(responsibility), _details(material, responsibility))
    yield tr(assignment.role)
    yield material.people(after.holders[responsibility.id])
    found = sorted(candidates.of(responsibility), key=lambda c: (c.cost, c.person_id))
    ready = {row.person_id for row in plan.where(Successor, "responsibility_id", responsibility.id)}
    others = [c.person_id for c in found if c.person_id not in ready]
    best = others[: max(0, _MOST_SUCCESSORS - len(ready))]
    named = [*_prepared(material, responsibility), *map(material.names.person, best)]
    yield listed(named) or tr("nobody suitable is known")
    yield "……………………"


def _prepared(material: Material, responsibility: Responsibility) -> Iterator[str]:
    """Yield who is being prepared to take a responsibility over, and until when."""
    for row in material.plan.where(Successor, "responsibility_id", responsibility.id):
        name = material.names.person(row.person_id)
        if row.until is None:
            yield tr("{name} (being prepared)", name=name)
        else:
            until = short_day(row.until, material.on)
            yield tr("{name} (being prepared until {day})", name=name, day=until)


def _details(material: Material, responsibility: Responsibility) -> str:
    """Return what kind of thing it is, and when it is due."""
    subject = material.plan.subject_of(responsibility)
    kind = kind_title(responsibility.kind)
    due = subject.due if isinstance(subject, Action | Goal) else None
    if due is None:
        return kind
    return tr("{kind}, due {day}", kind=kind, day=short_day(due, material.on))


def _left_behind(after: Departure) -> Iterator[Block]:
    if after.newly_uncovered.count:
        yield Paragraph(
            tr(
                "If nobody takes over, nobody holds {names}.",
                names=listed_names(list(after.newly_uncovered.names), most=_MOST_NAMES),
            )
        )
    for sponsor, departments in after.cut_off:
        yield Paragraph(
            tr(
                "Without {sponsor}, {departments} no longer reach the primary sponsor.",
                sponsor=sponsor,
                departments=listed(departments, most=_MOST_DEPARTMENTS),
            )
        )


def _stuck(material: Material, held: Sequence[Assignment]) -> Iterator[Block]:
    """Yield what people were stuck on when they tried to carry alone what is handed over."""
    plan = material.plan
    mine = dict.fromkeys(a.responsibility_id for a in held)
    drills = [d for row_id in mine for d in plan.where(Drill, "responsibility_id", row_id)]
    found = sorted((d for d in drills if d.stuck_on), key=lambda d: (d.on, d.id), reverse=True)
    if found:
        yield Heading(tr("What people were stuck on when they tried"))
        yield Table(
            "stuck",
            (
                Column(tr("Responsibility"), width=2),
                Column(tr("Tried by"), width=1.5),
                Column(tr("Stuck on"), width=4),
                Column(tr("Settled"), width=1.5),
            ),
            tuple(tuple(_stuck_row(material, drill)) for drill in found),
        )


def _stuck_row(material: Material, drill: Drill) -> Iterator[Cell]:
    row = material.plan.get(Responsibility, drill.responsibility_id)
    on = material.on
    yield Titled(material.plan.name_of(row), short_day(drill.on, on))
    yield material.names.person(drill.person_id)
    yield Titled(drill.stuck_on, drill.note) if drill.note else drill.stuck_on
    yield tr("not yet") if drill.settled_on is None else short_day(drill.settled_on, on)


def _line() -> str:
    """Room to sign on paper."""
    return "…" * 24
