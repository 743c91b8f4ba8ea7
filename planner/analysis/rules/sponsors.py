"""Rules about sponsors: who there is, how they take part, what they promised (8, 9, 13)."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from planner.analysis.findings.about import About
from planner.analysis.findings.finding import Found, rule
from planner.analysis.findings.subjects import about, fixed_wording, rated_name
from planner.analysis.measures import Measures
from planner.analysis.rules.cached import found_rows, found_words
from planner.analysis.sponsors.buy_in import BuyInGap
from planner.analysis.sponsors.participation import Participation, office, person_in, post_kind
from planner.models import Commitment, Person, Sponsor, SponsorDepartment
from planner.text import listed, mark_plural, tr, trn

WIDE_GAP = 2
"""Steps on the scale of buy-in from which a gap is a finding."""


def _who(sponsor: Sponsor, person: Person | None) -> str:
    """Return a sponsor as a sentence calls them: the person with their seat, or the seat alone."""
    if person is None:
        return tr("The sponsor “{title}”", title=sponsor.title)
    title = office(sponsor, person)
    if title.casefold() in person.shown_name.casefold():
        return person.shown_name
    said_already = "sponsor" in title.casefold() or not sponsor.is_primary
    if said_already:
        return tr("{who} ({title})", who=person.shown_name, title=title)
    return tr("{who} ({title}, primary sponsor)", who=person.shown_name, title=title)


def _of_each_seat(measures: Measures, wording: Callable[[Participation], str]) -> Iterator[Found]:
    """Yield what is to be said of the owners of each seat, together."""
    seats: dict[Sponsor, list[Participation]] = {}
    for part in measures.participation:
        seats.setdefault(part.sponsor, []).append(part)
    for sponsor, owners in seats.items():
        said = [(part.person, words) for part in owners if (words := wording(part))]
        if said:
            people = tuple(about(person) for person, _ in said if person is not None)
            text = " ".join(words for _, words in said)
            yield Found((about(sponsor),), fixed_wording(text), also=people)


@rule(
    "NO-PRIMARY-SPONSOR", "high", "Nobody is primary sponsor", "Find a primary sponsor", tells=None
)
def no_primary_sponsor(measures: Measures) -> Iterator[Found]:
    """Find a launch without a primary sponsor."""
    plan = measures.plan
    if plan.responsibilities and not any(s.is_primary for s in plan.sponsors.values()):
        text = tr("The launch has no primary sponsor.")
        yield Found((About("plan", plan.info.name, plan.info.id),), fixed_wording(text))


@rule(
    "GHOST-WRITTEN",
    "high",
    "A sponsor’s items are written by others",
    "Plan a conversation",
    tells=None,
)
def ghost_written(measures: Measures) -> Iterator[Found]:
    """Find sponsors most of whose recent items are ghost-written."""

    def wording(part: Participation) -> str:
        return _not_in_person(part) if part.state == "ghost-written" else ""

    return _of_each_seat(measures, wording)


@rule(
    "EDITED", "medium", "A sponsor’s items are drafted by others", "Plan a conversation", tells=None
)
def edited(measures: Measures) -> Iterator[Found]:
    """Find sponsors most of whose recent items are drafted by others and edited."""

    def wording(part: Participation) -> str:
        return _not_in_person(part) if part.state == "edited" else ""

    return _of_each_seat(measures, wording)


def _not_in_person(part: Participation) -> str:
    return trn(
        "The only recent item of {who} was not written in person: {others}.",
        "{who} wrote {in_person} of the last {count} items in person: {others}.",
        part.items,
        who=_who(part.sponsor, part.person),
        in_person=part.in_person,
        others=_others(part.edited, part.ghost_written),
    )


def _others(edited: int, ghost_written: int) -> str:
    """How many items somebody else wrote, in whole or in part."""
    words = (
        (ghost_written, tr("{count} ghost-written", count=ghost_written)),
        (edited, tr("{count} drafted by others and edited", count=edited)),
    )
    return listed([said for count, said in words if count])


@rule("SPONSOR-SILENT", "high", "A sponsor is silent", "Plan a conversation", tells=None)
def sponsor_silent(measures: Measures) -> Iterator[Found]:
    """Find sponsors who have been silent for longer than they promised."""
    return _of_each_seat(measures, _silent)


def _silent(part: Participation) -> str:
    """How long a sponsor was not heard in person, who promised to be; nothing where in time."""
    if not part.late or not part.cadence_days:
        return ""
    if part.days_silent is None:
        sentences = mark_plural(
            "{who} has posted nothing in person yet, and promised an item every day.",
            "{who} has posted nothing in person yet, and promised an item every {count} days.",
        )
    elif part.last_seen is None:
        sentences = mark_plural(
            "{who} has posted nothing in person in {days} days, and promised an item every day.",
            "{who} has posted nothing in person in {days} days, and promised an item every"
            " {count} days.",
        )
    else:
        sentences = mark_plural(
            "{who} has been silent for {days} days, and promised an item every day.",
            "{who} has been silent for {days} days, and promised an item every {count} days.",
        )
    who = _who(part.sponsor, part.person)
    said = trn(*sentences, part.cadence_days, who=who, days=part.days_silent)
    kinds = [post_kind(post) for post in part.others_since]
    if not kinds or part.last_seen is None:
        return said
    others = _others(kinds.count("edited"), kinds.count("ghost-written"))
    return tr("{said} Since then in their name: {others}.", said=said, others=others)


@rule(
    "PROMISE-MISSED", "medium", "A sponsor did not keep a promise", "Agree a new date", tells=None
)
def promise_missed(measures: Measures) -> Iterator[Found]:
    """Find sponsors who did not keep what they promised."""
    plan, on = measures.plan, measures.on
    for sponsor in plan.sponsors.values():
        missed = [
            c.promise
            for c in plan.where(Commitment, "sponsor_id", sponsor.id)
            if c.status == "missed" or (c.status == "open" and c.due is not None and c.due < on)
        ]
        if missed:
            person = person_in(plan, sponsor, on)
            text = trn(
                "{who} did not keep a promise: {promises}.",
                "{who} did not keep {count} promises: {promises}.",
                len(missed),
                who=_who(sponsor, person),
                promises=listed([tr("“{promise}”", promise=said) for said in missed], 2),
            )
            also = (about(person),) if person else ()
            yield Found((about(sponsor),), fixed_wording(text), also=also)


@rule("NO-SPONSOR", "medium", "No sponsor stands for a department", "Find a sponsor", tells=None)
def no_sponsor(measures: Measures) -> Iterator[Found]:
    """Find departments without a sponsor, once sponsors are put to any; until then that list is
    simply not made."""
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
    """Find sponsors and departments whose buy-in is far below what is wanted."""
    words = measures.answers.per_key(_wide)
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
        name=rated_name(row),
        now=tr(gap.now) if gap.now else "",
        wanted=tr(gap.wanted) if gap.wanted else "",
    )
    return row, words
