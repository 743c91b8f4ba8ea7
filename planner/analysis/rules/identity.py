"""Rules about who is who: people who share what should tell them apart."""

from __future__ import annotations

from collections.abc import Iterator

from planner.analysis.duplicates.pairs import email_key
from planner.analysis.findings.data_faults import same_ids
from planner.analysis.findings.finding import Found, rule
from planner.analysis.findings.subjects import about, in_order, wording_by_name
from planner.analysis.measures import Measures
from planner.models import Person


@rule("SAME-ID", "medium", "Several people have one id", "Correct the ids", tells=None)
def same_id(measures: Measures) -> Iterator[Found]:
    """Find people who share an id: whatever asks by that id finds only the first of them."""
    people = measures.plan.people
    for those in measures.answers.once(same_ids, measures.row_cache.values_of(Person, _ref)):
        yield Found(
            in_order(about(people[person_id]) for person_id in those),
            wording_by_name("{names} has an id that others have.", "{names} have the same id."),
        )


def _ref(person: Person) -> str | None:
    return person.ref or None


@rule(
    "SAME-EMAIL",
    "medium",
    "Several people have one e-mail address",
    "See whether they are one person, and join them",
    tells=None,
)
def same_email(measures: Measures) -> Iterator[Found]:
    """Find people who share an e-mail address, case aside: they may be one person, and then
    whatever both hold rests on one."""
    people = measures.plan.people
    shared = measures.answers.per_key(same_ids)
    for those in shared("e-mail", measures.row_cache.values_of(Person, email_key)):
        yield Found(
            in_order(about(people[person_id]) for person_id in those),
            wording_by_name(
                "{names} has an e-mail address that others have.",
                "{names} have the same e-mail address.",
            ),
        )
