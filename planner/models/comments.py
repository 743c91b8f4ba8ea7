"""What somebody who looked at the plan said about it, and that somebody agreed."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import Any, Literal, NamedTuple

from planner.models.decisions import Decision
from planner.models.messages import Message
from planner.models.people import Department, Person
from planner.models.pilot import PilotProblem
from planner.models.purpose import Goal, Purpose
from planner.models.sponsors import Sponsor
from planner.models.work import Action

CommentStatus = Literal["open", "done", "noted"]
"""*Done*: the plan was changed for it; *noted*: it was read, and the plan stays as it is."""


class Comment(NamedTuple):
    """A remark, or an agreement, on a row of the plan or on a page as a whole.

    At most one of its references is given: none where it is about a page, or the row is gone.
    """

    id: int
    text: str = ""
    by: str = ""
    """Who wrote it."""
    on: date | None = None
    """When they wrote it."""
    agreed_by: str = ""
    """Who agreed to what it is about."""
    agreed_on: date | None = None
    """The day they agreed; none: it is a remark."""
    status: CommentStatus = "open"
    answer: str = ""
    """A word on how it was settled."""
    settled_on: date | None = None
    about: str = ""
    """What the row was called when it was written; empty: it is about the page as a whole."""
    page: str = ""
    """The page of the window it was written on."""
    department_id: int | None = None
    person_id: int | None = None
    purpose_id: int | None = None
    goal_id: int | None = None
    sponsor_id: int | None = None
    action_id: int | None = None
    message_id: int | None = None
    pilot_problem_id: int | None = None
    decision_id: int | None = None
    key: str = ""
    """What it is known by in the file it came in with; empty: it was written in the plan."""


ABOUT: dict[type[Any], str] = {
    Department: "department_id",
    Person: "person_id",
    Purpose: "purpose_id",
    Goal: "goal_id",
    Sponsor: "sponsor_id",
    Action: "action_id",
    Message: "message_id",
    PilotProblem: "pilot_problem_id",
    Decision: "decision_id",
}
"""The classes of rows that can be commented on, and the field that refers to each."""


def referred_to(comment: Comment) -> Iterator[tuple[type[Any], int]]:
    """Yield the class and the id of the row that a comment is about; nothing where it is about a
    page, or the row is gone."""
    for row_type, field in ABOUT.items():
        row_id = getattr(comment, field)
        if row_id is not None:
            yield row_type, row_id
