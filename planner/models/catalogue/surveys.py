"""The fields of surveys: questions, and what was answered."""

from __future__ import annotations

from planner.models.catalogue.field import Field, Range
from planner.models.catalogue.shared import MOST_STAFF
from planner.models.surveys import FEWEST_ANSWERS

SURVEY_QUESTION = (
    Field("title", "Question", kept=True),
    Field("text", "As the survey words it", searched=True, kept=True),
    Field("measure", "Measured as", kept=True),
    Field("counts_as", "Counts as", nothing="no question of the plan’s own", kept=True),
    Field(
        "target",
        "Own target",
        within=Range(1, 100, "A target must be 1 to 100."),
        kept=True,
    ),
)

_ENOUGH = Range(FEWEST_ANSWERS, MOST_STAFF, "Of fewer than 5 answers nothing is kept.")
_SCORE = Range(-MOST_STAFF, MOST_STAFF, "A score cannot be more than those who answered.")

SURVEY_RESULT = (
    Field("round_id", "Round", kept=True),
    Field("question_id", "Question", kept=True),
    Field("department_id", "Department", nothing="all staff", kept=True),
    Field("answered", "Answered", within=_ENOUGH, kept=True),
    Field("score", "Score", within=_SCORE, kept=True),
)
