"""What the details panel says of a department."""

from __future__ import annotations

from collections.abc import Sequence

from planner.analysis.champions.needs import Need
from planner.models import Department, Person
from planner.text import day, number, tr, trn
from planner.ui.figure_rows import seat_holders
from planner.ui.lists.field_columns import other_facts
from planner.ui.row_filter import HeadPart, RowFilter
from planner.ui.side.buy_in import buy_in_parts
from planner.ui.side.comments import show_comments
from planner.ui.side.details import Details, Fact
from planner.ui.side.holders_box import HoldersBox
from planner.ui.side.prepared import show_prepared
from planner.ui.side.signs import show_signs
from planner.ui.side.tenure_box import show_who_held
from planner.ui.side.text_box import TextBox
from planner.ui.state.workspace import Workspace

_SHOWN = (
    *("name", "parent", "headcount", "communications"),
    *("buy_in", "buy_in_wanted", "rated_on", "rated_by", "rated_why", "influence", "next_step"),
)
"""The fields that the panel tells in its own words, or leaves to the table."""


def show_department(details: Details, workspace: Workspace, department_id: int) -> None:
    """Fill the panel with one department: its seat, its people, its buy-in."""
    plan = workspace.plan
    department = plan.departments[department_id]
    need = next(n for n in workspace.measures.needs if n.department.id == department_id)
    details.begin(department.name)
    show_comments(details, workspace, department)
    details.facts(
        [
            *_cover_facts(workspace, department, need),
            *_buy_in_facts(workspace, department),
            *other_facts(workspace, department, shown=_SHOWN),
        ]
    )
    show_signs(details, workspace, department)
    details.heading(tr("Champion seat"))
    details.widget(HoldersBox(workspace, plan.responsibility_for(department)))
    show_prepared(details, workspace, plan.responsibility_for(department))
    show_who_held(details, workspace, plan.responsibility_for(department))
    buy_in_parts(details, workspace, department)
    details.heading(tr("Needs"))
    details.widget(TextBox(workspace, Department, department_id, "needs", tr("Needs")))
    details.button(
        tr("Copy two paragraphs for its head"),
        lambda: workspace.run_command("department text", department_id),
    )
    details.end()


def _cover_facts(workspace: Workspace, department: Department, need: Need) -> list[Fact]:
    """Return how large a department is, and how many hold its seat."""
    plan = workspace.plan
    parent = plan.departments.get(department.parent_id or 0)
    people = plan.where(Person, "department_id", department.id)
    champions = number(need.champions)
    if need.staff_needs:
        champions = tr(
            "{have} of {needed} that its staff needs",
            have=need.champions,
            needed=need.staff_needs,
        )
    return [
        (tr("Part of"), parent.name if parent else ""),
        (tr("Staff"), number(department.headcount) if department.headcount else ""),
        (tr("In the plan"), _people(workspace, department.name, people)),
        (tr("Holders"), _holders(workspace, department.name, department.id, need)),
        (tr("Champions"), champions),
    ]


def _buy_in_facts(workspace: Workspace, department: Department) -> list[Fact]:
    rated, influence = department.rated_on, department.influence
    return [
        (tr("Buy-in"), tr(department.buy_in) if department.buy_in else tr("not rated")),
        (tr("Wanted"), tr(department.buy_in_wanted) if department.buy_in_wanted else ""),
        (tr("Rated"), day(rated, workspace.today) if rated else ""),
        (tr("Influence"), tr("{value} of 5", value=influence) if influence else ""),
    ]


def _holders(workspace: Workspace, name: str, department_id: int, need: Need) -> HeadPart:
    """How many hold the seat of how many needed, which leads to their appointments."""
    words = tr("{have} of {needed} needed", have=need.holders, needed=need.needed_cover)
    keys = seat_holders(workspace.measures, department_id)
    counted = RowFilter("champions", tr("hold the seat of {name}", name=name), keys)
    return HeadPart(words, lambda: workspace.run_command("show only", ("champions", counted)))


def _people(workspace: Workspace, name: str, people: Sequence[Person]) -> HeadPart:
    words = trn("{count} person", "{count} people", len(people))
    if not people:
        return HeadPart(words)
    said = tr("{words} of {name}", words=words, name=name)
    counted = RowFilter("people", said, frozenset(person.id for person in people))
    return HeadPart(words, lambda: workspace.run_command("show only", ("people", counted)))
