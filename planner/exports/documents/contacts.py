"""Whom to talk to about what somebody hands over."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from planner.analysis.findings.subjects import responsibility_names
from planner.analysis.handing_over.proposals import Proposal
from planner.analysis.handing_over.things import Thing
from planner.analysis.sponsors.participation import people_in
from planner.exports.blocks.section import Block, Cell, Column, Heading, Paragraph, Table
from planner.exports.documents.material import Material
from planner.models import Assignment, Person, Responsibility, SponsorDepartment
from planner.models.roles import OVER_STATUSES
from planner.text import listed_names, tr, trn

_MOST_THINGS = 3
_MOST_PEOPLE = 15

_About = dict[int, dict[str, list[str]]]
"""By person: in what role, of what."""


def contacts(
    material: Material,
    leaver: Person,
    things: Sequence[Thing],
    proposed: Mapping[int, Proposal],
) -> Iterator[Block]:
    """Yield the people around what is handed over, those around most of it first: who holds it
    too, who stands for its department, who takes it over, and the manager of whoever leaves."""
    about: _About = {}
    for thing in things:
        name = responsibility_names(material.plan, (thing.responsibility.id,))
        for person_id, role in _people_around(material, thing, proposed):
            if person_id != leaver.id:
                about.setdefault(person_id, {}).setdefault(role, []).append(name)
    if leaver.manager_id is not None:
        whose = material.names.person(leaver.id)
        about.setdefault(leaver.manager_id, {})[tr("manager of")] = [whose]
    if about:
        yield Heading(tr("Whom to talk to"))
        yield from _listed(material, about)


def _people_around(
    material: Material, thing: Thing, proposed: Mapping[int, Proposal]
) -> Iterator[tuple[int, str]]:
    row = thing.responsibility
    beside = {given.person_id: given for given in _besides(material, row)}
    for person_id, given in beside.items():
        yield person_id, tr("holds") if given.role == "owner" else tr("backup of")
    for person_id in _standing_for(material, row):
        yield person_id, tr("stands for")
    noted, proposal = thing.noted, proposed.get(row.id)
    chosen = None if noted is None or noted.state == "declined" else noted.to_person_id
    if chosen is not None and chosen not in beside:
        yield chosen, tr("takes over")
    elif chosen is None and proposal is not None and proposal.person_id not in beside:
        yield proposal.person_id, tr("could take over")


def _besides(material: Material, row: Responsibility) -> Iterator[Assignment]:
    """Yield how others have a thing today or later."""
    absent = material.plan.absent(material.on)
    for given in material.plan.assignments_of(row.id):
        ended = given.until is not None and given.until < material.on
        if not ended and given.status not in OVER_STATUSES and given.person_id not in absent:
            yield given


def _standing_for(material: Material, row: Responsibility) -> Iterator[int]:
    """Yield who sits in the sponsor seats that stand for a department by name."""
    plan = material.plan
    if row.department_id is not None:
        for link in plan.where(SponsorDepartment, "department_id", row.department_id):
            seat = plan.sponsors[link.sponsor_id]
            yield from (person.id for person in people_in(plan, seat, material.on))


def _listed(material: Material, about: _About) -> Iterator[Block]:
    names = material.names

    def sort_key(person_id: int) -> tuple[int, str]:
        return -sum(map(len, about[person_id].values())), names.person(person_id)

    ordered = sorted(about, key=sort_key)
    columns = [Column(tr("Who"), width=2), Column(tr("What for"), width=4)]
    reached = any(material.plan.people[each].email for each in ordered[:_MOST_PEOPLE])
    if reached:
        columns.append(Column(tr("E-mail"), width=2.5))
    yield Table(
        "contacts",
        tuple(columns),
        tuple(
            tuple(_row(material, each, about[each]))[: len(columns)]
            for each in ordered[:_MOST_PEOPLE]
        ),
    )
    left = len(ordered) - _MOST_PEOPLE
    if left > 0:
        yield Paragraph(trn("and one more person", "and {count} more people", left), quiet=True)


def _row(material: Material, person_id: int, roles: Mapping[str, Sequence[str]]) -> Iterator[Cell]:
    yield material.names.person(person_id)
    yield "; ".join(
        tr("{role} {things}", role=role, things=listed_names(list(things), _MOST_THINGS))
        for role, things in roles.items()
    )
    yield material.plan.people[person_id].email or "–"
