"""The table of who owes an answer."""

from __future__ import annotations

from collections import Counter
from typing import NamedTuple

from planner.analysis.requests.owed import Owed, owed
from planner.models import Request
from planner.text import tr
from planner.ui.as_written import sorting_key
from planner.ui.state.workspace import Workspace
from planner.ui.table import Column, Day, Listing

_TONES = {"late": "bad", "due": "weak", "waiting": "plain"}


class OwedRow(NamedTuple):
    """Somebody who owes an answer, with what the table shows of them."""

    key: int
    owed: Owed
    department: str
    about: str


def owed_rows(workspace: Workspace) -> list[OwedRow]:
    """Return a row for everybody who owes an answer, the latest first."""
    departments = workspace.plan.departments
    found = []
    for each in owed(workspace.plan, workspace.today):
        home = departments.get(each.person.department_id or 0)
        department = home.name if home else ""
        found.append(OwedRow(each.person.id, each, department, _about(each)))
    return found


def abouts(row: OwedRow) -> list[str]:
    """Return what somebody is asked about, in words."""
    return sorted({tr(request.about) for request in row.owed.open}, key=sorting_key)


def _about(each: Owed) -> str:
    """Return what is asked, and what was answered of it: "confirm × 2, hours, ✓ manager"."""
    return ", ".join(
        [*_with_counts(each.open, tr("{about}")), *_with_counts(each.answered, tr("✓ {about}"))]
    )


def _with_counts(requests: tuple[Request, ...], words: str) -> list[str]:
    said = [words.format(about=tr(request.about)) for request in requests]
    times = Counter(said)
    return [each if times[each] == 1 else f"{each} × {times[each]}" for each in dict.fromkeys(said)]


def owed_listing(workspace: Workspace) -> Listing:
    """Return the table of who owes an answer; what is asked is changed beside it."""
    day = Day(lambda: workspace.today)
    return Listing(
        key="requests",
        columns=(
            Column(tr("Person"), lambda r: r.owed.person.shown_name, width=17, strong=True),
            Column(
                tr("Answer"),
                lambda r: r.owed.words,
                tone=lambda r: _TONES[r.owed.state],
                order=lambda r: -r.owed.days_late,
                width=13,
            ),
            Column(tr("About"), lambda r: r.about, width=24),
            Column(tr("Due"), lambda r: r.owed.due, day, width=9),
            Column(tr("Asked"), lambda r: r.owed.asked_on, day, width=9),
            Column(tr("Reminded"), lambda r: r.owed.reminded_on, day, width=10),
            Column(tr("Department"), lambda r: r.department, width=15),
            Column(
                tr("Answered"),
                lambda r: len(r.owed.answered),
                show=lambda r: tr(
                    "{count} of {every}",
                    count=len(r.owed.answered),
                    every=len(r.owed.answered) + len(r.owed.open),
                ),
                width=9,
            ),
        ),
        sort=1,
    )
