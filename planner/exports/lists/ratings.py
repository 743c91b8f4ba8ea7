"""The lists of how sponsors and departments were rated over time, and of what worries them."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import NamedTuple

from planner.analysis.sponsors.buy_in import rated_subjects
from planner.analysis.sponsors.rating_history import Rated, Subject, rating_history
from planner.exports.lists.field_columns import own_columns
from planner.exports.lists.listing import Column, Listing, View, word
from planner.models import Concern, Sponsor, table_of
from planner.models.row import display_name
from planner.text import tr


class _Line(NamedTuple):
    subject: Subject
    rated: Rated


def _whose(line: _Line) -> str:
    return tr("sponsor seat") if isinstance(line.subject, Sponsor) else tr("department")


def ratings(view: View) -> Listing:
    """Return every rating that was ever given, those of one sponsor or department together."""

    def lines() -> Iterator[tuple[str, _Line]]:
        for subject in rated_subjects(view.plan):
            for number, rated in enumerate(rating_history(view.plan, subject), 1):
                yield f"{table_of(type(subject))} {subject.id} {number}", _Line(subject, rated)

    columns: tuple[Column[_Line], ...] = (
        Column("subject", tr("Who"), lambda r: display_name(r.subject), rating=True),
        Column("whose", tr("What"), _whose, rating=True),
        Column("rated_on", tr("Rated on"), lambda r: r.rated.on, "day", rating=True),
        Column("buy_in", tr("Buy-in"), lambda r: word(r.rated.now), rating=True),
        Column("buy_in_wanted", tr("Buy-in wanted"), lambda r: word(r.rated.wanted), rating=True),
        Column("by", tr("Rated by"), lambda r: r.rated.by, private=True, rating=True),
        Column("why", tr("Why rated so"), lambda r: r.rated.why, "long", private=True, rating=True),
    )
    return view.listing(
        "ratings",
        tr("Ratings"),
        columns,
        lines() if view.ratings else (),
        about=tr("How sponsors and departments were rated over time; the last one holds."),
        empty=tr("Nobody has been rated yet."),
    )


def concerns(view: View) -> Listing:
    """Return what worries sponsors and departments in their own words, the open ones first."""
    every = view.plan.table(Concern).values() if view.ratings and not view.redact else ()
    ordered = sorted(every, key=lambda c: (bool(c.answer), c.on or date.max, c.id))
    return view.listing(
        "concerns",
        tr("Concerns"),
        own_columns(view, Concern),
        ((f"concern {row.id}", row) for row in ordered),
        about=tr("What somebody said that worries them, and what they were answered."),
        empty=tr("Nobody has said yet what worries them."),
    )
