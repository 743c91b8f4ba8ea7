"""The kinds of differences, in the order in which they are shown, and what each is called."""

from __future__ import annotations

from collections.abc import Collection
from typing import Literal, get_args

from planner.imports import Change
from planner.text import Sentence, mark

Group = Literal[
    "conflict", "back", "gone", "removed", "joined", "new", "moved", "renamed", "manager", "dates",
    "changed", "invalid", "unchanged",
]  # fmt: skip
GROUPS: tuple[Group, ...] = get_args(Group)

TO_DECIDE: frozenset[Group] = frozenset({"conflict", "back", "gone", "removed"})
"""What nobody accepts by accident: it is left as it is until somebody decides."""

READY: frozenset[Group] = frozenset(GROUPS) - TO_DECIDE - {"invalid", "unchanged"}
"""What is accepted unless somebody unticks it."""

FIRST_READY: Group = "joined"

TITLES: dict[Group, Sentence] = {
    "conflict": mark("Conflicts"),
    "back": mark("Back"),
    "gone": mark("Gone"),
    "removed": mark("Removed"),
    "joined": mark("Joined"),
    "new": mark("New"),
    "moved": mark("Moved"),
    "renamed": mark("Renamed"),
    "manager": mark("New manager"),
    "dates": mark("New dates"),
    "changed": mark("Changed"),
    "invalid": mark("Left out"),
    "unchanged": mark("Unchanged"),
}

NOTES: dict[Group, Sentence] = {
    "conflict": mark("changed in the plan since, or perhaps another row"),
    "back": mark("removed from the plan, and still in the list"),
    "gone": mark("in the last list, not in this one; nobody is deleted"),
    "removed": mark("gone from the workbook; they go with what hangs on them"),
    "joined": mark("new in this list"),
    "new": mark("rows that the plan does not have"),
    "moved": mark("to another department; what they hold stays theirs"),
    "renamed": mark("the same person under another name"),
    "invalid": mark("they do not come in, each with the reason"),
}

_BY_FIELD: dict[str, Group] = {
    "department": "moved",
    "name": "renamed",
    "manager": "manager",
    "start": "dates",
    "last_day": "dates",
}


def group_of(change: Change, *, conflict: bool, renamed: Collection[int] = ()) -> Group:
    """Return the kind of a difference; ``renamed`` are the people who have another name."""
    if conflict:
        return "back" if change.kind == "new" else "conflict"
    if change.kind == "removed":
        return "gone" if change.in_list == "people" and change.values else "removed"
    if change.kind == "new":
        return "joined" if change.in_list == "people" else "new"
    if change.in_list != "people":
        return "changed"
    name = change.values[0][0]
    if name == "email" and change.row_id in renamed:
        return "renamed"
    return _BY_FIELD.get(name, "changed")
