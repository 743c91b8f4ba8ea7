"""What is done in the chart, as steps in the plan with a name, and what is said about it."""

from __future__ import annotations

from planner.actions import rows
from planner.actions.scheduling import move_actions
from planner.analysis.schedule.moving import moves_needed
from planner.models import Action, ActionDependency
from planner.text import tr, trn
from planner.ui.look.plain import menu_text
from planner.ui.pages.timeline.drag import Drag
from planner.ui.pages.timeline.making import days_words
from planner.ui.state.workspace import Workspace


class TimelineCommands:
    """Writes days and dependencies."""

    def __init__(self, workspace: Workspace) -> None:
        self._workspace = workspace

    def write_days(self, drag: Drag) -> None:
        """Let an action have the days its bar was given, and offer to move what waits for it."""
        action, today = drag.bar.action, self._workspace.today
        title, days = _short(action.title), days_words(drag.first, drag.last, today)
        if drag.way == "move":
            label = tr("move “{title}” to {days}", title=title, days=days)
        else:
            label = tr("set “{title}” to {days}", title=title, days=days)
        done = self._workspace.do(label, rows.edit, Action, action.id, **drag.fields)
        if done is not None:
            self._offer(action.id, tr("“{title}” is now {days}.", title=title, days=days))

    def _offer(self, action_id: int, said: str) -> None:
        """Say what was done and what begins too early now, with a button that moves it."""
        workspace = self._workspace
        moves = moves_needed(workspace.measures.schedule.written, action_id)
        if not moves:
            workspace.show_message(said, "plain", (tr("Undo"), workspace.undo))
            return
        waiting = trn(
            "{count} that waits begins too early.",
            "{count} that wait begin too early.",
            len(moves),
        )
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
        count = len(moves)
        label = trn(
            "move {count} action that waits for “{title}”",
            "move {count} actions that wait for “{title}”",
            count,
            title=_short(action.title),
        )
        days = {move.action_id: move.days for move in moves}
        if workspace.do(label, move_actions, days) is not None:
            moved = trn("{count} action was moved.", "{count} actions were moved.", count)
            said = f"{moved} {self._where_it_ends(list(days))}"
            workspace.show_message(said.strip(), "plain", (tr("Undo"), workspace.undo))

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
        done = self._workspace.do(
            tr("make “{title}” wait for “{needed}”", **titles),
            rows.add,
            ActionDependency,
            action_id=action_id,
            needs_id=needs_id,
        )
        if done is not None:
            self._offer(needs_id, tr("“{title}” now waits for “{needed}”.", **titles))

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
