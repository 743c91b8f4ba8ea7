"""What is said of those who stay after a departure."""

from __future__ import annotations

from planner.analysis.leavers.stay import stay_sentences
from planner.text import trn
from planner.ui.pages.what_if.after import After

MOST_STAYING = 4
"""How many of those who stay with too much to carry are named one by one."""


def stay_words(after: After) -> tuple[list[str], list[str]]:
    """Return what those who stay would have to carry, in sentences, and whom these name; of many
    with too much the first ones, and how many more."""
    plan, stay = after.before.plan, after.stay
    overloaded = [person for person in stay if person.overloaded]
    shown = overloaded[:MOST_STAYING]
    sentences = list(
        stay_sentences(plan, (*shown, *(person for person in stay if not person.overloaded)))
    )
    if rest := len(overloaded) - len(shown):
        words = trn(
            "{count} more would have more to carry than they pledged.",
            "{count} more would have more to carry than they pledged.",
            rest,
        )
        sentences.insert(len(shown), words)
    return sentences, [plan.people[person.person_id].shown_name for person in stay]
