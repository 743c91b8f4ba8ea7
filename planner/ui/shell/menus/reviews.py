"""Commands of a review: looking at a plan, and saying something about it, over one window."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtWidgets import QWidget

from planner.analysis.comments.seen import comment_on, look_of
from planner.errors import PlannerError
from planner.models import Comment
from planner.text import mark, tr
from planner.ui.dialogs.file_chooser import documents
from planner.ui.shell.command import Command, Entry
from planner.ui.shell.frame import Frame
from planner.ui.state.reviewing import Reviewing

REVIEW_FILES = mark("Comments from a review (*.json)")


def review_commands(frame: Frame, window: QWidget) -> list[Entry]:
    """Return the commands for whoever looks at a plan and comments on it."""
    commands = _ReviewCommands(frame, window)
    return [
        Command(
            "comment",
            tr("Comment…"),
            commands.comment,
            "Ctrl+Shift+M",
            commands.is_review,
            also=tr("review remark say"),
        ),
        Command(
            "agreed",
            tr("Agreed…"),
            commands.agreed,
            None,
            commands.is_review,
            also=tr("review agreement yes"),
        ),
        Command(
            "comment on page",
            tr("Comment on this page…"),
            commands.comment_on_page,
            None,
            commands.is_review,
            also=tr("review remark whole"),
        ),
        Command(
            "take back",
            tr("Take the last comment back"),
            commands.take_back,
            None,
            commands.has_said_something,
            also=tr("review remove comment"),
        ),
    ]


class _ReviewCommands:
    def __init__(self, frame: Frame, window: QWidget) -> None:
        self._frame, self._window = frame, window
        self._workspace = frame.workspace

    def is_review(self) -> bool:
        """Return whether the open plan is only looked at, and commented on."""
        return self._workspace.reviewing is not None

    def has_said_something(self) -> bool:
        """Return whether there is a comment to take back."""
        reviewing = self._workspace.reviewing
        return reviewing is not None and bool(reviewing.comments)

    def comment(self) -> None:
        """Ask what there is to say about the row in the panel, else about the page."""
        self._ask(*self._subject())

    def agreed(self) -> None:
        """Ask who agreed to the row in the panel, else to what the page shows."""
        self._ask(*self._subject(), agreement=True)

    def comment_on_page(self) -> None:
        """Ask what there is to say about the page as a whole."""
        self._ask(*self._page())

    def _subject(self) -> tuple[Comment, str]:
        """Return a comment on the row in the panel, still without words, and how the row looks."""
        page, plan = self._frame.page_in_sight(), self._workspace.plan
        row = page.subject()
        if row is None:
            return self._page()
        return comment_on(row, page.key), look_of(plan, row)

    def _page(self) -> tuple[Comment, str]:
        page = self._frame.page_in_sight()
        return Comment(0, page=page.key), ""

    def _ask(self, comment: Comment, look: str, *, agreement: bool = False) -> None:
        from planner.ui.dialogs.comment import CommentDialog

        workspace = self._workspace
        reviewing = workspace.reviewing
        assert reviewing is not None, "else it cannot be asked for"

        def keep(said: Comment, by: str) -> None:
            self._keep_comment(reviewing, said, look, by)

        dialog = CommentDialog(
            self._window, workspace, reviewing, comment, keep, agreement=agreement
        )
        dialog.exec()
        dialog.deleteLater()

    def _keep_comment(self, reviewing: Reviewing, comment: Comment, look: str, by: str) -> None:
        """Write a comment down; where it cannot be beside the plan, at a place that is asked for.

        Raises ``PlannerError`` where there is none.
        """
        workspace, today = self._workspace, self._workspace.today
        try:
            reviewing.keep_comment(comment, look, by, today)
        except PlannerError:
            place = self._other_place(reviewing.path)
            if place is None:
                raise
            reviewing.write_to(place)
            reviewing.keep_comment(comment, look, by, today)
        workspace.commented.emit()
        words = tr(
            "Kept in {file}. When you are done, send it to whoever keeps the plan.",
            file=reviewing.path.name,
        )
        workspace.show_message(words, "good")

    def _other_place(self, path: Path) -> Path | None:
        title = tr("The comments cannot be kept beside the plan. Where shall they go?")
        suggested = documents() / path.name
        return self._frame.files.choose.save(self._window, title, suggested, tr(REVIEW_FILES))

    def take_back(self, key: str | None = None) -> None:
        """Take a comment out of the file again; without a key the last one."""
        workspace = self._workspace
        reviewing = workspace.reviewing
        assert reviewing is not None, "else it cannot be asked for"
        try:
            reviewing.take_back(key or reviewing.comments[-1].key)
        except PlannerError as error:
            workspace.refuse(error)
            return
        workspace.commented.emit()


def take_comments_command(frame: Frame, window: QWidget) -> Command:
    """Return the command by which the comments of a reviewer come in."""

    def take(path: Path | None = None) -> None:
        """Ask for the file of a review, and show what would come in."""
        title, files = tr("Comments from a review"), frame.files
        chosen = path or files.choose.open(window, title, files.folder(), tr(REVIEW_FILES))
        if chosen is not None:
            _take_comments(frame, window, chosen)

    return Command(
        "take comments",
        tr("Comments from a review…"),
        take,
        None,
        frame.can_write,
        also=tr("reviewer remark agreed bring in"),
    )


def _take_comments(frame: Frame, window: QWidget, path: Path) -> None:
    from planner.imports import compare_review, read_review
    from planner.ui.dialogs.take_comments import TakeCommentsDialog

    workspace = frame.workspace
    try:
        review = read_review(path)
        found = compare_review(workspace.plan, review)
    except PlannerError as error:
        workspace.refuse(error)
        return
    if not found.said:
        words = tr("All comments in {file} are in the plan already.", file=path.name)
        workspace.show_message(words)
        return
    dialog = TakeCommentsDialog(window, workspace, review, found)
    if dialog.exec():
        workspace.run_command("show only", ("requests", "comments"))
    dialog.deleteLater()
