"""The chapter on champions: every department with its champions and backups by name."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from planner.analysis.champions.needs import Need
from planner.analysis.champions.seats import Seat
from planner.analysis.cover.in_force import assignments_in_force, trained
from planner.analysis.glossary.entry import setting_values
from planner.exports.blocks.section import Block, Cell, Column, Paragraph, Section, Table
from planner.exports.documents.chapters.registry import section
from planner.exports.documents.material import Material
from planner.exports.documents.quotes import quotes
from planner.exports.documents.wording import cover_pill, staff_need
from planner.models import Assignment
from planner.text import listed, number, tr, trn

_ONE_PER_LINE = 3
"""Up to this many champions of a department stand under one another."""


@section("champions", "Champions by department")
def champions(material: Material) -> Section | None:
    """Show every department with its champions and backups by name; none without departments."""
    if not material.plan.departments:
        return None
    measures = material.measures
    by_seat: dict[int, list[Assignment]] = {}
    for assignment in assignments_in_force(material.plan, material.on):
        by_seat.setdefault(assignment.responsibility_id, []).append(assignment)
    rows = [
        tuple(_champion_row(material, seat, need, by_seat.get(seat.responsibility_id, [])))
        for seat, need in zip(measures.seats, measures.needs, strict=True)
    ]
    words = tr(
        "Holders: champions from accepted to {last_status} and trained backups, of the cover "
        "the seat needs. Staff need: champions, of the number needed at one for {ratio} staff "
        "where the headcount is known.",
        **setting_values(material.plan.settings),
    )
    blocks: list[Block] = [
        Paragraph("", lead=_needed(measures.needs)),
        Table(
            "champions",
            (
                Column(tr("Department"), width=2),
                Column(tr("Champions"), width=3),
                Column(tr("Backups"), width=3),
                Column(tr("Cover"), "pill"),
                Column(tr("Holders"), "text", 0.5),
                Column(tr("Staff need"), "text", 0.5),
            ),
            tuple(rows),
        ),
        Paragraph(words, quiet=True),
    ]
    blocks += quotes(material, "champions")
    return Section("champions", tr("Champions by department"), tuple(blocks))


def _needed(needs: Sequence[Need]) -> str:
    """How many departments have fewer champions than their staff needs."""
    known = [need for need in needs if need.department.headcount is not None]
    short = sum(need.short > 0 for need in known)
    if not known:
        return tr("How many champions the staff needs is not known: no headcount is given.")
    if not short:
        return tr("Every department with a known headcount has the champions its staff needs.")
    return trn(
        "{short} of {count} department with a known headcount has fewer champions than its staff"
        " needs.",
        "{short} of {count} departments with a known headcount have fewer champions than their"
        " staff needs.",
        len(known),
        short=short,
    )


def _champion_row(
    material: Material, seat: Seat, need: Need, assignments: list[Assignment]
) -> Iterator[Cell]:
    yield material.names.department(seat.department.id)
    owners = [a for a in assignments if a.role == "owner"]
    backups = [a for a in assignments if a.role == "backup"]
    yield _with_states(material, owners)
    yield _with_states(material, backups)
    yield cover_pill(material.measures, seat.responsibility_id)
    yield tr("{count} of {total}", count=number(need.holders), total=number(need.needed_cover))
    yield staff_need(need)


def _with_states(material: Material, assignments: list[Assignment]) -> str:
    """Champions or backups with how far they have come; many of one state are named together."""
    by_state: dict[str, list[str]] = {}
    for assignment in assignments:
        name = material.names.person(assignment.person_id)
        by_state.setdefault(_state_of(material, assignment), []).append(name)
    if len(assignments) <= _ONE_PER_LINE:
        lines = [f"{name} ({state})" for state, names in by_state.items() for name in sorted(names)]
    else:
        lines = [f"{listed(sorted(names))} ({state})" for state, names in by_state.items()]
    return "\n".join(lines) or "–"


def _state_of(material: Material, assignment: Assignment) -> str:
    """How far a champion or backup has come."""
    if not material.plan.present(material.plan.people[assignment.person_id], material.on):
        return tr("away")
    if assignment.status in material.plan.settings.idle_statuses:
        if assignment.status in ("nominated", "asked"):
            return tr("{state}, no holder yet", state=tr(assignment.status))
        return tr("{state}, no holder", state=tr(assignment.status or ""))
    if assignment.role == "backup":
        return tr("trained") if trained(assignment, material.on) else tr("not trained")
    return tr(assignment.status or "no status")
