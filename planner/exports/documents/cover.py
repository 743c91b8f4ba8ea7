"""The figures of note and the coverage table, which several chapters and documents show."""

from __future__ import annotations

from collections.abc import Collection, Iterator

from planner.analysis.champions.department_rows import DepartmentRow, tested_cell
from planner.analysis.cover.headline import TITLE
from planner.analysis.leavers.words import Between, could_leave
from planner.exports.department_order import cover_cells, worst_first
from planner.exports.documents.material import Material
from planner.exports.section import Cell, Column, Figure, Figures, More, Pill, Table
from planner.text import short_day, tr


def figures(material: Material) -> Figures:
    """Return the four figures of note, each with what it was at the last pack."""
    measures, plan = material.measures, material.plan
    factor = measures.bus_factor
    no_data = factor.figure is None
    return Figures(
        (
            Figure(
                tr("If people leave"),
                tr("no data") if no_data else factor.words.short,
                _factor_was(material, factor.figure),
            ),
            _of(
                material,
                tr(TITLE),
                measures.coverage.nobody_or_one.count,
                len(plan.responsibilities),
                ("nobody_or_one", "responsibilities"),
            ),
            _of(
                material,
                tr("Departments with a champion"),
                measures.departments_with_champion,
                len(plan.departments),
                ("departments_with_champion", "departments"),
            ),
            _of(
                material,
                tr("Sponsors taking part"),
                measures.sponsors_taking_part,
                len(plan.sponsors),
                ("sponsors_taking_part", "sponsors"),
            ),
        )
    )


def _of(material: Material, name: str, count: int, total: int, keys: tuple[str, str]) -> Figure:
    """Return a count of a total; where the total was the same, only the count is said of then."""
    then = material.figures_then
    was_count, was_total = then.get(keys[0]), then.get(keys[1])
    if not was_total:
        was = tr("no data")
    elif was_total == total:
        was = str(was_count)
    else:
        was = tr("{count} of {total}", count=was_count, total=was_total)
    same = (was_count, was_total) == (count, total)
    words = tr("{count} of {total}", count=count, total=total) if total else tr("no data")
    return Figure(name, words, _remark(material, was, same=same))


def _factor_was(material: Material, now: int | Between | None) -> str:
    """Return how many could leave at the last pack."""
    then, snapshot = material.figures_then.get("bus_factor"), material.last_snapshot
    known = then if isinstance(then, int | Between) else None
    if snapshot is None or known is None or known == now:
        return _remark(material, tr("no data"), same=known == now)
    when = short_day(snapshot.on, material.on)
    return tr("{figure} on {day}", figure=could_leave(known), day=when)


def _remark(material: Material, was: str, *, same: bool) -> str:
    """Return what a figure was at the last pack."""
    snapshot = material.last_snapshot
    if snapshot is None:
        return tr("first pack")
    when = short_day(snapshot.on, material.on)
    if same:
        return tr("unchanged since {day}", day=when)
    return tr("was {figure} on {day}", figure=was, day=when)


def coverage_table(material: Material, only: Collection[int] | None = None) -> Table:
    """Holders of each kind by department, the least covered first; ``only`` these departments."""
    rows = sorted(material.measures.departments, key=worst_first)
    if only is not None:
        rows = [row for row in rows if row.department.id in only]
    return Table(
        "coverage",
        (
            Column(tr("Department"), width=3),
            Column(tr("Staff"), "number", 0.5),
            *(
                Column(title, "pill")
                for title in (
                    tr("Sponsor"),
                    tr("Champion"),
                    tr("Backup"),
                    tr("Trained"),
                    tr("Tested"),
                    tr("Goal owner"),
                    tr("Hours a week"),
                )
            ),
        ),
        tuple(tuple(_coverage_row(material, row)) for row in rows),
        empty=tr("The plan has no departments yet: import a list of people, or add departments."),
        more=More("and one more department", "and {count} more departments", "coverage"),
    )


def _coverage_row(material: Material, row: DepartmentRow) -> Iterator[Cell]:
    yield material.names.department(row.department.id)
    yield row.staff
    *held, goals, hours = (Pill(words, tone) for words, tone in cover_cells(row))
    yield from held
    yield Pill(*tested_cell(row))
    yield goals
    yield hours
