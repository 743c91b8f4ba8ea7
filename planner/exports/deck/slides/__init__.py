"""The five slides: status, coverage, sponsors, decisions, the next four weeks."""

from __future__ import annotations

from planner.exports.deck.slide import Slide
from planner.exports.deck.slides.coverage import coverage_slide
from planner.exports.deck.slides.decisions import decisions_slide
from planner.exports.deck.slides.sponsors import sponsors_slide
from planner.exports.deck.slides.status import status_slide
from planner.exports.deck.slides.weeks import weeks_slide
from planner.exports.documents.material import Material


def slides(material: Material) -> tuple[Slide, ...]:
    """Return the five slides of a plan."""
    return (
        status_slide(material),
        coverage_slide(material),
        sponsors_slide(material),
        decisions_slide(material),
        weeks_slide(material),
    )
