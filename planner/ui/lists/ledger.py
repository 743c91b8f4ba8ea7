"""The table of what appeared in sponsors' names: the ledger of taking part."""

from __future__ import annotations

from typing import NamedTuple

from planner.actions import rows
from planner.analysis.sponsors.participation import post_kind
from planner.errors import PlannerError
from planner.models import Draft, Person, Post
from planner.text import tr, trn
from planner.ui.lists.field_columns import OwnColumns
from planner.ui.lists.naming import nobody_named, people_choices
from planner.ui.state.workspace import Workspace
from planner.ui.table import Listing

_TONES = {"in person": "good", "edited": "weak", "ghost-written": "bad"}


class ItemRow(NamedTuple):
    """An item with whose name it bears."""

    key: int
    post: Post
    person: Person
    counted: bool
    """Within the days over which items are counted."""


def item_rows(workspace: Workspace) -> list[ItemRow]:
    """Return a row for every item."""
    plan, today = workspace.plan, workspace.today
    days = plan.settings.participation_days
    return [
        ItemRow(post.id, post, plan.people[post.person_id], 0 <= (today - post.on).days < days)
        for post in plan.posts.values()
    ]


def _person(draft: Draft, text: str) -> int:
    """Return who is named so. Raises ``PlannerError`` where nobody or more than one is."""
    wanted = " ".join(text.split()).casefold()
    found = [i for i, label in people_choices(draft.plan) if label.casefold() == wanted]
    if len(found) != 1:
        raise PlannerError(nobody_named().format(text=text))
    return found[0]


def ledger_listing(workspace: Workspace) -> Listing:
    """Return the ledger; a row begins with in whose name something appeared, today."""
    own = OwnColumns(workspace, Post, "post")

    def add(draft: Draft, text: str) -> object:
        return rows.add(draft, Post, person_id=_person(draft, text), on=workspace.today)

    return Listing(
        key="taking part",
        columns=(
            own("person", show=lambda r: r.person.shown_name, width=18, strong=True),
            own("on", width=9),
            own(
                "kind",
                show=lambda r: tr(post_kind(r.post)),
                tone=lambda r: _TONES[post_kind(r.post)],
                width=17,
            ),
            own("reply", width=6),
            own("topic", width=16),
            own("author", width=14),
            own("link", width=14),
        ),
        add=add,
        begins_with_choice=True,
        add_label=tr("Add an item…"),
        added=tr("add a sponsor’s item"),
        remove_all=lambda draft, keys: rows.remove_many(draft, Post, keys),
        remove_label=lambda n: trn("remove {count} item", "remove {count} items", n),
        removed=lambda n: trn("Removed {count} item.", "Removed {count} items.", n),
        sort=1,
        descending=True,
    )
