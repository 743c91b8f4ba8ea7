"""The leadership deck: five slides from the same figures as the pack, as a PowerPoint file."""

from __future__ import annotations

from planner.exports.deck.writing import write_deck

__all__ = ["write_deck"]
