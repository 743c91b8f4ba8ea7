"""What differs between an edited workbook and the plan.

Three states are compared cell by cell: what was exported, what the plan holds now, and what the
workbook says. What only the workbook changed is a change; what both changed, each otherwise, is a
conflict; what the plan could not hold is invalid.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from planner.imports.change import Differences
from planner.imports.merging import Rules, settle
from planner.imports.row_matching import Matching, match_rows
from planner.imports.sheet_differences import SheetDifferences
from planner.imports.sheet_worked_out import worked_out_edits
from planner.imports.workbook import EditedBook
from planner.imports.workbook_base import Base
from planner.imports.workbook_fields import LISTS, EditedList
from planner.imports.workbook_names import Names
from planner.imports.workbook_sheet import EditedSheet
from planner.models import Plan


def differences(plan: Plan, book: EditedBook, rules: Rules) -> Differences:
    """Compare a workbook with the plan. Changes that the plan's checks refuse are invalid.

    Raises ``PlannerError`` where the workbook was exported from another plan.
    """
    book.check_plan(plan)
    names = Names(plan, book.base.names)
    read = [(sheet, _matched(sheet, plan, book.base, names)) for sheet in book.sheets]
    new_ids = {sheet.base.name: _new_ids(matching) for sheet, matching in read}
    for sheet, matching in read:
        edited = LISTS[sheet.base.name]
        names.learn(edited.table, _called(edited, matching, new_ids[sheet.base.name]))
    told = []
    for sheet, matching in read:
        one = SheetDifferences(sheet, LISTS[sheet.base.name], plan, book.base, names)
        one.compare(matching, new_ids[sheet.base.name])
        one.invalid += worked_out_edits(sheet, matching)
        told.append(one)
    changes = [change for one in told for change in one.changes]
    refused = settle(plan, changes, rules).refused
    invalid = [i for one in told for i in one.invalid]
    return Differences(
        changes=tuple(change for change in changes if change not in refused),
        conflicts=tuple(change for one in told for change in one.conflicts),
        invalid=(*invalid, *(change.refused(why) for change, why in refused.items())),
        notes=(*book.notes, *(note for one in told for note in one.notes)),
    )


def _matched(sheet: EditedSheet, plan: Plan, base: Base, names: Names) -> Matching:
    edited = LISTS[sheet.base.name]
    newer_from = base.next_ids.get(edited.table, plan.next_id(edited.table))
    return match_rows(sheet, edited, plan, names, newer_from)


def _new_ids(matching: Matching) -> dict[int, int]:
    """Ids of rows that are not in the plan, by row number: negative, to be told apart."""
    return {m.row.number: -m.row.number for m in matching.matches if m.row_id is None}


def _called(
    edited: EditedList, matching: Matching, new_ids: Mapping[int, int]
) -> Iterator[tuple[int, str]]:
    for match in matching.matches:
        row_id = new_ids[match.row.number] if match.row_id is None else match.row_id
        for column in edited.known_by:
            if text := match.row.cells.get(column, "").strip():
                yield row_id, text
