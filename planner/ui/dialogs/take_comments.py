"""What a reviewer said, before it is taken into the plan."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from planner.actions.comments import take_comments
from planner.analysis.comments.standing import comment_words
from planner.imports import Incoming, Said
from planner.models.reviews import Review
from planner.text import short_day, tr, trn
from planner.ui.dialogs.form import FormDialog
from planner.ui.look.plain import label
from planner.ui.state.workspace import Workspace
from planner.ui.widgets.card import Rule


class TakeCommentsDialog(FormDialog):
    """Each comment with what it is about and what there is to know; one step takes them in."""

    def __init__(
        self, parent: QWidget | None, workspace: Workspace, review: Review, found: Incoming
    ) -> None:
        count = len(found.said)
        super().__init__(
            parent,
            tr("Comments of {name}", name=review.by),
            trn("Take {count} comment in", "Take {count} comments in", count),
            tr("They come into the plan as a list to settle. Nothing else in it changes."),
            width=620,
        )
        self._workspace, self._review, self._found = workspace, review, found
        self.scroll_fields(620, 420)
        for each in found.said:
            self._add(each)
        if found.known:
            words = trn(
                "{count} is in the plan already.", "{count} are in it already.", found.known
            )
            self.fields.addRow(label(words, "small", wrap=True))
        self.accepted_by = self._take_comments

    def _add(self, each: Said) -> None:
        comment = each.comment
        on = "" if comment.on is None else short_day(comment.on, self._workspace.today)
        self.fields.addRow(label(each.name, "strong", wrap=True))
        self.fields.addRow(label(comment_words(comment), wrap=True))
        anew = tr("written anew") if comment.id else ""
        who = ", ".join(filter(None, [comment.by, on, anew]))
        self.fields.addRow(label(who, "small", wrap=True))
        for doubt in each.doubts:
            self.fields.addRow(label(doubt, "bad", wrap=True))
        self.fields.addRow(Rule())

    def _take_comments(self) -> None:
        comments = [each.comment for each in self._found.said]
        words = tr("comments of {name}", name=self._review.by)
        self._workspace.attempt(words, take_comments, comments)
