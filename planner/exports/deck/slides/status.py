"""Where the plan stands, and what would mend it."""

from __future__ import annotations

from planner.exports.blocks.section import Figure, Moved
from planner.exports.deck.slide import Grid, Slide, Words
from planner.exports.documents.cover import figures
from planner.exports.documents.material import Material
from planner.exports.documents.standing import reasons, stages
from planner.text import tr

_MOVED: dict[Moved, str] = {"better": "↑", "same": "→", "worse": "↓"}


def status_slide(material: Material) -> Slide:
    """Show where the plan stands, why, what would mend it, and four figures then and now."""
    return Slide(
        material.status.headline,
        tr("Status with its reason and the way out"),
        _figures(material),
        tr(
            "The plan is on track from 80% of what is due, at risk from 50%, and else off track;"
            " the whole has the status of its weakest part. The status pack has more under"
            " “Summary” and “Definitions and method”."
        ),
        stages=stages(material),
        pairs=tuple(reasons(material, headline=False)),
    )


def _figures(material: Material) -> Grid:
    """Return four figures; with what each was at the last pack, where there was one."""
    compared = material.last_snapshot is not None
    rows = tuple(
        (
            Words(f"{figure.value} {figure.unit}".strip(), strong=True),
            Words(figure.name),
            *([Words(_then(figure))] if compared else []),
        )
        for figure in figures(material).items
    )
    heads = (tr("Now"), tr("Of what"), *([tr("Last pack")] if compared else []))
    told = (
        tr("Four figures of the plan, each with what it was at the last pack.")
        if compared
        else tr("Four figures of the plan.")
    )
    widths = (0.13, 0.53, 0.34) if compared else (0.13, 0.87)
    return Grid(heads, rows, widths, told, size=18)


def _then(figure: Figure) -> str:
    """Return what a figure was, behind a sign that says how it has moved."""
    return f"{_MOVED[figure.moved]} {figure.remark}" if figure.moved else figure.remark
