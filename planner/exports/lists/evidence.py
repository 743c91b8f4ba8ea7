"""The lists of case notes, and of the wordings that purpose statements had."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import NamedTuple

from planner.exports.lists.field_columns import own_columns
from planner.exports.lists.listing import Column, Listing, View, yes_no
from planner.models import CaseNote, Purpose, PurposeVersion
from planner.text import tr


def case_notes(view: View) -> Listing:
    """Return what is known from elsewhere, each with its source."""
    return view.listing(
        "case_notes",
        tr("Case notes"),
        own_columns(view, CaseNote),
        ((f"case_note {row.id}", row) for row in view.plan.table(CaseNote).values()),
        about=tr("What happened elsewhere, with its source; quoted ones stand in documents."),
        empty=tr("No case note is kept yet."),
    )


class _Wording(NamedTuple):
    purpose: Purpose
    statement: str
    written_by: str
    written_on: date | None
    agreed: bool
    agreed_by: str
    agreed_on: date | None


def wordings(view: View) -> Listing:
    """Return every wording that purpose statements had; the last of each holds."""

    def lines() -> Iterator[tuple[str, _Wording]]:
        for purpose in view.plan.purposes.values():
            for row in view.plan.where(PurposeVersion, "purpose_id", purpose.id):
                yield f"purpose_version {row.id}", _Wording(purpose, *row[2:])
            yield (
                f"purpose {purpose.id}",
                _Wording(
                    purpose,
                    purpose.statement,
                    purpose.written_by,
                    purpose.written_on,
                    purpose.status == "agreed",
                    purpose.agreed_by,
                    purpose.agreed_on,
                ),
            )

    columns: tuple[Column[_Wording], ...] = (
        Column("purpose", tr("Purpose"), lambda w: w.purpose.title),
        Column("wording", tr("Wording"), lambda w: w.statement, "long"),
        Column("written_by", tr("Written by"), lambda w: w.written_by, private=True),
        Column("written_on", tr("Written on"), lambda w: w.written_on, "day"),
        Column("agreed", tr("Agreed"), lambda w: yes_no(w.agreed)),
        Column("agreed_by", tr("Agreed by"), lambda w: w.agreed_by, private=True),
        Column("agreed_on", tr("Agreed on"), lambda w: w.agreed_on, "day"),
    )
    return view.listing(
        "wordings",
        tr("Wordings"),
        columns,
        lines(),
        about=tr("Every wording of the purpose statements, and who agreed; the last one holds."),
        empty=tr("No purpose statement has been written yet."),
    )
