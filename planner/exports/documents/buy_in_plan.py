"""The buy-in plan: where every sponsor and department stands, and what moves them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from planner.analysis.buy_in import SCALE, BuyInGap
from planner.analysis.champions import Seat
from planner.analysis.finding import Finding
from planner.analysis.measures import Measures
from planner.exports.documents.framing import framed
from planner.exports.documents.material import Material, material_of
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
    Pill,
    Section,
    Table,
    Titled,
    Tone,
)
from planner.models import Action, BuyIn, Department, Sponsor
from planner.models.work import FINISHED_STATUSES
from planner.text import number, short_day, tr


def buy_in_plan(
    measures: Measures, findings: Sequence[Finding], *, redact: bool = False
) -> Document:
    """Current and wanted buy-in, concerns, needs, champions and actions. Redacted, it has no
    sponsors, since each is one person, and no concerns."""
    material = material_of(measures, findings, redact=redact)
    name = material.plan.info.name
    chapters = [
        _summary(material, _rateable(material, redact=redact)),
        *(() if redact else (_sponsors(material),)),
        _departments(material, concerns=not redact),
        _actions(material),
    ]
    return framed(
        material,
        title=tr("{plan}: buy-in plan", plan=name) if name else tr("Buy-in plan"),
        kind=tr("Buy-in plan"),
        sections=chapters,
        redact=redact,
    )


def _rateable(material: Material, *, redact: bool) -> tuple[BuyInGap, ...]:
    """Whose buy-in the document tells."""
    gaps = material.measures.buy_in
    return tuple(g for g in gaps if isinstance(g.subject, Department)) if redact else gaps


def _summary(material: Material, gaps: Sequence[BuyInGap]) -> Section:
    rated = [g for g in gaps if g.gap is not None]
    there = sum(g.gap == 0 for g in rated)
    widest = next(iter(gaps), None)
    lead = (
        tr("Buy-in is rated for {count} of {total}.", count=len(rated), total=len(gaps))
        if gaps
        else tr("The plan has no sponsors and no departments yet.")
    )
    steps = sum(g.weighted or 0 for g in rated)
    blocks: list[Block] = [
        Paragraph(tr("Not rated is unknown, never low."), lead=lead),
        Figures(
            (
                Figure(tr("Where they should be"), tr("{a} of {b}", a=there, b=len(rated))),
                Figure(tr("Not rated"), str(len(gaps) - len(rated))),
                Figure(tr("Steps to go"), str(steps), tr("weighted by influence")),
                Figure(
                    tr("Widest gap"),
                    _subject(material, widest) if widest and widest.weighted else "–",
                ),
            )
        ),
        Heading(tr("The scale")),
        KeyValues(
            (
                (
                    tr("Buy-in"),
                    tr("{scale}, from lowest to highest", scale=", ".join(map(tr, SCALE))),
                ),
                (
                    tr("Gap"),
                    tr("steps from where somebody stands to where they should be, times influence"),
                ),
            )
        ),
    ]
    return Section("summary", "", tuple(blocks))


def _subject(material: Material, gap: BuyInGap) -> str:
    if isinstance(gap.subject, Department):
        return material.names.department(gap.subject.id)
    return gap.subject.title


def _rating(buy_in: BuyIn | None, tone: Tone = "plain") -> Pill | str:
    return "–" if buy_in is None else Pill(tr(buy_in), tone)


def _gap(gap: BuyInGap) -> Cell:
    if gap.gap is None:
        return tr("not rated")
    if gap.gap == 0:
        return Pill(tr("there"), "good")
    words = tr("{steps} to go", steps=gap.gap)
    return Pill(words, "bad" if gap.gap > 1 else "weak")


def _sponsors(material: Material) -> Section:
    gaps = [g for g in material.measures.buy_in if isinstance(g.subject, Sponsor)]
    table = Table(
        "sponsors",
        (
            Column(tr("Sponsor"), width=2),
            Column(tr("Now"), "pill"),
            Column(tr("Wanted"), "pill"),
            Column(tr("Gap"), "pill"),
            Column(tr("Influence"), "number", 0.5),
            Column(tr("Concerns"), width=3),
            Column(tr("Rated"), "day", 0.5),
        ),
        tuple(tuple(_sponsor_row(material, gap)) for gap in gaps),
        empty=tr("The plan has no sponsors yet."),
    )
    return Section("sponsors", tr("Sponsors"), (table,))


def _sponsor_row(material: Material, gap: BuyInGap) -> Iterator[Cell]:
    sponsor = gap.subject
    assert isinstance(sponsor, Sponsor)
    seat = material.plan.responsibility_for(sponsor)
    holders = material.people(material.measures.coverage.holders[seat.id])
    yield Titled(sponsor.title, holders if holders != sponsor.title else "")
    yield _rating(gap.now)
    yield _rating(gap.wanted)
    yield _gap(gap)
    yield gap.influence
    yield sponsor.concerns or "–"
    yield gap.rated_on


def _departments(material: Material, *, concerns: bool) -> Section:
    gaps = {g.subject.id: g for g in material.measures.buy_in if isinstance(g.subject, Department)}
    seats = {seat.department.id: seat for seat in material.measures.seats}
    columns = [
        Column(tr("Department"), width=2),
        Column(tr("Now"), "pill"),
        Column(tr("Wanted"), "pill"),
        Column(tr("Gap"), "pill"),
        Column(tr("Champion"), width=2),
        Column(tr("Backup"), width=2),
    ]
    if concerns:
        columns.append(Column(tr("Concerns and needs"), width=3))
    rows = (tuple(_department_row(material, seats[one], gap)) for one, gap in gaps.items())
    table = Table(
        "departments",
        tuple(columns),
        tuple(row[: len(columns)] for row in rows),
        empty=tr("The plan has no departments yet."),
    )
    return Section("departments", tr("Departments"), (table,))


def _department_row(material: Material, seat: Seat, gap: BuyInGap) -> Iterator[Cell]:
    department = seat.department
    yield Titled(material.names.department(department.id), _staff(department))
    yield _rating(gap.now)
    yield _rating(gap.wanted)
    yield _gap(gap)
    yield material.people(seat.champions)
    yield material.people(seat.backups)
    yield "\n".join(filter(None, (department.concerns, department.needs))) or "–"


def _staff(department: Department) -> str:
    if department.headcount is None:
        return ""
    return tr("{count} staff", count=number(department.headcount))


def _actions(material: Material) -> Section:
    """What is still to be done, by phase."""
    phases = ("prepare", "pilot", "launch", "sustain")
    open_ones = [a for a in material.plan.actions.values() if a.status not in FINISHED_STATUSES]
    open_ones.sort(key=lambda a: (phases.index(a.phase), a.due is None, a.due or a.start, a.id))
    table = Table(
        "actions",
        (
            Column(tr("Action"), width=3),
            Column(tr("Phase"), width=0.5),
            Column(tr("Held by"), width=2),
            Column(tr("Due"), "day", 0.5),
            Column(tr("State"), "pill", 0.5),
        ),
        tuple(_action_row(material, action) for action in open_ones),
        empty=tr("No actions are open."),
    )
    return Section("actions", tr("Actions"), (table,))


def _action_row(material: Material, action: Action) -> tuple[Cell, ...]:
    seat = material.plan.responsibility_for(action)
    late = action.due is not None and action.due < material.on
    state = (
        tr("late since {day}", day=short_day(action.due, material.on))
        if late and action.due
        else tr(action.status)
    )
    return (
        action.title,
        tr(action.phase),
        material.people(material.measures.coverage.holders[seat.id]),
        action.due,
        Pill(state, "bad" if late else "plain"),
    )
