"""Lists of tasks, as planners and issue trackers export them, brought in as actions."""

from __future__ import annotations

import re
from collections import defaultdict
from datetime import date
from typing import Any

from planner.imports.kinds.action_fields import ACTION_FIELDS, PHASES
from planner.imports.kinds.kind import Cell, Days, Kind, new_report
from planner.imports.kinds.status_words import parse_action_status
from planner.imports.reading.raw_table import RawTable
from planner.imports.roster.columns import Columns
from planner.imports.roster.known_person import KnownPerson
from planner.imports.roster.name_cells import read_name_column
from planner.imports.roster.names import Names, read_emails
from planner.imports.roster.people_index import PeopleIndex
from planner.imports.roster.report import Note, Report
from planner.imports.roster.row_selection import select_rows
from planner.models import Action, ActionDependency, Assignment, Draft
from planner.models.adding import add_with_responsibility
from planner.models.placeholders import is_placeholder
from planner.models.row import display_name
from planner.models.work import ActionStatus
from planner.text import exact_day, tr

_LAG = re.compile(r"(?:FS|SS|FF|SF|EA|AA|EE|AE)?(?:\s?[+-]\s?\d+\s?\w*)?$")
"""What Microsoft Project writes behind the number of a predecessor: 3FS+2 days."""


def import_actions(draft: Draft, table: RawTable, columns: Columns) -> Report:
    """Import tasks as actions, with their owners and what they wait for; report the result.

    A row is an action: the first of its title in the plan, or the next one where a title repeats.
    Owners who are not in the plan come in as people.
    """
    return _Import(draft, table, columns).run()


class _Import:
    def __init__(self, draft: Draft, table: RawTable, columns: Columns) -> None:
        self._draft, self._table, self._columns = draft, table, columns
        self.report = report = new_report(table, columns, "actions")
        self._people = PeopleIndex(draft.plan, report)
        self._days = Days(ACTIONS, table, columns, report)
        self._left: dict[str, list[Action]] = defaultdict(list)
        """The actions of the plan that no row was taken for yet, by title."""
        for action in draft.plan.actions.values():
            self._left[action.title].append(action)
        self._made: list[tuple[int, Action, Cell]] = []
        self._by_id: dict[str, Action] = {}
        self._by_title: dict[str, Action] = {}
        self._owners: list[tuple[int, Action, KnownPerson]] = []

    def run(self) -> Report:
        rows = select_rows(self._table, self._columns, self.report)
        for (line, cells), names in zip(rows, self._owner_names(rows), strict=True):
            self._add(line, Cell(self._columns, cells), names)
        self._give_owners()
        for line, action, cell in self._made:
            self._link(line, action, cell.raw("waits_for"))
        for notes in (self.report.skipped, self.report.warnings, self.report.appointments):
            notes.sort(key=lambda note: note.line)
        return self.report

    def _owner_names(self, rows: list[tuple[int, tuple[str, ...]]]) -> list[Names]:
        texts = [Cell(self._columns, cells).raw("owner") for _, cells in rows]
        at = self._columns.of.get("owner")
        header = self._table.headers[at] if at is not None else ""
        return read_name_column(texts, [line for line, _ in rows], header, self.report)

    # Actions -----------------------------------------------------------------------------

    def _add(self, line: int, cell: Cell, names: Names) -> None:
        title = cell["title"]
        if not any(map(str.isalnum, title)):
            self.report.skip(line, tr("The row names no action."))
            return
        self.report.used += 1
        fields = self._fields(line, cell)
        if self._left[title]:
            action = self._fill(line, self._left[title].pop(0), fields)
        else:
            action = add_with_responsibility(self._draft, Action, title=title, **fields)[0]
            self.report.made["actions"] += 1
        self._made.append((line, action, cell))
        self._by_title.setdefault(title, action)
        if key := cell["id"]:
            self._by_id.setdefault(key, action)
        emails = read_emails(cell["owner_email"])
        for at, person in enumerate(names.people):
            email = person.email or (emails[at] if len(emails) == len(names.people) else "")
            known = self._people.of_ref(person.name) or self._people.find(
                line, "", email, person.name
            )
            if known is not None:
                self._owners.append((line, action, known))

    def _fields(self, line: int, cell: Cell) -> dict[str, Any]:
        start = self._days.read(line, "start", cell["start"])
        due = self._days.read(line, "due", cell["due"])
        if start is not None and due is not None and due < start:
            words = tr("The start {day} is after the day it is due and was not used.")
            self.report.warn(line, words.format(day=exact_day(start)))
            start = None
        given: dict[str, Any] = {"start": start, "due": due, "status": self._status(line, cell)}
        if (phase := cell["phase"]) and (found := PHASES.get(phase.casefold())):
            given["phase"] = found
        return {field: value for field, value in given.items() if value is not None}

    def _status(self, line: int, cell: Cell) -> ActionStatus | None:
        text = cell["status"]
        found = parse_action_status(text)
        if text and found is None and not is_placeholder(text):
            words = tr("“{text}” is not a status of an action; it was taken as {status}.")
            self.report.warn(line, words.format(text=text, status=tr("to do")))
        if cell["done"] and not is_placeholder(cell["done"]) and found != "dropped":
            return "done"
        return found

    def _fill(self, line: int, action: Action, fields: dict[str, Any]) -> Action:
        """Take what is new of an action of the plan; report what differs."""
        new = {}
        for field, value in fields.items():
            existing = getattr(action, field)
            if existing is None:
                new[field] = value
            elif existing != value:
                words = tr("{title}: it is already {existing}; {other} was not used.")
                shown = [exact_day(v) if isinstance(v, date) else tr(v) for v in (existing, value)]
                existing, other = shown
                words = words.format(title=action.title, existing=existing, other=other)
                self.report.warn(line, words)
        start, due = new.get("start", action.start), new.get("due", action.due)
        if start is not None and due is not None and due < start:
            return action
        return self._draft.change(action, **new) if new else action

    # What hangs on them --------------------------------------------------------------------

    def _give_owners(self) -> None:
        ids = self._people.write(self._draft)
        seen = set()
        for line, action, known in self._owners:
            person_id = ids[known.number]
            if known.row is None and known.number not in seen:
                self.report.new_people.append(Note(line, known.display_name))
            seen.add(known.number)
            plan = self._draft.plan
            responsibility = plan.responsibility_for(plan.actions[action.id])
            given = plan.assignments_of(responsibility.id)
            if any(holder.person_id == person_id for holder in given):
                continue
            self._draft.add(Assignment, responsibility_id=responsibility.id, person_id=person_id)
            words = tr("{name} as owner of “{title}”", name=known.display_name, title=action.title)
            self.report.add_appointment(line, words)

    def _link(self, line: int, action: Action, text: str) -> None:
        for part in self._owner_texts(text):
            needed = self._find(part)
            if needed is None:
                words = tr("“{text}” is no action that “{title}” could wait for.")
                self.report.warn(line, words.format(text=part, title=action.title))
            elif self._waits(needed.id, action.id):
                words = tr("“{title}” cannot wait for “{other}”, which waits for it.")
                words = words.format(title=action.title, other=display_name(needed))
                self.report.warn(line, words)
            else:
                links = self._draft.plan.where(ActionDependency, "action_id", action.id)
                if all(link.needs_id != needed.id for link in links):
                    self._draft.add(ActionDependency, action_id=action.id, needs_id=needed.id)

    def _owner_texts(self, text: str) -> list[str]:
        whole = text.strip()
        if not whole or is_placeholder(whole):
            return []
        if self._find(whole) is not None:
            return [whole]
        parts = [part.strip() for part in re.split(r"[;|\n\r]", whole) if part.strip()]
        return [
            title
            for part in parts
            for title in ([part] if self._find(part) else map(str.strip, part.split(",")))
            if title
        ]

    def _find(self, text: str) -> Action | None:
        bare = _LAG.sub("", text).strip()
        known = self._by_id.get(text) or self._by_title.get(text) or self._by_id.get(bare)
        if known is not None:
            return known
        return next((a for a in self._draft.plan.actions.values() if a.title == text), None)

    def _waits(self, action_id: int, other_id: int) -> bool:
        """Return whether an action is another one, or waits for it."""
        ahead, seen = [action_id], set[int]()
        while ahead:
            action_id = ahead.pop()
            if action_id == other_id:
                return True
            if action_id not in seen:
                seen.add(action_id)
                links = self._draft.plan.where(ActionDependency, "action_id", action_id)
                ahead.extend(link.needs_id for link in links)
        return False


ACTIONS = Kind("actions", "Actions", ACTION_FIELDS, (("title",),), import_actions)
