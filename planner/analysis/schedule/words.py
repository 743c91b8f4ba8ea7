"""What is said of slack and of the longest chain."""

from __future__ import annotations

from planner.analysis.schedule.slack import Chain
from planner.models import Plan
from planner.text import tr, trn

_MOST_NAMED = 6
"""Of a longer chain the first and the last are named, and how many are between."""
_MOST_LETTERS = 40
"""Of a longer title the beginning is said."""


def slack_words(days: int) -> str:
    """Return slack in words, "3 days", "none" or "2 days too late"."""
    if days < 0:
        return trn("{count} day too late", "{count} days too late", -days)
    return trn("{count} day", "{count} days", days) if days else tr("none")


def chain_words(plan: Plan, chain: Chain | None) -> str:
    """Return a sentence that names the longest chain, its days and its slack."""
    launch = plan.info.launch is not None
    if chain is None:
        if launch:
            return tr("Nothing that is due by the launch waits for another action.")
        return tr("No action waits for another.")
    places = {
        "names": _names([_short(plan.actions[step].title) for step in chain.steps]),
        "days": trn("{count} day of work", "{count} days of work", chain.days),
    }
    if chain.slack < 0:
        late = trn("{count} day", "{count} days", -chain.slack)
        if launch:
            return tr(
                "The longest chain to the launch: {names}; {days}, {late} too long.",
                late=late,
                **places,
            )
        return tr("The longest chain: {names}; {days}, {late} too long.", late=late, **places)
    spare = (
        trn("{count} day of slack", "{count} days of slack", chain.slack)
        if chain.slack
        else tr("no slack")
    )
    if launch:
        return tr(
            "The longest chain to the launch: {names}; {days}, {slack}.", slack=spare, **places
        )
    return tr("The longest chain: {names}; {days}, {slack}.", slack=spare, **places)


def _short(title: str) -> str:
    line = " ".join(title.split())
    return line if len(line) <= _MOST_LETTERS else line[: _MOST_LETTERS - 1].rstrip() + "…"


def _names(titles: list[str]) -> str:
    if len(titles) <= _MOST_NAMED:
        return " → ".join(titles)
    between = tr("{count} more", count=len(titles) - 2)
    return f"{titles[0]} → {between} → {titles[-1]}"
