"""What a row has to say, and the sentence people read where it does not."""

from __future__ import annotations

from collections.abc import Collection
from typing import Any

from planner.errors import PlannerError
from planner.models import CaseNote, Comment, Concern
from planner.models.fields import says_something
from planner.text import Sentence, mark, tr

_NEEDED: dict[type[Any], tuple[str, Sentence]] = {
    Concern: ("quote", mark("Say what worries them.")),
    CaseNote: ("title", mark("A case note needs a title.")),
}
"""The text that a row of each class cannot be without."""


def require_words(row: Any, given: Collection[str]) -> None:
    """Raise ``PlannerError`` where a text among the ``given`` fields is needed and says nothing;
    a concern that is about nobody is refused too, and a comment that says neither anything nor that
    somebody agreed."""
    field, sentence = _NEEDED.get(type(row), ("", ""))
    if field in given and not says_something(getattr(row, field)):
        raise PlannerError(tr(sentence))
    if isinstance(row, Concern) and (row.sponsor_id is None) == (row.department_id is None):
        raise PlannerError(tr("A concern is about one sponsor seat or one department."))
    if isinstance(row, Comment) and row.agreed_on is None and not says_something(row.text):
        raise PlannerError(tr("Say what there is to say, or who agreed on which day."))
