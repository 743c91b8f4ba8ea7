"""Keeping a list when it is imported, and what a second import of a known one leaves undone."""

from __future__ import annotations

import json
from collections.abc import Iterator
from datetime import date
from typing import Any

from planner.imports.own_files import import_own, own_list
from planner.imports.reading.raw_table import RawTable
from planner.imports.refresh.accepting import Kept, as_it_was, keep_rows
from planner.imports.refresh.comparing import Comparison, compare
from planner.imports.refresh.edition import Edition
from planner.imports.refresh.lists import describe_reading, find_list, new_name
from planner.imports.refresh.said import FIELDS, Said, same, value_in_plan
from planner.imports.refresh.statements import Imported, Statement, Statements, read_statements
from planner.imports.roster.columns import Columns
from planner.imports.roster.importing import import_roster
from planner.imports.roster.report import Note, Report
from planner.models import Draft, KeptList, Person, Plan
from planner.models.lists import RowState, json_object
from planner.text import listed_names, tr, trn

_MOST_NAMED = 12
"""How many people are named one by one; the rest is counted."""


def import_list(
    draft: Draft, table: RawTable, columns: Columns, file: str, name: str | None = None
) -> Report:
    """Import a table, and keep it as a list of the plan, so that the next edition is compared.

    It is the list of that name, else the only one with the same headers, else a new one. Of a
    list that is known the report says what differs and who is missing: an import fills what is
    blank and replaces nothing. A list that this program wrote is none that comes again.
    """
    if own_list(table) is not None:
        return import_own(draft, table, columns)
    before = draft.plan
    kept = find_list(before, table, name)
    report = import_roster(draft, table, columns)
    statements = read_statements(before, table, columns, Imported(draft.plan, report))
    if kept is not None:
        # What the import does not replace is left for the refresh.
        found = compare(before, kept, statements, draft.today or date.max)
        if left := list(_second_import(before, table, kept, found)):
            report.next_of, report.warnings[:0] = kept.name, left
    if kept is None:
        kept = draft.add(KeptList, name=name or new_name(before, file))
    edition = Edition(before, kept)
    rows = [_kept_row(draft.plan, edition, statement) for statement in statements.people]
    seen = {row.entry.row.id for row in rows if row.entry is not None}
    rows += [as_it_was(entry) for entry in edition.entries if entry.row.id not in seen]
    keep_rows(draft, kept, rows)
    draft.change(
        kept,
        file=file,
        read_on=draft.today,
        headcounts=json.dumps(_headcounts(draft.plan, kept, statements), ensure_ascii=False),
        **describe_reading(table, columns),
    )
    return report


def _kept_row(plan: Plan, edition: Edition, statement: Statement) -> Kept:
    """Return what is kept of somebody: all that the list says, but for what it said otherwise
    before and the plan did not take."""
    person = plan.people[statement.person_id]
    entry = edition.of_person(person.id, statement.key) or edition.called(statement.key)
    last = entry.said if entry is not None else {}
    left = {n for n, v in statement.said.items() if n in last and not _is_in(person, n, v)}
    said: Said = last | {n: v for n, v in statement.said.items() if n not in left}
    seats = {seat.key: seat for seat in (entry.seats if entry is not None else ())}
    seats = {seat.key: seat for seat in statement.seats} | seats
    # As for fields: what the plan did not take stays as it was said before.
    stands_for = (entry.stands_for if entry is not None else ()) or statement.stands_for
    # That somebody is back who was gone is left for the refresh as well.
    state: RowState = "gone" if entry is not None and entry.row.state == "gone" else "listed"
    return Kept(entry, statement.key, said, person.id, tuple(seats.values()), stands_for, state)


def _headcounts(plan: Plan, kept: KeptList, statements: Statements) -> dict[str, Any]:
    """Likewise of departments: how many staff the list says they have."""
    staff = {department.name: department.headcount for department in plan.departments.values()}
    last = json_object(kept.headcounts)
    said = {n: c for n, c in statements.headcounts.items() if n not in last or staff.get(n) == c}
    return last | said


def _is_in(person: Person, name: str, value: Any) -> bool:
    return same(FIELDS[name], value_in_plan(FIELDS[name], person), value)


def _second_import(
    plan: Plan, table: RawTable, kept: KeptList, found: Comparison
) -> Iterator[Note]:
    """Say what an import of a known list leaves as it is, and how it can be taken."""
    differing = [standing for standing in found.standing if standing.changes]
    missing = [leaver for leaver in found.leavers if leaver.change is not None]
    if not differing and not missing:
        return
    line = table.header_line
    yield Note(
        line,
        tr(
            "This is the list “{list}” again, and an import replaces nothing. “Bring in the next"
            " list” or, on the command line, --refresh takes what changed and says who is gone.",
            list=kept.name,
        ),
    )
    for standing in differing[:_MOST_NAMED]:
        person = plan.people[standing.statement.person_id]
        columns = listed_names([tr(FIELDS[name].title) for name in standing.changes])
        words = tr(
            "{name}: the list now says otherwise in {columns}.",
            name=person.shown_name,
            columns=columns,
        )
        yield Note(standing.statement.line, words)
    if (more := len(differing) - _MOST_NAMED) > 0:
        yield Note(line, trn("{count} more person differs.", "{count} more people differ.", more))
    for leaver in missing[:_MOST_NAMED]:
        yield Note(line, _missing(plan, kept, leaver.change))
    if (more := len(missing) - _MOST_NAMED) > 0:
        yield Note(
            line, trn("{count} more person is missing.", "{count} more people are missing.", more)
        )


def _missing(plan: Plan, kept: KeptList, change: Any) -> str:
    person = plan.people[change.row_id]
    name = (
        person.shown_name
        if person.ref in ("", person.shown_name)
        else f"{person.shown_name} ({person.ref})"
    )
    held = tr("; ").join(change.side_effects)
    if held:
        return tr(
            "{name}, who was in “{list}” last time, is not in it: {held}.",
            name=name,
            list=kept.name,
            held=held,
        )
    return tr("{name}, who was in “{list}” last time, is not in it.", name=name, list=kept.name)
