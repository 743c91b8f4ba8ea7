"""The table of sponsor seats."""

from __future__ import annotations

from dataclasses import replace
from typing import NamedTuple

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFontMetrics, QPainter

from planner.actions import roles, rows
from planner.analysis.readiness.checks import due_by
from planner.analysis.sponsors.participation import Participation, people_in
from planner.models import Commitment, Draft, Sponsor
from planner.text import listed, tr, trn
from planner.ui.as_written import sorting_key
from planner.ui.lists.field_columns import OwnColumns
from planner.ui.lists.naming import person_choice
from planner.ui.look.theme import current_theme, scaled
from planner.ui.state.workspace import Workspace
from planner.ui.table import Column, Listing

STATE_TONES = {
    "taking part": "good",
    "ghost-written": "bad",
    "edited": "weak",
    "silent": "weak",
    "not seen lately": "weak",
    "nothing yet": "plain",
}


class SponsorRow(NamedTuple):
    """A sponsor seat with who sits in it and how they take part."""

    key: int
    sponsor: Sponsor
    part: Participation
    name: str
    """Who sits in the seat, or that nobody does; ``part`` is of whoever takes part least."""
    stands_for: str
    reports_to: str
    promises: int
    """Those due by now."""
    kept: int

    @property
    def called(self) -> str:
        """What it is called in a picture: who sits in it, or which seat stands empty."""
        return self.sponsor.title if self.part.person is None else self.name


def sponsor_rows(workspace: Workspace) -> list[SponsorRow]:
    """Return a row for every sponsor seat, the primary one first."""
    plan = workspace.plan
    made = []
    for part in workspace.measures.sponsor_seats:
        sponsor = part.sponsor
        departments = [d.name for d in plan.departments_of(sponsor)]
        above = plan.sponsors.get(sponsor.reports_to_id or 0)
        every = plan.where(Commitment, "sponsor_id", sponsor.id)
        promises = due_by(every, workspace.today)
        made.append(
            SponsorRow(
                sponsor.id,
                sponsor,
                part,
                listed([p.shown_name for p in people_in(plan, sponsor, workspace.today)])
                or tr("nobody"),
                stands_for(sponsor, departments),
                above.title if above else "",
                len(promises),
                sum(promise.status == "kept" for promise in promises),
            )
        )
    return made


def stands_for(sponsor: Sponsor, departments: list[str]) -> str:
    """Return what a sponsor stands for, in words."""
    if sponsor.is_primary:
        return tr("all of it, primary sponsor")
    return listed(sorted(departments, key=sorting_key))


def state_words(part: Participation) -> str:
    """Return how a sponsor takes part, in a word or two."""
    if part.person is None:
        return tr("nobody in the seat")
    if part.state == "silent" and part.days_silent is not None:
        return trn("silent {count} day", "silent {count} days", part.days_silent)
    return tr(part.state)


def state_tone(part: Participation) -> str:
    """Return the tone of how a sponsor takes part; bad for an empty seat."""
    return "bad" if part.person is None else STATE_TONES[part.state]


def _paint_items(painter: QPainter, box: QRectF, row: SponsorRow) -> None:
    """Draw items in person, edited and ghost-written as parts of a bar, the first in words."""
    theme, part = current_theme(), row.part
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    small = scaled(painter.font(), 0.9)
    said = (
        tr("{own} of {every} in person", own=part.in_person, every=part.items)
        if part.items
        else tr("nothing yet")
    )
    room = QFontMetrics(small).horizontalAdvance(said) + 10
    width = max(0.0, box.width() - room)
    left, middle = box.left(), box.center().y()
    painter.setPen(Qt.PenStyle.NoPen)
    each = min(9.0, width / part.items) if part.items else 0.0
    for count, colour in (
        (part.in_person, theme.good),
        (part.edited, theme.weak),
        (part.ghost_written, theme.bad),
    ):
        painter.setBrush(QColor(colour))
        if count and each > 1:
            painter.drawRoundedRect(QRectF(left, middle - 4, count * each - 1, 8), 2, 2)
        left += count * each
    painter.setPen(QColor(theme.text if part.items else theme.muted))
    painter.setFont(small)
    at = QPointF(left + (6 if part.items else 0), middle + QFontMetrics(small).ascent() / 2 - 1)
    painter.drawText(at, said)


def _seat(draft: Draft, key: int, person_id: int | None) -> None:
    """Seat somebody where nobody is."""
    seat = draft.plan.responsibility_for(draft.plan.sponsors[key])
    if person_id is not None:
        roles.assign(draft, seat.id, person_id)


def _taking_part(workspace: Workspace) -> tuple[Column, ...]:
    """Return the columns for who sits in the seat, typed where nobody does, and how they take
    part."""
    return (
        Column(
            tr("Sponsor"),
            lambda r: None if r.part.person is None else r.part.person.id,
            replace(person_choice(workspace), none=tr("nobody")),
            _seat,
            label=tr("fill a sponsor seat"),
            show=lambda r: r.name,
            may_write=lambda r: r.part.person is None,
            width=17,
        ),
        Column(
            tr("Taking part"),
            lambda r: state_words(r.part),
            tone=lambda r: state_tone(r.part),
            width=15,
        ),
        Column(
            tr("Last items"),
            lambda r: r.part.items,
            show=lambda r: tr("{own} of {every}", own=r.part.in_person, every=r.part.items),
            order=lambda r: r.part.own_voice,
            paint=_paint_items,
            width=24,
        ),
        Column(tr("Stands for"), lambda r: r.stands_for, width=22),
    )


def _participation_columns() -> tuple[Column, ...]:
    """Return the columns for when they were last seen, and the promises that they kept."""
    return (
        Column(
            tr("Last in person"),
            lambda r: r.part.last_seen,
            show=lambda r: (
                ""
                if r.part.last_seen is None
                else trn("{count} day ago", "{count} days ago", r.part.last_seen)
            ),
            order=lambda r: r.part.last_seen,
            width=13,
        ),
        Column(
            tr("Due promises kept"),
            lambda r: r.kept,
            show=lambda r: (
                tr("{kept} of {every}", kept=r.kept, every=r.promises) if r.promises else ""
            ),
            order=lambda r: r.kept / r.promises if r.promises else None,
            width=12,
        ),
    )


def _columns(workspace: Workspace) -> tuple[Column, ...]:
    """Return the columns: the seat and who sits there; their buy-in, and what is expected."""
    own = OwnColumns(workspace, Sponsor, "sponsor")
    return (
        own(
            "title",
            order=lambda r: (not r.sponsor.is_primary, sorting_key(r.sponsor.title)),
            width=18,
            strong=True,
        ),
        *_taking_part(workspace),
        own("buy_in"),
        own("buy_in_wanted"),
        own("rated_on"),
        *_participation_columns(),
        own("reports_to"),
        own("primary"),
        own("influence"),
        own("cadence", width=11),
        *own.rest(except_for=("concerns",)),
    )


def sponsor_listing(workspace: Workspace) -> Listing:
    """Return the table of sponsors, one row for each seat."""
    return Listing(
        key="sponsors",
        columns=_columns(workspace),
        add=lambda draft, title: rows.add(draft, Sponsor, title=title),
        add_label=tr("Add a sponsor seat, such as its post…"),
        added=tr("add sponsor"),
        remove_all=lambda draft, keys: rows.remove_many(draft, Sponsor, keys),
        remove_label=lambda n: trn("remove {count} sponsor", "remove {count} sponsors", n),
        removed=lambda n: trn("Removed {count} sponsor.", "Removed {count} sponsors.", n),
    )
