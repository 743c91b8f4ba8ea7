"""What differs between an edited workbook and the plan.

Three states are compared cell by cell: what was exported, what the plan holds now, and what the
workbook says. What only the workbook changed is a change; what both changed, each otherwise, is a
conflict; what the plan could not hold is invalid.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from planner.imports.merge.change import Change, Differences
from planner.imports.merge.computed import worked_out_edits
from planner.imports.merge.fields import LISTS, EditedList
from planner.imports.merge.matching import Matching, match_rows
from planner.imports.merge.merging import Rules, settle
from planner.imports.merge.names import Names
from planner.imports.merge.sheet_differences import SheetDifferences
from planner.imports.merge.workbook import EditedBook
from planner.models import Plan


def find_differences(plan: Plan, book: EditedBook, rules: Rules) -> Differences:
    """Compare a workbook with the plan. Changes that the plan's checks refuse are invalid.

    Raises ``PlannerError`` where the workbook was exported from another plan.
    """
    book.check_plan(plan)
    names = Names(plan, book.base.names)
    matched = _matched(plan, book, names)
    told = []
    for sheet in book.sheets:
        matching = matched[sheet.base.name]
        one = SheetDifferences(sheet, LISTS[sheet.base.name], plan, book.base, names, rules)
        one.compare(matching, _new_ids(matching))
        one.invalid += worked_out_edits(sheet, matching)
        told.append(one)
    changes = [change for one in told for change in one.changes]
    conflicts = [change for one in told for change in one.conflicts]
    refused = _impossible(plan, changes, conflicts, rules)
    invalid = [i for one in told for i in one.invalid]
    return Differences(
        changes=tuple(change for change in changes if change not in refused),
        conflicts=tuple(change for change in conflicts if change not in refused),
        invalid=(*invalid, *(change.refused(why) for change, why in refused.items())),
        notes=(*book.notes, *(note for one in told for note in one.notes)),
    )


def _matched(plan: Plan, book: EditedBook, names: Names) -> dict[str, Matching]:
    """The rows of every sheet, by list; ``names`` learns what they are called.

    Champions come last: their rows are known by people and departments, as the others call them.
    """
    matched = {}
    for sheet in sorted(book.sheets, key=lambda sheet: not LISTS[sheet.base.name].known_by):
        edited = LISTS[sheet.base.name]
        newer_from = book.base.next_ids.get(edited.table, plan.next_id(edited.table))
        matching = match_rows(sheet, edited, plan, names, newer_from)
        names.learn(edited.table, _called(edited, matching))
        matched[sheet.base.name] = matching
    return matched


def _impossible(
    plan: Plan, changes: Sequence[Change], conflicts: Sequence[Change], rules: Rules
) -> dict[Change, str]:
    """What the plan's checks refuse, and why: of the changes as they are made unasked, which is
    without the removals, and of what is asked about."""
    made = [change for change in changes if change.kind != "removed"]
    refused = settle(plan, made, rules).refused
    if asked := [change for change in conflicts if change.doubt]:
        with_asked = settle(plan, [*made, *asked], rules).refused
        refused |= {change: why for change, why in with_asked.items() if change.doubt}
    return refused


def _new_ids(matching: Matching) -> dict[int, int]:
    """Ids of rows that are not in the plan, by row number: negative, to be told apart."""
    return {m.row.number: -m.row.number for m in matching.matches if m.row_id is None}


def _called(edited: EditedList, matching: Matching) -> Iterator[tuple[int, str]]:
    new_ids = _new_ids(matching)
    for match in matching.matches:
        if match.doubt:
            continue  # a name that is asked about is nobody's yet
        row_id = new_ids[match.row.number] if match.row_id is None else match.row_id
        for column in edited.known_by:
            if text := match.row.cells.get(column, "").strip():
                yield row_id, text
