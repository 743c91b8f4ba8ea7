"""What sponsors promised: kept, missed, and promised again where it is done every so often."""

from __future__ import annotations

from datetime import date, timedelta

from planner.actions import rows
from planner.models import Commitment, Draft
from planner.models.sponsors import CommitmentStatus


def settle_promise(
    draft: Draft, commitment_id: int, status: CommitmentStatus, today: date
) -> Commitment:
    """Set whether a promise was kept.

    One that is to be done every so many days stands again once it was kept or missed, due on the
    next of its days that is ahead.
    """
    before = rows.find(draft, Commitment, commitment_id)
    after = rows.edit(draft, Commitment, commitment_id, status=status)
    if before.status == "open" != status and after.cadence_days is not None:
        every = timedelta(days=after.cadence_days)
        due = (after.due or today) + every
        while due <= today:
            due += every
        again = after._asdict() | {"due": due, "status": "open", "note": ""}
        del again["id"]
        if not any(_is_same(other, again) for other in draft.plan.commitments.values()):
            rows.add(draft, Commitment, **again)
    return after


def _is_same(other: Commitment, again: dict[str, object]) -> bool:
    return {field: getattr(other, field) for field in again} == again
