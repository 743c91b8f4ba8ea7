"""The next edition of a table of messages: what it says otherwise than the plan, as differences."""

from __future__ import annotations

from collections.abc import Iterator

from planner.imports.kinds.messages import import_messages
from planner.imports.merge.change import Change, Differences
from planner.imports.merge.fields import LISTS
from planner.imports.merge.kinds import Shown
from planner.imports.merge.names import Names
from planner.imports.merge.sheet import Invalid
from planner.imports.reading.raw_table import RawTable
from planner.imports.roster.columns import Columns
from planner.models import Draft, Message, Plan
from planner.models.catalogue import field_of
from planner.text import tr

_LIST = "messages"
_DEPARTMENTS = "departments"


def next_messages(plan: Plan, table: RawTable, columns: Columns) -> Differences:
    """Return what a table says otherwise than the plan: cells of messages that are there, and
    messages that are new. What it leaves empty, or does not have, stays as it is.

    To be made with ``merge_changes``. Nothing is a conflict, since nothing is known of what the
    table said before.
    """
    draft = Draft(plan)
    report = import_messages(draft, table, columns, taking=True)
    changes = tuple(_changes(plan, draft.plan))
    skipped = (Invalid(_sheet(), _line(note.line), note.text) for note in report.skipped)
    notes = (f"{_line(note.line)}: {note.text}" for note in report.warnings)
    return Differences(changes, (), tuple(skipped), tuple(notes))


def _changes(plan: Plan, after: Plan) -> Iterator[Change]:
    for message in after.table(Message).values():
        before = plan.table(Message).get(message.id)
        if before is None:
            yield _new(after, message)
        else:
            yield from _changed(plan, after, before, message)


def _changed(plan: Plan, after: Plan, before: Message, message: Message) -> Iterator[Change]:
    names = Names(after, {})
    for name, field in LISTS[_LIST].fields.items():
        was, now = field.value_in(plan, before), field.value_in(after, message)
        if was != now:
            shown = field.kind.display(was, names)
            yield Change(
                kind="changed",
                sheet=_sheet(),
                row=before.title,
                column=_title(name),
                was=shown,
                now=field.kind.display(now, names),
                exported=shown,
                cell="",
                in_list=_LIST,
                row_id=message.id,
                values=((name, now),),
            )


def _new(after: Plan, message: Message) -> Change:
    names, fields = Names(after, {}), LISTS[_LIST].fields
    values = [(name, field.value_in(after, message)) for name, field in fields.items()]
    said = [(name, value) for name, value in values if value != fields[name].kind.empty]
    shown: dict[str, Shown] = {
        _title(name): fields[name].kind.display(value, names) for name, value in said
    }
    return Change(
        kind="new",
        sheet=_sheet(),
        row=message.title,
        column=None,
        was=None,
        now=shown,
        exported=None,
        cell="",
        in_list=_LIST,
        row_id=-message.id,
        values=tuple(said),
    )


def _title(name: str) -> str:
    if name == _DEPARTMENTS:
        return tr("For departments")
    return tr(field_of(Message, name).title)


def _sheet() -> str:
    return tr("Messages")


def _line(number: int) -> str:
    return tr("line {line}", line=number)
