"""Chapters on people: sponsors and their taking part, champions by department."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from planner.analysis.champions import Seat, trained
from planner.analysis.in_force import standing
from planner.analysis.needs import Need
from planner.analysis.participation import Participation
from planner.exports.documents.chapters.cover import coverage_table
from planner.exports.documents.chapters.registry import Material, section
from planner.exports.section import (
    Block,
    Cell,
    Column,
    Heading,
    Paragraph,
    Pill,
    Section,
    Table,
    Titled,
    Tone,
)
from planner.models import Assignment, Commitment
from planner.models.roles import HOLDING_STATUSES
from planner.text import listed, number, tr, trn

_ON_PAGE_ONE = 14
"""Departments that page 1 shows in any case; beyond it the whole table comes here too."""

_ONE_PER_LINE = 3
"""Up to this many champions of a department stand under one another."""

_STATE_TONES: dict[str, Tone] = {
    "taking part": "good",
    "ghost-written": "weak",
    "silent": "bad",
    "nothing yet": "weak",
}
_PROMISE_TONES: dict[str, Tone] = {"kept": "good", "missed": "bad", "open": "plain"}


@section("sponsors")
def sponsors(material: Material) -> Section:
    """Who stands for the launch, and whether they take part themselves."""
    blocks: list[Block] = [
        Paragraph(
            trn(
                "Items of the last day in each sponsor's name. Ghost-written means that somebody "
                "else wrote them.",
                "Items of the last {count} days in each sponsor's name. Ghost-written means that "
                "somebody else wrote them.",
                material.plan.settings.participation_days,
            ),
            quiet=True,
        ),
        Table(
            "sponsors",
            (
                Column(tr("Sponsor"), width=3),
                Column(tr("Stands for"), width=3),
                Column(tr("Taking part"), "pill"),
                Column(tr("In person"), "text"),
                Column(tr("Replies"), "number", 0.5),
                Column(tr("Last seen")),
                Column(tr("Promised")),
            ),
            tuple(tuple(_sponsor_row(material, one)) for one in material.measures.participation),
            empty=tr("The plan has no sponsors yet."),
        ),
    ]
    promises = tuple(material.plan.table(Commitment).values())
    if promises:
        blocks += [Heading(tr("What sponsors promised")), _promises(material, promises)]
    return Section("sponsors", tr("Sponsors and their taking part"), tuple(blocks))


def _sponsor_row(material: Material, part: Participation) -> Iterator[Cell]:
    sponsor = part.sponsor
    person = material.names.person(part.person.id) if part.person else tr("nobody")
    yield Titled(sponsor.title, person if person != sponsor.title else "")
    departments = [material.names.department(d.id) for d in material.plan.departments_of(sponsor)]
    if sponsor.is_primary:
        yield tr("All of the launch")
    else:
        yield listed(departments, most=6) or "–"
    yield Pill(tr(part.state), _STATE_TONES[part.state])
    yield tr("{count} of {total}", count=part.in_person, total=part.items) if part.items else "–"
    yield part.replies
    yield _last_seen(part.days_silent)
    if part.cadence_days is None:
        yield "–"
    else:
        yield trn("every day", "every {count} days", part.cadence_days)


def _last_seen(days: int | None) -> str:
    if days is None:
        return tr("never")
    return trn("one day ago", "{count} days ago", days) if days else tr("today")


def _promises(material: Material, promises: tuple[Commitment, ...]) -> Table:
    ordered = sorted(promises, key=lambda p: (p.status != "open", p.due or date.max, p.id))
    return Table(
        "promises",
        (
            Column(tr("Promise"), width=4),
            Column(tr("Sponsor"), width=2),
            Column(tr("Due"), "day", 0.5),
            Column(tr("State"), "pill", 0.5),
        ),
        tuple(
            (
                p.promise,
                material.plan.sponsors[p.sponsor_id].title,
                p.due,
                _promise_pill(material, p),
            )
            for p in ordered
        ),
    )


def _promise_pill(material: Material, promise: Commitment) -> Pill:
    if promise.status == "open" and promise.due is not None and promise.due < material.on:
        return Pill(tr("overdue"), "bad")
    return Pill(tr(promise.status), _PROMISE_TONES[promise.status])


@section("champions")
def champions(material: Material) -> Section:
    """Every department with its champions and backups by name."""
    measures = material.measures
    by_seat: dict[int, list[Assignment]] = {}
    for assignment in standing(material.plan, material.on):
        by_seat.setdefault(assignment.responsibility_id, []).append(assignment)
    rows = [
        tuple(_champion_row(material, seat, need, by_seat.get(seat.responsibility_id, [])))
        for seat, need in zip(measures.seats, measures.needs, strict=True)
    ]
    blocks: list[Block] = [
        Table(
            "champions",
            (
                Column(tr("Department"), width=2),
                Column(tr("Champions"), width=3),
                Column(tr("Backups"), width=3),
                Column(tr("Cover"), "pill"),
                Column(tr("Holders"), "text", 0.5),
            ),
            tuple(rows),
            empty=tr("The plan has no departments yet."),
        ),
        Paragraph(
            tr(
                "Holders: champions from accepted to quiet and trained backups, of the number the "
                "department needs at one for {ratio} staff.",
                ratio=material.plan.settings.champion_ratio,
            ),
            quiet=True,
        ),
    ]
    if len(rows) > _ON_PAGE_ONE:
        whole = coverage_table(material)
        whole = Table("coverage-all", whole.columns, whole.rows, whole.empty)
        blocks += [Heading(tr("Coverage of all departments")), whole]
    return Section("champions", tr("Champions by department"), tuple(blocks))


def _champion_row(
    material: Material, seat: Seat, need: Need, assignments: list[Assignment]
) -> Iterator[Cell]:
    yield material.names.department(seat.department.id)
    owners = [a for a in assignments if a.role == "owner" and a.status != "stepped down"]
    backups = [a for a in assignments if a.role == "backup" and a.status != "stepped down"]
    yield _with_states(material, owners)
    yield _with_states(material, backups)
    yield _cover_pill(material.measures.coverage.cover(seat.responsibility_id), len(seat.holders))
    yield tr("{count} of {total}", count=number(need.holders), total=number(need.needed))


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
    if assignment.role == "backup":
        return tr("trained") if trained(assignment, material.on) else tr("not trained")
    state = tr(assignment.status or "nominated")
    if assignment.status not in HOLDING_STATUSES:
        return tr("{state}, no holder yet", state=state)
    return state


def _cover_pill(cover: str, depth: int) -> Pill:
    if cover == "uncovered":
        return Pill(tr("none"), "bad")
    if cover == "single point":
        return Pill(tr("1 only"), "weak")
    if cover == "thin":
        return Pill(tr("thin"), "weak")
    return Pill(tr("covered"), "good")
