"""The heat map of a plan with too many departments to list: a line for each part of the
organisation."""

from __future__ import annotations

from collections.abc import Iterator

from planner.analysis.champions.department_rows import hours_cell
from planner.exports.blocks.section import Cell, Column, Heat, More, Table, Tone
from planner.exports.documents.material import Material
from planner.exports.documents.seats import worst_pill, worst_state
from planner.exports.families import Family, families
from planner.text import number, tr


def families_table(material: Material) -> Table | None:
    """Return how many departments of each part of the organisation are covered how; none where
    departments have none above them."""
    found = families(material.measures)
    if not found:
        return None
    thin, hours = any(f.count("thin") for f in found), material.measures.effort.known
    return Table(
        "families",
        (
            Column(tr("Departments under"), width=2),
            Column(tr("In all"), "number", 0.4),
            Column(tr("Staff"), "number", 0.4),
            Column(tr("At worst"), "pill", 0.8),
            Column(tr("On nobody"), width=0.6),
            Column(tr("On one person"), width=0.6),
            *([Column(tr("Too few"), width=0.6)] if thin else []),
            Column(tr("Covered"), width=0.6),
            Column(tr("Of those tested"), width=0.6),
            *([Column(tr("Hours a week"))] if hours else []),
        ),
        tuple(tuple(_cells(material, family, thin=thin, hours=hours)) for family in found),
        more=More(
            "and one more part of the organisation",
            "and {count} more parts of the organisation",
            "champions",
            tuple(worst_state(family.worst) for family in found),
        ),
    )


def _cells(material: Material, family: Family, *, thin: bool, hours: bool) -> Iterator[Cell]:
    yield material.names.department(family.department.id)
    yield len(family.seats)
    yield family.staff
    yield worst_pill(family.worst)
    yield _count_cell(family.count("uncovered"), "bad")
    yield _count_cell(family.count("single point"), "weak")
    if thin:
        yield _count_cell(family.count("thin"), "weak")
    yield _count_cell(family.count("covered"), "good")
    yield _count_cell(family.tested, "good")
    if hours:
        used, needed = family.hours
        words = tr("of {needed} h", needed=number(round(needed, 1)))
        yield Heat(number(round(used, 1)), words, hours_cell(used, needed)[1])


def _count_cell(count: int, tone: Tone) -> Heat:
    return Heat(str(count), "", tone if count else "plain")
