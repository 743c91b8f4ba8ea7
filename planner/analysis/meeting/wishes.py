"""What could be asked of sponsors: chosen from the findings, and not yet put into words.

What is asked follows from rows alone, never from what they are called, so that a document with
roles in the place of names asks the same.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date

from planner.analysis.appointing.executives import SeatCandidates
from planner.analysis.appointing.matching import best_matching
from planner.analysis.findings.about import About
from planner.analysis.findings.finding import SEVERITIES, Finding
from planner.analysis.findings.subjects import NAMES_SHOWN
from planner.analysis.measures import Measures
from planner.analysis.meeting.ask_kinds import ASK_KINDS, AskKind
from planner.analysis.meeting.asked_before import AskedBefore
from planner.analysis.sponsors.participation import person_in
from planner.models import Option, OptionAppointment, Plan, Responsibility, SponsorDepartment

MOST_WISHES = 3

_OF_ONE_FIRST = ("SPONSOR-SILENT", "GHOST-WRITTEN", "PROMISE-MISSED", "CUT-POINT", "UNCOVERED-SEAT")
"""What one executive is asked first: what nobody else can do, then what most depends on it."""


@dataclass(frozen=True)
class Wish:
    """Findings of one rule that one sponsor can settle, on their way to an ask."""

    code: str
    rows: tuple[About, ...]
    sponsor_id: int | None
    """The seat that can decide it; none where there is none."""
    gravity: tuple[int, int]
    """The lower, the graver."""
    appointed: tuple[tuple[int, int], ...] = ()
    """Whom we propose: person and responsibility."""
    concerned: tuple[int, ...] = ()
    """The responsibilities it asks holders for, also those that the ask only counts."""
    without: tuple[About, ...] = ()
    """Those named in the ask for which we know nobody suitable."""

    @property
    def ask_kind(self) -> AskKind:
        """What kind of ask the wish is."""
        return ASK_KINDS[self.code]


def wishes_of_meeting(measures: Measures, findings: Iterable[Finding]) -> tuple[Wish, ...]:
    """Return the gravest findings that a sponsor can settle, at most three, one of each kind first,
    so that three asks are not three times the same."""
    found = _wishes(measures, findings)
    return _choose(measures, sorted(found, key=lambda w: w.gravity))


def wishes_of_seats(
    measures: Measures, findings: Iterable[Finding], sponsor_ids: Collection[int]
) -> tuple[Wish, ...]:
    """Return what whoever sits in these sponsor seats can settle, at most three: their own taking
    part and promises first, then deputies and champions, then the gravest of the rest."""

    def sort_key(wish: Wish) -> tuple[int, tuple[int, int]]:
        first = wish.code in _OF_ONE_FIRST
        return _OF_ONE_FIRST.index(wish.code) if first else len(_OF_ONE_FIRST), wish.gravity

    found = _wishes(measures, findings, sponsor_ids)
    return _choose(measures, sorted(found, key=sort_key))


def _choose(measures: Measures, ordered: Sequence[Wish]) -> tuple[Wish, ...]:
    first_of_kind: dict[str, Wish] = {}
    for wish in ordered:
        first_of_kind.setdefault(wish.ask_kind.kind, wish)
    chosen = list(first_of_kind.values())
    chosen += [wish for wish in ordered if wish not in chosen]
    return _with_people(measures, chosen[:MOST_WISHES])


def _wishes(
    measures: Measures, findings: Iterable[Finding], seats: Collection[int] | None = None
) -> Iterator[Wish]:
    """Rows of one rule are put together by the sponsor who can decide about them: the first who
    can, or of these ``seats`` whichever can. What is asked or answered already is left out."""
    plan = measures.plan
    before, deciders = AskedBefore(plan), _Deciders(plan, measures.on)
    together: dict[tuple[str, int | None], list[tuple[Finding, About]]] = {}
    for finding in findings:
        if finding.waived is not None or finding.code not in ASK_KINDS:
            continue
        kind = ASK_KINDS[finding.code]
        for row in finding.rows:
            if before.holds(kind, row):
                continue
            who = [seat for seat in deciders.of(row) if seats is None or seat in seats]
            if who or seats is None:
                key = (finding.code, who[0] if who else None)
                together.setdefault(key, []).append((finding, row))
    for (code, sponsor_id), pairs in together.items():
        rows = tuple(dict.fromkeys(row for _, row in pairs))
        severest = min(SEVERITIES.index(finding.severity) for finding, _ in pairs)
        weight = sum(row.weight for row in _responsibilities(plan, rows))
        yield Wish(code, rows, sponsor_id, (severest, -weight))


class _Deciders:
    """Who can decide about what is found."""

    def __init__(self, plan: Plan, on: date) -> None:
        self._plan = plan
        sponsors = plan.sponsors.values()
        self._taken = {s.id for s in sponsors if person_in(plan, s, on) is not None}
        self._primary = [s.id for s in sponsors if s.is_primary]

    def of(self, row: About) -> list[int]:
        """Return the sponsor seat a row is, or those that stand for the department, else the
        primary sponsor's. A seat that nobody sits in decides only where there is no other."""
        if row.kind == "sponsor":
            return [*self._upwards(row.row_id), *self._primary][:1]
        links: tuple[SponsorDepartment, ...] = ()
        if row.kind == "department":
            links = self._plan.where(SponsorDepartment, "department_id", row.row_id)
        standing = [link.sponsor_id for link in links]
        for seats in (standing, self._primary):
            if taken := [seat for seat in seats if seat in self._taken]:
                return taken
        return standing or self._primary

    def _upwards(self, sponsor_id: int) -> Iterator[int]:
        """Yield this seat and those it reports to, as far as somebody sits in them."""
        seen: set[int] = set()
        here: int | None = sponsor_id
        while here is not None and here not in seen:
            seen.add(here)
            if here in self._taken:
                yield here
            here = self._plan.sponsors[here].reports_to_id


def _with_people(measures: Measures, wishes: Sequence[Wish]) -> tuple[Wish, ...]:
    """Return them with whom to appoint to the rows that each names, possible together: nobody
    carries too much, nor is proposed who is an open decision's choice already."""
    plan = measures.plan
    held = [_responsibilities(plan, w.rows) if w.ask_kind.appoints else [] for w in wishes]
    named = {row.id: row for rows in held for row in rows[:NAMES_SHOWN]}
    candidates = SeatCandidates(measures.coverage, without=_asked_for(plan))
    found = {row_id: who for who, row_id in best_matching(candidates, list(named.values())).found}

    def with_people(wish: Wish, rows: Sequence[Responsibility]) -> Wish:
        first = list(zip(wish.rows, rows, strict=False))[:NAMES_SHOWN]
        return replace(
            wish,
            appointed=tuple((found[row.id], row.id) for _, row in first if row.id in found),
            concerned=tuple(row.id for row in rows),
            without=tuple(about for about, row in first if row.id not in found),
        )

    return tuple(with_people(wish, rows) for wish, rows in zip(wishes, held, strict=True))


def _asked_for(plan: Plan) -> frozenset[int]:
    """Return whom options of open decisions would appoint."""
    return frozenset(
        appointed.person_id
        for appointed in plan.table(OptionAppointment).values()
        if plan.decisions[plan.get(Option, appointed.option_id).decision_id].outcome == "open"
    )


def _responsibilities(plan: Plan, rows: Iterable[About]) -> list[Responsibility]:
    return [
        plan.where(Responsibility, f"{row.kind}_id", row.row_id)[0]
        for row in rows
        if row.kind in ("department", "goal", "purpose", "sponsor", "action")
    ]
