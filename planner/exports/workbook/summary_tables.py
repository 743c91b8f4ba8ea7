"""The summary's tables: coverage by department and cover by kind, counted live."""

from __future__ import annotations

from typing import NamedTuple

from planner.exports.department_order import worst_first
from planner.exports.lists.listing import Cover, View
from planner.exports.titles import kind_title
from planner.exports.workbook.cells import Formula, Plain
from planner.exports.workbook.charts import COVER_HEIGHT, hours_height
from planner.exports.workbook.measure import AROUND, text_height
from planner.exports.workbook.page import Page, in_order
from planner.models.roles import Kind
from planner.text import tr, trn

MOST_DEPARTMENTS = 24
_NAME_LINE = 28
"""How many digits wide the column of departments is."""
_TABLE_HEIGHT = 4.0
"""Of the cover table, in centimetres; the chart beside it is taller."""


class Counts(NamedTuple):
    """Live formulas over the other sheets, by what they count."""

    nobody_or_one: Formula | int
    nobody_or_one_of: Formula | str
    covered: Formula | int
    covered_of: Formula | str
    taking_part: Formula | int
    taking_part_of: Formula | str
    by_kind: tuple[tuple[Kind, tuple[Formula | int, ...]], ...]
    """Each kind of responsibility with nobody, one only, too few and enough holders."""
    departments_with_none: tuple[Formula | int, ...]
    """Of sponsors, champions, backups, trained and goal owners."""


COVERED = ("sponsors", "champions", "backups", "trained", "goal_owners")


def add_departments(page: Page, view: View, counts: Counts) -> tuple[int, int]:
    """Add the departments with the least cover first; return their first and last row, or zeros."""
    rows = sorted(view.measures.departments, key=worst_first)
    if not rows:
        return 0, 0
    page.heading(tr("Coverage by department"))
    titles = (
        tr("Department"), tr("Staff"), tr("Sponsors"), tr("Champions"), tr("Backups"),
        tr("Trained"), tr("Goal owners"), tr("Hours that can be used"), tr("Hours needed"),
    )  # fmt: skip
    looks = ("header", "header_right", *["header_centre"] * 5, "header_right", "header_right")
    page.line(*in_order(titles, looks), height=30)
    first = page.row + 1
    for row in rows[:MOST_DEPARTMENTS]:
        values = (
            view.names.department(row.department.id),
            row.staff,
            *[Cover(getattr(row, name)).words for name in COVERED],
            row.hours_used,
            row.hours_needed,
        )
        looks = ("name_wrapped", "whole", *["cover"] * 5, "hours", "hours")
        height = AROUND + text_height(str(values[0]), _NAME_LINE, bold=True)
        page.line(*in_order(values, looks), height=height)
    last = page.row
    _none_line(page, view, counts)
    return first, last


def add_hours(page: Page, departments: tuple[int, int]) -> int:
    """Leave room for the chart of hours; return its first row, or zero where there is no chart."""
    first, last = departments
    if not last:
        return 0
    height = hours_height(last - first + 1)
    page.keep_chart(height)
    page.heading(tr("Champion hours a week by department"))
    return page.leave_room(height)


def _none_line(page: Page, view: View, counts: Counts) -> None:
    more = len(view.measures.departments) - MOST_DEPARTMENTS
    values: list[Plain | Formula] = [tr("With none, of all departments"), None]
    values += [*counts.departments_with_none, None, None]
    page.line(*in_order(values, ("total", "total", *["total_centre"] * 5, "total", "total")))
    if more > 0:
        page.line((1, trn("and one more on the sheet Departments",
                          "and {count} more on the sheet Departments", more), "note"))  # fmt: skip


def add_cover(page: Page, counts: Counts) -> tuple[tuple[int, int], int]:
    """Say how each kind is covered; return its rows, or zeros, and where the chart beside it
    begins."""
    if not any(isinstance(figure, Formula) for _, figures in counts.by_kind for figure in figures):
        return (0, 0), 0
    page.keep_chart(COVER_HEIGHT)
    page.heading(tr("Cover by kind of responsibility"))
    titles = (tr("Kind"), tr("Nobody"), tr("One only"), tr("Too few"), tr("Enough"))
    page.line(*in_order(titles, ("header", *["header_right"] * 4)), height=20)
    first = page.row + 1
    for kind, figures in counts.by_kind:
        page.line(*in_order((kind_title(kind), *figures), ("name", *["whole"] * 4)))
    rows = first, page.row
    page.leave_room(COVER_HEIGHT - _TABLE_HEIGHT)
    return rows, first - 1
