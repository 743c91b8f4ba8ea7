"""The usual steps of a launch, in working weeks before and after it, for three sizes.

Their order and notes are what experienced communicators do; where a figure is somebody's advice,
the note says so.
"""

from __future__ import annotations

from planner.starter.launching import LAUNCH, PILOT, SUSTAIN
from planner.starter.preparing import BEGINNING, GROUND, PEOPLE

STEPS = (*BEGINNING, *GROUND, *PEOPLE, *PILOT, *LAUNCH, *SUSTAIN)
"""Every step, by what it is about."""
