"""The chapter on cover: every department as a heat map, and every kind of responsibility."""

from __future__ import annotations

from collections.abc import Iterator

from planner.analysis.department_rows import DepartmentRow
from planner.analysis.needs import Need
from planner.exports.documents.chapters.registry import section
from planner.exports.documents.cover import worst_first
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
from planner.text import number, tr

_KINDS = (
    ("champion seat", "Champion seats"),
    ("sponsor seat", "Sponsor seats"),
    ("purpose", "Purpose statements"),
    ("goal", "Goals"),
    ("action", "Actions"),
)
_COVERS = ("uncovered", "single point", "thin", "covered")


@section("coverage")
def coverage(material: Material) -> Section:
    """How many hold what, in figures and in words."""
    blocks: list[Block] = [_heat_map(material)]
    if material.plan.departments:
        words = tr("The darker a field, the fewer people stand behind it.")
        blocks.insert(0, Paragraph(words, quiet=True))
    if material.plan.responsibilities:
        blocks += [Heading(tr("All that somebody must hold")), _kinds(material)]
    return Section("coverage", tr("Coverage of all departments"), tuple(blocks))


def _heat_map(material: Material) -> Table:
    needs = {need.department.id: need for need in material.measures.needs}
    rows = sorted(material.measures.departments, key=worst_first)
    return Table(
        "heat-map",
        (
            Column(tr("Department"), width=2),
            Column(tr("Staff"), "number", 0.4),
            Column(tr("Sponsors")),
            Column(tr("Champions")),
            Column(tr("Backups")),
            Column(tr("Trained")),
            Column(tr("Goal owners")),
            Column(tr("Hours a week")),
        ),
        tuple(tuple(_fields(material, row, needs[row.department.id])) for row in rows),
        empty=tr("The plan has no departments yet."),
    )


def _fields(material: Material, row: DepartmentRow, need: Need) -> Iterator[Cell]:
    yield material.names.department(row.department.id)
    yield row.staff
    yield _count(row.sponsors)
    yield _champions(row.champions, need)
    yield _count(row.backups)
    yield _count(row.trained)
    yield _count(row.goal_owners)
    yield _hours(row)


def _count(count: int) -> Heat:
    if count == 0:
        return Heat("0", tr("nobody"), "bad")
    if count == 1:
        return Heat("1", tr("only one"), "weak")
    return Heat(str(count), tr("enough"), "good")


def _champions(count: int, need: Need) -> Heat:
    """Champions are enough where they and their trained backups are as many as are needed."""
    if count > 1 and need.short:
        return Heat(str(count), tr("of {needed}", needed=need.needed), "weak")
    return _count(count)


def _hours(row: DepartmentRow) -> Heat:
    pledged, needed = row.hours_pledged, row.hours_needed
    words = tr("of {needed} h", needed=number(round(needed, 1)))
    tone: Tone = "good" if pledged >= needed else "weak" if pledged * 2 >= needed else "bad"
    return Heat(number(round(pledged, 1)), words, tone)


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
