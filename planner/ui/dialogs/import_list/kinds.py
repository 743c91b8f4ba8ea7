"""What a list may be taken as, and what its columns may then be taken for."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from functools import partial
from typing import NamedTuple

from planner.errors import PlannerError
from planner.imports import (
    FIELDS,
    KINDS,
    TITLES,
    Columns,
    ColumnUse,
    Kind,
    RawTable,
    Report,
    explain_columns,
    import_roster,
    recognise_columns,
)
from planner.models import Draft
from planner.text import Sentence, tr
from planner.ui.dialogs.import_list.choices import Fields
from planner.ui.dialogs.import_list.incoming_rows import (
    Done,
    IncomingRows,
    action_rows,
    activity_rows,
    message_rows,
    people_rows,
    post_rows,
    try_rows,
)
from planner.ui.dialogs.import_list.options_bar import Choice


class ListKind(NamedTuple):
    """One kind of list."""

    title: Sentence
    titles: Mapping[str, Sentence]
    """Its fields, and what people call them."""
    recognise: Callable[[RawTable], Columns]
    bring_in: Callable[[Draft, RawTable, Columns], Report]
    rows: Callable[[Done], IncomingRows]
    explain: Callable[[RawTable, Columns], list[ColumnUse]]
    read_as: Kind | None = None
    """By whose headers the table is found in a file; none for people."""
    telling: Sequence[Sequence[str]] = ()
    """Groups of fields, of which a list of this kind has one whole."""


def _kind(
    key: str, rows: Callable[[Done], IncomingRows], telling: Sequence[Sequence[str]]
) -> ListKind:
    kind = KINDS[key]
    titles = {name: field.title for name, field in kind.fields.items()}
    return ListKind(
        kind.title,
        titles,
        kind.recognise,
        kind.import_into,
        rows,
        partial(_uses, kind),
        kind,
        telling,
    )


def _uses(kind: Kind, table: RawTable, columns: Columns) -> list[ColumnUse]:
    """Return what each column is taken for, without those that hold nothing."""
    fields = {**kind.also_read(table, columns), **{at: f for f, at in columns.of.items()}}
    return [
        ColumnUse(at, header, fields.get(at), "")
        for at, header in enumerate(table.headers)
        if header or at in fields
    ]


PEOPLE, SURVEY, MESSAGES = "people", "survey", "messages"
LIST_KINDS: dict[str, ListKind] = {
    PEOPLE: ListKind(
        "People",
        {field: TITLES[field] for field in FIELDS},
        recognise_columns,
        import_roster,
        people_rows,
        explain_columns,
    ),
    "actions": _kind("actions", action_rows, [["due"], ["owner"], ["waits_for"]]),
    "activity": _kind("activity", activity_rows, [["last_active"]]),
    "posts": _kind("posts", post_rows, [["writer"], ["reply"], ["kind", "topic"]]),
    "pilot": _kind("pilot", try_rows, [["task", "result"], ["round"], ["minutes"]]),
    MESSAGES: _kind(MESSAGES, message_rows, [["channel"], ["messenger", "author"]]),
}


def recognise_kind(table: RawTable) -> str:
    """Return what a list is: people, unless another kind reads more of its columns and has fields
    that only lists of that kind have."""
    read = {key: _columns_of(kind, table) for key, kind in LIST_KINDS.items()}
    likely = max(read, key=lambda key: len(read[key]))
    if len(read[likely]) == len(read[PEOPLE]):
        return PEOPLE
    telling = LIST_KINDS[likely].telling
    return likely if any(read[likely].keys() >= set(group) for group in telling) else PEOPLE


def _columns_of(kind: ListKind, table: RawTable) -> dict[str, int]:
    try:
        return kind.recognise(table).of
    except PlannerError:
        return {}


def kind_choices() -> list[Choice]:
    """Return what a list may be taken as; a survey has a dialog of its own."""
    lists = [Choice(key, tr(kind.title)) for key, kind in LIST_KINDS.items()]
    return [*lists, Choice(SURVEY, tr("Answers to a survey"))]


_TOGETHER: dict[str, Fields] = {"champion_of": ("department", "champion_of")}
"""Fields of which one column may hold the same as another one's, by the later of the two."""


def offered_fields(kind: ListKind) -> list[Fields]:
    """Return what a column may be taken for."""
    offered: list[Fields] = []
    for field in kind.titles:
        offered.append((field,))
        if field in _TOGETHER:
            offered.append(_TOGETHER[field])
    return offered
