"""The table of departments: who carries the network in each, and what it needs."""

from __future__ import annotations

from collections.abc import Callable
from typing import NamedTuple, get_args

from planner.actions import rows
from planner.analysis.champions.department_rows import DepartmentRow, cell, hours_cell
from planner.models import Department, Responsibility
from planner.models.people import BuyIn
from planner.text import tr, trn
from planner.ui.lists.fields import field, seat_field
from planner.ui.lists.naming import Choices, no_department
from planner.ui.state.workspace import Workspace
from planner.ui.table import Choice, Column, Day, Listing, Number, Text
from planner.ui.table.kinds import words


class SeatRow(NamedTuple):
    """A department with who carries the network there."""

    key: int
    department: Department
    row: DepartmentRow
    seat: Responsibility
    champions: str
    needed: int


def seat_rows(workspace: Workspace) -> list[SeatRow]:
    """Every department."""
    plan, measures = workspace.plan, workspace.measures
    made = []
    for row, need, seat in zip(measures.departments, measures.needs, measures.seats, strict=True):
        names = [plan.people[p].shown_name for p in seat.champions]
        made.append(
            SeatRow(
                row.department.id,
                row.department,
                row,
                plan.responsibility_for(row.department),
                ", ".join(sorted(names, key=str.casefold)),
                need.needed,
            )
        )
    return made


def _hours(row: SeatRow) -> tuple[str, str]:
    return hours_cell(row.row.hours_pledged, row.row.hours_needed)


def _counted(title: str, count: Callable[[SeatRow], int]) -> Column:
    return Column(
        title,
        count,
        show=lambda r: cell(count(r))[0],
        tone=lambda r: cell(count(r))[1],
        order=count,
        width=10,
    )


def _carried_by() -> tuple[Column, ...]:
    """The department, and how many carry the network there."""
    return (
        Column(
            tr("Department"),
            lambda r: r.department.name,
            Text(),
            field(Department, "name"),
            width=18,
            strong=True,
        ),
        Column(
            tr("Staff"),
            lambda r: r.department.headcount,
            Number(whole=True),
            field(Department, "headcount"),
            width=7,
        ),
        Column(tr("Champions"), lambda r: r.champions, width=20),
        _counted(tr("Champion"), lambda r: r.row.champions),
        _counted(tr("Backup"), lambda r: r.row.backups),
        _counted(tr("Trained"), lambda r: r.row.trained),
        Column(tr("Need"), lambda r: r.needed, Number(), order=lambda r: r.needed, width=7),
        Column(
            tr("Hours"),
            lambda r: r.row.hours_pledged,
            show=lambda r: _hours(r)[0],
            tone=lambda r: _hours(r)[1],
            order=lambda r: r.row.hours_pledged - r.row.hours_needed,
            width=11,
        ),
    )


def _rated(workspace: Workspace) -> tuple[Column, ...]:
    """How far its people are bought in."""
    buy_in = Choice(words(*get_args(BuyIn)), none=tr("not rated"))
    return (
        Column(
            tr("Buy-in"),
            lambda r: r.department.buy_in,
            buy_in,
            field(Department, "buy_in"),
            width=11,
        ),
        Column(
            tr("Wanted"),
            lambda r: r.department.buy_in_wanted,
            buy_in,
            field(Department, "buy_in_wanted"),
            width=11,
        ),
        Column(
            tr("Rated"),
            lambda r: r.department.rated_on,
            Day(lambda: workspace.today),
            field(Department, "rated_on"),
            width=10,
        ),
    )


def _settings(workspace: Workspace) -> tuple[Column, ...]:
    """Where it belongs, and what its seat asks for."""
    pick = Choices(workspace)
    yes_no = Choice(lambda: ((True, tr("yes")), (False, tr("no"))))
    return (
        Column(
            tr("Part of"),
            lambda r: r.department.parent_id,
            Choice(pick.departments, none=tr("none"), what=no_department()),
            field(Department, "parent_id"),
            width=14,
        ),
        Column(
            tr("Communications"),
            lambda r: r.department.is_communications,
            yes_no,
            field(Department, "is_communications"),
            width=14,
        ),
        Column(
            tr("Needed cover"),
            lambda r: r.seat.needed_cover,
            Number(whole=True),
            seat_field(Department, "needed_cover"),
            width=12,
        ),
        Column(
            tr("Weight"),
            lambda r: r.seat.weight,
            Number(whole=True),
            seat_field(Department, "weight"),
            width=8,
        ),
    )


def department_listing(workspace: Workspace) -> Listing:
    """One row for each department."""
    return Listing(
        key="departments",
        names_each=True,
        columns=(*_carried_by(), *_rated(workspace), *_settings(workspace)),
        add=lambda draft, name: rows.add(draft, Department, name=name),
        add_label=tr("Add a department…"),
        added=tr("add department"),
        remove=lambda draft, key: rows.remove(draft, Department, key),
        removed=lambda n: trn("remove {count} department", "remove {count} departments", n),
    )
