"""Writes a plan's days as a file that calendars take in."""

from __future__ import annotations

from datetime import UTC, date, datetime, time, timedelta
from pathlib import Path

from icalendar import Calendar, Event

from planner.exports.atomic import atomic_write
from planner.exports.calendar.entries import CalendarEntry, entries
from planner.exports.redaction.redacted_plan import redacted
from planner.models import Plan


def write_calendar(
    plan: Plan,
    path: Path,
    *,
    on: date,
    person: int | None = None,
    redact: bool = False,
    departures: bool = False,
) -> None:
    """Write everybody's days, or those of one person; the same plan and day give the same bytes.

    Redacted, it has roles for names, and last days from ``on`` only with ``departures``. Brought
    in again, entries take the place of those that came from this plan before.
    """
    shown = redacted(plan, on, departures=departures) if redact else plan
    calendar = Calendar()
    calendar.add("prodid", "-//Rollout Planner//rollout-planner//EN")
    calendar.add("version", "2.0")
    calendar.add("method", "PUBLISH")
    calendar.add("x-wr-calname", shown.info.name)
    changed = plan.changed_at or datetime.combine(plan.info.created or on, time())
    stamp = changed.replace(tzinfo=UTC) if changed.tzinfo is None else changed.astimezone(UTC)
    for entry in entries(shown, on, person, redact=redact):
        calendar.add_component(_event(entry, plan.info.key, stamp))
    with atomic_write(path) as part:
        part.write_bytes(calendar.to_ical())


def _event(entry: CalendarEntry, plan_key: str, stamp: datetime) -> Event:
    """Return an entry as an event of whole days, in which nobody counts as busy."""
    event = Event()
    event.add("uid", f"{entry.key}@{plan_key}")
    event.add("dtstamp", stamp)
    event.add("dtstart", entry.first)
    event.add("dtend", entry.last + timedelta(days=1))
    event.add("summary", entry.title)
    event.add("transp", "TRANSPARENT")
    if entry.note:
        event.add("description", entry.note)
    if entry.kind:
        event.add("categories", [entry.kind])
    if entry.every:
        again = {"freq": "daily", "interval": entry.every, "until": entry.until}
        event.add("rrule", again)
    return event
