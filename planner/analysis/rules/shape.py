"""Rules about cover that looks better than it is: shared causes, communicators alone, phantom
backups, and single sponsors between departments and the top (measures 5 to 8)."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from planner.analysis.cover.common_cause import Shared
from planner.analysis.findings.about import About, Wording
from planner.analysis.findings.finding import Found, rule
from planner.analysis.findings.subjects import (
    about,
    about_person,
    about_responsibility,
    fixed_wording,
    held_names,
    in_order,
    names,
)
from planner.analysis.measures import Measures
from planner.analysis.sponsors.tree import CutPoint
from planner.models import Responsibility
from planner.models.settings import COMMON_CAUSE_KINDS
from planner.text import mark, percent, tr, trn

_SHARED_SENTENCES = {
    "department": mark(
        "Every holder of {names} works in {value}: one reorganisation takes them all."
    ),
    "manager": mark(
        "All holders of {names} are in {value}’s team: one reorganisation takes them all."
    ),
    "site": mark("Every holder of {names} works at {value}: one closure takes them all."),
    "organisation": mark(
        "Every holder of {names} belongs to {value}: one decision takes them all."
    ),
}


@rule(
    "COMMON-CAUSE",
    "high",
    "One decision takes all holders",
    "Find a holder elsewhere",
    tells=None,
)
def common_cause(measures: Measures) -> Iterator[Found]:
    """Find what rests on one team, all of it in one sentence, by the narrowest thing shared."""
    plan, cause = measures.plan, measures.common_cause
    narrowest: dict[int, Shared] = {}
    for shared in sorted(cause.shared, key=lambda s: COMMON_CAUSE_KINDS.index(s.kind)):
        narrowest.setdefault(shared.responsibility_id, shared)
    groups: dict[tuple[str, object], list[Shared]] = {}
    for shared in narrowest.values():
        groups.setdefault((shared.kind, shared.value), []).append(shared)
    for (kind, _), together in groups.items():
        ids = [shared.responsibility_id for shared in together]
        yield Found(
            in_order(about_responsibility(plan, rid) for rid in ids),
            _shared_wording(_SHARED_SENTENCES[kind], cause.name_of(together[0])),
            weight=sum(plan.responsibilities[rid].weight for rid in ids),
        )


def _shared_wording(sentence: str, value: str) -> Wording:
    def wording(rows: Sequence[About]) -> str:
        return tr(sentence, names=held_names(rows), value=value)

    return wording


@rule(
    "COMMS-ONLY",
    "high",
    "Only communicators hold it",
    "Find a holder outside communications",
    varies="critical where that is more than half of the plan’s weight",
    tells=None,
)
def communications_only(measures: Measures) -> Iterator[Found]:
    """Find what communicators alone hold.

    The champion seat of a communications department is theirs by nature, and is left out.
    """
    plan, found = measures.plan, measures.communications_only
    own, weights = list[Responsibility](), dict[About, int]()
    for row in (plan.responsibilities[rid] for rid in found.group.ids):
        home = None if row.department_id is None else plan.departments[row.department_id]
        if home is not None and home.is_communications:
            own.append(row)
        else:
            weights[about_responsibility(plan, row.id)] = row.weight
    base = measures.coverage.total_weight - sum(row.weight for row in own)

    def wording(rows: Sequence[About]) -> str:
        places = {
            "names": held_names(rows),
            "share": percent(sum(weights[row] for row in rows) / base),
        }
        if not own:
            return tr("Only communicators hold {names}: {share} of the plan’s weight.", **places)
        aside = names(in_order(about_responsibility(plan, row.id) for row in own))
        return trn(
            "Only communicators hold {names}: {share} of the plan’s weight without their own "
            "champion seat ({aside}).",
            "Only communicators hold {names}: {share} of the plan’s weight without their own "
            "champion seats ({aside}).",
            len(own),
            aside=aside,
            **places,
        )

    yield Found(
        in_order(weights),
        wording,
        severity="critical" if found.share > 0.5 else None,
        weight=sum(weights.values()),
    )


@rule("SELF-BACKUP", "medium", "The backup is the owner", "Appoint another backup", tells=None)
def self_backup(measures: Measures) -> Iterator[Found]:
    """Find owners who are named as their own backup."""
    plan = measures.plan
    by_person: dict[int, list[int]] = {}
    for responsibility_id, those in measures.named.of.items():
        for person_id in those.own_backups:
            by_person.setdefault(person_id, []).append(responsibility_id)
    for person_id, ids in by_person.items():
        yield Found(
            in_order(about_responsibility(plan, rid) for rid in ids),
            _self_backup_wording(plan.people[person_id].shown_name),
            also=(about_person(plan, person_id),),
            weight=sum(plan.responsibilities[rid].weight for rid in ids),
        )


def _self_backup_wording(who: str) -> Wording:
    def wording(rows: Sequence[About]) -> str:
        return tr(
            "{who} is named as their own backup for {names}.", who=who, names=held_names(rows)
        )

    return wording


@rule("PHANTOM-COVER", "medium", "A backup is on paper only", "Spread the backups", tells=None)
def phantom_cover(measures: Measures) -> Iterator[Found]:
    """Find cover that is none: backups named for more than they can carry at once."""
    plan = measures.plan
    ids = [rid for rid, _ in measures.phantom_cover.rows]
    yield Found(
        in_order(about_responsibility(plan, rid) for rid in ids),
        _phantom_wording(plan.settings.backups_per_person),
        weight=sum(plan.responsibilities[rid].weight for rid in ids),
    )


def _phantom_wording(limit: int) -> Wording:
    def wording(rows: Sequence[About]) -> str:
        return trn(
            "The backup of {names} is on paper only: nobody can carry more than {limit} at once.",
            "The backups of {names} are on paper only: nobody can carry more than {limit} at once.",
            len(rows),
            names=held_names(rows),
            limit=limit,
        )

    return wording


@rule("CUT-POINT", "medium", "Departments hang on one sponsor", "Name a deputy sponsor", tells=None)
def cut_point(measures: Measures) -> Iterator[Found]:
    """Find sponsor seats with one holder that departments are connected through; whoever holds
    several leaves all of them at once."""
    plan, coverage = measures.plan, measures.coverage
    by_holder: dict[int, list[CutPoint]] = {}
    for point in measures.cut_points:
        (holder,) = coverage.holders[plan.responsibility_for(point.sponsor).id]
        by_holder.setdefault(holder, []).append(point)
    for holder, points in by_holder.items():
        person = about_person(plan, holder)
        cut = {department_id for point in points for department_id in point.departments}
        departments = in_order(about(plan.departments[d]) for d in cut)
        text = tr(
            "If {who} left, {names} would be cut off from the primary sponsor.",
            who=person.words,
            names=names(departments),
        )
        rows = tuple(about(point.sponsor) for point in points)
        yield Found(rows, fixed_wording(text), also=(person, *departments))
