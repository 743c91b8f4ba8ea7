"""The table of survey questions: what each is called, what it counts as, and the own target."""

from __future__ import annotations

from dataclasses import replace
from typing import NamedTuple

from planner.actions import rows
from planner.actions.surveys import count_as
from planner.models import SurveyQuestion
from planner.models.surveys import Standard
from planner.text import Sentence, mark, tr, trn
from planner.ui.lists.field_columns import OwnColumns
from planner.ui.state.workspace import Workspace
from planner.ui.table import Column, Listing

_STANDARDS: dict[Standard, Sentence] = {
    "effective": mark("rated effective"),
    "worth_cost": mark("worth the cost"),
}


class QuestionRow(NamedTuple):
    """A question as the table shows it."""

    key: int
    question: SurveyQuestion


def question_rows(workspace: Workspace) -> list[QuestionRow]:
    """Return every question that the plan knows, also those of which nothing is made."""
    questions = workspace.plan.table(SurveyQuestion).values()
    return [QuestionRow(question.id, question) for question in questions]


def _standards() -> list[tuple[Standard, str]]:
    return [(name, tr(words)) for name, words in _STANDARDS.items()]


def question_listing(workspace: Workspace) -> Listing:
    """Return the table of questions, one row for each."""
    own = OwnColumns(workspace, SurveyQuestion, "question")
    measured = Column(
        own("measure").title,
        lambda row: row.question.measure,
        show=lambda row: tr(row.question.measure),
        width=14,
    )
    standards = replace(own.choice("counts_as"), options=_standards)
    return Listing(
        key="survey questions",
        columns=(
            own("title", width=30, strong=True),
            measured,
            own("counts_as", kind=standards, width=20, write=count_as),
            own("target", width=10),
            own("text", width=40, write=None),
        ),
        remove_all=lambda draft, keys: rows.remove_many(draft, SurveyQuestion, keys),
        remove_label=lambda n: trn("remove {count} question", "remove {count} questions", n),
        removed=lambda n: trn(
            "Removed {count} question and what was answered to it.",
            "Removed {count} questions and what was answered to them.",
            n,
        ),
    )
