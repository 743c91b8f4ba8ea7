"""Rules about the days ahead: what start dates, last days and leave that are known already will
do to cover until 90 days after launch (measure 10)."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from itertools import chain

from planner.analysis.cover.cover_days import causes, describe_moves
from planner.analysis.cover.exposure import Exposure
from planner.analysis.findings.about import About
from planner.analysis.findings.finding import Found, rule
from planner.analysis.findings.subjects import (
    about,
    about_responsibility,
    display_name,
    held_name,
    held_names,
    in_order,
    wording_by_words,
)
from planner.analysis.measures import Measures
from planner.models import Person, Plan
from planner.text import day, listed, mark, tr, trn

MOST_FALLS = 3
"""Changes of one responsibility that are said."""
_FALLS = (
    mark("nobody from {day}"),
    mark("one person from {day}"),
    mark("two or more again from {day}"),
)
"""By how many hold it then."""
LONG = 30
"""Days on one holder or none that are a finding where two hold it today; fewer are one where they
last to the end of what is looked ahead to."""


@rule(
    "WORST-DAY",
    "high",
    "A day ahead is worse than today",
    "Appoint backups",
    varies="critical where more of the plan’s weight than the threshold would have nobody",
    tells="departure",
)
def worst_day(measures: Measures) -> Iterator[Found]:
    """Find the day ahead on which most has nobody.

    High, for it is known, dated, and can still be prevented; from the threshold of the bus
    factor on the plan itself falls. The rows are what is lost, not the day: while the day
    moves with the window the finding stays the same.
    """
    ahead, plan = measures.exposure, measures.plan
    if ahead.worst_weight <= ahead.steps[0][1]:
        return
    on, ids = ahead.worst_day, ahead.lost.ids
    rows = {about_responsibility(plan, row_id): row_id for row_id in ids}
    besides = _besides(ahead.uncovered.count - len(ids))

    def wording(shown: Sequence[About]) -> str:
        moves = causes(ahead, [rows[subject] for subject in shown], on)
        why = describe_moves(moves, lambda person: plan.people[person].shown_name, on)
        return trn(
            "On {day}, nobody will hold {names}, because {why}.",
            "On {day}, {count} responsibilities will have nobody{besides}: {names}, because {why}.",
            len(shown),
            day=day(on, measures.on),
            names=held_names(shown),
            why=why,
            besides=besides,
        )

    falls = ahead.worst_weight > measures.threshold * ahead.weight_on(on)
    people = dict.fromkeys(move.person_id for move in causes(ahead, ids, on))
    yield Found(
        in_order(rows),
        wording,
        also=tuple(about(plan.people[person]) for person in people),
        severity="critical" if falls else None,
        weight=ahead.lost.weight,
    )


def _besides(already: int) -> str:
    """Return the words for those that have nobody today, if there are any."""
    if not already:
        return ""
    return trn(
        " besides {count} that has nobody today",
        " besides {count} that have nobody today",
        already,
    )


@rule(
    "COVER-FALLS",
    "medium",
    "Two hold it today, but not for long",
    "Appoint another backup",
    tells="departure",
)
def cover_falls(measures: Measures) -> Iterator[Found]:
    """Find what two or more hold today but will not hold for long; also what the worst day
    takes, and what a backup leaves first, of which their own rules say more."""
    plan, ahead = measures.plan, measures.exposure
    risk, depth = ahead.days_at_risk.items(), measures.coverage.depth
    for_good = {row_id for row_id in ahead.holder_changes if ahead.depths[row_id][-1][1] < 2}
    fall = {row_id: days for row_id, days in risk if depth(row_id) > 1}
    long = {row_id for row_id, days in fall.items() if days >= LONG or row_id in for_good}
    falling = {about_responsibility(plan, row_id): _fall_words(ahead, row_id) for row_id in long}
    yield Found(
        in_order(falling),
        wording_by_words(
            falling,
            "Two or more hold this today, but it will rest on one person or nobody: {names}.",
            "{count} responsibilities that two or more hold today will rest on one person or "
            "nobody: {names}.",
        ),
        rest=_short_falls(len(fall) - len(long)),
    )


def _short_falls(count: int) -> str:
    if not count:
        return ""
    return trn(
        "{count} more will too, for fewer than {days} days.",
        "{count} more will too, for fewer than {days} days each.",
        count,
        days=LONG,
    )


def _fall_words(ahead: Exposure, responsibility_id: int) -> str:
    """Return from when it rests on one person or nobody, and from when on two hold it again."""
    said, before = list[str](), 2
    for since, depth in ahead.depths[responsibility_id]:
        now = min(depth, 2)
        if now != before:
            said.append(tr(_FALLS[now], day=day(since, ahead.first_day)))
        before = now
    name = held_name(about_responsibility(ahead.plan, responsibility_id))
    rest = len(said) - MOST_FALLS
    if rest > 0:
        more = trn("{count} change more", "{count} changes more", rest)
        said = [*said[:MOST_FALLS], more]
    return tr("{name} ({falls})", name=name, falls=", ".join(said))


@rule(
    "BACKUP-FIRST",
    "medium",
    "The backup leaves before the owner",
    "Appoint a backup who stays",
    tells="departure",
)
def backup_first(measures: Measures) -> Iterator[Found]:
    """Find cover that looks two deep and is gone when it is needed."""
    plan = measures.plan
    left = _left_first(measures)
    words = {about_responsibility(plan, row_id): text for row_id, text in left.items()}
    yield Found(
        in_order(words),
        wording_by_words(
            words,
            "Whoever stands in leaves before the owner: {names}.",
            "In {count} places whoever stands in leaves before the owner: {names}.",
        ),
        weight=sum(plan.responsibilities[row_id].weight for row_id in left),
    )


def _left_first(measures: Measures) -> Mapping[int, str]:
    """Return what every backup leaves before the last owner does, or with them, and when
    each does."""
    plan, holders = measures.plan, measures.coverage.holders
    held_by = measures.coverage.held
    dated = (held_by.get(row_id, ()) for row_id in measures.row_cache.values_of(Person, _dated))
    leaving = Counter(chain.from_iterable(dated))
    found: dict[int, str] = {}
    for row_id in sorted(
        row_id for row_id, count in leaving.items() if 1 < count == len(holders[row_id])
    ):
        held = holders[row_id]
        owners = {
            a.person_id
            for a in plan.assignments_of(row_id)
            if a.role == "owner" and a.person_id in held
        }
        backups = held - owners
        if owners and backups and max(_last(plan, backups)) <= max(_last(plan, owners)):
            name = held_name(about_responsibility(plan, row_id))
            found[row_id] = tr("{name} ({days})", name=name, days=_days(plan, held, measures.on))
    return found


def _dated(person: Person) -> date | None:
    return person.last_day


def _last(plan: Plan, people: frozenset[int] | set[int]) -> list[date]:
    return [
        p.last_day
        for p in (plan.people[person_id] for person_id in people)
        if p.last_day is not None
    ]


def _days(plan: Plan, people: frozenset[int], on: date) -> str:
    """Each person with their last day, the first to leave first."""

    def key(person: Person) -> tuple[date, str]:
        return person.last_day or date.max, person.shown_name

    ordered = sorted((plan.people[person_id] for person_id in people), key=key)
    return listed(
        [
            tr("{who} on {day}", who=p.shown_name, day=day(p.last_day, on))
            for p in ordered
            if p.last_day is not None
        ],
        3,
    )


@rule(
    "NOT-AGREED",
    "medium",
    "Launched on a purpose nobody agreed",
    "Agree it with its owners",
    tells=None,
)
def not_agreed(measures: Measures) -> Iterator[Found]:
    """Find purposes nobody agreed to, from the day of the launch on.

    Until then it is one of the checks of readiness.
    """
    plan, launch = measures.plan, measures.plan.info.launch
    if launch is None or measures.on < launch:
        return
    open_ones = {
        about(p): tr("{title} ({status})", title=display_name(about(p)), status=tr(p.status))
        for p in plan.purposes.values()
        if p.status != "agreed"
    }
    yield Found(
        in_order(open_ones),
        wording_by_words(
            open_ones,
            "The network was launched, and the purpose statement {names} is not agreed.",
            "The network was launched, and {count} purpose statements are not agreed: {names}.",
        ),
    )
