"""What the glossary is made of, and the settings that its sentences speak of."""

from __future__ import annotations

from typing import NamedTuple

from planner.analysis.leavers.words import limit_words
from planner.models.settings import Settings
from planner.text import Sentence, measured, number, tr


class Entry(NamedTuple):
    """A word or a measure with what it means."""

    term: Sentence
    meaning: Sentence
    """In the places stand settings of the plan: ``setting_values``."""
    measure: int = 0
    """Which measure it is part of; none for a word."""
    detail: str = ""
    """What the handbook adds for whoever wants to compute it again, in Markdown: the formula, its
    source, the names in JSON. English, like the handbook."""

    def meaning_at(self, settings: Settings) -> str:
        """Return the meaning with a plan's own settings in it."""
        return tr(self.meaning, **setting_values(settings))


class Chapter(NamedTuple):
    """Entries that belong together."""

    title: Sentence
    entries: tuple[Entry, ...]


def setting_values(settings: Settings) -> dict[str, str]:
    """Return what the sentences of the glossary say of a plan's settings."""
    holding_last = tr("active") if "quiet" in settings.idle_statuses else tr("quiet")
    return {
        "threshold": limit_words(settings.exact_threshold),
        "last_status": holding_last,
        "ratio": number(settings.champion_ratio),
        "hours_before": number(settings.hours_before_launch),
        "hours_after": number(settings.hours_after_launch),
        "hours_other": number(settings.hours_for_other_things),
        "own_voice": measured(settings.own_voice_percent, "%"),
        "counted_days": number(settings.participation_days),
        "stale_days": number(settings.stale_after_days),
        "leaving_days": number(settings.leaving_within_days),
        "alone": number(settings.overloaded_alone),
        "backups": number(settings.backups_per_person),
        "tested_days": number(settings.tested_for_days),
        "drills": number(settings.drills_a_month),
    }
