"""What documents are written from: what is told of one plan, and how people are called."""

from __future__ import annotations

from collections.abc import Iterable
from functools import cached_property

from planner.analysis.meeting.status import Status, next_step, status
from planner.exports.redaction.disclosure import Disclosure
from planner.text import listed


class Material(Disclosure):
    """What chapters are written from.

    For a redacted document the measures are a redacted plan's, so that no chapter can name
    anybody.
    """

    @cached_property
    def status(self) -> Status:
        """The plan's status, from what may be told; how ready it is, is that of the plan as it is
        kept."""
        step = next_step(self.source, self.plan, self.withheld)
        return status(self.measures, self.open_findings, step, parts=self.source.readiness)

    def people(self, person_ids: Iterable[int]) -> str:
        """Name several people in a few words; a dash where there is nobody."""
        return listed(self.names.people(person_ids)) or "–"

    def holders(self, responsibility_id: int) -> str:
        """Name who holds a responsibility; a dash where nobody does."""
        return self.people(self.measures.coverage.holders[responsibility_id])
