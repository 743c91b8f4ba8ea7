"""The checks of readiness (measure 14) by their parts: their names, words and order."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from planner.analysis.figures import Figures
from planner.analysis.readiness import checks
from planner.analysis.readiness.checks import Counted
from planner.text import Many, One, Sentence


@dataclass(frozen=True)
class CheckKind:
    """A check: its name, its sentence for one that is due and for more, and how it is counted."""

    name: str
    one: One
    many: Many
    count: Callable[[Figures], Counted]
    unknown: Sentence = ""
    """What is added where something is not known."""


@dataclass(frozen=True)
class PartKind:
    """A part: its name, what is checked, and the checks in their order."""

    name: Sentence
    definition: Sentence
    kinds: tuple[CheckKind, ...]


HOURS = "hours that can be used, of those needed"
TAKING_PART = "sponsors taking part in person"
RATED_EFFECTIVE = "staff who rate it effective, of the plan’s target"
WORTH_COST = "staff who find it worth the cost, of the plan’s target"
TRIED_ALONE = "tries done alone in the latest pilot round"
PROBLEMS_SOLVED = "problems of the pilot due by now solved"
SURVEYS = (RATED_EFFECTIVE, WORTH_COST)
"""Checks that count per cent of the staff who answered."""
BOUGHT_IN = "departments and sponsors at the buy-in wanted"

PARTS = (
    PartKind(
        "Purpose",
        "Purpose statements agreed, owned and served by goals that can be measured.",
        (
            CheckKind(
                "statements agreed",
                "{met} of {due} purpose statement is agreed",
                "{met} of {due} purpose statements are agreed",
                checks.agreed,
            ),
            CheckKind(
                "statements with an owner",
                "{met} of {due} purpose statement has an owner",
                "{met} of {due} purpose statements have an owner",
                checks.owned,
            ),
            CheckKind(
                "statements served by a goal that can be measured",
                "{met} of {due} purpose statement is served by a goal that can be measured",
                "{met} of {due} purpose statements are served by a goal that can be measured",
                checks.served,
            ),
            CheckKind(
                "goals that serve a statement",
                "{met} of {due} goal serves a purpose statement",
                "{met} of {due} goals serve a purpose statement",
                checks.serving,
            ),
            CheckKind(
                "goals that can be measured",
                "{met} of {due} goal can be measured",
                "{met} of {due} goals can be measured",
                checks.measurable,
            ),
        ),
    ),
    PartKind(
        "Easy to use",
        "Tasks done alone and problems solved in the pilot, until its first round pilot actions "
        "done in time; champions and backups trained; staff who rate it effective, where a target "
        "is set.",
        (
            CheckKind(
                "pilot actions due by now done",
                "{met} of {due} pilot action due by now is done",
                "{met} of {due} pilot actions due by now are done",
                checks.piloted,
            ),
            CheckKind(
                TRIED_ALONE,
                "{met} of {due} try in the latest pilot round was done alone",
                "{met} of {due} tries in the latest pilot round were done alone",
                checks.tried_alone,
            ),
            CheckKind(
                PROBLEMS_SOLVED,
                "{met} of {due} problem of the pilot due by now is solved",
                "{met} of {due} problems of the pilot due by now are solved",
                checks.solved,
            ),
            CheckKind(
                "champions and backups trained, of those who accepted",
                "{met} of {due} champion or backup who accepted is trained",
                "{met} of {due} champions and backups who accepted are trained",
                checks.trained,
            ),
            CheckKind(
                RATED_EFFECTIVE,
                "{met}% of staff who answered rate it effective, of {due}% aimed at",
                "{met}% of staff who answered rate it effective, of {due}% aimed at",
                checks.rated_effective,
            ),
        ),
    ),
    PartKind(
        "Buy-in",
        "Departments with champions and backups, sponsors who take part themselves, "
        "responsibilities held outside communications, and buy-in where it is wanted.",
        (
            CheckKind(
                "departments with a champion",
                "{met} of {due} department has a champion",
                "{met} of {due} departments have a champion",
                checks.championed,
            ),
            CheckKind(
                "departments with a second champion or a trained backup",
                "{met} of {due} department has a second champion or a trained backup",
                "{met} of {due} departments have a second champion or a trained backup",
                checks.seconded,
            ),
            CheckKind(
                TAKING_PART,
                "{met} of {due} sponsor takes part in person",
                "{met} of {due} sponsors take part in person",
                checks.taking_part,
            ),
            CheckKind(
                "responsibilities held that are held outside communications too",
                "{met} of {due} responsibility held is held outside communications too",
                "{met} of {due} responsibilities held are held outside communications too",
                checks.held_outside,
            ),
            CheckKind(
                BOUGHT_IN,
                "{met} of {due} department or sponsor is at the buy-in wanted",
                "{met} of {due} departments and sponsors are at the buy-in wanted",
                checks.bought_in,
                "{n} not rated",
            ),
        ),
    ),
    PartKind(
        "Sustained effort",
        "Champion hours that can be used, promises and actions kept in time, owners for the time "
        "after launch, and staff who find it worth the cost, where a target is set.",
        (
            CheckKind(
                HOURS,
                "{met} of {due} champion hour needed a week can be used",
                "{met} of {due} champion hours needed a week can be used",
                checks.hours,
                "{n} gave no hours",
            ),
            CheckKind(
                "promises due by now kept",
                "{met} of {due} promise due by now is kept",
                "{met} of {due} promises due by now are kept",
                checks.promises_kept,
            ),
            CheckKind(
                "actions due by now done",
                "{met} of {due} action due by now is done",
                "{met} of {due} actions due by now are done",
                checks.actions_done,
            ),
            CheckKind(
                "actions for the time after launch with an owner",
                "{met} of {due} action for the time after launch has an owner",
                "{met} of {due} actions for the time after launch have an owner",
                checks.carried_on,
            ),
            CheckKind(
                WORTH_COST,
                "{met}% of staff who answered find it worth the cost, of {due}% aimed at",
                "{met}% of staff who answered find it worth the cost, of {due}% aimed at",
                checks.found_worth_the_cost,
            ),
        ),
    ),
)
