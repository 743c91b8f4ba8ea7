"""What people tried in a pilot: a row for each tester and task, or a column for each of either."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import NamedTuple

from planner.analysis.pilot.rounds import name_of_tester, rounds_of
from planner.errors import PlannerError
from planner.imports.kinds.kind import Cell, Days, Kind, new_report
from planner.imports.kinds.pilot_columns import FIELDS, Shape, further_columns, shape_of
from planner.imports.kinds.task_results import CellRead, parse_minutes, read_cell
from planner.imports.reading.cleaning import clean
from planner.imports.reading.raw_table import Cells, RawTable
from planner.imports.roster.columns import Columns
from planner.imports.roster.names import other_readings, read_emails
from planner.imports.roster.people_index import PeopleIndex
from planner.imports.roster.report import Note, Report
from planner.imports.roster.row_selection import select_rows
from planner.models import Draft, PilotRound, PilotTask, PilotTester, PilotTry
from planner.models.placeholders import is_placeholder
from planner.text import tr, trn


class _Entry(NamedTuple):
    """One try as the table has it."""

    tester: str
    email: str
    works: str
    round: str
    on: date | None
    task: str
    read: CellRead
    note: str


def import_pilot(draft: Draft, table: RawTable, columns: Columns) -> Report:
    """Import who tried what, and how it went, and report the result.

    People of the plan are found by e-mail or name; others are kept by the name in the table.
    Rounds and tasks that the pilot does not have are added, and said. What is noted already stays.
    Raises ``PlannerError`` where the table has no results.
    """
    return _Import(draft, table, columns).run()


class _Import:
    def __init__(self, draft: Draft, table: RawTable, columns: Columns) -> None:
        self._draft, self._table, self._columns = draft, table, columns
        self._shape = shape_of(table, columns)
        self.report = report = new_report(table, columns, "tries")
        read = {table.headers[at] for at in further_columns(table, columns)}
        report.unread = [header for header in report.unread if header not in read]
        self._people = PeopleIndex(draft.plan, report)
        self._days = Days(PILOT, table, columns, report)
        self._tasks = {_key(t.title): t.id for t in draft.plan.table(PilotTask).values()}
        self._had_tasks = bool(self._tasks)
        self._had_rounds = bool(draft.plan.table(PilotRound))
        self._rounds = {_key(r.title): r.id for r in draft.plan.table(PilotRound).values()}
        self._testers: dict[tuple[int, int | str], int] = {}
        for tester in draft.plan.table(PilotTester).values():
            called = name_of_tester(draft.plan, tester, str)
            who = tester.person_id or _key(called)
            self._testers.setdefault((tester.pilot_round_id, who), tester.id)
        self._tries = {
            (t.pilot_tester_id, t.pilot_task_id): t for t in draft.plan.table(PilotTry).values()
        }
        self._unknown: dict[str, int] = {}

    def run(self) -> Report:
        for line, cells in select_rows(self._table, self._columns, self.report):
            entries = list(self._entries(line, cells))
            for entry in entries:
                self._add(line, entry)
            self.report.used += bool(entries)
        for name, line in self._unknown.items():
            self.report.doubt(
                line,
                tr("“{name}” is not in the plan; the results are kept by that name.", name=name),
            )
        self.report.warnings.sort(key=lambda note: note.line)
        return self.report

    # Reading rows ------------------------------------------------------------------------

    def _entries(self, line: int, cells: Cells) -> Iterator[_Entry]:
        """Yield the tries of a row; a row without any is skipped with the reason."""
        cell, shape = Cell(self._columns, cells), self._shape
        email = (*read_emails(cell["email"]), "")[0]
        tester, task = cell["tester"] or email, cell["task"]
        if shape.form != "testers" and (not tester or is_placeholder(tester)):
            self.report.skip(line, tr("The row names nobody."))
            return
        if shape.form != "tasks" and not task:
            self.report.skip(line, tr("The row names no task."))
            return
        on, count = self._days.read(line, "day", cell["day"]), 0
        given = (cell["works"], cell["round"], on)
        try:
            results = list(self._results(line, cells, cell))
        except PlannerError as error:
            self.report.skip(line, str(error))
            return
        for at, name, read in results:
            who, what = (name, task) if shape.form == "testers" else (tester, task or name)
            note = cell["note"] if at < 0 or len(shape.columns) == 1 else ""
            yield _Entry(who, email, *given, what, read, note)
            count += 1
        if not count:
            self.report.skip(line, tr("It is not said how it went."))

    def _results(self, line: int, cells: Cells, cell: Cell) -> Iterator[tuple[int, str, CellRead]]:
        """Yield the column, its task or tester, and what it says, of each result in a row.

        Raises ``PlannerError`` where the only one says nothing that is known.
        """
        shape: Shape = self._shape
        if shape.form == "rows":
            only = read_cell(cell["result"])
            if only is not None:
                yield -1, "", self._timed(line, only, cell["minutes"])
            return
        for at, name in shape.columns.items():
            read = self._read(line, cells[at] if at < len(cells) else "")
            beside = shape.minutes.get(at, -1)
            if read is not None:
                minutes = cells[beside] if 0 <= beside < len(cells) else ""
                yield at, name, self._timed(line, read, minutes)

    def _read(self, line: int, text: str) -> CellRead | None:
        try:
            return read_cell(text)
        except PlannerError as error:
            self.report.warn(line, str(error))
            return None

    def _timed(self, line: int, read: CellRead, text: str) -> CellRead:
        words = clean(text)
        minutes = parse_minutes(words) if words else None
        if words and minutes is None and not is_placeholder(words):
            self.report.warn(line, tr("“{text}” is not a number of minutes.", text=words))
        return read if minutes is None else read._replace(minutes=minutes)

    # Writing -----------------------------------------------------------------------------

    def _add(self, line: int, entry: _Entry) -> None:
        task = self._task(line, entry.task)
        tester = self._tester(line, self._round(line, entry), entry)
        there = self._tries.get((tester, task))
        if there is not None:
            if there.result != entry.read.result:
                self.report.warn(
                    line,
                    tr(
                        "“{task}” by {name} is noted as “{was}” already, and stays so; the table"
                        " says “{now}”.",
                        task=entry.task,
                        name=entry.tester,
                        was=tr(there.result),
                        now=tr(entry.read.result),
                    ),
                )
            return
        self._tries[tester, task] = self._draft.add(
            PilotTry,
            pilot_tester_id=tester,
            pilot_task_id=task,
            result=entry.read.result,
            minutes=entry.read.minutes,
            note=entry.note,
        )
        self.report.made["tries"] += 1

    def _task(self, line: int, title: str) -> int:
        known = self._tasks.get(_key(title))
        if known is None:
            known = self._tasks[_key(title)] = self._draft.add(PilotTask, title=title).id
            if self._had_tasks:
                words = tr("“{title}” is no task of the pilot yet; it was added.", title=title)
                self.report.warn(line, words)
        return known

    def _round(self, line: int, entry: _Entry) -> int:
        """Return the round of a try: by its name, else by its day, else the last one there is."""
        title = entry.round
        if title.isdigit():
            title = tr("Round {number}", number=int(title))
        known = self._rounds.get(_key(title)) if title else self._round_on(entry.on)
        if known is None and not title and entry.on is None and self._rounds:
            known = rounds_of(self._draft.plan)[-1].id
        if known is None:
            title = title or tr("Round {number}", number=len(self._rounds) + 1)
            known = self._rounds[_key(title)] = self._draft.add(
                PilotRound, title=title, on=entry.on
            ).id
            if self._had_rounds:
                words = tr("“{title}” is no round of the pilot yet; it was added.", title=title)
                self.report.warn(line, words)
        self._stretch(known, entry.on)
        return known

    def _round_on(self, on: date | None) -> int | None:
        """Return the round that a day is in."""
        if on is None:
            return None
        for each in self._draft.plan.table(PilotRound).values():
            first = each.on
            if first is not None and first <= on <= (each.until or first):
                return each.id
        return None

    def _stretch(self, round_id: int, on: date | None) -> None:
        """Let a round that this table brings take in a day of its own."""
        each = self._draft.plan.get(PilotRound, round_id)
        if on is None or (self._had_rounds and each.on is not None):
            return
        first, last = min(each.on or on, on), max(each.until or each.on or on, on)
        if (each.on, each.until or each.on) != (first, last):
            self._draft.change(each, on=first, until=None if first == last else last)

    def _tester(self, line: int, round_id: int, entry: _Entry) -> int:
        person = self._person(line, entry)
        who: int | str = person or _key(entry.tester)
        known = self._testers.get((round_id, who))
        if known is None:
            if person is None:
                self._unknown.setdefault(entry.tester, line)
            known = self._testers[round_id, who] = self._draft.add(
                PilotTester,
                pilot_round_id=round_id,
                person_id=person,
                name="" if person else entry.tester,
                works=entry.works,
            ).id
        return known

    def _person(self, line: int, entry: _Entry) -> int | None:
        for text in (entry.tester, *other_readings(entry.tester)):
            known = self._people.known(text, entry.email or text, text)
            if known is not None and known.row is not None:
                self.report.known_people.append(Note(line, known.display_name))
                return known.row.id
        return None


def _key(text: str) -> str:
    return " ".join(text.casefold().split())


def tries_words(count: int) -> str:
    """Return how many tries are new, in words."""
    return trn("{count} new result of a task", "{count} new results of tasks", count)


PILOT = Kind(
    "pilot",
    "Results of a pilot",
    FIELDS,
    (("tester", "email", "task"),),
    import_pilot,
    further_columns,
)
