"""What to talk about with a sponsor whose items others write, or who has gone silent.

The questions are ours: meant for a conversation, kind, and about what would help.
"""

from __future__ import annotations

from planner.analysis.sponsors.participation import Participation
from planner.text import tr, trn


def prompts(part: Participation) -> tuple[str, ...]:
    """Return what somebody could be asked in a conversation; nothing where they take part."""
    if part.person is None or part.state == "taking part":
        return ()
    first = {
        "ghost-written": _of_ghost_written,
        "edited": _of_edited,
    }.get(part.state, _of_silent)
    return (first(part), *_for_all(part))


def _of_ghost_written(part: Participation) -> str:
    return trn(
        "One item in your name was written by somebody else. What would make it easy for you to"
        " write the next one yourself, in two sentences and your own words?",
        "{count} items in your name were written by somebody else. What would make it easy for you"
        " to write the next one yourself, in two sentences and your own words?",
        part.ghost_written,
    )


def _of_edited(part: Participation) -> str:
    return tr(
        "You change what is drafted for you before it goes out. What do you change most often, and"
        " would it be quicker to begin with that?"
    )


def _of_silent(part: Participation) -> str:
    if part.days_silent is None or part.last_seen is None:
        return tr(
            "Nothing has come from you in person yet. Which question do people put to you most"
            " often in the corridor? Its answer is a good first post."
        )
    return trn(
        "Your last post was yesterday; what came back that surprised you?",
        "Your last post was {count} days ago. What has happened since that people should hear from"
        " you first?",
        part.last_seen,
    )


def _for_all(part: Participation) -> tuple[str, ...]:
    found = [
        tr(
            "Could you answer one question from staff this week, rather than post something new?"
            " An answer takes a minute, and is what people remember."
        )
    ]
    if part.items and not part.replies:
        found[0] = tr(
            "None of your items is an answer to somebody yet. Which of the questions of this week"
            " would you like to take?"
        )
    found.append(
        tr(
            "Would ten minutes in your calendar help, with somebody beside you who knows the"
            " network, and no text prepared?"
        )
    )
    if part.state == "ghost-written":
        found.append(
            tr(
                "Where a text does come from us, shall we say so under it? People take it better"
                " than finding out."
            )
        )
    return tuple(found)
