"""The CSV files that this program writes of its lists, on their way back.

Their first column says which row of the plan each row is. A row that says what that row says is
taken as known, whatever its texts look like; the rest is read as any other list is.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any, NamedTuple

from planner.imports.reading.cleaning import clean
from planner.imports.reading.raw_table import Cells, RawTable
from planner.imports.roster.columns import Columns
from planner.imports.roster.importing import import_roster
from planner.imports.roster.report import Note, Report
from planner.models import Assignment, Department, Draft, Person, Plan, Responsibility
from planner.models.catalogue import Field, fields_of
from planner.text import exact_day, mark, tr

KEY = "key"
"""The header of the column that says which row of the plan a row is."""

_KEY = re.compile(r"(person|department|assignment|responsibility) (\d{1,18})", re.ASCII)


class OwnList(NamedTuple):
    """One list that the program writes."""

    name: str
    headers: frozenset[str]
    """Some that no other list has together, and that stay as they are."""
    renamed: Mapping[str, str] = {}
    """What headers are taken as that mean something else in lists from elsewhere."""
    brought_in: bool = True
    """Whether there is anything in it that an import of people reads."""


_COUNTED = mark("{header} (counted)")
_IN_DEPARTMENTS = ("champions", "backups", "sponsors", "trained")

OWN_LISTS = (
    OwnList(mark("people"), frozenset({"presence", "alone"})),
    OwnList(mark("departments"), frozenset({"parent", "communications"}), {"name": "department"}),
    OwnList(mark("champions"), frozenset({"counts", "trained_on"}), {"person": "name"}),
    OwnList(mark("assignments"), frozenset({"responsibility", "holds"}), {"person": "name"}),
    OwnList(mark("sponsors"), frozenset({"title", "primary"}), brought_in=False),
    OwnList(mark("promises"), frozenset({"promise", "audience"}), brought_in=False),
    OwnList(mark("posts"), frozenset({"author", "topic"}), brought_in=False),
    OwnList(mark("purposes"), frozenset({"title", "statement"}), brought_in=False),
    OwnList(mark("goals"), frozenset({"title", "metric"}), brought_in=False),
    OwnList(mark("actions"), frozenset({"title", "phase", "waits_for"}), brought_in=False),
    OwnList(mark("messages"), frozenset({"title", "channel", "messenger"}), brought_in=False),
    OwnList(mark("leaving"), frozenset({"share", "at_most"}), brought_in=False),
    OwnList(mark("hours"), frozenset({"left", "added", "dropped"}), brought_in=False),
    OwnList(mark("ownership"), frozenset({"responsibility", "holders"}), brought_in=False),
    OwnList(mark("drills"), frozenset({"carried_by", "outcome"}), brought_in=False),
    OwnList(mark("requests"), frozenset({"request", "answered"}), brought_in=False),
    OwnList(mark("pilot"), frozenset({"round", "tester", "result"}), brought_in=False),
    OwnList(mark("problems"), frozenset({"title", "found_in", "met_by"}), brought_in=False),
    OwnList(mark("trainings"), frozenset({"title", "came"}), brought_in=False),
    OwnList(mark("thanks"), frozenset({"person", "what"}), brought_in=False),
    OwnList(mark("successors"), frozenset({"responsibility", "until"}), brought_in=False),
    OwnList(mark("hand_overs"), frozenset({"taken_by", "to_show"}), brought_in=False),
    OwnList(mark("sites"), frozenset({"told_by", "place"}), brought_in=False),
    OwnList(mark("stages"), frozenset({"department", "on"}), brought_in=False),
    OwnList(mark("ratings"), frozenset({"subject", "whose"}), brought_in=False),
    OwnList(mark("concerns"), frozenset({"quote", "said_by"}), brought_in=False),
    OwnList(mark("wordings"), frozenset({"wording", "agreed"}), brought_in=False),
    OwnList(mark("case_notes"), frozenset({"happened", "source"}), brought_in=False),
    OwnList(mark("comments"), frozenset({"text", "agreed_by", "settled_on"}), brought_in=False),
    OwnList(mark("survey"), frozenset({"round", "question", "points"}), brought_in=False),
    OwnList(mark("findings"), frozenset({"severity", "next_step"}), brought_in=False),
)
"""Every list that ``export --csv`` writes."""


def own_list(table: RawTable) -> OwnList | None:
    """Return which of the program's own lists a table is; none of a table from elsewhere."""
    headers = [clean(header) for header in table.headers]
    if headers[:1] != [KEY]:
        return None
    return next((own for own in OWN_LISTS if own.headers <= set(headers)), None)


def with_usual_headers(table: RawTable) -> RawTable:
    """Return a table as it is to be read: one of the program's own with headers that say what
    they hold, any other as it is."""
    own = own_list(table)
    if own is None:
        return table
    renamed = dict(own.renamed)
    if own.name == "departments":
        renamed |= {header: tr(_COUNTED, header=header) for header in _IN_DEPARTMENTS}
    read = table._replace(headers=tuple(renamed.get(h, h) for h in map(clean, table.headers)))
    return _seats_by_role(read) if own.name == "champions" else read


def _seats_by_role(table: RawTable) -> RawTable:
    """Return the list of champions with a column for champions and one for backups, in the place
    of the department and the role."""
    department, role = table.headers.index("department"), table.headers.index("role")

    def cells_of(cells: Cells) -> Cells:
        filled = [*cells, *[""] * (len(table.headers) - len(cells))]
        backup = clean(filled[role]) == tr("backup")
        named = filled[department]
        filled[department], filled[role] = ("", named) if backup else (named, "")
        return tuple(filled)

    headers = list(table.headers)
    headers[department], headers[role] = "champion of", "backup of"
    rows = [(line, cells_of(cells)) for line, cells in table.rows]
    return table._replace(headers=tuple(headers), rows=rows)


def report_not_read(table: RawTable, own: OwnList) -> Report:
    """Return what is said of a list of which an import of people reads nothing."""
    why = tr(
        "This is the program’s own list of {list}, of which an import reads nothing; change it in"
        " the workbook, and bring that back.",
        list=tr(own.name),
    )
    report = Report(rows=len(table.rows), unread=[h for h in table.headers if h])
    report.skipped = [Note(line, why) for line, _ in table.rows]
    return report


def import_own(draft: Draft, table: RawTable, columns: Columns) -> Report:
    """Import one of the program's own lists; rows that say what the plan says are known."""
    plan, known, rest = draft.plan, dict[int, int](), []
    for line, cells in table.rows:
        person_id = _person_meant(plan, dict(zip(table.headers, cells, strict=False)))
        if person_id is None:
            rest.append((line, cells))
        else:
            known[line] = person_id
    report = import_roster(draft, table._replace(rows=rest), columns)
    report.rows += len(known)
    report.used += len(known)
    for line, person_id in known.items():
        if person_id:
            report.by_line[line] = (person_id,)
            report.known_people.append(Note(line, plan.people[person_id].shown_name))
    return report


def _person_meant(plan: Plan, row: Mapping[str, str]) -> int | None:
    """Return whom a row is about that says what the plan says, 0 where that is nobody; none of a
    row that says something else."""
    found = _KEY.fullmatch(clean(row.get(KEY, "")))
    if found is None:
        return None
    kind, row_id = found[1], int(found[2])
    if kind == "person" and (person := plan.people.get(row_id)) is not None:
        return row_id if _says(plan, Person, person, row) else None
    if kind == "department" and (department := plan.departments.get(row_id)) is not None:
        called = {**row, "name": row.get("department", "")}
        return 0 if _says(plan, Department, department, called, {"name", "headcount"}) else None
    if kind == "responsibility" and row_id in plan.table(Responsibility):
        return 0
    given = plan.assignments.get(row_id) if kind == "assignment" else None
    return None if given is None else _holder(plan, given, row)


def _holder(plan: Plan, given: Assignment, row: Mapping[str, str]) -> int | None:
    seat = plan.get(Responsibility, given.responsibility_id)
    name = plan.name_of(seat)
    subjects = {clean(row.get(h, "")) for h in ("champion of", "backup of", "responsibility")}
    same = clean(name) in subjects and _says(plan, Assignment, given, row, {"status"})
    called = _names(plan.people[given.person_id].shown_name, clean(row.get("name", "")))
    return given.person_id if same and called else None


def _says(
    plan: Plan, row_type: type[Any], row: Any, told: Mapping[str, str], only: set[str] | None = None
) -> bool:
    """Return whether a row of a file holds what a row of the plan holds, in the fields of both."""
    return all(
        same(_as_written(plan, field, getattr(row, field.attribute)), clean(told[field.name]))
        for field in fields_of(row_type)
        if field.name in told and field.listed and (only is None or field.name in only)
        for same in [_names if field.refers_to == "person" else _same]
    )


def _as_written(plan: Plan, field: Field, value: Any) -> str:
    """Return a value as a file of this program has it."""
    if value is None:
        return ""
    if field.refers_to == "department":
        return plan.departments[value].name
    if field.refers_to == "person":
        return plan.people[value].shown_name
    if field.form == "day":
        return exact_day(value)
    if field.form == "yes or no":
        return tr("yes") if value else tr("no")
    return tr(value) if field.form == "choice" else str(value)


def _same(shown: str, told: str) -> bool:
    """Return whether two texts say the same, numbers by their value."""
    if clean(shown) == told:
        return True
    try:
        return float(shown) == float(told)
    except ValueError:
        return False


def _names(shown: str, told: str) -> bool:
    """Return whether a text names somebody; namesakes have what tells them apart behind the name,
    in brackets."""
    return told == clean(shown) or told.startswith(f"{clean(shown)} (")
