"""Signs in what staff answer: fewer of them, or less well than in the round before."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date

from planner.analysis.surveys.figures import Figure, points_words
from planner.models import PulseRound, SurveyQuestion, SurveyResult
from planner.text import tr

FELL_BY = 10
"""Points by which a figure has to fall from one round to the next."""

Said = dict[int, dict[int, Figure]]
"""The figures of each department, by question."""


def last_two_rounds(
    results: Mapping[int, SurveyResult], rounds: Mapping[int, PulseRound], on: date
) -> list[PulseRound]:
    """Return the last two rounds with results up to a day, the earlier first."""
    held = {result.round_id for result in results.values()}
    up_to = (r for r in rounds.values() if r.id in held and r.on <= on)
    return sorted(up_to, key=lambda r: (r.on, r.id))[-2:]


def said_in(
    pulse: PulseRound,
    results: Mapping[int, SurveyResult],
    questions: Mapping[int, SurveyQuestion],
) -> Said:
    """Return what departments said in a round."""
    said: Said = {}
    for result in results.values():
        if result.round_id == pulse.id and result.department_id is not None:
            question = questions[result.question_id]
            figure = Figure(question, result.answered, result.score / result.answered)
            said.setdefault(result.department_id, {})[question.id] = figure
    return said


def pulse_signs(
    results: Mapping[int, SurveyResult],
    rounds: Mapping[int, PulseRound],
    questions: Mapping[int, SurveyQuestion],
    on: date,
) -> dict[int, dict[str, str]]:
    """Return the signs of each department, by kind: ``answers``, where the newest round has none
    that can be shown or fewer than half as many as the one before, and ``figure``, where one fell.
    """
    two = last_two_rounds(results, rounds, on)
    if len(two) < 2:
        return {}
    before, now = (said_in(pulse, results, questions) for pulse in two)
    found: dict[int, dict[str, str]] = {}
    for department_id, earlier in before.items():
        newest = now.get(department_id, {})
        signs = {}
        if thin := _thin(earlier, newest):
            signs["answers"] = thin
        if fallen := _fallen(earlier, newest):
            signs["figure"] = fallen
        if signs:
            found[department_id] = signs
    return found


def _thin(before: Mapping[int, Figure], now: Mapping[int, Figure]) -> str:
    was = max(figure.answered for figure in before.values())
    if not now:
        return tr("too few answered the last survey to show anything")
    answered = max(figure.answered for figure in now.values())
    if 2 * answered < was:
        return tr("{count} answered the last survey, {was} the one before", count=answered, was=was)
    return ""


def _fallen(before: Mapping[int, Figure], now: Mapping[int, Figure]) -> str:
    falls = [
        (now[question].points - figure.points, question)
        for question, figure in before.items()
        if question in now
    ]
    if not falls or min(falls)[0] > -FELL_BY:
        return ""
    question = min(falls)[1]
    was, figure = before[question], now[question]
    return tr(
        "“{question}” fell from {was} to {now}",
        question=figure.question.title,
        was=points_words(was.question, was.points),
        now=figure.shown,
    )
