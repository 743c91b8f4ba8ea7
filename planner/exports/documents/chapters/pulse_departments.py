"""What each department said in the newest survey round, as a part of the chapter on staff."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from planner.analysis.surveys.disclosure_control import ALL_STAFF
from planner.analysis.surveys.figures import (
    Figure,
    figures_in,
    measured_questions,
    own_target,
    points_words,
    surveyed_rounds,
)
from planner.exports.blocks.section import Block, Cell, Column, Heading, More, Paragraph, Table
from planner.exports.documents.material import Material
from planner.models import SurveyQuestion
from planner.text import day, tr, trn

_MOST_QUESTIONS = 5


def said_by_departments(material: Material) -> Iterator[Block]:
    """Yield the table of departments and what is kept back; nothing without a survey."""
    plan, rounds = material.plan, surveyed_rounds(material.plan, material.on)
    if not rounds:
        return
    newest = rounds[-1]
    now = figures_in(plan, newest)
    before = figures_in(plan, rounds[-2]) if len(rounds) > 1 else {}
    asked = {question for figures in now.values() for question in figures}
    questions = [q for q in measured_questions(plan) if q.id in asked][:_MOST_QUESTIONS]
    places = sorted(
        (place for place in now if place != ALL_STAFF),
        key=lambda place: (_lowest(now[place], questions), material.names.department(place)),
    )
    yield Heading(tr("By department, on {day}", day=day(newest.on, material.on)))
    rows = [
        tuple(_row(material, place, questions, now.get(place, {}), before.get(place, {})))
        for place in (ALL_STAFF, *places)
    ]
    columns = [Column(_heading(material, question), width=1) for question in questions]
    yield Table(
        "pulse-departments",
        (Column(tr("Department"), width=1.4), *columns),
        tuple(rows),
        more=More(
            "and one more department in the workbook",
            "and {count} more departments in the workbook",
            "",
        ),
    )
    if kept_back := _kept_back(material, len(places)):
        yield Paragraph(kept_back, quiet=True)


def _lowest(figures: Mapping[int, Figure], questions: list[SurveyQuestion]) -> float:
    """Return the figure by which departments are put in order: that of the first question."""
    first = figures.get(questions[0].id) if questions else None
    return 2.0 if first is None else first.value


def _heading(material: Material, question: SurveyQuestion) -> str:
    target = own_target(question, material.plan.settings)
    if target is None:
        return question.title
    aim = points_words(question, target)
    return tr("{question} (own target {aim})", question=question.title, aim=aim)


def _row(
    material: Material,
    place: int,
    questions: list[SurveyQuestion],
    now: Mapping[int, Figure],
    before: Mapping[int, Figure],
) -> Iterator[Cell]:
    yield tr("All staff") if place == ALL_STAFF else material.names.department(place)
    for question in questions:
        figure, earlier = now.get(question.id), before.get(question.id)
        if figure is None:
            yield "–"
            continue
        of = {"figure": figure.shown, "count": figure.answered}
        if earlier is None:
            yield tr("{figure} of {count}", **of)
        else:
            yield tr("{figure} of {count}, was {was}", was=earlier.shown, **of)


def _kept_back(material: Material, shown: int) -> str:
    """Say of how many departments nothing is shown, and why; nothing where all are shown."""
    silent = len(material.plan.departments) - shown
    if not silent:
        return ""
    return trn(
        "Of {count} department nothing is shown: fewer than 5 answered, or their answers could"
        " be worked out.",
        "Of {count} departments nothing is shown: fewer than 5 answered, or their answers"
        " could be worked out.",
        silent,
    )
