"""Accepting findings until a day."""

from __future__ import annotations

from datetime import date

from planner.actions import rows
from planner.models import Draft, Waiver


def waive(
    draft: Draft, *, code: str, about: str, about_name: str, by: str, why: str, until: date
) -> Waiver:
    """Accept a finding until a day. A waiver of the same finding is replaced.

    ``about`` is the identity of its subject (``Finding.key``), empty for the whole rule.
    """
    for earlier in draft.plan.where(Waiver, "code", code):
        if earlier.about == about:
            draft.remove(earlier)
    return rows.add(
        draft, Waiver, code=code, about=about, about_name=about_name, by=by, why=why, until=until
    )


def withdraw_waiver(draft: Draft, waiver_id: int) -> None:
    """Remove a waiver, so that its finding comes back."""
    rows.remove(draft, Waiver, waiver_id)
