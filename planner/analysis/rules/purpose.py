"""Rules about what the network is for, its goals, and the work towards it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import date

from planner.analysis.findings.about import About
from planner.analysis.findings.finding import Found, rule
from planner.analysis.findings.subjects import about, display_name, fixed_wording
from planner.analysis.measures import Measures
from planner.analysis.readiness.goal_progress import GoalProgress, is_measured
from planner.analysis.rules.cached import found_rows, found_words
from planner.models import Goal
from planner.models.work import FINISHED_STATUSES
from planner.text import day, listed, measured, number, tr, trn


@rule(
    "NO-PURPOSE",
    "high",
    "It is not said what it is for",
    "Write a purpose statement",
    varies="medium where it is goals that serve no purpose statement",
    tells=None,
)
def no_purpose(measures: Measures) -> Iterator[Found]:
    """Find goals that serve no purpose statement, or a plan that has none."""
    plan = measures.plan
    if not plan.purposes:
        if plan.responsibilities:
            text = tr("The plan does not say what the network is for: it has no purpose statement.")
            yield Found((About("plan", plan.info.name, plan.info.id),), fixed_wording(text))
        return
    unguided = found_rows(
        measures,
        [g for g in plan.goals.values() if g.purpose_id is None],
        "The goal {names} serves no purpose statement.",
        "{count} goals serve no purpose statement: {names}.",
    )
    yield replace(unguided, next_step=tr("Choose the purpose it serves"), severity="medium")


@rule("NO-GOAL", "low", "No goal serves a purpose statement", "Set a goal", tells=None)
def no_goal(measures: Measures) -> Iterator[Found]:
    """Find purpose statements that no goal serves."""
    plan = measures.plan
    yield found_rows(
        measures,
        [p for p in plan.purposes.values() if not plan.where(Goal, "purpose_id", p.id)],
        "No goal serves the purpose statement {names}.",
        "No goal serves {count} purpose statements: {names}.",
    )


@rule("UNMEASURED-GOAL", "medium", "A goal cannot be measured", "Complete the goal", tells=None)
def unmeasured_goal(measures: Measures) -> Iterator[Found]:
    """Find goals that cannot be measured yet."""
    lacking = [g for g in measures.plan.goals.values() if not is_measured(g)]
    words = measures.answers.per_key(_lack_of)
    yield found_words(
        measures,
        [words(goal.id, goal) for goal in lacking],
        "The goal {names} cannot be measured yet.",
        "{count} goals cannot be measured yet: {names}.",
    )


def _lack_of(goal: Goal) -> tuple[About, str]:
    lacks = [
        word
        for word, there in (
            (tr("no metric"), bool(goal.metric)),
            (tr("no target"), goal.target is not None),
            (tr("no due date"), goal.due is not None),
        )
        if not there
    ]
    row = about(goal)
    return row, tr("{title} ({lacks})", title=display_name(row), lacks=listed(lacks))


@rule(
    "GOAL-BEHIND",
    "medium",
    "A goal is behind, or missed its target",
    "Agree how to catch up",
    tells=None,
)
def goal_behind(measures: Measures) -> Iterator[Found]:
    """Find goals that are behind, missed their target, or were due and never measured."""
    on, words = measures.on, measures.answers.per_key(_stands)
    of: dict[str, list[tuple[About, str]]] = {"behind": [], "missed": [], "no check-in": []}
    for progress in measures.goals:
        due = progress.goal.due
        if progress.state in of and (progress.latest or (due is not None and due < on)):
            of[progress.state].append(words(progress.goal.id, progress))
    yield found_words(
        measures, of["behind"], "The goal {names} is behind.", "{count} goals are behind: {names}."
    )
    missed = found_words(
        measures,
        of["missed"],
        "The goal {names} missed its target.",
        "{count} goals missed their targets: {names}.",
    )
    yield replace(missed, next_step=tr("Agree a new target or day"))
    unknown = found_words(
        measures,
        of["no check-in"],
        "The goal {names} was due and never measured.",
        "{count} goals were due and never measured: {names}.",
    )
    yield replace(unknown, next_step=tr("Measure it"))


def _stands(progress: GoalProgress) -> tuple[About, str]:
    goal, latest = progress.goal, progress.latest
    row = about(goal)
    if latest is None or goal.target is None:
        return row, display_name(row)
    return row, tr(
        "{title} ({value} of {target})",
        title=display_name(row),
        value=number(latest.value),
        target=measured(goal.target, goal.unit),
    )


@rule(
    "GOAL-FALLING",
    "medium",
    "A goal moves away from its target",
    "Find out why",
    tells=None,
)
def goal_falling(measures: Measures) -> Iterator[Found]:
    """Find goals that fell twice in a row or more, whatever their line says."""
    words = measures.answers.per_key(_falls)
    yield found_words(
        measures,
        [words(progress.goal.id, progress) for progress in measures.goals if progress.falling],
        "The goal {names} moves away from its target.",
        "{count} goals move away from their targets: {names}.",
    )


def _falls(progress: GoalProgress) -> tuple[About, str]:
    goal, latest = progress.goal, progress.latest
    row = about(goal)
    return row, tr(
        "{title} ({value} of {target}, further off at each of the last {falls} check-ins)",
        title=display_name(row),
        value=number(latest.value) if latest else "",
        target=measured(goal.target or 0, goal.unit),
        falls=progress.falls,
    )


@rule("CHECK-IN-LATE", "low", "A goal was not measured as agreed", "Measure it", tells=None)
def check_in_late(measures: Measures) -> Iterator[Found]:
    """Find goals whose latest check-in is older than their rhythm, until they are due."""
    on, words = measures.on, measures.answers.per_key(_last_measured)
    yield found_words(
        measures,
        [
            words(progress.goal.id, progress, on)
            for progress in measures.goals
            if progress.out_of_rhythm and (progress.goal.due is None or progress.goal.due >= on)
        ],
        "The goal {names} was not measured again as agreed.",
        "{count} goals were not measured again as agreed: {names}.",
    )


def _last_measured(progress: GoalProgress, on: date) -> tuple[About, str]:
    row, latest = about(progress.goal), progress.latest
    return row, trn(
        "{title} (last on {day}, agreed: every day)",
        "{title} (last on {day}, agreed: every {count} days)",
        progress.goal.rhythm_days or 0,
        title=display_name(row),
        day=day(latest.on, on) if latest else "",
    )


@rule("OVERDUE-ACTION", "medium", "An action is overdue", "Finish it or move its date", tells=None)
def overdue_action(measures: Measures) -> Iterator[Found]:
    """Find actions that are open after they were due."""
    on, words = measures.on, measures.answers.per_key(_overdue)
    yield found_words(
        measures,
        [
            words(a.id, about(a), a.due, on)
            for a in measures.plan.actions.values()
            if a.due is not None and a.due < on and a.status not in FINISHED_STATUSES
        ],
        "The action {names} is overdue.",
        "{count} actions are overdue: {names}.",
    )


def _overdue(action: About, due: date, on: date) -> tuple[About, str]:
    return action, tr("{title} ({day})", title=display_name(action), day=day(due, on))
