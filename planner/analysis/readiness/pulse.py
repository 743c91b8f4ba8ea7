"""What staff said in the rounds of a survey, each question by itself."""

from __future__ import annotations

from datetime import date
from typing import NamedTuple

from planner.models import Plan, PulseRound, Settings, SurveyQuestion, SurveyResult
from planner.text import Sentence, day, number, tr, trn


class Question(NamedTuple):
    """A question of every round, and what the plan aims at."""

    name: str
    """Its field in a round."""
    target_key: str
    """The setting that holds the plan's own target."""
    title: Sentence

    def target(self, settings: Settings) -> int | None:
        """Return how many per cent of those who answer the plan aims at; none without a target."""
        aim: int | None = getattr(settings, self.target_key)
        return aim


QUESTIONS = (
    Question("effective", "effective_target", "Staff who rate it effective"),
    Question("worth_cost", "worth_cost_target", "Staff who find it worth the cost"),
)


def rounds_with(plan: Plan, question: str, on: date) -> list[PulseRound]:
    """Return the rounds up to a day in which a question has an answer, oldest first.

    Each says how many answered this question, where a survey tells.
    """
    rounds = (r for r in plan.pulse_rounds.values() if r.on <= on)
    asked = [r for r in rounds if getattr(r, question) is not None]
    answered = _answered(plan, question) if asked else {}
    counted = [r._replace(answered=answered.get(r.id, r.answered)) for r in asked]
    return sorted(counted, key=lambda r: (r.on, r.id))


def _answered(plan: Plan, question: str) -> dict[int, int]:
    """Return how many of all staff answered the survey's question that counts as this one, by
    round."""
    return {
        result.round_id: result.answered
        for own in plan.where(SurveyQuestion, "counts_as", question)
        for result in plan.where(SurveyResult, "question_id", own.id)
        if result.department_id is None
    }


def latest_round(plan: Plan, question: str, on: date) -> PulseRound | None:
    """Return the latest round up to a day in which a question has an answer; none without one."""
    return next(reversed(rounds_with(plan, question, on)), None)


def round_words(pulse: PulseRound, question: str, near: date) -> str:
    """Return what one round gave, of how many, in a sentence."""
    share, on = number(getattr(pulse, question)), day(pulse.on, near)
    if pulse.answered is None:
        return tr("{day}: {share}% of those who answered.", day=on, share=share)
    return tr(
        "{day}: {share}% of the {count} who answered.", day=on, share=share, count=pulse.answered
    )


def over_rounds(plan: Plan, question: Question, on: date) -> str:
    """Return all that a picture of a question shows, in words."""
    rounds = rounds_with(plan, question.name, on)
    said = [round_words(r, question.name, on) for r in rounds]
    target = question.target(plan.settings)
    if target is not None:
        said.append(tr("The plan’s own target is {target}%.", target=target))
    rows = trn("{count} round.", "{count} rounds.", len(rounds))
    return " ".join((rows, *said))
