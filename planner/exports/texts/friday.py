"""The mail to the primary sponsor at the end of a week: where the plan stands, in a minute."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import timedelta

from planner.analysis.requests.texts import Text
from planner.analysis.sponsors.participation import person_in
from planner.exports.documents.chapters.summary import changes
from planner.exports.documents.material import Material
from planner.exports.documents.upcoming import upcoming
from planner.exports.titles import readiness_title
from planner.models import Person
from planner.text import day, short_day, tr

_MOST_CHANGES = 5
_MOST_DAYS = 6
_MOST_ASKED = 3
_AHEAD = timedelta(weeks=2)


def friday_text(material: Material) -> Text | None:
    """Return the mail to whoever sits in the primary sponsor's seat; none where nobody does."""
    plan, on = material.plan, material.on
    primary = (person_in(plan, s, on) for s in plan.sponsors.values() if s.is_primary)
    person = next(filter(None, primary), None)
    if person is None:
        return None
    status = material.status
    subject = tr(
        "{plan} on {day}: {status}",
        plan=plan.info.name,
        day=day(on),
        status=readiness_title(status.word).casefold(),
    )
    parts = [
        tr("Hello {name},", name=person.shown_name),
        " ".join([status.headline, *status.reasons]),
        *_changed(material),
        *_ahead(material),
        *_asks(material, person),
        plan.info.prepared_by,
    ]
    return Text(person, subject, "\n\n".join(filter(None, parts)))


def _changed(material: Material) -> Iterator[str]:
    since, lines = material.last_snapshot, list(changes(material))[:_MOST_CHANGES]
    if since is not None and lines:
        shown = [f"  {line.mark} {line.text}" for line in lines]
        yield "\n".join([tr("Since {day}:", day=day(since.on, material.on)), *shown])


def _ahead(material: Material) -> Iterator[str]:
    until = material.on + _AHEAD
    events = upcoming(material.plan, material.names, material.on, until)
    dated = sorted((e for e in events if not e.late and e.on <= until), key=lambda e: e.on)
    if dated:
        lines = [f"  {short_day(e.on, material.on)}  {e.words}" for e in dated[:_MOST_DAYS]]
        yield "\n".join([tr("In the next two weeks:"), *lines])


def _asks(material: Material, person: Person) -> Iterator[str]:
    asks = material.asks_of(person.id)[:_MOST_ASKED]
    if not asks:
        yield tr("I need nothing from you this week.")
        return
    lines = [
        f"  – {ask.ask}"
        if ask.by_when is None
        else tr("  – {ask}, by {day}", ask=ask.ask, day=short_day(ask.by_when, material.on))
        for ask in asks
    ]
    yield "\n".join([tr("What I need from you:"), *lines])
