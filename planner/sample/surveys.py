"""Two survey rounds of the sample plan: what was answered in each department, and what is kept."""

from __future__ import annotations

from datetime import date, timedelta
from typing import NamedTuple

from planner.actions import rows
from planner.analysis.surveys.disclosure_control import Tally, Tree, may_be_shown
from planner.models import Draft, PulseRound, SurveyComment, SurveyQuestion, SurveyResult
from planner.models.surveys import Measure, Standard

QUESTIONS: tuple[tuple[str, str, Measure, Standard | None, int | None], ...] = (
    # title, as the survey words it, measure, which question of the plan's own, target
    ("Effective", "The network helps me in my work", "favourable", "effective", None),
    ("Worth the cost", "The network is worth what it costs", "favourable", "worth_cost", None),
    ("What it is for", "I know what the network is for", "favourable", None, 70),
    ("Would recommend", "How likely are you to recommend it?", "recommend", None, None),
)


class Answers(NamedTuple):
    """What a department answered itself: how many, and the score of each question in turn."""

    department: str
    answered: int
    scores: tuple[int, int, int, int]


FIRST = (
    Answers("Finance", 12, (5, 7, 8, 1)),
    Answers("Human Resources", 9, (5, 6, 6, 2)),
    Answers("IT Service", 9, (5, 6, 7, 2)),
    Answers("Legal", 4, (1, 2, 3, 0)),
    Answers("Engineering", 10, (3, 4, 5, -1)),
    Answers("Sales EMEA", 10, (2, 3, 4, -4)),
    Answers("Customer Care", 9, (2, 3, 3, -3)),
    Answers("Operations", 3, (0, 1, 1, -1)),
    Answers("Logistics", 5, (1, 1, 2, -2)),
)
SECOND = (
    Answers("Finance", 16, (8, 10, 12, 3)),
    Answers("Human Resources", 11, (7, 8, 9, 4)),
    Answers("IT Service", 14, (8, 9, 11, 5)),
    Answers("Legal", 7, (3, 4, 5, 1)),
    Answers("Engineering", 3, (1, 1, 1, 0)),
    Answers("Sales EMEA", 15, (4, 7, 8, -2)),
    Answers("Customer Care", 17, (5, 6, 8, -3)),
    Answers("Operations", 6, (2, 3, 4, 1)),
    Answers("Logistics", 9, (3, 3, 5, 0)),
    Answers("Manufacturing", 6, (2, 3, 4, 0)),
)
COMMENTS = (
    "I found the right person for a customs question within an hour.",
    "It is one more place to look at. Say what no longer goes by mail.",
    "Good that the board answers there itself.",
    "On the shop floor nobody has the time to log in.",
    "The search finds things the intranet never did.",
    "Please fewer posts that only announce.",
    "More of the questions and answers, less of the news.",
    "I would use it more if my team leader did.",
    "Easy to use on the phone, except for attachments.",
    "I still do not know what belongs there and what in the ticket system.",
    "Our group has become really useful since the pilot.",
)

_ROUNDS = (
    # days ago, asked, note, answers, comments
    (38, 120, "Pilot, first round", FIRST, ()),
    (10, 160, "Pilot, second round", SECOND, COMMENTS),
)


def add_surveys(draft: Draft, today: date) -> None:
    """Add both rounds, as an import of the survey’s files would."""
    plan = draft.plan
    places = {d.name: d.id for d in plan.departments.values()}
    tree = Tree({d.id: d.parent_id for d in plan.departments.values()})
    questions = [
        rows.add(
            draft,
            SurveyQuestion,
            title=title,
            text=text,
            measure=measure,
            counts_as=own,
            target=aim,
        )
        for title, text, measure, own, aim in QUESTIONS
    ]
    comment = rows.add(
        draft, SurveyQuestion, title="Comments", text="What else?", measure="comment"
    )
    for ago, asked, note, answers, comments in _ROUNDS:
        answered = sum(answer.answered for answer in answers)
        pulse = rows.add(
            draft,
            PulseRound,
            on=today - timedelta(days=ago),
            asked=asked,
            answered=answered,
            note=note,
        )
        for at, question in enumerate(questions):
            own = {places[a.department]: Tally(a.answered, a.scores[at]) for a in answers}
            lowest = -1 if question.measure == "recommend" else 0
            _add_results(draft, pulse, question, may_be_shown(tree, own, lowest))
        for text in comments:
            draft.add(SurveyComment, round_id=pulse.id, question_id=comment.id, text=text)


def _add_results(
    draft: Draft, pulse: PulseRound, question: SurveyQuestion, tallies: dict[int, Tally]
) -> None:
    for place, tally in sorted(tallies.items()):
        rows.add(
            draft,
            SurveyResult,
            round_id=pulse.id,
            question_id=question.id,
            department_id=place or None,
            answered=tally.answered,
            score=float(tally.score),
        )
    if question.counts_as is not None:
        whole = tallies[0]
        share = round(100 * whole.score / whole.answered)
        rows.edit(draft, PulseRound, pulse.id, **{question.counts_as: float(share)})
