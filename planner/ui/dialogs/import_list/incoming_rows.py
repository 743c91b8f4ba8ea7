"""The rows that an import makes, as they will stand in the plan, for each kind of list."""

from __future__ import annotations

from collections.abc import Iterable
from itertools import compress
from typing import Any, NamedTuple

from planner.analysis.messages.audience import audience_words
from planner.analysis.pilot.rounds import name_of_tester
from planner.imports import Columns, Report
from planner.models import (
    Action,
    Assignment,
    Message,
    Person,
    PilotRound,
    PilotTask,
    PilotTester,
    PilotTry,
    Plan,
    Post,
    Responsibility,
    RowChange,
)
from planner.models.row import display_name
from planner.text import day, listed_names, number, tr
from planner.ui.dialogs.import_list.outcome import Incoming, State
from planner.ui.dialogs.import_list.shown_rows import show_fields

_SHOWN_AS = {"first_name": "name", "last_name": "name"}
"""Fields of a table that are part of another one in the plan."""
_WHO = frozenset({"name", "first_name", "last_name", "id", "email"})
"""Fields that say whom a row is about: a doubt about such a row is a doubt about that person."""


class Done(NamedTuple):
    """An import that was made on a plan."""

    before: Plan
    after: Plan
    columns: Columns
    report: Report
    changes: tuple[RowChange, ...]


class IncomingRows(NamedTuple):
    """Rows, and what people call their cells."""

    titles: tuple[str, ...]
    rows: list[Incoming]

    def without_blank_columns(self) -> IncomingRows:
        """Return them without the cells that are blank in every row."""
        kept = [any(column) for column in zip(*(row.cells for row in self.rows), strict=True)]
        if all(kept):
            return self
        rows = [row._replace(cells=tuple(compress(row.cells, kept))) for row in self.rows]
        return IncomingRows(tuple(compress(self.titles, kept)), rows)


def people_rows(done: Done) -> IncomingRows:
    """Return everybody the table is about, in the order in which it speaks of them."""
    report, after = done.report, done.after
    names = {_SHOWN_AS.get(field, field) for field in done.columns.of}
    shown = show_fields(Person, names, after)
    lines: dict[int, int] = {}
    for line, people in report.by_line.items():
        for person_id in people:
            lines.setdefault(person_id, line)
    about_people = not _WHO.isdisjoint(done.columns.of)
    doubtful = {note.line for note in report.doubtful} if about_people else set()
    rows = []
    for person_id, line in lines.items():
        person = after.people[person_id]
        states: list[State] = ["known" if person_id in done.before.people else "new"]
        if not person.name:
            states.append("nameless")
        if line in doubtful:
            states.append("doubtful")
        rows.append(Incoming(line, tuple(states), shown.cells(person)))
    return IncomingRows(shown.titles, rows)


def action_rows(done: Done) -> IncomingRows:
    """Return the actions that are new, or of which something is."""
    after = done.after
    shown = show_fields(Action, ("phase", "start", "due", "status"), after)
    rows = []
    for action_id in dict.fromkeys(_touched_actions(done)):
        action = after.actions[action_id]
        given = after.assignments_of(after.responsibility_for(action).id)
        owners = [
            after.people[assignment.person_id].shown_name
            for assignment in given
            if assignment.role == "owner"
        ]
        state: State = "known" if action_id in done.before.actions else "new"
        rows.append(Incoming(0, (state,), (*shown.cells(action), listed_names(owners))))
    return IncomingRows((*shown.titles, tr("Owners")), rows)


def _touched_actions(done: Done) -> Iterable[int]:
    for row in _written_rows(done, Action, Assignment):
        if isinstance(row, Action):
            yield row.id
        else:
            held = done.after.get(Responsibility, row.responsibility_id).action_id
            if held is not None:
                yield held


def post_rows(done: Done) -> IncomingRows:
    """Return the items that are new in the sponsors' ledger."""
    people = done.after.people
    rows = []
    for post in _written_rows(done, Post):
        writer = people[post.author_id].shown_name if post.author_id is not None else ""
        reply = tr("reply") if post.is_reply else ""
        person = people[post.person_id].shown_name
        cells = (person, day(post.on), tr(post.kind), reply, writer, post.topic)
        rows.append(Incoming(0, ("new",), cells))
    titles = (tr("In whose name"), tr("Day"), tr("Kind"), tr("Reply"), tr("Writer"), tr("Topic"))
    return IncomingRows(titles, rows)


def try_rows(done: Done) -> IncomingRows:
    """Return what is new of who tried what in the pilot."""
    after, rows = done.after, []
    for tried in _written_rows(done, PilotTry):
        tester = after.get(PilotTester, tried.pilot_tester_id)
        who = name_of_tester(after, tester, lambda person_id: after.people[person_id].shown_name)
        minutes = "" if tried.minutes is None else number(tried.minutes)
        cells = (
            after.get(PilotRound, tester.pilot_round_id).title,
            who,
            tester.works,
            after.get(PilotTask, tried.pilot_task_id).title,
            tr(tried.result),
            minutes,
        )
        rows.append(Incoming(0, ("new",), cells))
    titles = (tr("Round"), tr("Tester"), tr("Works"), tr("Task"), tr("Result"), tr("Minutes"))
    return IncomingRows(titles, rows)


def message_rows(done: Done) -> IncomingRows:
    """Return the messages that are new, or of which something is."""
    after = done.after
    fields = ("title", "on", "channel", "author", "messenger", "status")
    shown = show_fields(Message, fields, after)
    rows = []
    for message in _written_rows(done, Message):
        now = after.get(Message, message.id)
        state: State = "known" if message.id in done.before.table(Message) else "new"
        rows.append(Incoming(0, (state,), (*shown.cells(now), audience_words(after, now))))
    return IncomingRows((*shown.titles, tr("Audience")), rows)


def activity_rows(done: Done) -> IncomingRows:
    """Return the champions and backups whose last active day is new."""
    after = done.after
    rows = []
    for given in _written_rows(done, Assignment):
        seat = after.get(Responsibility, given.responsibility_id)
        last = "" if given.last_active is None else day(given.last_active)
        person = display_name(after.people[given.person_id])
        rows.append(Incoming(0, ("known",), (person, after.name_of(seat), last)))
    return IncomingRows((tr("Name"), tr("Department"), tr("Last active")), rows)


def _written_rows(done: Done, *row_types: type[Any]) -> Iterable[Any]:
    """Yield the rows of these classes that are new or changed, as they are after."""
    return (change.after for change in done.changes if isinstance(change.after, row_types))
