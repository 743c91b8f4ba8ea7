"""Figures and ratings that several lists have."""

from __future__ import annotations

from planner.models.catalogue.field import Field, Range
from planner.models.order import MOST_PLACES

MOST_STAFF = 10_000_000
"""More than any organisation has; a larger number is a slip."""
LARGEST_FIGURE = 1e12
"""No figure of a plan comes near it; a plan file holds whole numbers up to 9.2e18."""

FIGURE = Range(-LARGEST_FIGURE, LARGEST_FIGURE, "This number is too large.")
SHARE = Range(0, 100, "A share must be 0 to 100 per cent.")
PLACE = Range(1, MOST_PLACES, "A place in the order is a whole number from 1.")


def ratings(*, kept: bool) -> tuple[Field, ...]:
    """Return the fields that say how far a sponsor or a department is bought in.

    Those of a sponsor are about one person, and not ``kept`` where names are redacted.
    """
    influence = Range(1, 5, "Influence must be 1 to 5.")
    return (
        Field("buy_in", "Buy-in", nothing="not rated", rating=True, kept=kept),
        Field(
            "buy_in_wanted",
            "Buy-in wanted",
            short="Wanted",
            nothing="not rated",
            rating=True,
            kept=kept,
        ),
        Field("influence", "Influence", within=influence, scale=True, rating=True, kept=kept),
        Field("rated_on", "Rated on", short="Rated", rating=True, kept=kept),
        Field("rated_by", "Rated by", listed=False, rating=True),
        Field("rated_why", "Why rated so", lines=True, listed=False, rating=True),
        Field("next_action_id", "Next step", "next_step", rating=True, kept=kept),
        Field("concerns", "Concerns", lines=True, rating=True),
    )
