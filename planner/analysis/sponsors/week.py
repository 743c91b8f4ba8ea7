"""Which sponsor to write to this week: whoever is silent for longer than they promised."""

from __future__ import annotations

from collections.abc import Iterator
from textwrap import indent

from planner.analysis.measures import Measures
from planner.analysis.requests.things import Thing
from planner.analysis.sponsors.participation import Participation
from planner.analysis.sponsors.prompts import prompts
from planner.models import Person, Plan
from planner.text import tr, trn


def silent_sponsors(measures: Measures) -> Iterator[Thing]:
    """Yield sponsors who have been silent past the cadence they promised."""
    plan = measures.plan
    for part in measures.participation:
        if not part.late or part.person is None or not plan.present(part.person, measures.on):
            continue
        seat = plan.responsibility_for(part.sponsor)
        cadence = part.cadence_days or 0
        yield Thing(
            seat.weight,
            max(0, (part.days_silent or cadence) - cadence),
            part.person,
            tr("Talk to {name}, who has gone silent", name=part.person.shown_name),
            silence_words(part),
            part.sponsor.title,
            text=silence_text(plan, part, part.person),
        )


def silence_words(part: Participation) -> str:
    """Return for how long a sponsor has been silent, and what they promised, in sentences."""
    promised = trn("every day", "every {count} days", part.cadence_days or 0)
    if part.days_silent is None:
        return tr("Nothing in person yet; promised {often}.", often=promised)
    silent = trn("one day", "{count} days", part.days_silent)
    return tr("Silent for {days}; promised {often}.", days=silent, often=promised)


def silence_text(plan: Plan, part: Participation, person: Person) -> str:
    """Return a mail to a silent sponsor, its subject first: kind, and with something to answer."""
    ideas = [indent(words, "  ").replace("  ", "– ", 1) for words in prompts(part)]
    return "\n".join(
        [
            tr("{plan}: a word from you", plan=plan.info.name),
            "",
            tr("Hello {name},", name=person.shown_name),
            "",
            tr(
                "staff look for you on {plan}, and a line of your own does more than anything we"
                " can write. Some ideas:",
                plan=plan.info.name,
            ),
            "",
            *ideas,
            "",
            tr("Which of these shall we make easy for you this week?"),
            "",
            tr("Thank you"),
        ]
    )
