"""Sponsors and departments as they stand on the map of buy-in."""

from __future__ import annotations

from typing import NamedTuple

from planner.analysis.sponsors.buy_in import SCALE, BuyInGap
from planner.analysis.sponsors.rating_history import (
    NextStep,
    Subject,
    Trend,
    next_step,
    rating_history,
    trend,
)
from planner.models import Department, Plan, Sponsor, table_of
from planner.text import listed, short_day, tr, trn
from planner.ui.as_written import sorting_key
from planner.ui.state.workspace import Workspace

Key = tuple[str, int]
"""The table and the id of a sponsor seat or a department."""


class Standing(NamedTuple):
    """Where a sponsor or a department stands."""

    key: Key
    name: str
    gap: BuyInGap
    old: bool
    """It was rated longer ago than is trusted."""
    trend: Trend | None
    step: NextStep | None

    @property
    def is_sponsor(self) -> bool:
        return self.key[0] == "sponsor"

    @property
    def rank(self) -> int:
        """The place on the scale, from 0; -1 where nobody rated it."""
        return -1 if self.gap.now is None else SCALE.index(self.gap.now)

    @property
    def wanted(self) -> int:
        """The place on the scale it is wanted at; -1 where nobody said."""
        return -1 if self.gap.wanted is None else SCALE.index(self.gap.wanted)


def subject_of(plan: Plan, key: Key) -> Subject | None:
    """Return the row of a key; none where it is no longer there."""
    table, row_id = key
    return plan.sponsors.get(row_id) if table == "sponsor" else plan.departments.get(row_id)


def key_of(subject: Subject) -> Key:
    """Return the key of a sponsor seat or a department."""
    return table_of(type(subject)), subject.id


def name_of(workspace: Workspace, subject: Subject) -> str:
    """Return a department’s name, or who sits in a sponsor seat; of an empty seat its title."""
    if isinstance(subject, Department):
        return subject.name
    parts = workspace.measures.participation
    names = [p.person.shown_name for p in parts if p.sponsor.id == subject.id and p.person]
    return listed(names) if names else subject.title


def standings(workspace: Workspace) -> list[Standing]:
    """Return everybody who can be rated: by influence, then by their place, then by name."""
    plan, today = workspace.plan, workspace.today
    old = {key_of(subject) for subject in workspace.measures.confirmation.stale_ratings}
    found = []
    for gap in workspace.measures.buy_in:
        key = key_of(gap.subject)
        found.append(
            Standing(
                key,
                name_of(workspace, gap.subject),
                gap,
                key in old,
                trend(rating_history(plan, gap.subject)),
                next_step(plan, gap.subject, today),
            )
        )
    return sorted(found, key=lambda s: (-s.gap.influence, s.rank, sorting_key(s.name)))


def standing_words(workspace: Workspace, standing: Standing) -> str:
    """Return how somebody stands, as a sentence that is heard and shown at the pointer."""
    gap, today = standing.gap, workspace.today
    what = tr("sponsor") if standing.is_sponsor else tr("department")
    said = [standing.name, what, tr(gap.now) if gap.now else tr("not rated")]
    if gap.wanted:
        said.append(tr("wanted: {wanted}", wanted=tr(gap.wanted)))
    said.append(tr("influence {value} of 5", value=gap.influence))
    if gap.rated_on and gap.now:
        said.append(tr("rated {day}", day=short_day(gap.rated_on, today)))
    if standing.old:
        said.append(tr("rated long ago"))
    if standing.trend == "fell":
        said.append(tr("lower than before"))
    if gap.gap and (standing.step is None or not standing.step.is_whole):
        said.append(tr("no next step"))
    return ", ".join(said)


def head_words(found: list[Standing]) -> str:
    """Return how many are short of what is wanted, not rated, and rated long ago."""
    rated = [s for s in found if s.gap.gap is not None]
    said = [
        trn(
            "{short} of the {count} rated is short of what is wanted",
            "{short} of the {count} rated are short of what is wanted",
            len(rated),
            short=sum(bool(s.gap.gap) for s in rated),
        )
    ]
    unrated, old = sum(s.rank < 0 for s in found), sum(s.old for s in found)
    if unrated:
        said.append(trn("{count} is not rated", "{count} are not rated", unrated))
    if old:
        said.append(trn("{count} rating is old", "{count} ratings are old", old))
    fell = sum(s.trend == "fell" for s in found)
    if fell:
        said.append(trn("{count} fell", "{count} fell", fell))
    return " · ".join(said)


def seat_or_staff(subject: Subject) -> str:
    """Return what is said below a name: the seat, or how many staff a department has."""
    if isinstance(subject, Sponsor):
        return subject.title
    if subject.headcount is None:
        return ""
    return trn("{count} staff", "{count} staff", subject.headcount)
