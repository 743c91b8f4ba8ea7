"""What whoever looks at the open plan says about it: in a file of their own, never in the plan."""

from __future__ import annotations

import secrets
from datetime import date
from itertools import count
from pathlib import Path
from typing import Any

from planner.errors import PlannerError
from planner.models import Comment, Plan
from planner.models.comments import ABOUT, referred_to
from planner.models.reviews import Review
from planner.ui.state.plan_state import PlanState
from planner.ui.state.window_state import WindowState

_NAME = "reviewer"


class Reviewing:
    """The comments of one reviewer on the open plan, each in its file before it is shown."""

    def __init__(self, plan_path: Path, plan: Plan, window_state: WindowState) -> None:
        self._plan_path, self._window_state = plan_path, window_state
        self._plan_state = PlanState(window_state, plan.info.key)
        self._review = Review(plan.info.key, plan.info.name, "")
        self._path: Path | None = None
        if self.by:
            self._begin_as(self.by)

    @property
    def by(self) -> str:
        """The reviewer’s name; empty until it was asked."""
        return self._window_state.text(_NAME)

    @property
    def comments(self) -> tuple[Comment, ...]:
        """What was said, the oldest first."""
        return self._review.comments

    def on_row(self, row: Any) -> tuple[Comment, ...]:
        """Return what was said about a row."""
        field = ABOUT[type(row)]
        return tuple(comment for comment in self.comments if getattr(comment, field) == row.id)

    # What is being typed -----------------------------------------------------------------

    def typed(self, comment: Comment) -> str:
        """Return what was being typed about the same when the program ended."""
        kept = self._plan_state.get("typed")
        return str(kept.get("text", "")) if kept.get("about") == _subject_key(comment) else ""

    def keep_typed(self, comment: Comment, text: str) -> None:
        """Remember what is being typed, in case the program ends; empty where it is done with."""
        self._plan_state.keep(
            "typed", {"about": _subject_key(comment), "text": text} if text else {}
        )

    # Saying it ---------------------------------------------------------------------------

    def keep_comment(self, comment: Comment, look: str, by: str, on: date) -> None:
        """Keep a comment in the name of the reviewer, on a row that looks like this.

        Raises ``PlannerError`` where the file cannot be written; nothing is kept then.
        """
        if not self._review.by:
            self._begin_as(by)
        made = comment._replace(key=secrets.token_hex(8), by=by, on=on)
        seen = {**self._review.seen, made.key: look}
        self._save(self._review._replace(comments=(*self.comments, made), seen=seen))
        self._window_state.keep(_NAME, by)

    def take_back(self, key: str) -> None:
        """Take a comment out of the file again. Raises ``PlannerError`` where that fails."""
        left = tuple(comment for comment in self.comments if comment.key != key)
        seen = {each: look for each, look in self._review.seen.items() if each != key}
        self._save(self._review._replace(comments=left, seen=seen))

    @property
    def path(self) -> Path:
        """Where the comments are, or will be: beside the plan, unless they had to go elsewhere."""
        return self._path or _free(self._path_beside_plan(self._review.by))

    def write_to(self, path: Path) -> None:
        """Let the comments be in this file from now on."""
        self._path = path

    def _save(self, review: Review) -> None:
        from planner.exports.review_file import write_review

        path = self.path
        write_review(review, path, self._plan_path)
        self._path, self._review = path, review
        self._plan_state.keep("review", {"path": str(path)})

    # Going on ----------------------------------------------------------------------------

    def _begin_as(self, by: str) -> None:
        """Go on with what somebody of this name said of the plan before, if anything."""
        self._review = self._review._replace(by=by)
        kept = self._plan_state.get("review").get("path")
        places = [Path(kept)] if isinstance(kept, str) else []
        for path in (*places, self._path_beside_plan(by)):
            review = self._read(path)
            if review is not None:
                self._path, self._review = path, review
                return

    def _read(self, path: Path) -> Review | None:
        """Return what is in a file, where it is by this reviewer and on this plan."""
        from planner.imports import is_review, read_review

        try:
            review = read_review(path) if is_review(path) else None
        except PlannerError:
            return None
        whose = (self._review.plan_key, self._review.by)
        return review if review and (review.plan_key, review.by) == whose else None

    def _path_beside_plan(self, by: str) -> Path:
        from planner.exports.review_file import review_path

        return review_path(self._plan_path, by)


def _free(path: Path) -> Path:
    """Return a path, with a number behind its name where that is taken."""
    names = (path.with_stem(f"{path.stem} ({number})") for number in count(2))
    return path if not path.exists() else next(name for name in names if not name.exists())


def _subject_key(comment: Comment) -> list[str]:
    """Return what tells apart what comments are about."""
    return [comment.page, *(f"{kind.__name__} {row_id}" for kind, row_id in referred_to(comment))]
