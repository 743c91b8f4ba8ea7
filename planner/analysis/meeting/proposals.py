"""What a meeting could be asked to decide: at most three asks, made from the gravest findings."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from planner.analysis.appointing.candidates import Candidates
from planner.analysis.appointing.matching import best_places
from planner.analysis.findings.finding import SEVERITIES, About, Finding
from planner.analysis.findings.subjects import NAMES_SHOWN, names
from planner.analysis.measures import Measures
from planner.analysis.sponsors.participation import office, person_in
from planner.models import Plan, Responsibility, Sponsor, SponsorDepartment
from planner.text import listed, tr, trn

MOST = 3
DAYS_TO_DECIDE = 14
"""By when a decision is asked for, counted from the day of the pack."""


@dataclass(frozen=True)
class Proposal:
    """One decision to ask for."""

    ask: str
    context: str
    """Why: the finding it is made from."""
    recommendation: str
    """What we propose; empty where nothing better than the ask itself is known."""
    from_whom: str
    """The sponsor seat that can decide it; empty where there is none."""
    by_when: date | None


@dataclass(frozen=True)
class _Wish:
    """A finding, or several of one kind that one sponsor can settle, on its way to an ask."""

    findings: tuple[Finding, ...]
    rows: tuple[About, ...]
    sponsor: Sponsor | None

    def gravity(self, plan: Plan) -> tuple[int, int]:
        severest = min(SEVERITIES.index(f.severity) for f in self.findings)
        return severest, -sum(row.weight for row in _responsibilities(plan, self.rows))


def proposals(measures: Measures, findings: Sequence[Finding]) -> tuple[Proposal, ...]:
    """The gravest open findings that a sponsor can settle, one ask for each kind of finding
    first, so that three asks are not three times the same."""
    open_ones = [f for f in findings if f.waived is None and f.code in _ASKS]
    plan = measures.plan
    wishes = sorted(_wishes(plan, open_ones), key=lambda w: w.gravity(plan))
    first_of_kind: dict[str, _Wish] = {}
    for wish in wishes:
        first_of_kind.setdefault(_ASKS[wish.findings[0].code].kind, wish)
    chosen = list(first_of_kind.values())
    chosen += [wish for wish in wishes if wish not in chosen]
    return tuple(_proposal(measures, wish) for wish in chosen[:MOST])


def _wishes(plan: Plan, findings: Iterable[Finding]) -> Iterator[_Wish]:
    """Findings about departments are put together by the sponsor who stands for them."""
    together: dict[tuple[str, int | None], list[tuple[Finding, About]]] = {}
    for finding in findings:
        for row in finding.rows:
            sponsor = _sponsor_for(plan, row)
            key = (finding.code, sponsor.id if sponsor else None)
            together.setdefault(key, []).append((finding, row))
    for (_, sponsor_id), pairs in together.items():
        yield _Wish(
            findings=tuple(dict.fromkeys(finding for finding, _ in pairs)),
            rows=tuple(dict.fromkeys(row for _, row in pairs)),
            sponsor=None if sponsor_id is None else plan.sponsors[sponsor_id],
        )


def _sponsor_for(plan: Plan, row: About) -> Sponsor | None:
    """Who can decide about a row: the sponsor it is, or who stands for the department, else the
    primary sponsor."""
    if row.kind == "sponsor":
        return plan.sponsors[row.row_id]
    links: tuple[SponsorDepartment, ...] = ()
    if row.kind == "department":
        links = plan.where(SponsorDepartment, "department_id", row.row_id)
    standing = [plan.sponsors[link.sponsor_id] for link in links]
    primary = [s for s in plan.sponsors.values() if s.is_primary]
    return next(iter((*standing, *primary)), None)


def _proposal(measures: Measures, wish: _Wish) -> Proposal:
    ask = _ASKS[wish.findings[0].code]
    one, many = ask.sentences
    parts = {finding: [r for r in finding.rows if r in wish.rows] for finding in wish.findings}
    return Proposal(
        ask=trn(one, many, len(wish.rows), names=names(wish.rows)),
        context=" ".join(finding.say(rows) for finding, rows in list(parts.items())[:2]),
        recommendation=_recommendation(measures, wish, ask),
        from_whom=_office(measures, wish.sponsor),
        by_when=_by_when(measures, wish),
    )


def _recommendation(measures: Measures, wish: _Wish, ask: _Ask) -> str:
    """Whom to appoint to the rows that the ask names, so that nobody carries too much."""
    if not ask.appoints:
        return tr(ask.recommendation) if ask.recommendation else ""
    plan = measures.plan
    wanted = _responsibilities(plan, wish.rows[:NAMES_SHOWN])
    found = best_places(Candidates(measures.coverage), wanted, None).found
    person_for = {responsibility_id: person_id for person_id, responsibility_id in found}
    return listed(
        [
            tr(
                "{person} for {name}",
                person=plan.people[person_for[row.id]].shown_name,
                name=plan.name_of(row),
            )
            for row in wanted
            if row.id in person_for
        ]
    )


def _responsibilities(plan: Plan, rows: Iterable[About]) -> list[Responsibility]:
    return [
        plan.where(Responsibility, f"{row.kind}_id", row.row_id)[0]
        for row in rows
        if row.kind in ("department", "goal", "purpose", "sponsor", "action")
    ]


def _office(measures: Measures, sponsor: Sponsor | None) -> str:
    if sponsor is None:
        return ""
    return office(sponsor, person_in(measures.plan, sponsor, measures.on))


def _by_when(measures: Measures, wish: _Wish) -> date:
    """Two weeks from now, or the launch or a last day named in the findings if that is sooner."""
    plan, on = measures.plan, measures.on
    days = [on + timedelta(days=DAYS_TO_DECIDE)]
    if plan.info.launch is not None:
        days.append(plan.info.launch)
    people = [a.row_id for f in wish.findings for a in f.about if a.kind == "person"]
    days += [last for p in people if (last := plan.people[p].last_day) is not None]
    return min(when for when in days if when >= on)


@dataclass(frozen=True)
class _Ask:
    kind: str
    """Findings of one kind are settled by one sort of decision."""
    sentences: tuple[str, str]
    recommendation: str = ""
    appoints: bool = False
    """Settled by appointing people, whom we can propose."""


_ASKS: dict[str, _Ask] = {
    "UNCOVERED-SEAT": _Ask(
        "champions", ("Name a champion for {names}", "Name champions for {names}"), appoints=True
    ),
    "SPOF-CHAMPION": _Ask(
        "backups", ("Name a backup for {names}", "Name backups for {names}"), appoints=True
    ),
    "UNCOVERED-SPONSOR": _Ask("sponsors", ("Fill the seat {names}", "Fill the seats {names}")),
    "NO-PRIMARY-SPONSOR": _Ask("sponsors", ("Name a primary sponsor for the launch",) * 2),
    "UNCOVERED-GOAL": _Ask(
        "owners",
        ("Name an owner of the goal {names}", "Name owners of the goals {names}"),
        appoints=True,
    ),
    "UNCOVERED-PURPOSE": _Ask(
        "owners",
        (
            "Name an owner of the purpose statement {names}",
            "Name owners of the purpose statements {names}",
        ),
        appoints=True,
    ),
    "SPOF-GOAL": _Ask(
        "second owners",
        ("Name a backup for the goal {names}", "Name backups for the goals {names}"),
        appoints=True,
    ),
    "SPOF-PURPOSE": _Ask(
        "second owners",
        (
            "Name a backup for the purpose statement {names}",
            "Name backups for the purpose statements {names}",
        ),
        appoints=True,
    ),
    "COMMON-CAUSE": _Ask(
        "spread",
        (
            "Find one more owner of {names} in another part of the organisation",
            "Find one more owner each of {names} in another part of the organisation",
        ),
    ),
    "COMMS-ONLY": _Ask(
        "spread",
        (
            "Find one owner of {names} outside communications",
            "Find one owner each of {names} outside communications",
        ),
    ),
    "GHOST-WRITTEN": _Ask(
        "own voice",
        ("Post and reply in person as {names}",) * 2,
        "Ten minutes a week without a draft: one reply first, then an own post.",
    ),
    "SPONSOR-SILENT": _Ask(
        "own voice",
        ("Take part in person as {names}",) * 2,
        "Agree a cadence that can be kept, and begin with one reply.",
    ),
    "CUT-POINT": _Ask("sponsors", ("Name a deputy for {names}", "Name deputies for {names}")),
}
