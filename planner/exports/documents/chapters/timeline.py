"""The chapter on the next 90 days: what is due, who leaves, what is late."""

from __future__ import annotations

from datetime import timedelta

from planner.exports.blocks.section import Block, More, Paragraph, Section, Span, Timeline
from planner.exports.documents.chapters.registry import section
from planner.exports.documents.material import Material
from planner.exports.documents.upcoming import Event, upcoming
from planner.text import day, short_day, tr, trn

DAYS_AHEAD = 90


@section("timeline", "The next 90 days")
def timeline(material: Material) -> Section | None:
    """Return the next 90 days: what is due, who leaves, what is late; none where nothing is
    dated."""
    on = material.on
    last = on + timedelta(days=DAYS_AHEAD)
    events = [
        e
        for e in upcoming(material.plan, material.names, on, last)
        if e.words != tr("Launch") or e.who
    ]
    if not events:
        return None
    launch = material.plan.info.launch
    marks = ((launch, tr("Launch")),) if launch is not None and on <= launch <= last else ()
    late = sum(event.late for event in events)
    blocks: list[Block] = []
    if late:
        blocks.append(
            Paragraph(
                trn(
                    "One thing should have been done before {day}; it comes first.",
                    "{count} things should have been done before {day}; they come first.",
                    late,
                    day=day(on, on),
                )
            )
        )
    blocks.append(
        Timeline(
            on,
            last,
            tuple(_span(material, event) for event in events),
            marks,
            more=More("and one more after that", "and {count} more after that", ""),
        )
    )
    return Section("timeline", tr("The next 90 days"), tuple(blocks))


def _span(material: Material, event: Event) -> Span:
    on = material.on
    when = short_day(event.on, on)
    if event.late:
        when = tr("late since {day}", day=when)
        return Span(event.words, on, on, when, "bad", event.who)
    if event.first < event.on:
        when = f"{short_day(event.first, on)} – {when}"
    return Span(event.words, event.first, event.on, when, event.tone, event.who)
