"""What speaks for an appointment, in words for whoever decides."""

from __future__ import annotations

from collections.abc import Iterator

from planner.analysis.appointing.candidates import Candidates, named_for
from planner.models import Person, Responsibility
from planner.text import number, tr, trn


def why_appoint(
    candidates: Candidates, person_id: int, row: Responsibility, *, clears: int, of: int, taken: int
) -> str:
    """Return why somebody is proposed for this; all that they take ``clears`` so many single
    points of failure ``of`` all, and they are asked to be backup for ``taken``."""
    person = candidates.plan.people[person_id]
    clearing = trn("clears {count} of {all}", "clears {count} of {all}", clears, all=of)
    parts = [
        *([clearing] if clears else []),
        _hours_words(candidates, person),
        *_home_words(candidates, person, row),
        *_named_words(candidates, person_id, row),
        _held_words(candidates, person_id),
        *_too_much_words(candidates, person_id, taken),
    ]
    return "; ".join(parts)


def _hours_words(candidates: Candidates, person: Person) -> str:
    spare = candidates.hours.spare(person)
    if spare is None:
        return tr("hours not pledged, so not limited by hours")
    return tr("{hours} h a week free", hours=number(spare))


def _home_words(candidates: Candidates, person: Person, row: Responsibility) -> Iterator[str]:
    home = candidates.plan.departments.get(person.department_id or 0)
    if row.department_id is not None and person.department_id == row.department_id:
        yield tr("works there")
    elif home is not None and not home.is_communications:
        yield tr("in {department}, not in Communications", department=home.name)


def _named_words(candidates: Candidates, person_id: int, row: Responsibility) -> Iterator[str]:
    if named_for(candidates.plan, person_id, [row.id], candidates.coverage.on):
        yield tr("named already")


def _held_words(candidates: Candidates, person_id: int) -> str:
    held = len(candidates.coverage.held.get(person_id, ()))
    if not held:
        return tr("holds nothing else")
    return trn("holds one other thing", "holds {count} other things", held)


def _too_much_words(candidates: Candidates, person_id: int, taken: int) -> Iterator[str]:
    backed_up = candidates.backups.get(person_id, 0) + taken
    can_carry = candidates.settings.backups_per_person
    if backed_up > can_carry:
        yield tr(
            "would be backup for {count}, more than the {most} one backup can carry at once",
            count=backed_up,
            most=can_carry,
        )
