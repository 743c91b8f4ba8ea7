"""What a list may be taken as, and what its columns may then be taken for."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import NamedTuple

from planner.imports import (
    FIELDS,
    TITLES,
    Columns,
    RawTable,
    Report,
    import_roster,
    recognise_columns,
)
from planner.models import Draft
from planner.text import Sentence, mark, tr
from planner.ui.dialogs.import_list.choices import Fields
from planner.ui.dialogs.import_list.options_bar import Choice


class Kind(NamedTuple):
    """One kind of list."""

    title: Sentence
    fields: Sequence[str]
    titles: Mapping[str, Sentence]
    recognise: Callable[[RawTable], Columns]
    bring_in: Callable[[Draft, RawTable, Columns], Report]


KINDS = {"people": Kind(mark("People"), FIELDS, TITLES, recognise_columns, import_roster)}

_TOGETHER: dict[str, Fields] = {"champion_of": ("department", "champion_of")}
"""Fields of which one column may hold the same as another one's, by the later of the two."""


def kind_choices() -> list[Choice]:
    """Return what a list may be taken as."""
    return [Choice(key, tr(kind.title)) for key, kind in KINDS.items()]


def offered_fields(kind: Kind) -> list[Fields]:
    """Return what a column may be taken for."""
    offered: list[Fields] = []
    for field in kind.fields:
        offered.append((field,))
        if field in _TOGETHER:
            offered.append(_TOGETHER[field])
    return offered
