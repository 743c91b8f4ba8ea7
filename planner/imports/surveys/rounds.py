"""The round that a survey file is about, and what is written of it."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from datetime import date
from typing import Any

from planner.analysis.surveys.disclosure_control import Tally
from planner.errors import PlannerError
from planner.models import Draft, Plan, PulseRound, SurveyComment, SurveyResult
from planner.models.surveys import FEWEST_ANSWERS
from planner.text import day, tr

Told = Mapping[tuple[int, int], Tally]
"""What may be shown: the tally of each question (its id) in each place."""

_ROUNDING = 1e-6
"""Answers in per cent are added up with fractions."""


def round_between(plan: Plan, first: date, last: date, on: date) -> PulseRound | None:
    """Return the round of answers that came in between two days; none where they are a new one.

    A later export of a survey that goes on has all that an earlier one had. So a round that was
    held in these days is this one: with both in the plan, their difference would tell what the
    late ones said.
    """
    same = [r for r in plan.pulse_rounds.values() if first <= r.on <= last or r.on == on]
    return max(same, key=lambda round_: (round_.on, round_.id), default=None)


def refuse_a_few_more(plan: Plan, told: Told) -> None:
    """Raise ``PlannerError`` where answers without days may be those of an earlier round and a few
    more, as the difference would tell what these said."""
    for pulse in plan.pulse_rounds.values():
        results = plan.where(SurveyResult, "round_id", pulse.id)
        earlier = {(r.question_id, r.department_id or 0): _tally(r) for r in results}
        more = [told[key].minus(was) for key, was in earlier.items() if key in told]
        added = all(abs(m.score) <= m.answered + _ROUNDING for m in more)
        few = any(0 < m.answered < FEWEST_ANSWERS for m in more)
        if few and added and len(more) == len(earlier):
            raise PlannerError(
                tr(
                    "These look like the answers of {day} with a few more, and the difference"
                    " would tell what the few said. Bring them in on that day, so that they take"
                    " the place of that round.",
                    day=day(pulse.on),
                )
            )


def begin_round(draft: Draft, pulse: PulseRound | None, on: date, answered: int) -> PulseRound:
    """Return the round with its day and how many answered: a new one where there is none yet."""
    if pulse is None:
        return draft.add(PulseRound, on=on, answered=answered)
    asked = pulse.asked if pulse.asked is None else max(pulse.asked, answered)
    fields: dict[str, Any] = {"on": on, "answered": answered, "asked": asked}
    if answered < FEWEST_ANSWERS:
        fields |= {"effective": None, "worth_cost": None}
    return draft.change(pulse, **fields)


def write_results(draft: Draft, pulse: PulseRound, told: Told) -> None:
    """Let a round say this and nothing else."""
    left = dict(told)
    for result in draft.plan.where(SurveyResult, "round_id", pulse.id):
        tally = left.pop((result.question_id, result.department_id or 0), None)
        if tally is None:
            draft.remove(result)
        elif tally != _tally(result):
            draft.change(result, **tally._asdict())
    for (question_id, place), tally in sorted(left.items()):
        draft.add(
            SurveyResult,
            round_id=pulse.id,
            question_id=question_id,
            department_id=place or None,
            **tally._asdict(),
        )


def write_comments(
    draft: Draft, pulse: PulseRound, comments: Collection[tuple[int, int, str]]
) -> None:
    """Let a round have these comments, each of a question in a place, and no others.

    They stand in the order of their letters, which tells nothing of who wrote which.
    """
    was = draft.plan.where(SurveyComment, "round_id", pulse.id)
    if sorted((c.question_id, c.department_id or 0, c.text) for c in was) == sorted(comments):
        return
    for comment in was:
        draft.remove(comment)
    for question_id, place, text in sorted(comments):
        draft.add(
            SurveyComment,
            round_id=pulse.id,
            question_id=question_id,
            text=text,
            department_id=place or None,
        )


def _tally(result: SurveyResult) -> Tally:
    return Tally(result.answered, result.score)
