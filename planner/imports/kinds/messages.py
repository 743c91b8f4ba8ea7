"""Tables of messages, as people plan them in a spreadsheet."""

from __future__ import annotations

from collections import Counter
from datetime import date
from typing import Any

from planner.analysis.messages.audience import Audience, audience_words, read_audience
from planner.imports.kinds.kind import Cell, Days, Kind, new_report
from planner.imports.kinds.message_fields import MESSAGE_FIELDS, parse_message_status
from planner.imports.reading.raw_table import RawTable
from planner.imports.roster.columns import Columns
from planner.imports.roster.names import other_readings, read_emails
from planner.imports.roster.people_index import PeopleIndex
from planner.imports.roster.report import Note, Report
from planner.imports.roster.row_selection import select_rows
from planner.models import Action, Draft, Message, MessageDepartment, Purpose
from planner.models.placeholders import is_placeholder
from planner.text import exact_day, tr

_PEOPLE = {"author": "author_id", "messenger": "messenger_id"}
_SERVED: dict[str, tuple[type[Any], str]] = {
    "purpose": (Purpose, "purpose_id"),
    "action": (Action, "action_id"),
}


def import_messages(
    draft: Draft, table: RawTable, columns: Columns, *, taking: bool = False
) -> Report:
    """Import messages, and report the result.

    A row is the message of the plan that has its link, else its title and day; failing that, the
    only one of its title, if the table has that title once too. Of a message that is there only
    what is empty is filled, and what differs is reported; with ``taking`` it is taken as the table
    has it. Nobody comes in: authors and messengers who are not in the plan are reported.
    """
    return _Import(draft, table, columns, taking).run()


class _Import:
    def __init__(self, draft: Draft, table: RawTable, columns: Columns, taking: bool) -> None:
        self._draft, self._table, self._columns = draft, table, columns
        self._taking = taking
        self.report = report = new_report(table, columns, "messages")
        self._people = PeopleIndex(draft.plan, report)
        self._days = Days(MESSAGES, table, columns, report)
        self._left = dict(draft.plan.table(Message))
        """The messages of the plan that no row was taken for yet."""

    def run(self) -> Report:
        rows = [
            (line, Cell(self._columns, cells))
            for line, cells in select_rows(self._table, self._columns, self.report)
        ]
        self._times = Counter(cell["title"].casefold() for _, cell in rows)
        for line, cell in rows:
            self._add(line, cell)
        self.report.warnings.sort(key=lambda note: note.line)
        return self.report

    def _add(self, line: int, cell: Cell) -> None:
        title = cell["title"]
        if is_placeholder(title) or not any(map(str.isalnum, title)):
            self.report.skip(line, tr("The row names no message."))
            return
        self.report.used += 1
        fields = self._fields(line, cell)
        said = "" if is_placeholder(cell["audience"]) else cell.raw("audience")
        audience = read_audience(self._draft.plan, said)
        known = self._message_like(title, fields)
        if known is not None:
            del self._left[known.id]
            self._fill(line, known, fields, audience)
            return
        to = {"to_all": audience.to_all, "audience": audience.others}
        message = self._draft.add(Message, title=title, **to, **fields)
        self._let_be_for(message, audience)
        self.report.made["messages"] += 1

    # What a row says -----------------------------------------------------------------------

    def _fields(self, line: int, cell: Cell) -> dict[str, Any]:
        given: dict[str, Any] = {
            "on": self._days.read(line, "day", cell["day"]),
            "channel": "" if is_placeholder(cell["channel"]) else cell["channel"],
            "link": "" if is_placeholder(cell["link"]) else cell["link"],
            "text": cell.raw("text").strip(),
            "status": self._status(line, cell["status"]),
        }
        for field, attribute in _PEOPLE.items():
            given[attribute] = self._person(line, field, cell[field])
        for field, (row_type, attribute) in _SERVED.items():
            given[attribute] = self._served(line, field, row_type, cell[field])
        return {field: value for field, value in given.items() if value not in (None, "")}

    def _status(self, line: int, text: str) -> str | None:
        found = parse_message_status(text)
        if text and found is None and not is_placeholder(text):
            words = tr("“{text}” is not a status of a message; it was taken as {status}.")
            self.report.warn(line, words.format(text=text, status=tr("draft")))
        return found

    def _person(self, line: int, field: str, text: str) -> int | None:
        if not text or is_placeholder(text):
            return None
        email = (*read_emails(text), "")[0]
        for name in (text, *other_readings(text)):
            known = self._people.known(name, email or name, name)
            if known is not None and known.row is not None:
                self.report.known_people.append(Note(line, known.display_name))
                return known.row.id
        what = tr(MESSAGE_FIELDS[field].title)
        self.report.warn(line, tr("{what} “{name}” is not in the plan.", what=what, name=text))
        return None

    def _served(self, line: int, field: str, row_type: type[Any], text: str) -> int | None:
        if not text or is_placeholder(text):
            return None
        for row in self._draft.plan.table(row_type).values():
            if row.title.casefold() == text.casefold():
                return int(row.id)
        what = tr(MESSAGE_FIELDS[field].title)
        words = tr("{what} “{title}” is not in the plan and was not used.", what=what, title=text)
        self.report.warn(line, words)
        return None

    # Messages that are there -----------------------------------------------------------------

    def _message_like(self, title: str, fields: dict[str, Any]) -> Message | None:
        left, link, on = list(self._left.values()), fields.get("link"), fields.get("on")
        of_link = [m for m in left if link and m.link == link]
        of_title = [m for m in left if m.title.casefold() == title.casefold()]
        of_day = [m for m in of_title if m.on == on]
        alone = self._times[title.casefold()] == 1 and len(of_title) == 1
        return next(iter(of_link or of_day or (of_title if alone else [])), None)

    def _fill(
        self, line: int, message: Message, fields: dict[str, Any], audience: Audience
    ) -> None:
        """Take what is new of a message of the plan; report what differs."""
        new = {}
        for field, value in fields.items():
            existing = getattr(message, field)
            if existing in (None, "") or self._taking:
                new[field] = value
            elif existing != value:
                words = tr("{title}: {field} is already {existing}; {other} was not used.")
                told = {
                    "existing": self._as_shown(field, existing),
                    "other": self._as_shown(field, value),
                }
                name = tr(MESSAGE_FIELDS[_FIELD_OF.get(field, field)].title)
                self.report.warn(line, words.format(title=message.title, field=name, **told))
        if new:
            message = self._draft.change(message, **new)
        if audience == Audience(False, (), ""):
            return
        if self._taking or not audience_words(self._draft.plan, message):
            to = {"to_all": audience.to_all, "audience": audience.others}
            self._let_be_for(self._draft.change(message, **to), audience)

    def _as_shown(self, field: str, value: Any) -> str:
        if isinstance(value, date):
            return exact_day(value)
        if field in _PEOPLE.values():
            return self._draft.plan.people[value].shown_name
        for row_type, attribute in _SERVED.values():
            if attribute == field:
                return f"“{self._draft.plan.get(row_type, value).title}”"
        return tr(value) if field == "status" else f"“{value}”"

    def _let_be_for(self, message: Message, audience: Audience) -> None:
        links = self._draft.plan.where(MessageDepartment, "message_id", message.id)
        for link in links:
            if link.department_id not in audience.departments:
                self._draft.remove(link)
        for department_id in audience.departments:
            if all(link.department_id != department_id for link in links):
                self._draft.add(
                    MessageDepartment, message_id=message.id, department_id=department_id
                )


_FIELD_OF = {
    "on": "day",
    **{attribute: field for field, attribute in _PEOPLE.items()},
    **{attribute: field for field, (_, attribute) in _SERVED.items()},
}
"""The field of a table that fills an attribute, where it is called otherwise."""

MESSAGES = Kind("messages", "Messages", MESSAGE_FIELDS, (("title",),), import_messages)
