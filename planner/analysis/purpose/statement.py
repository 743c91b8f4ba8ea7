"""Gentle checks of a purpose statement, as it is written.

They go by words, and so only ask: a statement may be good although one of them speaks.
"""

from __future__ import annotations

import re
from typing import Literal

from planner.text import mark, tr

MOST_WORDS = 40
"""Words that somebody can say in a breath, and remember."""

StatementRemark = Literal["no audience", "no measurable goal", "too long", "tool, not benefit"]

_SENTENCES: dict[StatementRemark, str] = {
    "no audience": mark("For whom is it? Name who gains by it."),
    "no measurable goal": mark("No goal that can be measured serves it yet."),
    "too long": mark("It has {count} words; up to {most} are remembered."),
    "tool, not benefit": mark("It names the tool. What do people have of it?"),
}

_AUDIENCE = mark(
    "staff everybody everyone anybody anyone all people colleagues colleague employees employee "
    "teams team managers manager leaders newcomers customers we us our nobody"
)
"""Words by which a statement says for whom it is; a translator writes those of the language."""
_TOOL = mark(
    "platform network tool app software intranet system channel solution feed portal site "
    "technology rollout rolled launch licence licences"
)
"""Words for what is brought in."""
_BENEFIT = mark(
    "find finds know knows learn learns answer answers hear hears help helps ask asks share shares "
    "decide decides understand understands meet meets solve solves save saves faster sooner "
    "quicker easier minutes hours instead together so"
)
"""Words for what somebody can do then, or does better."""


def statement_remarks(
    statement: str, audience: str, *, measurable: bool
) -> tuple[StatementRemark, ...]:
    """Return what may be missing in a statement; nothing of one that is not begun.

    ``measurable``: a goal with a metric, a target and a day serves it.
    """
    words = re.findall(r"[\w’']+", statement.casefold())
    if not words:
        return ()
    said = set(words)
    found: dict[StatementRemark, bool] = {
        "no audience": not audience.strip() and not said & _words(_AUDIENCE),
        "tool, not benefit": bool(said & _words(_TOOL)) and not said & _words(_BENEFIT),
        "too long": len(words) > MOST_WORDS,
        "no measurable goal": not measurable,
    }
    return tuple(remark for remark, holds in found.items() if holds)


def remark_words(remark: StatementRemark, statement: str) -> str:
    """Return a remark as a sentence."""
    count = len(re.findall(r"[\w’']+", statement))
    return tr(_SENTENCES[remark]).format(count=count, most=MOST_WORDS)


def _words(listed: str) -> frozenset[str]:
    return frozenset(tr(listed).split())
