"""What the details panel says of one day of the window: who goes and comes, and what falls."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date

from planner.analysis.cover.cover_days import Move, cover_day, describe_moves
from planner.analysis.cover.exposure import Exposure
from planner.analysis.cover.group import Group
from planner.text import day, percent, tr, trn
from planner.ui.as_written import sorting_key
from planner.ui.row_filter import CoverFilter, RowFilter
from planner.ui.side.details import Details
from planner.ui.state.workspace import Workspace
from planner.ui.widgets.figure import Link

MOST_NAMED = 12
PAGES = {
    "champion seat": "department",
    "goal": "goal",
    "purpose": "purpose",
    "sponsor seat": "sponsor",
    "action": "action",
    "plan": "plan",
}


def show_cover_day(details: Details, workspace: Workspace, ahead: Exposure, on: date) -> None:
    """Fill the panel with one day; each figure leads to the responsibilities it counts."""
    total = ahead.weight_on(on)
    details.begin(day(on, workspace.today) if on != workspace.today else tr("Today"))
    groups = (
        (ahead.uncovered_on(on), tr("held by nobody"), "none"),
        (ahead.alone_on(on), tr("held by one person"), "one"),
    )
    if not total:
        details.text(tr("Nothing has to be held yet."))
    for group, words, cover in groups if total else ():
        text = tr(
            "{count} {words} ({share})",
            count=group.count,
            words=words,
            share=percent(group.weight / total),
        )
        link = Link(text)
        link.clicked.connect(lambda _=False, c=cover: show_cover_on(workspace, on, c))
        details.widget(link)
    found = cover_day(ahead, on)
    _moves(details, workspace, tr("Who is gone"), found.gone)
    _moves(details, workspace, tr("Who comes"), found.come)
    _names(details, workspace, tr("Loses its last holder"), found.lost, on)
    _names(details, workspace, tr("Comes down to one holder"), found.alone, on)
    if not (found.gone or found.come or found.lost.count or found.alone.count):
        details.text(tr("Nobody’s dates change anything on this day."))
    details.end()


def show_cover_on(workspace: Workspace, on: date, cover: str = "none") -> None:
    """Show the responsibilities that nobody, or one person, holds on a day."""
    workspace.run_command("show only", ("ownership", CoverFilter(cover, on=on)))


def _moves(details: Details, workspace: Workspace, title: str, moves: Sequence[Move]) -> None:
    plan = workspace.plan
    if moves:
        details.heading(title)
    for move in moves[:MOST_NAMED]:
        words = describe_moves(
            [move], lambda person_id: plan.people[person_id].shown_name, workspace.today
        )
        link = Link(words)
        link.clicked.connect(
            lambda _=False, person_id=move.person_id: workspace.open_page(
                "people", "person", person_id
            )
        )
        details.widget(link)
    rest = frozenset(move.person_id for move in moves[MOST_NAMED:])
    _show_rest(
        details,
        len(moves),
        lambda: workspace.run_command("show only", ("people", RowFilter("people", title, rest))),
    )


def _names(details: Details, workspace: Workspace, title: str, group: Group, on: date) -> None:
    plan = workspace.plan
    if group.count:
        details.heading(title)
    rows = sorted(
        (plan.responsibilities[responsibility_id] for responsibility_id in group.ids),
        key=lambda row: sorting_key(plan.name_of(row)),
    )
    for row in rows[:MOST_NAMED]:
        link = Link(plan.name_of(row))
        subject = plan.subject_of(row).id
        link.clicked.connect(
            lambda _=False, table=PAGES[row.kind], row_id=subject: workspace.open_page(
                "ownership", table, row_id
            )
        )
        details.widget(link)
    rest = frozenset(row.id for row in rows[MOST_NAMED:])
    _show_rest(
        details,
        group.count,
        lambda: workspace.run_command(
            "show only", ("ownership", CoverFilter(on=on, only=rest, words=title))
        ),
    )


def _show_rest(details: Details, count: int, follow: Callable[[], object]) -> None:
    """How many are not named, which leads to them."""
    if count > MOST_NAMED:
        more = count - MOST_NAMED
        details.figure(trn("and {count} more", "and {count} more", more), follow)
