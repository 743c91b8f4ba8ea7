"""Surveys of staff: their questions, and what a department said in a round.

Nothing is kept of a single answer. What was answered is counted as it comes in, and only what may
be shown is written down (see ``analysis/surveys/disclosing``): what is not in the plan, no page and
no file can tell.
"""

from __future__ import annotations

from typing import Literal, NamedTuple

FEWEST_ANSWERS = 5
"""Of fewer answers than this nothing is kept; the usual threshold of survey vendors."""

FEWEST_COMMENTS = 10
"""Of fewer comments than this none is kept, likewise."""

Measure = Literal["favourable", "recommend", "percent", "comment", "department", "left out"]
"""What is made of the answers: the share of the favourable ones; the net promoter score of answers
from 0 to 10; the average of answers in per cent; comments; the department somebody is of; nothing.
"""

MEASURED: tuple[Measure, ...] = ("favourable", "recommend", "percent")
"""The measures that give a figure."""

Standard = Literal["effective", "worth_cost"]
"""The questions of every round that a plan has of its own, by their fields in it."""


class SurveyQuestion(NamedTuple):
    """A question of the survey, known again by its words in the next round."""

    id: int
    title: str
    """What it is called in the plan."""
    text: str = ""
    """How the survey words it: the header of its column."""
    measure: Measure = "favourable"
    counts_as: Standard | None = None
    """Which of the plan’s own questions it is; none for any other."""
    target: int | None = None
    """What the plan itself aims at: per cent, or points of the net promoter score."""


class SurveyResult(NamedTuple):
    """What a department, with those below it, or all staff answered to a question of a round."""

    id: int
    round_id: int
    question_id: int
    answered: int
    score: float = 0.0
    """What their answers count together: a favourable one 1 and any other 0; 9 or 10 of 10 counts
    1, 0 to 6 counts −1; an answer in per cent counts as its share. Divided by those who answered
    it is the figure that is shown."""
    department_id: int | None = None
    """None for all who answered, whatever their department."""


class SurveyComment(NamedTuple):
    """What somebody wrote in a round, without a name; kept with the smallest group of enough
    comments."""

    id: int
    round_id: int
    question_id: int
    text: str
    department_id: int | None = None
    """None where the department had too few."""


class SurveyDepartment(NamedTuple):
    """What surveys call a department where that is not its name."""

    id: int
    text: str
    department_id: int
