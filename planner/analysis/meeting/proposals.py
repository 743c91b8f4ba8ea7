"""Asks in words: what a meeting, or one executive, could be asked to decide."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from planner.analysis.cover.in_force import has_left, in_force
from planner.analysis.findings.about import About
from planner.analysis.findings.finding import Finding
from planner.analysis.findings.subjects import names
from planner.analysis.measures import Measures
from planner.analysis.meeting.options import (
    NOTHING_TO_CHOOSE,
    Choice,
    appointed_words,
    choice_of_appointing,
    choice_of_taking_part,
)
from planner.analysis.meeting.wishes import Wish
from planner.analysis.sponsors.participation import office, person_in
from planner.text import listed, tr, trn

DAYS_TO_DECIDE = 14
"""By when a decision is asked for, counted from the day of the pack."""
_MOST_REASONS = 2
"""Findings that an ask quotes as its reason; the rest is counted."""


@dataclass(frozen=True)
class Ask:
    """One decision to ask for."""

    ask: str
    context: str
    """Why; for a proposal the finding it is made from."""
    recommendation: str
    """What we propose; empty where nothing better than the ask itself is known."""
    from_whom: str
    """Who can decide it; empty where there is nobody."""
    by_when: date | None
    decision_id: int | None = None
    """The row of the plan it is; none for a proposal."""
    person_id: int | None = None
    """Who sits in the seat that a proposal is for."""
    late: bool = False
    """Whether it is open after the day it was to be decided by."""
    choice: Choice = NOTHING_TO_CHOOSE
    """What can be decided, and what no answer means."""
    carried_over: date | None = None
    """The day of the pack that asked it first, where that was an earlier one."""

    @property
    def proposed(self) -> bool:
        """Whether it is made from the findings, and nobody has chosen it yet."""
        return self.decision_id is None


def in_words(
    wishes: Iterable[Wish], measures: Measures, findings: Sequence[Finding]
) -> Iterator[Ask]:
    """Yield wishes as asks, in the words that these measures and findings have for their rows.

    They may be those of a plan without names; a wish of which nothing is found there is
    left out.
    """
    for wish in wishes:
        here = {
            row.identity: (finding, row)
            for finding in findings
            if finding.code == wish.code and finding.waived is None
            for row in finding.rows
        }
        pairs = [here[row.identity] for row in wish.rows if row.identity in here]
        if pairs:
            yield _ask(wish, measures, pairs)


def _ask(wish: Wish, measures: Measures, pairs: Sequence[tuple[Finding, About]]) -> Ask:
    parts: dict[str, tuple[Finding, list[About]]] = {}
    for finding, row in pairs:
        parts.setdefault(finding.key, (finding, []))[1].append(row)
    seat = measures.plan.sponsors.get(wish.sponsor_id or 0)
    person = person_in(measures.plan, seat, measures.on) if seat else None
    recommendation = _recommendation(wish, measures)
    return Ask(
        ask=wish.ask_kind.sentence([row for _, row in pairs]),
        context=_context(wish, measures, list(parts.values())),
        recommendation=recommendation,
        from_whom=office(seat, person) if seat else "",
        by_when=_by_when(measures, [finding for finding, _ in parts.values()]),
        person_id=person.id if person else None,
        choice=_choice(wish, measures, recommendation, len(pairs)),
    )


def _context(wish: Wish, measures: Measures, parts: Sequence[tuple[Finding, list[About]]]) -> str:
    """Return why: what two findings say, how many more there are, which owners are away, and for
    what we know nobody."""
    said = [finding.wording(rows) for finding, rows in parts[:_MOST_REASONS]]
    rest = sum(len(rows) for _, rows in parts[_MOST_REASONS:])
    if rest:
        said.append(trn("One more is like that.", "{count} more are like that.", rest))
    if away := _owners_away(measures, wish.concerned):
        said.append(
            trn("The owner is away: {who}.", "Owners are away: {who}.", len(away), who=listed(away))
        )
    unknown = {row.identity for row in wish.without}
    without = [row for _, rows in parts for row in rows if row.identity in unknown]
    if without and not wish.appointed:
        said.append(tr("Nobody suitable is known."))
    elif without:
        said.append(tr("Nobody suitable is known for {names}.", names=names(without)))
    return " ".join(said)


def _owners_away(measures: Measures, row_ids: Iterable[int]) -> list[str]:
    """Return the names of owners of these who are not there, but have not left."""
    plan, on = measures.plan, measures.on
    absent = plan.absent(on)
    owners = {
        a.person_id
        for row_id in row_ids
        for a in plan.assignments_of(row_id)
        if a.role == "owner" and a.person_id in absent and in_force(a, on)
    }
    here = (plan.people[owner] for owner in owners if not has_left(plan.people[owner], on))
    return sorted(person.shown_name for person in here)


def _choice(wish: Wish, measures: Measures, recommendation: str, count: int) -> Choice:
    if wish.ask_kind.kind == "own voice":
        return choice_of_taking_part(measures, recommendation, [row.row_id for row in wish.rows])
    if wish.ask_kind.appoints:
        return choice_of_appointing(measures, recommendation, wish.appointed, wish.concerned)
    return Choice(no_answer=wish.ask_kind.without_answer(count))


def _recommendation(wish: Wish, measures: Measures) -> str:
    if wish.ask_kind.recommendation:
        return tr(wish.ask_kind.recommendation)
    return appointed_words(measures.plan, wish.appointed)


def _by_when(measures: Measures, findings: Iterable[Finding]) -> date:
    """Two weeks from now, or the launch or a last day named in the findings if that is sooner."""
    plan, on = measures.plan, measures.on
    days = [on + timedelta(days=DAYS_TO_DECIDE)]
    if plan.info.launch is not None:
        days.append(plan.info.launch)
    people = [a.row_id for f in findings for a in f.about if a.kind == "person"]
    days += [last for p in people if (last := plan.people[p].last_day) is not None]
    return min(when for when in days if when >= on)
