"""Where the plan stands, and what would mend it."""

from __future__ import annotations

from collections.abc import Iterator

from planner.exports.deck.slide import Grid, Slide, Words
from planner.exports.deck.slides.short import short
from planner.exports.documents.cover import figures
from planner.exports.documents.material import Material
from planner.exports.documents.wording import status_pill
from planner.exports.titles import readiness_title
from planner.text import day, tr

_MOST_REASON = 240


def status_slide(material: Material) -> Slide:
    """Where the plan stands, why, what would mend it, and four figures with those of last time."""
    status = material.status
    rows = tuple(
        (
            Words(f"{figure.value} {figure.unit}".strip(), strong=True),
            Words(figure.name),
            Words(figure.remark or tr("first pack")),
        )
        for figure in figures(material).items
    )
    pill = status_pill(status.word)
    reasons = tuple(Words(short(reason, _MOST_REASON)) for reason in status.reasons[:1])
    return Slide(
        status.headline,
        tr("Status with its reason and the way out"),
        Grid(
            (tr("Now"), tr("Of what"), tr("Last pack")),
            rows,
            (0.14, 0.54, 0.32),
            tr("Four figures of the plan, each with what it was at the last pack."),
        ),
        tr(
            "On track from 80% of what is due, at risk from 50%, else off track; the whole has the"
            " status of its weakest part. Status pack: summary and definitions."
        ),
        (Words(pill.words, pill.tone, strong=True), *_then_and_after(material), *reasons),
    )


def _then_and_after(material: Material) -> Iterator[Words]:
    """Yield the status at the last pack, and the one after the smallest step."""
    said = []
    if material.status_then is not None and material.last_snapshot is not None:
        when = day(material.last_snapshot.on, material.on)
        then = readiness_title(material.status_then)
        said.append(tr("Last pack, {day}: {status}", day=when, status=then))
    if (way := material.source.way_out) is not None:
        said.append(tr("After the smallest step: {status}", status=readiness_title(way.after)))
    if said:
        yield Words(" · ".join(said))
