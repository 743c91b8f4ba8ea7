"""What differs between an edited workbook and the plan.

This is a three-way merge, cell by cell, of what was exported, what the plan holds now, and what the
workbook says. What only the workbook changed is a change; what both changed in different ways is a
conflict; what the plan cannot hold is invalid.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from planner.imports.merge.change import Change, Differences
from planner.imports.merge.computed import computed_edits
from planner.imports.merge.empty_seats import cleared_seats
from planner.imports.merge.fields import LISTS, EditedList
from planner.imports.merge.matching import Matching, match_rows
from planner.imports.merge.merging import Rules, try_changes
from planner.imports.merge.names import Names
from planner.imports.merge.sheet_differences import SheetDifferences
from planner.imports.merge.workbook import EditedWorkbook
from planner.models import Plan


def find_differences(plan: Plan, book: EditedWorkbook, rules: Rules) -> Differences:
    """Compare a workbook with the plan. Changes that the plan's checks refuse are invalid.

    Raises ``PlannerError`` where the workbook was exported from another plan.
    """
    book.check_plan(plan)
    names = Names(plan, book.base.names)
    matched = _matched(plan, book, names)
    compared = []
    for sheet in book.sheets:
        matching = matched[sheet.base.name]
        sheet_differences = SheetDifferences(
            sheet, LISTS[sheet.base.name], plan, book.base, names, rules
        )
        sheet_differences.compare(matching, _new_ids(matching))
        sheet_differences.invalid += (*computed_edits(sheet, matching), *cleared_seats(sheet))
        compared.append(sheet_differences)
    changes = [change for each in compared for change in each.changes]
    conflicts = [change for each in compared for change in each.conflicts]
    refused = _refused(plan, changes, conflicts, rules)
    invalid = [*(i for each in compared for i in each.invalid), *book.left_out]
    return Differences(
        changes=tuple(change for change in changes if change not in refused),
        conflicts=tuple(change for change in conflicts if change not in refused),
        invalid=(*invalid, *(change.refused(why) for change, why in refused.items())),
        notes=(*book.notes, *(note for each in compared for note in each.notes)),
    )


def _matched(plan: Plan, book: EditedWorkbook, names: Names) -> dict[str, Matching]:
    """Match the rows of every sheet, by list, and tell ``names`` what they are called.

    Champions come last: they are identified by people and departments, as other sheets name them.
    """
    matched = {}
    for sheet in sorted(
        book.sheets, key=lambda sheet: not LISTS[sheet.base.name].identifying_columns
    ):
        edited = LISTS[sheet.base.name]
        newer_from = book.base.next_ids.get(edited.table, plan.next_id(edited.table))
        matching = match_rows(sheet, edited, plan, names, newer_from)
        names.add_edited(edited.table, _row_names(edited, matching))
        matched[sheet.base.name] = matching
    return matched


def _refused(
    plan: Plan, changes: Sequence[Change], conflicts: Sequence[Change], rules: Rules
) -> dict[Change, str]:
    """Return the changes that the checks of the plan refuse, with the reasons.

    Tried are the changes that are made unless somebody objects, without the removals, and then
    these together with the doubtful ones.
    """
    made = [change for change in changes if change.kind != "removed"]
    refused = try_changes(plan, made, rules).refused
    if asked := [change for change in conflicts if change.doubt]:
        with_asked = try_changes(plan, [*made, *asked], rules).refused
        refused |= {change: why for change, why in with_asked.items() if change.doubt}
    return refused


def _new_ids(matching: Matching) -> dict[int, int]:
    """Return ids for new rows, by row number; they are negative, which tells them apart."""
    return {m.row.number: -m.row.number for m in matching.matches if m.row_id is None}


def _row_names(edited: EditedList, matching: Matching) -> Iterator[tuple[int, str]]:
    new_ids = _new_ids(matching)
    for match in matching.matches:
        if match.doubt:
            continue  # a doubtful name belongs to nobody yet
        row_id = new_ids[match.row.number] if match.row_id is None else match.row_id
        for column in edited.identifying_columns:
            if text := match.row.cells.get(column, "").strip():
                yield row_id, text
