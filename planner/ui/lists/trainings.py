"""The table of training sessions."""

from __future__ import annotations

from typing import NamedTuple

from planner.actions import rows
from planner.models import Attendance, Draft, Responsibility, Training
from planner.text import listed_names, number, tr, trn
from planner.ui.as_written import sorting_key
from planner.ui.lists.field_columns import OwnColumns
from planner.ui.state.workspace import Workspace
from planner.ui.table import Column, Listing
from planner.ui.widgets.people_checks import PersonLine

_MOST_NAMED = 6


class TrainingRow(NamedTuple):
    """A session with the names of those who came."""

    key: int
    training: Training
    came: tuple[str, ...]


def training_rows(workspace: Workspace) -> list[TrainingRow]:
    """Return a row for every session."""
    plan = workspace.plan
    made = []
    for training in plan.table(Training).values():
        came = plan.where(Attendance, "training_id", training.id)
        names = sorted((plan.people[c.person_id].shown_name for c in came), key=sorting_key)
        made.append(TrainingRow(training.id, training, tuple(names)))
    return made


def _came(row: TrainingRow) -> str:
    if not row.came:
        return ""
    names = listed_names(list(row.came), _MOST_NAMED)
    return tr("{count}: {names}", count=number(len(row.came)), names=names)


def training_listing(workspace: Workspace) -> Listing:
    """Return the table of training sessions, the newest first."""
    own = OwnColumns(workspace, Training, "training")

    def add(draft: Draft, title: str) -> object:
        return rows.add(draft, Training, title=title, on=workspace.today)

    return Listing(
        key="training",
        columns=(
            own("title", width=23, strong=True),
            own("on", width=9),
            Column(
                tr("Who came"),
                lambda r: len(r.came),
                show=_came,
                order=lambda r: len(r.came),
                width=28,
            ),
            own("note", width=20),
        ),
        add=add,
        add_label=tr("Add a session, held today…"),
        added=tr("add a training session"),
        remove_all=lambda draft, keys: rows.remove_many(draft, Training, keys),
        remove_label=lambda n: trn("remove {count} session", "remove {count} sessions", n),
        removed=lambda n: trn("Removed {count} session.", "Removed {count} sessions.", n),
        sort=1,
        descending=True,
    )


def in_champion_seats(workspace: Workspace) -> list[PersonLine]:
    """Return everybody with a champion seat, or asked for one, by name, with where that is."""
    plan = workspace.plan
    found: dict[int, list[str]] = {}
    for given in plan.assignments.values():
        seat = plan.get(Responsibility, given.responsibility_id)
        if seat.kind == "champion seat":
            found.setdefault(given.person_id, []).append(plan.name_of(seat))
    lines = [
        PersonLine(
            person_id,
            plan.people[person_id].shown_name,
            ", ".join(sorted(where, key=sorting_key)),
            "",
            "",
        )
        for person_id, where in found.items()
    ]
    return sorted(lines, key=lambda line: (sorting_key(line.name), line.person_id))
