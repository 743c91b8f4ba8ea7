"""What the details panel says of an action: its days, who does it, and what waits for what."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtWidgets import QHBoxLayout, QWidget

from planner.actions import rows
from planner.analysis.schedule.moving import moves_needed
from planner.analysis.schedule.words import slack_words
from planner.models import Action, ActionDependency, Draft
from planner.text import day, short_day, tr, trn
from planner.ui.lists.field_columns import other_facts
from planner.ui.lists.naming import Choices
from planner.ui.look.plain import label
from planner.ui.side.adding_box import AddingBox
from planner.ui.side.comments import show_comments
from planner.ui.side.deferred_changes import do_later
from planner.ui.side.details import Details, Fact
from planner.ui.side.field_editors import FieldEditors
from planner.ui.side.holders_box import HoldersBox
from planner.ui.side.messages_box import show_messages
from planner.ui.side.remove_button import remove_button
from planner.ui.side.tenure_box import show_who_held
from planner.ui.side.text_box import TextBox
from planner.ui.state.workspace import Workspace
from planner.ui.table import Choice

_EDITED = ("phase", "status", "start", "due")


def show_action(
    details: Details,
    workspace: Workspace,
    action_id: int,
    *,
    push: Callable[[int], object],
    keys: Sequence[tuple[str, str]] = (),
) -> None:
    """Show an action, its slack, who does it, and what waits for what.

    ``push`` moves what waits for it as far as it must; ``keys`` are those that work on it where
    one is, and what they do.
    """
    plan = workspace.plan
    action = plan.actions[action_id]
    details.begin(action.title)
    show_comments(details, workspace, action)
    if workspace.read_only:
        details.facts(_edited_facts(workspace, action))
    else:
        details.widget(FieldEditors(workspace, Action, action_id, _EDITED))
    other = other_facts(workspace, action, shown=("title", *_EDITED))
    details.facts([*_slack_facts(workspace, action_id), *other])
    details.heading(tr("Held by"))
    details.widget(HoldersBox(workspace, plan.responsibility_for(action)))
    _show_needed(details, workspace, action)
    _show_waiting(details, workspace, action_id, push)
    show_messages(details, workspace, "action_id", action_id)
    details.heading(tr("Note"))
    details.widget(TextBox(workspace, Action, action_id, "note", tr("Note")))
    if keys:
        details.heading(tr("Keys"))
        details.facts(list(keys))
    show_who_held(details, workspace, plan.responsibility_for(action))
    details.end()


def _edited_facts(workspace: Workspace, action: Action) -> list[Fact]:
    """Return what stands in boxes where it may be changed."""
    return [
        (tr("Phase"), tr(action.phase)),
        (tr("Status"), tr(action.status)),
        (tr("Start"), day(action.start, workspace.today) if action.start else ""),
        (tr("Due"), day(action.due, workspace.today) if action.due else ""),
    ]


def _slack_facts(workspace: Workspace, action_id: int) -> list[Fact]:
    counted = workspace.measures.schedule
    if action_id not in counted.slack:
        return []
    words = slack_words(counted.slack[action_id])
    if counted.chain is not None and action_id in counted.chain.steps:
        words = tr("{days}, on the longest chain", days=words)
    return [(tr("Slack"), words)]


def _show_needed(details: Details, workspace: Workspace, action: Action) -> None:
    details.heading(tr("Waits for"))
    links = workspace.plan.where(ActionDependency, "action_id", action.id)
    for link in links:
        details.widget(_waits_line(workspace, link))
    if not links:
        details.text(tr("Nothing."))
    clashes = set(workspace.measures.schedule.written.clashes)
    early = [link for link in links if (link.needs_id, action.id) in clashes]
    if early:
        details.text(tr("✕ It begins before that is done."), "bad")
    if not workspace.read_only:
        details.widget(_waits_picker(workspace, action.id))


def _show_waiting(
    details: Details, workspace: Workspace, action_id: int, push: Callable[[int], object]
) -> None:
    """List what waits for it, with a way to move what would begin too early."""
    plan = workspace.plan
    links = plan.where(ActionDependency, "needs_id", action_id)
    if not links:
        return
    count = len(links)
    details.heading(trn("{count} action waits for it", "{count} actions wait for it", count))
    for link in links:
        details.text(_with_days(plan.actions[link.action_id], workspace))
    moves = moves_needed(workspace.measures.schedule.written, action_id)
    if moves and not workspace.read_only:
        far = max(move.days for move in moves)
        details.text(
            trn(
                "✕ {count} begins too early, by {days} at most.",
                "✕ {count} begin too early, by {days} at most.",
                len(moves),
                days=trn("{count} day", "{count} days", far),
            ),
            "bad",
        )
        words = trn("Move it as far as it must", "Move {count} as far as they must", len(moves))
        details.button(words, lambda: push(action_id))


def _with_days(action: Action, workspace: Workspace) -> str:
    begins = action.start or action.due
    if begins is None:
        return action.title
    return tr("{title}, from {day}", title=action.title, day=short_day(begins, workspace.today))


def _waits_line(workspace: Workspace, link: ActionDependency) -> QWidget:
    needed = workspace.plan.actions[link.needs_id]
    line = QWidget()
    row = QHBoxLayout(line)
    row.setContentsMargins(0, 0, 0, 0)
    row.addWidget(label(needed.title, wrap=True), 1)
    words = tr(needed.status)
    ends = needed.due or needed.start
    if ends is not None and needed.status in ("to do", "doing"):
        words = tr("ends {day}", day=short_day(ends, workspace.today))
    row.addWidget(label(words, "small"))
    if not workspace.read_only:
        step = tr("no longer wait for an action")
        row.addWidget(
            remove_button(
                tr("No longer wait for {title}", title=needed.title),
                lambda: do_later(workspace, step, rows.remove, ActionDependency, link.id),
            )
        )
    return line


def _waits_picker(workspace: Workspace, action_id: int) -> AddingBox:
    every = Choices(workspace).rows_of("action")
    others = Choice(
        lambda: [pair for pair in every() if pair[0] != action_id],
        what=tr("There is no other action “{text}” in the plan."),
    )

    def add(draft: Draft, needs_id: int) -> object:
        return rows.add(draft, ActionDependency, action_id=action_id, needs_id=needs_id)

    words, step = tr("Add an action to wait for"), tr("make an action wait")
    return AddingBox(workspace, words, others, step, add)
