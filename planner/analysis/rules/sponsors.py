"""Rules about sponsors: who there is, how they take part, what they promised (8, 9, 13)."""

from __future__ import annotations

from collections.abc import Iterator

from planner.analysis.findings.finding import About, Found, rule
from planner.analysis.findings.subjects import about, say_always
from planner.analysis.measures import Measures
from planner.analysis.rules.kept import found_rows, found_words
from planner.analysis.sponsors.buy_in import BuyInGap
from planner.analysis.sponsors.participation import Participation, office
from planner.models import Commitment, SponsorDepartment
from planner.text import listed, tr, trn

WIDE_GAP = 2
"""Steps on the scale of buy-in from which a gap is a finding."""


def _who(one: Participation) -> str:
    """A sponsor as a sentence calls them: the person with their seat, or the seat alone."""
    if one.person is None:
        return one.sponsor.title
    title = office(one.sponsor, one.person)
    if not title:
        return one.person.shown_name
    said_already = "sponsor" in title.casefold() or not one.sponsor.is_primary
    words = "{who} ({title})" if said_already else "{who} ({title}, primary sponsor)"
    return tr(words, who=one.person.shown_name, title=title)


def _also(one: Participation) -> tuple[About, ...]:
    return (about(one.person),) if one.person else ()


@rule(
    "NO-PRIMARY-SPONSOR", "high", "Nobody is primary sponsor", "Find a primary sponsor", tells=None
)
def no_primary_sponsor(measures: Measures) -> Iterator[Found]:
    plan = measures.plan
    if plan.responsibilities and not any(s.is_primary for s in plan.sponsors.values()):
        text = tr("The launch has no primary sponsor.")
        yield Found((About("plan", plan.info.name, plan.info.id),), say_always(text))


@rule(
    "GHOST-WRITTEN",
    "high",
    "A sponsor’s items are written by others",
    "Plan a conversation",
    tells=None,
)
def ghost_written(measures: Measures) -> Iterator[Found]:
    least = measures.plan.settings.own_voice_percent
    for one in measures.participation:
        if one.own_voice is None or one.own_voice * 100 >= least:
            continue
        text = trn(
            "The only recent item of {who} was not written in person.",
            "The posts of {who} are ghost-written: {in_person} of the last {count} in person.",
            one.items,
            who=_who(one),
            in_person=one.in_person,
        )
        yield Found((about(one.sponsor),), say_always(text), also=_also(one))


@rule("SPONSOR-SILENT", "high", "A sponsor is silent", "Plan a conversation", tells=None)
def sponsor_silent(measures: Measures) -> Iterator[Found]:
    """A sponsor without any item is said only where items are kept in the plan at all."""
    items_kept = any(one.days_silent is not None for one in measures.participation)
    for one in measures.participation:
        if one.person is None:
            continue
        if one.days_silent is None:
            text = tr("{who} has not taken part yet.", who=_who(one)) if items_kept else ""
        elif one.days_silent <= one.allowed_days:
            text = ""
        elif one.cadence_days:
            text = trn(
                "{who} has been silent for {days} days, and promised an item every day.",
                "{who} has been silent for {days} days, and promised an item every {count} days.",
                one.cadence_days,
                who=_who(one),
                days=one.days_silent,
            )
        else:
            text = tr("{who} has been silent for {days} days.", who=_who(one), days=one.days_silent)
        if text:
            yield Found((about(one.sponsor),), say_always(text), also=_also(one))


@rule(
    "PROMISE-MISSED", "medium", "A sponsor did not keep a promise", "Agree a new date", tells=None
)
def promise_missed(measures: Measures) -> Iterator[Found]:
    plan, on = measures.plan, measures.on
    for one in measures.participation:
        missed = [
            c.promise
            for c in plan.where(Commitment, "sponsor_id", one.sponsor.id)
            if c.status == "missed" or (c.status == "open" and c.due is not None and c.due < on)
        ]
        if missed:
            text = trn(
                "{who} did not keep a promise: {promises}.",
                "{who} did not keep {count} promises: {promises}.",
                len(missed),
                who=_who(one),
                promises=listed(missed, 2),
            )
            yield Found((about(one.sponsor),), say_always(text), also=_also(one))


@rule("NO-SPONSOR", "medium", "No sponsor stands for a department", "Find a sponsor", tells=None)
def no_sponsor(measures: Measures) -> Iterator[Found]:
    """Only once sponsors are put to departments; until then that list is simply not made."""
    plan = measures.plan
    stood_for = {link.department_id for link in plan.table(SponsorDepartment).values()}
    if stood_for:
        yield found_rows(
            measures,
            [d for d in plan.departments.values() if d.id not in stood_for],
            "No sponsor stands for {names}.",
            "No sponsor stands for {count} departments: {names}.",
        )


@rule(
    "BUY-IN-GAP",
    "medium",
    "Buy-in is far from what is wanted",
    "Plan what would win them",
    tells="rating",
)
def buy_in_gap(measures: Measures) -> Iterator[Found]:
    words = measures.remembered.each(_wide)
    yield found_words(
        measures,
        [
            words((type(gap.subject), gap.subject.id), gap)
            for gap in measures.buy_in
            if gap.gap is not None and gap.gap >= WIDE_GAP
        ],
        "Buy-in is far from what is wanted: {names}.",
        "Buy-in is far from what is wanted in {count} places: {names}.",
    )


def _wide(gap: BuyInGap) -> tuple[About, str]:
    row = about(gap.subject)
    words = tr(
        "{name} ({now}, wanted: {wanted})",
        name=row.words,
        now=tr(gap.now or ""),
        wanted=tr(gap.wanted or ""),
    )
    return row, words
