"""What is done in the chart, as steps in the plan with a name, and what is said about it."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import NamedTuple

from planner.actions import rows
from planner.actions.scheduling import move_actions
from planner.analysis.schedule.moving import moves_needed
from planner.models import Action, ActionDependency, Draft, Plan
from planner.text import tr, trn
from planner.ui.look.plain import menu_text
from planner.ui.pages.timeline.drag import Drag
from planner.ui.pages.timeline.making import days_words
from planner.ui.state.workspace import Workspace


class _Offered(NamedTuple):
    """A step after which something that waits begins too early."""

    action_id: int
    """What it waits for."""
    label: str
    verb: Callable[[Draft], object]
    plan: Plan
    """The plan right after it."""

    def is_last_of(self, action_id: int, plan: Plan) -> bool:
        """Return whether it was for this action, and nothing else was done since."""
        return self.action_id == action_id and self.plan is plan


class TimelineCommands:
    """Writes days and dependencies.

    What waits is moved in one step with what made it wait, where nothing else was done between.
    """

    def __init__(self, workspace: Workspace) -> None:
        self._workspace = workspace
        self._offered: _Offered | None = None

    def write_days(self, drag: Drag) -> None:
        """Let an action have the days its bar was given, and offer to move what waits for it."""
        action, today = drag.bar.action, self._workspace.today
        title, days = _short(action.title), days_words(drag.first, drag.last, today)
        if drag.way == "move":
            label = tr("move “{title}” to {days}", title=title, days=days)
        else:
            label = tr("set “{title}” to {days}", title=title, days=days)
        said = tr("“{title}” is now {days}.", title=title, days=days)

        def write(draft: Draft) -> None:
            rows.edit(draft, Action, action.id, **drag.fields)

        self._do(label, said, action.id, write)

    def _do(self, label: str, said: str, action_id: int, verb: Callable[[Draft], object]) -> None:
        """Take a step, say what was done and what of all that waits for an action begins too early
        now, with a button that moves it."""
        workspace = self._workspace
        if workspace.do(label, verb) is None:
            return
        moves = moves_needed(workspace.measures.schedule.written, action_id)
        if not moves:
            workspace.show_message(said, "plain", (tr("Undo"), workspace.undo))
            return
        waiting = trn(
            "{count} that waits begins too early.",
            "{count} that wait begin too early.",
            len(moves),
        )
        self._offered = _Offered(action_id, label, verb, workspace.plan)
        words = trn("Move it too", "Move all {count} too", len(moves))
        workspace.show_message(f"{said} {waiting}", "plain", (words, lambda: self.push(action_id)))

    def push(self, action_id: int) -> None:
        """Move what waits for an action as far as it must, in one step."""
        workspace = self._workspace
        action = workspace.plan.actions.get(action_id)
        if action is None:
            return
        moves = moves_needed(workspace.measures.schedule.written, action_id)
        if not moves:
            workspace.show_message(tr("Nothing that waits for it begins too early."))
            return
        days, count = {move.action_id: move.days for move in moves}, len(moves)
        offered, self._offered = self._offered, None
        if offered is not None and offered.is_last_of(action_id, workspace.plan):
            done = self._move_together(offered, days)
        else:
            label = trn(
                "move {count} action that waits for “{title}”",
                "move {count} actions that wait for “{title}”",
                count,
                title=_short(action.title),
            )
            done = workspace.do(label, move_actions, days) is not None
        if done:
            moved = trn("{count} action was moved.", "{count} actions were moved.", count)
            said = f"{moved} {self._where_it_ends(list(days))}"
            workspace.show_message(said.strip(), "plain", (tr("Undo"), workspace.undo))

    def _move_together(self, offered: _Offered, days: Mapping[int, int]) -> bool:
        """Do the newest step and the moves after it again, as one; whether they were done."""
        label = trn(
            "{step} with {count} that waits", "{step} with {count} that wait", len(days),
            step=offered.label,
        )  # fmt: skip

        def both(draft: Draft) -> None:
            offered.verb(draft)
            move_actions(draft, days)

        self._workspace.undo()
        if self._workspace.do(label, both) is not None:
            return True
        self._workspace.redo()
        return False

    def _where_it_ends(self, moved: list[int]) -> str:
        """Say whether what was moved still ends by the launch."""
        plan = self._workspace.plan
        launch = plan.info.launch
        if launch is None:
            return ""
        ends = [plan.actions[i].due or plan.actions[i].start for i in moved]
        after = sum(day is not None and day > launch for day in ends)
        if not after:
            return tr("All end by the launch.")
        return trn("{count} ends after the launch.", "{count} end after the launch.", after)

    def link(self, needs_id: int, action_id: int) -> None:
        """Let one action wait for another, where they do not yet; a circle is refused."""
        plan = self._workspace.plan
        titles = {
            "title": _short(plan.actions[action_id].title),
            "needed": _short(plan.actions[needs_id].title),
        }
        label = tr("make “{title}” wait for “{needed}”", **titles)
        said = tr("“{title}” now waits for “{needed}”.", **titles)
        link = {"action_id": action_id, "needs_id": needs_id}
        self._do(label, said, needs_id, lambda draft: rows.add(draft, ActionDependency, **link))

    def unlink(self, link_id: int) -> None:
        """Take a dependency away."""
        workspace = self._workspace
        link = workspace.plan.table(ActionDependency).get(link_id)
        if link is None:
            return
        titles = {
            "title": _short(workspace.plan.actions[link.action_id].title),
            "needed": _short(workspace.plan.actions[link.needs_id].title),
        }
        label = tr("no longer let “{title}” wait for “{needed}”", **titles)
        if workspace.do(label, rows.remove, ActionDependency, link_id) is not None:
            said = tr("“{title}” no longer waits for “{needed}”.", **titles)
            workspace.show_message(said, "plain", (tr("Undo"), workspace.undo))

    def add(self, title: str, phase: str) -> int | None:
        """Add an action to a phase; its id where it was taken."""
        workspace = self._workspace
        done = workspace.do(tr("add action"), rows.add, Action, title=title, phase=phase)
        return (
            None
            if done is None
            else next((c.id for c in done.rows if c.table == "action" and c.before is None), None)
        )


def _short(title: str) -> str:
    """Return a title as long as the name of a step bears."""
    return menu_text(title, 40).replace("&&", "&")
