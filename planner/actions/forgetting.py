"""Erasing a person from a plan."""

from __future__ import annotations

from collections.abc import Iterable

from planner.actions import rows
from planner.analysis.naming.editions import edition_without
from planner.analysis.naming.texts import as_called, snapshot_without, texts, words_for
from planner.models import Draft, EditionRow, Person, PilotTester, PilotTry, Snapshot
from planner.text import tr


def forget(draft: Draft, person_id: int, earlier: Iterable[Person] = ()) -> None:
    """Remove a person, what was theirs, and their name wherever a text of the plan has it, also one
    that they had ``earlier``, by the history.

    Saved with ``Store.erase``, which takes the history's rows away too. What other people and
    departments are called stays as it is.
    """
    called = as_called(draft.plan, draft.plan.people[person_id], earlier)
    _forget_what_was_said_in_the_pilot(draft, person_id)
    words, erased = words_for(*called), tr("(erased)")
    for row in list(draft.plan.table(EditionRow).values()):
        without = edition_without(row, called, erased)
        if without is None:
            draft.remove(row)
        else:
            draft.change(row, **without._asdict())
    rows.remove(draft, Person, person_id)
    for _, row, field, text in list(texts(draft.plan)):
        if words.search(text):
            now = draft.plan.table(type(row))[row.id]
            draft.change(now, **{field: words.sub(erased, text)})
    for snapshot in list(draft.plan.table(Snapshot).values()):
        data, count = snapshot_without(snapshot, called, erased)
        if count:
            draft.change(snapshot, data=data)


def _forget_what_was_said_in_the_pilot(draft: Draft, person_id: int) -> None:
    """Take away the remarks on how tasks went for a person; the results stay, as nobody's."""
    for tester in draft.plan.where(PilotTester, "person_id", person_id):
        for tried in draft.plan.where(PilotTry, "pilot_tester_id", tester.id):
            draft.change(tried, note="")
