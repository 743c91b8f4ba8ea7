"""The columns of the two champion tables."""

from __future__ import annotations

from typing import get_args

from planner.actions import roles, rows
from planner.models import Assignment, Department, Draft, Person
from planner.models.people import BuyIn
from planner.models.roles import ChampionStatus
from planner.text import tr, trn
from planner.ui.lists.champions import (
    ago,
    count_tone,
    count_words,
    hours_tone,
    hours_words,
)
from planner.ui.lists.fields import field, seat_field
from planner.ui.lists.naming import Choices, make_department, make_person
from planner.ui.table import Choice, Column, Day, Listing, Number, Text
from planner.ui.table.kinds import words
from planner.ui.workspace import Workspace

_ROLES = (("owner", tr("Champion")), ("backup", tr("Backup")))


def champion_listing(workspace: Workspace) -> Listing:
    """One row for each appointment."""
    pick = Choices(workspace)
    day = Day(lambda: workspace.today)

    def set_status(draft: Draft, key: int, value: ChampionStatus) -> object:
        return roles.set_status(draft, key, value, workspace.today)

    def set_trained(draft: Draft, key: int, value) -> object:
        return rows.edit(draft, Assignment, key, ready=value is not None, ready_on=value)

    def set_department(draft: Draft, key: int, value: int) -> object:
        seat = draft.plan.responsibility_for(draft.plan.departments[value])
        return rows.edit(draft, Assignment, key, responsibility_id=seat.id)

    def set_hours(draft: Draft, key: int, value: float | None) -> object:
        person_id = draft.plan.get(Assignment, key).person_id
        return rows.edit(draft, Person, person_id, hours=value)

    return Listing(
        key="champions",
        columns=(
            Column(
                tr("Champion"),
                lambda r: r.person.id,
                Choice(pick.people, make=make_person),
                field(Assignment, "person_id"),
                label=tr("appoint somebody else"),
                show=lambda r: r.person.shown_name,
                width=17,
                strong=True,
            ),
            Column(
                tr("Department"),
                lambda r: r.department.id,
                Choice(pick.departments, make=make_department),
                set_department,
                show=lambda r: r.department.name,
                width=16,
            ),
            Column(
                tr("Role"),
                lambda r: r.assignment.role,
                Choice(lambda: _ROLES),
                field(Assignment, "role"),
                width=9,
            ),
            Column(
                tr("Status"),
                lambda r: r.assignment.status,
                Choice(words(*get_args(ChampionStatus))),
                set_status,
                label=tr("change champion’s status"),
                show=lambda r: r.words,
                tone=lambda r: r.tone,
                width=18,
            ),
            Column(
                tr("Trained"),
                lambda r: r.assignment.ready_on,
                day,
                set_trained,
                show=lambda r: (
                    day.show(r.assignment.ready_on) or (tr("yes") if r.assignment.ready else "")
                ),
                width=9,
            ),
            Column(tr("Pledged"), lambda r: r.person.hours, Number("h"), set_hours, width=9),
            Column(
                tr("Last active"),
                lambda r: r.assignment.last_active,
                day,
                field(Assignment, "last_active"),
                show=lambda r: ago(r.assignment.last_active, workspace.today),
                width=12,
            ),
            Column(
                tr("Confirmed"),
                lambda r: r.assignment.confirmed_on,
                day,
                field(Assignment, "confirmed_on"),
                width=10,
            ),
        ),
        remove=lambda draft, key: roles.unassign(draft, key),
        removed=lambda n: trn("remove {count} champion", "remove {count} champions", n),
    )


def department_listing(workspace: Workspace) -> Listing:
    """One row for each department."""
    pick = Choices(workspace)
    buy_in = Choice(words(*get_args(BuyIn)), none=tr("not rated"))
    yes_no = Choice(lambda: ((True, tr("yes")), (False, tr("no"))))

    def counted(title: str, count, width: int = 10) -> Column:
        return Column(
            title,
            count,
            show=lambda r: count_words(count(r)),
            tone=lambda r: count_tone(count(r)),
            order=count,
            width=width,
        )

    return Listing(
        key="departments",
        columns=(
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
            counted(tr("Champion"), lambda r: r.row.champions),
            counted(tr("Backup"), lambda r: r.row.backups),
            counted(tr("Trained"), lambda r: r.row.trained),
            Column(tr("Need"), lambda r: r.needed, Number(), order=lambda r: r.needed, width=7),
            Column(
                tr("Hours"),
                lambda r: r.row.hours_pledged,
                show=lambda r: hours_words(r.row),
                tone=lambda r: hours_tone(r.row),
                order=lambda r: r.row.hours_pledged - r.row.hours_needed,
                width=11,
            ),
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
                tr("Part of"),
                lambda r: r.department.parent_id,
                Choice(pick.departments, none=tr("none")),
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
        ),
        add=lambda draft, name: rows.add(draft, Department, name=name),
        add_label=tr("Add a department…"),
        added=tr("add department"),
        remove=lambda draft, key: rows.remove(draft, Department, key),
        removed=lambda n: trn("remove {count} department", "remove {count} departments", n),
    )
