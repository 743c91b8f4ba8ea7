"""The table of departments: who carries the network in each, and what it needs."""

from __future__ import annotations

from collections.abc import Callable
from typing import NamedTuple

from planner.actions import rows
from planner.analysis.champions.department_rows import DepartmentRow, cell, hours_cell, tested_cell
from planner.analysis.champions.needs import Need
from planner.models import Department, Responsibility
from planner.text import tr, trn
from planner.ui.as_written import places_in_order
from planner.ui.lists.field_columns import OwnColumns, seat_column
from planner.ui.state.workspace import Workspace
from planner.ui.table import Column, Listing, Number


class SeatRow(NamedTuple):
    """A department with who carries the network there."""

    key: int
    department: Department
    row: DepartmentRow
    seat: Responsibility
    champions: str
    need: Need


def seat_rows(workspace: Workspace) -> list[SeatRow]:
    """Return a row for every department."""
    plan, measures = workspace.plan, workspace.measures
    made, people = [], plan.people
    everyone = {person for seat in measures.seats for person in seat.champions}
    place = places_in_order(people[person].shown_name for person in everyone)
    for row, need, seat in zip(measures.departments, measures.needs, measures.seats, strict=True):
        names = [people[person].shown_name for person in seat.champions]
        made.append(
            SeatRow(
                row.department.id,
                row.department,
                row,
                plan.responsibility_for(row.department),
                ", ".join(sorted(names, key=place.__getitem__)),
                need,
            )
        )
    return made


def _hours(row: SeatRow) -> tuple[str, str]:
    return hours_cell(row.row.hours_used, row.row.hours_needed)


def _count_column(title: str, count: Callable[[SeatRow], int]) -> Column:
    return Column(
        title,
        count,
        show=lambda r: cell(count(r))[0],
        tone=lambda r: cell(count(r))[1],
        order=count,
        width=10,
    )


def _columns(workspace: Workspace) -> tuple[Column, ...]:
    """Return the columns: the department and how many carry the network there; how far its people
    are bought in, where it belongs, and what its seat needs."""
    own = OwnColumns(workspace, Department, "department")
    return (
        own("name", width=18, strong=True),
        own("headcount", width=7),
        *_cover_columns(),
        own("buy_in"),
        own("buy_in_wanted"),
        own("rated_on"),
        own("parent", width=14),
        own("communications", width=14),
        seat_column(workspace, Department, "needed", width=12),
        seat_column(workspace, Department, "weight"),
        *own.rest(except_for=("influence", "concerns", "needs")),
    )


def _cover_columns() -> tuple[Column, ...]:
    """Return the columns of how many carry the network in a department, and of how many needed."""
    return (
        Column(tr("Champions"), lambda r: r.champions, width=20),
        _count_column(tr("Champion"), lambda r: r.row.champions),
        _count_column(tr("Backup"), lambda r: r.row.backups),
        _count_column(tr("Trained"), lambda r: r.row.trained),
        Column(
            tr("Tested"),
            lambda r: r.row.tested,
            show=lambda r: tested_cell(r.row)[0],
            tone=lambda r: tested_cell(r.row)[1],
            order=lambda r: (r.row.tested, r.row.depth),
            width=9,
        ),
        Column(
            tr("Staff need"),
            lambda r: r.need.staff_needs,
            Number(),
            order=lambda r: r.need.staff_needs,
            width=10,
        ),
        Column(
            tr("Hours"),
            lambda r: r.row.hours_used,
            show=lambda r: _hours(r)[0],
            tone=lambda r: _hours(r)[1],
            order=lambda r: r.row.hours_used - r.row.hours_needed,
            width=11,
        ),
    )


def department_listing(workspace: Workspace) -> Listing:
    """Return the table of departments, one row for each."""
    return Listing(
        key="departments",
        names_each=True,
        columns=_columns(workspace),
        add=lambda draft, name: rows.add(draft, Department, name=name),
        add_label=tr("Add a department…"),
        added=tr("add department"),
        remove_all=lambda draft, keys: rows.remove_many(draft, Department, keys),
        remove_label=lambda n: trn("remove {count} department", "remove {count} departments", n),
        removed=lambda n: trn("Removed {count} department.", "Removed {count} departments.", n),
    )
