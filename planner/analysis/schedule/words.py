"""What is said of slack and of the longest chain."""

from __future__ import annotations

from planner.analysis.schedule.network import Network
from planner.analysis.schedule.slack import Chain
from planner.models import Plan
from planner.text import listed_names, tr, trn

_MOST_NAMED = 6
"""Of a longer chain the first and the last are named, and how many are between."""
_MOST_BEYOND = 3
"""How many actions that go on after the launch are named."""
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


def beyond_words(plan: Plan, known: Network) -> str:
    """Return a sentence that names what begins by the launch and ends after it, of all phases but
    the last; empty where nothing does."""
    launch = plan.info.launch
    if launch is None:
        return ""
    beyond = [
        plan.actions[step.id].title
        for step in known.steps.values()
        if step.first <= launch < step.last and plan.actions[step.id].phase != "sustain"
    ]
    if not beyond:
        return ""
    names = listed_names([_short(title) for title in beyond], _MOST_BEYOND)
    return trn(
        "{names} goes on after the launch.",
        "{names} go on after the launch.",
        len(beyond),
        names=names,
    )


def _short(title: str) -> str:
    line = " ".join(title.split())
    return line if len(line) <= _MOST_LETTERS else line[: _MOST_LETTERS - 1].rstrip() + "…"


def _names(titles: list[str]) -> str:
    if len(titles) <= _MOST_NAMED:
        return " → ".join(titles)
    between = tr("{count} more", count=len(titles) - 2)
    return f"{titles[0]} → {between} → {titles[-1]}"
