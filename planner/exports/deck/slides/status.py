"""Where the plan stands, and what would mend it."""

from __future__ import annotations

from planner.exports.deck.slide import Grid, Slide, Words
from planner.exports.documents.cover import figures
from planner.exports.documents.material import Material
from planner.exports.documents.wording import status_pill
from planner.text import tr


def status_slide(material: Material) -> Slide:
    """Where the plan stands, why, what would mend it, and four figures with those of last time."""
    status = material.status
    rows = tuple(
        (
            Words(f"{figure.value} {figure.unit}".strip(), strong=True),
            Words(figure.name),
            Words(figure.remark),
        )
        for figure in figures(material).items
    )
    pill = status_pill(status.word)
    reasons = tuple(Words(reason) for reason in status.reasons)
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
        (Words(pill.words, pill.tone, strong=True), *reasons),
    )
