"""The chapter on cover: every department as a heat map, and every kind of responsibility."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from planner.analysis.champions.department_rows import DepartmentRow
from planner.analysis.champions.needs import Need
from planner.analysis.cover.headline import headline
from planner.analysis.drills.words import seats_tested
from planner.exports.department_order import worst_first
from planner.exports.documents.chapters.registry import section
from planner.exports.documents.material import Material
from planner.exports.section import (
    Block,
    Cell,
    Column,
    Heading,
    Heat,
    Paragraph,
    Section,
    Table,
    Tone,
)
from planner.models import Responsibility
from planner.text import listed, mark, number, tr, trn

_KINDS = (
    ("plan", mark("The plan itself")),
    ("champion seat", mark("Champion seats")),
    ("sponsor seat", mark("Sponsor seats")),
    ("purpose", mark("Purpose statements")),
    ("goal", mark("Goals")),
    ("action", mark("Actions")),
)
_COVERS = ("uncovered", "single point", "thin", "covered")


Field = Callable[[DepartmentRow, Need], Cell]


@section("coverage", "Coverage of all departments")
def coverage(material: Material) -> Section:
    """How many hold what, in figures and in words."""
    blocks: list[Block] = [_heat_map(material)]
    if material.plan.departments:
        said = " ".join(_without_champion(material))
        blocks.insert(0, Paragraph(" ".join(_remarks(material)), lead=said, quiet=True))
    if material.plan.responsibilities:
        blocks += [
            Heading(tr("All that somebody must hold")),
            Paragraph(headline(material.measures.coverage)),
            _kinds(material),
        ]
    return Section("coverage", tr("Coverage of all departments"), tuple(blocks))


def _without_champion(material: Material) -> Iterator[str]:
    """How many departments have no champion, and how many seats rest on nobody or one person."""
    measures, total = material.measures, len(material.plan.departments)
    without = total - measures.departments_with_champion
    if without:
        yield trn(
            "{without} of {count} department has no champion.",
            "{without} of {count} departments have no champion.",
            total,
            without=without,
        )
    else:
        yield tr("Every department has a champion.")
    few = sum(len(seat.holders) < 2 for seat in measures.seats)
    if few:
        yield trn(
            "{few} of {count} champion seat rests on nobody or on one person.",
            "{few} of {count} champion seats rest on nobody or on one person.",
            total,
            few=few,
        )
    yield seats_tested(measures)


def _remarks(material: Material) -> Iterator[str]:
    yield tr("The darker a field, the fewer people stand behind it.")
    missing = [words for words, held in _held(material) if not held]
    if missing:
        yield tr("Left out, since the plan holds none yet: {names}.", names=listed(missing))


def _held(material: Material) -> tuple[tuple[str, bool], ...]:
    """Return what departments are measured by that a plan may hold nothing of at all."""
    return (
        (tr("sponsors"), bool(material.plan.sponsors)),
        (tr("goals"), bool(material.plan.goals)),
        (tr("hours pledged"), material.measures.effort.known),
    )


def _heat_map(material: Material) -> Table:
    sponsors, goals, hours = (held for _, held in _held(material))
    fields: list[tuple[Column, Field, bool]] = [
        (Column(tr("Sponsors")), lambda row, need: _count(row.sponsors), sponsors),
        (Column(tr("Champions")), lambda row, need: _champions(row.champions, need), True),
        (Column(tr("Backups")), lambda row, need: _count(row.backups), True),
        (Column(tr("Trained")), lambda row, need: _count(row.trained), True),
        (Column(tr("Tested")), lambda row, need: _tested(row), True),
        (Column(tr("Goal owners")), lambda row, need: _count(row.goal_owners), goals),
        (Column(tr("Hours a week")), lambda row, need: _hours(row), hours),
    ]
    shown = [(column, field) for column, field, held in fields if held]
    needs = {need.department.id: need for need in material.measures.needs}
    name = material.names.department
    rows = (
        (
            name(row.department.id),
            row.staff,
            *(field(row, needs[row.department.id]) for _, field in shown),
        )
        for row in sorted(material.measures.departments, key=worst_first)
    )
    return Table(
        "heat-map",
        (
            Column(tr("Department"), width=2),
            Column(tr("Staff"), "number", 0.4),
            *(column for column, _ in shown),
        ),
        tuple(rows),
        empty=tr("The plan has no departments yet."),
    )


def _count(count: int) -> Heat:
    if count == 0:
        return Heat("0", tr("nobody"), "bad")
    if count == 1:
        return Heat("1", tr("only one"), "weak")
    return Heat(str(count), tr("enough"), "good")


def _tested(row: DepartmentRow) -> Heat:
    """Holders who carried it alone in a drill; only where two or more hold the seat."""
    if row.depth < 2:
        return Heat("–", "", "plain")
    tone: Tone = "good" if row.tested else "plain"
    return Heat(str(row.tested), tr("of {needed}", needed=row.depth), tone)


def _champions(count: int, need: Need) -> Heat:
    """Champions are enough where they are as many as the staff needs."""
    if count > 1 and need.short:
        return Heat(str(count), tr("of {needed}", needed=need.staff_needs), "weak")
    return _count(count)


def _hours(row: DepartmentRow) -> Heat:
    used, needed = row.hours_used, row.hours_needed
    words = tr("of {needed} h", needed=number(round(needed, 1)))
    tone: Tone = "good" if used >= needed else "weak" if used * 2 >= needed else "bad"
    return Heat(number(round(used, 1)), words, tone)


def _kinds(material: Material) -> Table:
    """Every kind of responsibility by how deep its cover is."""
    cover = material.measures.coverage
    by_kind: dict[str, list[Responsibility]] = {}
    for row in material.plan.responsibilities.values():
        by_kind.setdefault(row.kind, []).append(row)
    rows: list[tuple[Cell, ...]] = []
    for kind, title in _KINDS:
        held = by_kind.get(kind, [])
        if held:
            counts = [sum(cover.cover(r.id) == word for r in held) for word in _COVERS]
            rows.append((tr(title), len(held), sum(r.weight for r in held), *_depths(counts)))
    return Table(
        "kinds",
        (
            Column(tr("Kind"), width=2),
            Column(tr("In all"), "number", 0.4),
            Column(tr("Weight"), "number", 0.4),
            Column(tr("Held by nobody")),
            Column(tr("By one person")),
            Column(tr("By fewer than needed")),
            Column(tr("Covered")),
        ),
        tuple(rows),
    )


def _depths(counts: list[int]) -> Iterator[Heat]:
    tones: tuple[Tone, ...] = ("bad", "weak", "weak", "good")
    words = (tr("nobody"), tr("only one"), tr("too few"), tr("covered"))
    for count, tone, said in zip(counts, tones, words, strict=True):
        yield Heat(str(count), said if count else "", tone if count else "plain")
