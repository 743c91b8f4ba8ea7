"""The list of what departments answered to each question of each survey round."""

from __future__ import annotations

from typing import NamedTuple

from planner.analysis.surveys.disclosure_control import ALL_STAFF
from planner.analysis.surveys.figures import Figure, figures_in, own_target, surveyed_rounds
from planner.exports.lists.listing import Column, Listing, View
from planner.models import PulseRound
from planner.text import tr


class _Said(NamedTuple):
    round: PulseRound
    place: int
    figure: Figure


def survey(view: View) -> Listing:
    """Return what was answered up to the day of the document, the newest round last."""
    plan, settings = view.plan, view.plan.settings
    said = [
        _Said(pulse, place, figure)
        for pulse in surveyed_rounds(plan, view.measures.on)
        for place, figures in sorted(figures_in(plan, pulse).items())
        for figure in figures.values()
    ]

    def department(answer: _Said) -> str:
        return tr("All staff") if answer.place == ALL_STAFF else view.names.department(answer.place)

    columns: tuple[Column[_Said], ...] = (
        Column("round", tr("Round"), lambda answer: answer.round.on, "day"),
        Column("department", tr("Department"), department),
        Column("question", tr("Question"), lambda answer: answer.figure.question.title),
        Column("measure", tr("Measured as"), lambda answer: tr(answer.figure.question.measure)),
        Column("answered", tr("Answered"), lambda answer: answer.figure.answered, "number"),
        Column("points", tr("Per cent or points"), lambda answer: answer.figure.points, "number"),
        Column(
            "target",
            tr("Own target"),
            lambda answer: own_target(answer.figure.question, settings),
            "number",
        ),
    )
    return view.listing(
        "survey",
        tr("Survey"),
        columns,
        ((f"survey {n.round.id}.{n.place}.{n.figure.question.id}", n) for n in said),
        about=tr(
            "What staff answered, by department with those below it. Of fewer than 5 answers, or"
            " where they could be worked out, nothing is kept."
        ),
        empty=tr("No survey has come in yet."),
    )
