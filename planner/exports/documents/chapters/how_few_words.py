"""What the words and figures of the chapter on how few the plan rests on mean."""

from __future__ import annotations

from collections.abc import Iterator

from planner.models.settings import Settings
from planner.text import tr


def words_of_how_few(settings: Settings) -> Iterator[tuple[str, str]]:
    """Yield the words, each with what it means at the plan’s own settings."""
    yield (
        tr("At worst"),
        tr(
            "What has nobody once so many people have left whose leaving hurts most, what has "
            "nobody already included. Beyond ten people the first number of them is told at which "
            "it passes each further tenth, up to three quarters."
        ),
    )
    yield (
        tr("What changes that"),
        tr(
            "The first assignment, by person and then responsibility, whose ending lets fewer "
            "leave; and the fewest appointments with which one more can."
        ),
    )
    yield (
        tr("Held by one person"),
        tr(
            "Who holds the most weight alone, and how few hold half of all that is held alone: as "
            "a share of that, and of all weight."
        ),
    )
    yield (
        tr("Carried"),
        tr(
            "Each weight divided by the number of its holders, added up for each person, as a "
            "share of all weight that somebody holds. All shares together are 100%."
        ),
    )
    yield (
        tr("For those who stay"),
        tr(
            "The hours of a champion seat are divided evenly among its holders. Somebody carries "
            "too much where their seats then take more hours than they pledged."
        ),
    )
    if settings.turnover is not None:
        yield (
            tr("Expected by launch"),
            tr(
                "The weight of each responsibility times the chance that all its holders have "
                "left, where everybody leaves at the same yearly rate and whoever has a last day "
                "before that is gone; once launched, a year ahead. Leave, the end of an assignment "
                "and due dates are left out of account."
            ),
        )
