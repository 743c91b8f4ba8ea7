"""What reviewers said about the plan, as a list to settle."""

from __future__ import annotations

from planner.text import tr
from planner.ui.lists.comments import comment_listing
from planner.ui.state.workspace import Workspace
from planner.ui.table import TablePanel
from planner.ui.table.chips import ByValue, Only


class CommentsPanel(TablePanel):
    """The table of comments, by who said them and how they stand."""

    def __init__(self, workspace: Workspace) -> None:
        super().__init__(
            workspace,
            comment_listing(workspace),
            chips=(
                ByValue(tr("By"), lambda row: (row.comment.by,)),
                ByValue(tr("Status"), lambda row: (tr(row.comment.status),)),
                Only(tr("Agreements"), lambda row: row.comment.agreed_on is not None),
            ),
            empty=(
                tr("Nobody has commented on the plan"),
                tr(
                    "Send the plan to a sponsor, who opens it for review: to look at it and"
                    " comment, without changing anything. What comes back is settled here."
                ),
                (
                    (
                        tr("Comments from a review…"),
                        lambda: workspace.run_command("take comments"),
                    ),
                ),
            ),
        )
