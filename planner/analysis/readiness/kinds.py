"""The checks of readiness (measure 14) by their parts: their names, words and order."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING

from planner.analysis.readiness import checks
from planner.analysis.readiness.checks import Counted
from planner.text import Many, One, Sentence, mark, mark_plural

if TYPE_CHECKING:
    from planner.analysis.measures import Measures


@dataclass(frozen=True)
class Kind:
    """A check: its name, its sentence for one that is due and for more, and how it is counted."""

    name: str
    sentences: tuple[One, Many]
    count: Callable[[Measures], Counted]
    unknown: Sentence = ""
    """What is added where something is not known."""


@dataclass(frozen=True)
class PartKind:
    """A part: its name, what is checked, and the checks in their order."""

    name: Sentence
    definition: Sentence
    kinds: tuple[Kind, ...]


HOURS = "hours that can be used, of those needed"
TAKING_PART = "sponsors taking part in person"
BOUGHT_IN = "departments and sponsors at the buy-in wanted"

PARTS = (
    PartKind(
        mark("Purpose"),
        mark("Purpose statements agreed, owned and served by goals that can be measured."),
        (
            Kind(
                "statements agreed",
                mark_plural(
                    "{met} of {due} purpose statement is agreed",
                    "{met} of {due} purpose statements are agreed",
                ),
                checks.agreed,
            ),
            Kind(
                "statements with an owner",
                mark_plural(
                    "{met} of {due} purpose statement has an owner",
                    "{met} of {due} purpose statements have an owner",
                ),
                checks.owned,
            ),
            Kind(
                "statements served by a goal that can be measured",
                mark_plural(
                    "{met} of {due} purpose statement is served by a goal that can be measured",
                    "{met} of {due} purpose statements are served by a goal that can be measured",
                ),
                checks.served,
            ),
            Kind(
                "goals that serve a statement",
                mark_plural(
                    "{met} of {due} goal serves a purpose statement",
                    "{met} of {due} goals serve a purpose statement",
                ),
                checks.serving,
            ),
            Kind(
                "goals that can be measured",
                mark_plural(
                    "{met} of {due} goal can be measured",
                    "{met} of {due} goals can be measured",
                ),
                checks.measurable,
            ),
        ),
    ),
    PartKind(
        mark("Easy to use"),
        mark("Pilot actions done in time, and champions and backups trained."),
        (
            Kind(
                "pilot actions due by now done",
                mark_plural(
                    "{met} of {due} pilot action due by now is done",
                    "{met} of {due} pilot actions due by now are done",
                ),
                checks.piloted,
            ),
            Kind(
                "champions and backups trained, of those who accepted",
                mark_plural(
                    "{met} of {due} champion or backup who accepted is trained",
                    "{met} of {due} champions and backups who accepted are trained",
                ),
                checks.trained,
            ),
        ),
    ),
    PartKind(
        mark("Buy-in"),
        mark(
            "Departments with champions and backups, sponsors who take part themselves, "
            "responsibilities held outside communications, and buy-in where it is wanted."
        ),
        (
            Kind(
                "departments with a champion",
                mark_plural(
                    "{met} of {due} department has a champion",
                    "{met} of {due} departments have a champion",
                ),
                checks.championed,
            ),
            Kind(
                "departments with a second champion or a trained backup",
                mark_plural(
                    "{met} of {due} department has a second champion or a trained backup",
                    "{met} of {due} departments have a second champion or a trained backup",
                ),
                checks.seconded,
            ),
            Kind(
                TAKING_PART,
                mark_plural(
                    "{met} of {due} sponsor takes part in person",
                    "{met} of {due} sponsors take part in person",
                ),
                checks.taking_part,
            ),
            Kind(
                "responsibilities held that are held outside communications too",
                mark_plural(
                    "{met} of {due} responsibility held is held outside communications too",
                    "{met} of {due} responsibilities held are held outside communications too",
                ),
                checks.held_outside,
            ),
            Kind(
                BOUGHT_IN,
                mark_plural(
                    "{met} of {due} department or sponsor is at the buy-in wanted",
                    "{met} of {due} departments and sponsors are at the buy-in wanted",
                ),
                checks.bought_in,
                mark("{n} not rated"),
            ),
        ),
    ),
    PartKind(
        mark("Sustained effort"),
        mark(
            "Champion hours that can be used, promises and actions kept in time, and owners for "
            "the time after launch."
        ),
        (
            Kind(
                HOURS,
                mark_plural(
                    "{met} of {due} champion hour needed a week can be used",
                    "{met} of {due} champion hours needed a week can be used",
                ),
                checks.hours,
                mark("{n} gave no hours"),
            ),
            Kind(
                "promises due by now kept",
                mark_plural(
                    "{met} of {due} promise due by now is kept",
                    "{met} of {due} promises due by now are kept",
                ),
                checks.kept,
            ),
            Kind(
                "actions due by now done",
                mark_plural(
                    "{met} of {due} action due by now is done",
                    "{met} of {due} actions due by now are done",
                ),
                checks.done,
            ),
            Kind(
                "actions for the time after launch with an owner",
                mark_plural(
                    "{met} of {due} action for the time after launch has an owner",
                    "{met} of {due} actions for the time after launch have an owner",
                ),
                checks.carried_on,
            ),
        ),
    ),
)
