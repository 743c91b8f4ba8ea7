"""Errors a person can act on."""

from __future__ import annotations


class PlannerError(Exception):
    """Something that a person can put right.

    The message is one plain sentence for that person: what happened and what to do. Anything
    else that is raised is a fault of the program, and is never shown as if it were theirs.
    """


class NotSavedError(PlannerError):
    """A change that could not be written; what is safe is said in the message."""


class DamagedError(PlannerError):
    """A plan file that cannot be trusted.

    ``what`` says what is wrong with it alone, for those who are offered a backup at once; the
    message also says how to bring one back.
    """

    def __init__(self, what: str, way_out: str) -> None:
        super().__init__(f"{what} {way_out}")
        self.what = what
