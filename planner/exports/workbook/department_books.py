"""One workbook for each department: its part of the plan alone, which comes back like the whole."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator, Mapping, Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any, NamedTuple

from planner.analysis.findings.finding import Finding
from planner.analysis.measures import Measures
from planner.analysis.requests.texts import Text
from planner.errors import PlannerError
from planner.exports.atomic import atomic_write, make_folder, written_together
from planner.exports.file_names import fit, unlike_names
from planner.exports.lists import LISTS, Listing, View
from planner.exports.mails import write_named_texts
from planner.exports.texts.department_workbook import Wanted, wanted_of, workbook_text
from planner.exports.workbook.hidden_sheets import Known, add_base, add_choices
from planner.exports.workbook.lists import list_sheet
from planner.exports.workbook.request_sheet import add_wanted
from planner.exports.workbook.saved_parts import SheetRows
from planner.exports.workbook.shared import Shared
from planner.exports.workbook.table import add_table_sheet
from planner.exports.workbook.writing import write_book
from planner.models import (
    Action,
    ActionDependency,
    Department,
    Goal,
    Person,
    Plan,
    Responsibility,
)
from planner.text import tr, trn

SHEETS = ("departments", "people", "champions", "goals", "actions")
"""The lists a part has."""


class _Part(NamedTuple):
    """What of the plan is a department's."""

    department: Department
    keys: Mapping[str, Collection[str]]
    """The keys of its rows, by list."""
    known: Known
    """The rows its cells may speak of: not everybody's names go to everybody."""


class Written(NamedTuple):
    """The workbooks of the departments, and what whoever sends them should know."""

    paths: tuple[Path, ...]
    warnings: tuple[str, ...]
    texts: tuple[Path, ...] = ()
    """The mails that the workbooks are sent with."""


def write_department_workbooks(
    measures: Measures,
    findings: Sequence[Finding],
    folder: Path,
    *,
    redact: bool = False,
    progress: Callable[[float], None] | None = None,
    cancelled: Callable[[], bool] | None = None,
) -> Written:
    """Write a workbook for each department into a folder, which is made where there is none.

    Each says first what is wanted, by when and back to whom; then it has the department's own row,
    its people (those whose home it is), its champion seat, and the goals and actions given to its
    people. Beside it lies the mail to send it with. All are written or none; files of these names
    are replaced, others are left alone. Redacted, they cannot be merged back, so nothing is asked.
    Whoever has no department is in none of them, which is said. Raises ``PlannerError`` where
    there is no department, where the folder or a file cannot be written, and once ``cancelled``
    says so.
    """
    view = View.of(measures, findings, redact=redact)
    listings = [LISTS[name](view) for name in SHEETS]
    departments = _departments(view.plan, listings[0])
    paths = [folder / f"{name}.xlsx" for name in _file_names(view, departments)]
    wanted = [wanted_of(view.measures, d, view.names.department(d.id)) for d in departments]
    warnings = _left_out(view.plan)
    with written_together():
        make_folder(folder)
        warnings += _write_books(view, wanted, paths, _Cutting(view, listings), progress, cancelled)
        texts = write_named_texts([] if redact else _mails(view, wanted, paths), folder)
    return Written(tuple(paths), tuple(warnings), texts)


def _write_books(
    view: View,
    wanted: Sequence[Wanted],
    paths: Sequence[Path],
    cut: _Cutting,
    progress: Callable[[float], None] | None,
    cancelled: Callable[[], bool] | None,
) -> Iterator[str]:
    """Write the workbooks; yield what is said of each."""
    for number, (asked, path) in enumerate(zip(wanted, paths, strict=True)):
        part = part_of(view.plan, asked.department)
        with atomic_write(path) as unfinished:
            warnings = write_book(
                unfinished,
                view,
                _sheets_of(part, cut.of(part), None if view.redact else asked),
                title=tr("{plan}: {department}", plan=view.plan.info.name, department=asked.name),
                progress=_share(progress, number, len(paths)),
                cancelled=cancelled,
            )
        yield from (tr("{file}: {warning}", file=path.name, warning=one) for one in warnings)


def _departments(plan: Plan, listing: Listing) -> list[Department]:
    """Return the departments of a list, in its order; raise ``PlannerError`` where there are
    none."""
    found = [plan.departments[_id(key)] for key in listing.keys]
    if not found:
        raise PlannerError(tr("No department is in the plan yet, so there is nothing to write."))
    return found


def _mails(view: View, wanted: Sequence[Wanted], paths: Sequence[Path]) -> list[tuple[str, Text]]:
    """Return the mail to send each workbook with, and what its file is called."""
    return [
        (path.stem, workbook_text(view.measures, asked, path.name))
        for asked, path in zip(wanted, paths, strict=True)
    ]


def _left_out(plan: Plan) -> list[str]:
    homeless = len(plan.where(Person, "department_id", None))
    if not homeless:
        return []
    return [
        trn(
            "{count} person has no department and is in none of the workbooks.",
            "{count} people have no department and are in none of the workbooks.",
            homeless,
        )
    ]


def part_of(plan: Plan, department: Department) -> _Part:
    """Return what of the plan is a department's, and whom and what its cells name."""
    people = plan.where(Person, "department_id", department.id)
    seat = plan.responsibility_for(department)
    held = {a.responsibility_id for person in people for a in plan.assignments_by(person.id)}
    given: dict[str, list[Any]] = {"goal": [], "action": []}
    for responsibility_id in sorted(held):
        # Finished work too, which is no longer among the plan's responsibilities in force.
        subject = plan.subject_of(plan.get(Responsibility, responsibility_id))
        if isinstance(subject, Goal | Action):
            given["goal" if isinstance(subject, Goal) else "action"].append(subject)
    named = {person.id for person in people}
    named |= {person.manager_id for person in people if person.manager_id is not None}
    for thing in (department, *given["goal"], *given["action"]):
        seat_id = plan.responsibility_for(thing).id
        named |= {a.person_id for a in plan.assignments_of(seat_id)}
    waits_for = {
        need.needs_id
        for action in given["action"]
        for need in plan.where(ActionDependency, "action_id", action.id)
    }
    seats = [f"assignment {a.id}" for a in plan.assignments_of(seat.id)]
    keys = {
        "departments": {f"department {department.id}"},
        "people": {f"person {person.id}" for person in people},
        "champions": {*seats, f"responsibility {seat.id}"},
        "goals": {f"goal {goal.id}" for goal in given["goal"]},
        "actions": {f"action {action.id}" for action in given["action"]},
    }
    actions = {action.id for action in given["action"]} | waits_for
    known: Known = {"person": named, "action": actions, "sponsor": (), "responsibility": ()}
    return _Part(department, keys, known)


def _sheets_of(
    part: _Part, listings: Sequence[Listing], wanted: Wanted | None
) -> Callable[[Shared, View], tuple[list[SheetRows], list[list[str]]]]:
    def add_sheets(shared: Shared, view: View) -> tuple[list[SheetRows], list[list[str]]]:
        sheets = [] if wanted is None else [add_wanted(shared, view, wanted, listings)]
        sheets += [
            add_table_sheet(shared, list_sheet(listing, keys=not view.redact))
            for listing in listings
        ]
        sheets.append(add_choices(shared, view, part.known))
        if not view.redact:
            sheets.append(add_base(shared, view, listings, sheets, part.known))
        return sheets, []

    return add_sheets


class _Cutting:
    """Cuts the rows of one department after another out of the lists of the whole plan."""

    def __init__(self, view: View, whole: Sequence[Listing]) -> None:
        self._view, self._whole = view, whole
        self._places = [{key: n for n, key in enumerate(listing.keys)} for listing in whole]

    def of(self, part: _Part) -> list[Listing]:
        """Return the rows that are the department's."""
        name = self._view.names.department(part.department.id)
        about = _about(name) | ({} if self._view.redact else {"departments": _how_to_correct(name)})
        listings = []
        for listing, at in zip(self._whole, self._places, strict=True):
            places = sorted(at[key] for key in part.keys[listing.name] if key in at)
            cut = replace(
                listing,
                about=about.get(listing.name, listing.about),
                empty=_empty().get(listing.name, listing.empty),
                keys=tuple(listing.keys[n] for n in places),
                rows=tuple(listing.rows[n] for n in places),
            )
            listings.append(cut)
        return listings


def _about(department: str) -> dict[str, str]:
    return {
        "people": tr(
            "The people of {department} who are in the plan, what they pledged and what rests on"
            " them.",
            department=department,
        ),
        "champions": tr(
            "Who carries the network in {department}. Cover is that of the seat.",
            department=department,
        ),
        "goals": tr("The goals that people of {department} were given.", department=department),
        "actions": tr("The actions that people of {department} were given.", department=department),
    }


def _how_to_correct(department: str) -> str:
    return tr(
        "What the plan says of {department}. Correct it, save the file and send it back.",
        department=department,
    )


def _empty() -> dict[str, str]:
    return {
        "people": tr("Nobody in the plan is from this department yet."),
        "goals": tr("Nobody in this department was given a goal yet."),
        "actions": tr("Nobody in this department was given an action yet."),
    }


def _file_names(view: View, departments: Sequence[Department]) -> list[str]:
    """Return a name for each file, one that every system takes and that no other file of
    them has."""
    plan = fit(view.plan.info.name)
    named = ((plan, fit(view.names.department(d.id)), d) for d in departments)
    return unlike_names(" - ".join(filter(None, both)) or str(d.id) for *both, d in named)


def _share(
    progress: Callable[[float], None] | None, number: int, count: int
) -> Callable[[float], None] | None:
    """Progress through one of several files."""
    if progress is None:
        return None
    report = progress
    return lambda share: report((number + share) / count)


def _id(key: str) -> int:
    return int(key.split()[1])
