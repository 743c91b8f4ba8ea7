"""The figures of a survey: by question and department, from round to round.

Whatever is not among the results may not be shown (see ``disclosure_control``); nothing here adds
up or takes away figures of different groups.
"""

from __future__ import annotations

from datetime import date
from typing import NamedTuple

from planner.analysis.surveys.disclosure_control import ALL_STAFF
from planner.models import Plan, PulseRound, Settings, SurveyQuestion, SurveyResult
from planner.models.surveys import MEASURED
from planner.text import number, percent_points, points_shown, tr


class Figure(NamedTuple):
    """What the answers of a group to a question come to."""

    question: SurveyQuestion
    answered: int
    value: float
    """The share or average, 0 to 1; a net promoter score −1 to 1."""

    @property
    def points(self) -> float:
        """The figure in per cent, or in points of the net promoter score, as it is shown."""
        return float(points_shown(self.value))

    @property
    def shown(self) -> str:
        """The figure as people read it: "41%", or "+12" of a net promoter score."""
        return points_words(self.question, self.points)

    @property
    def words(self) -> str:
        """The figure with what it is of."""
        words = tr("{figure} of the {count} who answered")
        if self.question.measure == "recommend":
            words = tr("net promoter score {figure} of the {count} who answered")
        elif self.question.measure == "percent":
            words = tr("{figure} on average of the {count} who answered")
        return words.format(figure=self.shown, count=number(self.answered))


def points_words(question: SurveyQuestion, points: float) -> str:
    """Return points of a question as people read them: "41%", or "+12" of a net promoter score."""
    if question.measure != "recommend":
        return percent_points(points_shown(points / 100))
    sign = "+" if points > 0 else "−" if points < 0 else ""
    return f"{sign}{number(abs(points))}"


def measured_questions(plan: Plan) -> tuple[SurveyQuestion, ...]:
    """Return the questions that give figures, in the order in which they came into the plan."""
    return tuple(q for q in plan.table(SurveyQuestion).values() if q.measure in MEASURED)


def surveyed_rounds(plan: Plan, on: date) -> list[PulseRound]:
    """Return the rounds up to a day of which there are results, oldest first."""
    held = {result.round_id for result in plan.table(SurveyResult).values()}
    rounds = (r for r in plan.pulse_rounds.values() if r.id in held and r.on <= on)
    return sorted(rounds, key=lambda r: (r.on, r.id))


def figures_in(plan: Plan, pulse: PulseRound) -> dict[int, dict[int, Figure]]:
    """Return what was said in a round: of each place (see ``ALL_STAFF``) the figure of each
    question by its id."""
    questions = plan.table(SurveyQuestion)
    found: dict[int, dict[int, Figure]] = {}
    for result in plan.where(SurveyResult, "round_id", pulse.id):
        question = questions[result.question_id]
        place = result.department_id or ALL_STAFF
        value = result.score / result.answered
        found.setdefault(place, {})[question.id] = Figure(question, result.answered, value)
    return found


def over_rounds(
    plan: Plan, question: SurveyQuestion, place: int, on: date
) -> list[tuple[PulseRound, Figure]]:
    """Return what a department, or all staff, said in each round up to a day, oldest first."""
    said = ((pulse, figures_in(plan, pulse)) for pulse in surveyed_rounds(plan, on))
    return [
        (pulse, figures[place][question.id])
        for pulse, figures in said
        if question.id in figures.get(place, ())
    ]


def own_target(question: SurveyQuestion, settings: Settings) -> int | None:
    """Return what the plan itself aims at in a question; none without a target."""
    if question.counts_as is None:
        return question.target
    target: int | None = getattr(settings, f"{question.counts_as}_target")
    return target
