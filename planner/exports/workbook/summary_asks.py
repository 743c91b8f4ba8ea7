"""The summary's table of what is asked of the meeting."""

from __future__ import annotations

import textwrap

from planner.analysis.meeting.asks import MOST_ASKS
from planner.analysis.meeting.proposals import Ask
from planner.exports.lists.listing import View
from planner.exports.workbook.cells import Plain
from planner.exports.workbook.page import COLUMNS, Page
from planner.text import tr, trn

_ASK_LINE = 84
"""How many characters of an ask fit into its columns."""
_FROM_LINE = 20


def add_asks(page: Page, view: View) -> None:
    """Add what the meeting is asked, and how many more decisions are open."""
    asks = view.asks[:MOST_ASKS]
    if not asks:
        return
    page.heading(tr("What we ask of this meeting"))
    header = [(column, None, "header") for column in range(1, COLUMNS + 1)]
    words = {1: tr("Decision"), 7: tr("From"), 9: tr("By")}
    page.line(*[(c, words.get(c), "header_right" if c == 9 else look) for c, _, look in header])
    for ask in asks:
        _add(page, ask)
    if rest := len(view.asks) - len(asks):
        more = trn("One more decision waits", "{count} more decisions wait", rest)
        page.line((1, more, "note"))


def _add(page: Page, ask: Ask) -> None:
    ask_lines = textwrap.wrap(_marked(ask), _ASK_LINE)
    from_lines = textwrap.wrap(ask.from_whom, _FROM_LINE)
    height = max(len(ask_lines), len(from_lines), 1)
    for n in range(height):
        final = n == height - 1
        look = "text" if final else "blank"
        cells: dict[int, Plain] = dict.fromkeys(range(1, COLUMNS + 1))
        cells |= {1: ask_lines[n] if n < len(ask_lines) else None}
        cells |= {7: from_lines[n] if n < len(from_lines) else None}
        if n == 0:
            cells[9] = ask.by_when
        page.line(
            *[(c, value, "day" if c == 9 and final else "day_open" if c == 9 else look)
              for c, value in cells.items()]
        )  # fmt: skip


def _marked(ask: Ask) -> str:
    """Return an ask with a word before it where it is late or nobody has chosen it yet."""
    if ask.late:
        return tr("Late: {ask}", ask=ask.ask)
    return tr("Proposed: {ask}", ask=ask.ask) if ask.proposed else ask.ask
