"""A plan to start from: the usual steps counted back from the launch, and drafts to edit.

What differs with the number of staff is in ``sizes``, the steps and their notes in ``preparing``
and ``launching``, their days in ``dated``, and the verbs that add it all in ``adding``.
"""

from planner.starter.adding import USUAL_STAFF, Beginning, add_starter, begin, places
from planner.starter.dated import (
    DatedStep,
    dated_steps,
    late,
    late_words,
    usual_launch,
    weeks_before,
)
from planner.starter.sizes import SIZES, champions_for

__all__ = [
    "SIZES",
    "USUAL_STAFF",
    "Beginning",
    "DatedStep",
    "add_starter",
    "begin",
    "champions_for",
    "dated_steps",
    "late",
    "late_words",
    "places",
    "usual_launch",
    "weeks_before",
]
