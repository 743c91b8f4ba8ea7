"""What the overview's four cards say, in words, with where each figure leads."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from datetime import date
from typing import NamedTuple

from planner.analysis.cover.coverage import Coverage
from planner.analysis.cover.exposure import Exposure
from planner.analysis.cover.headline import breakdown
from planner.analysis.drills.words import covered_and_tested
from planner.analysis.leavers.bus_factor import BusFactor
from planner.analysis.leavers.words import Between, could_leave
from planner.analysis.measures import Measures
from planner.analysis.meeting.snapshots import Figure, figures_then, latest, nobody_or_one_then
from planner.analysis.readiness.parts import GRAVITY
from planner.analysis.sponsors.participation import silent_words
from planner.models import Plan, Responsibility, table_of
from planner.models.subjects import SUBJECTS
from planner.text import day, listed, tr, trn
from planner.ui.row_filter import CoverFilter


class LinkedText(NamedTuple):
    """A figure and the words that go on from it; ``page`` and ``what`` say what it counts."""

    lead: str
    words: str
    page: str
    what: str | CoverFilter = "all"


class CardWords(NamedTuple):
    """What one card says: its figure, and the lines below it."""

    figure: LinkedText
    lines: tuple[LinkedText, ...] = ()


def head_words(plan: Plan, on: date) -> str:
    """Return the line below the plan's name: the launch, and how far off it is."""
    parts = []
    launch = plan.info.launch
    if launch is None:
        parts.append(tr("No launch date yet"))
    else:
        parts.append(tr("Launch {day}", day=day(launch, near=on)))
        parts.append(days_words(on, launch))
    return " · ".join(parts)


def days_words(on: date, launch: date) -> str:
    """Say how far off the launch is."""
    days = (launch - on).days
    if days > 0:
        return trn("{count} day to go", "{count} days to go", days)
    if days == 0:
        return tr("today")
    return trn("{count} day ago", "{count} days ago", -days)


class LastPack(NamedTuple):
    """What is frozen at the last pack, and its day; none and no figures before the first."""

    on: date | None
    figures: Mapping[str, Figure]
    nobody_or_one: frozenset[str] = frozenset()
    """What rested on nobody or on one person, each as ``About.identity``."""
    status: str = ""
    """That of the plan, where the pack kept it."""

    @classmethod
    def of(cls, plan: Plan, on: date, chosen: int = 0) -> LastPack:
        """Return what the ``chosen`` pack froze; where there is none of that id, the last one."""
        snapshot = plan.snapshots.get(chosen) or latest(plan, on)
        if snapshot is None:
            return cls(None, {})
        data = json.loads(snapshot.data)
        parts = data.get("readiness", {}).values()
        status = min((part for part in parts if part in GRAVITY), key=GRAVITY.index, default="")
        return cls(snapshot.on, figures_then(data), nobody_or_one_then(data), status)


def leaving_card(
    coverage: Coverage, factor: BusFactor | None, current: bool, last: LastPack
) -> CardWords:
    """Say how few people could leave before the plan falls apart."""
    if not coverage.plan.responsibilities:
        text = tr("no data: nothing has to be held yet")
        return CardWords(LinkedText("–", text, "ownership"))
    if factor is None or factor.figure is None:
        return CardWords(LinkedText("…", tr("being calculated"), "what_if"))
    lines = [*_leaving_names(coverage.plan, factor)]
    then = last.figures.get("bus_factor")
    if last.on is not None and isinstance(then, int | Between):
        when = day(last.on, near=last.on)
        lines.append(tr("{figure} on {day}.", figure=could_leave(then), day=when))
    if not current:
        lines.append(tr("Updating."))
    words = factor.words
    where = ("ownership", "none") if factor.figure == 0 else ("what_if", "worst")
    more = LinkedText("", tr("How few it rests on"), "risks", "how few")
    return CardWords(
        LinkedText(words.figure, words.rest, *where),
        (*_one_line(lines, "what_if", "worst"), more),
    )


def _leaving_names(plan: Plan, factor: BusFactor) -> list[str]:
    if not factor.group:
        return []
    names = [plan.people[person].shown_name for person in factor.group]
    text = tr("{names}.", names=listed(names, most=4))
    if len(factor.sets) > 1:
        more = len(factor.sets) - 1
        text = trn(
            "{names}, or {count} other set of people.",
            "{names}, or {count} other sets of people.",
            more,
            names=listed(names, most=4),
        )
    return [text]


def _one_line(texts: list[str], page: str, what: str) -> tuple[LinkedText, ...]:
    return (LinkedText("", " ".join(texts), page, what),) if texts else ()


def nobody_or_one_card(coverage: Coverage, last: LastPack) -> CardWords:
    """Say how much rests on nobody or on one person, and what of it is new."""
    total = len(coverage.holders)
    if not total:
        return CardWords(LinkedText("–", tr("nothing has to be held yet"), "ownership"))
    lines = list(_apart(coverage))
    if last.on is not None:
        lines += _changed(coverage, last.nobody_or_one, last.on)
    words = trn(
        "responsibility rests on nobody or on one person",
        "responsibilities rest on nobody or on one person",
        total,
    )
    lead = tr("{part} of {total}", part=coverage.nobody_or_one.count, total=total)
    return CardWords(LinkedText(lead, words, "ownership", "one or none"), tuple(lines))


def _apart(coverage: Coverage) -> Iterator[LinkedText]:
    """How much of it rests on nobody, and how much on one person."""
    present = coverage.uncovered.count, coverage.single_points.count
    covers = [cover for cover, count in zip(("none", "one"), present, strict=True) if count]
    for words, cover in zip(breakdown(coverage), covers, strict=True):
        yield LinkedText("", words, "ownership", cover)


def _changed(coverage: Coverage, then: frozenset[str], since: date) -> list[LinkedText]:
    """Say what rests on nobody or on one person only since the last pack, and what of it no
    longer does."""
    rows, now = coverage.plan.responsibilities, frozenset(coverage.nobody_or_one.ids)
    was = frozenset(
        responsibility_id for responsibility_id, row in rows.items() if _identity(row) in then
    )
    new, settled, when = len(now - was), len(was - now), day(since, near=since)
    changed = (
        ("▲", now - was, trn("{count} new since {day}", "{count} new since {day}", new, day=when)),
        ("▼", was - now, trn("{count} settled since then", "{count} settled since then", settled)),
    )
    said = [
        LinkedText("", f"{mark} {words}", "ownership", CoverFilter(only=ids, words=words))
        for mark, ids, words in changed
        if ids
    ]
    return said or [
        LinkedText("", tr("the same as on {day}", day=when), "ownership", "one or none")
    ]


def _identity(row: Responsibility) -> str:
    """Return what a finding calls the subject of a responsibility: ``About.identity``."""
    row_type, field = SUBJECTS[row.kind]
    kind = "plan" if row.kind == "plan" else table_of(row_type)
    return f"{kind}:{getattr(row, field)}"


def ahead_words(ahead: Exposure) -> str:
    """Describe the worst day until 90 days after launch, in a few words."""
    if ahead.worst_day == ahead.first_day:
        return tr("No day ahead is worse than today")
    return tr("Worst day ahead: {day}", day=day(ahead.worst_day, ahead.first_day))


def champions_card(measures: Measures) -> CardWords:
    """Say how many departments have a champion, and how many of them a trained backup."""
    total = len(measures.seats)
    if not total:
        return CardWords(LinkedText("–", tr("no departments yet"), "champions"))
    have, backed = measures.departments_with_champion, measures.departments_with_trained_backup
    lines = [
        LinkedText(
            "",
            trn("{count} has a trained backup", "{count} have a trained backup", backed),
            "champions",
            "with backup",
        )
    ]
    if have < total:
        without = total - have
        words = trn("{count} has no champion", "{count} have no champion", without)
        lines.append(LinkedText("", words, "champions", "without champion"))
    _, covered, tested = covered_and_tested(measures)
    if covered:
        words = trn(
            "{count} champion seat covered, {tested} of those tested",
            "{count} champion seats covered, {tested} of those tested",
            covered,
            tested=tested,
        )
        lines.append(LinkedText("", words, "champions", "covered"))
    words = trn("department has a champion", "departments have a champion", total)
    lead = tr("{part} of {total}", part=have, total=total)
    figure = LinkedText(lead, words, "champions", "with champion")
    return CardWords(figure, tuple(lines))


def sponsors_card(measures: Measures) -> CardWords:
    """Say how many sponsors take part themselves, and how the others do not."""
    every = measures.sponsor_seats
    if not every:
        return CardWords(LinkedText("–", tr("no sponsors yet"), "sponsors"))
    lines = []
    states = [p.state for p in every]
    begun = states.count("nothing yet")
    for state, words in (
        ("ghost-written", tr("{count} ghost-written", count=states.count("ghost-written"))),
        ("edited", tr("{count} edited", count=states.count("edited"))),
        ("silent", silent_words([p for p in every if p.state == "silent"])),
        ("not seen lately", tr("{count} not seen lately", count=states.count("not seen lately"))),
        ("nothing yet", trn("{count} has not begun", "{count} have not begun", begun)),
    ):
        if state in states:
            lines.append(LinkedText("", words, "sponsors", state))
    part, total = measures.sponsors_taking_part, len(every)
    words = trn("sponsor takes part", "sponsors take part", total)
    lead = tr("{part} of {total}", part=part, total=total)
    figure = LinkedText(lead, words, "sponsors", "taking part")
    return CardWords(figure, tuple(lines))
