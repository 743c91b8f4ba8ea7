"""What the summary sheet says of how few the plan rests on."""

from __future__ import annotations

import textwrap

from planner.analysis.leavers.how_few import how_few
from planner.exports.lists.listing import View
from planner.exports.workbook.page import Page
from planner.text import tr

_LINE = 88
"""How many characters of running text fit beside the titles."""


def add_how_few(page: Page, view: View) -> None:
    """Add a line or two for each measure; nothing where nobody holds anything."""
    statements = list(
        how_few(view.source, view.plan, departures=view.departures or not view.redact)
    )
    if not statements:
        return
    page.heading(tr("How few it rests on"))
    for title, words in statements:
        for number, line in enumerate(textwrap.wrap(words, _LINE)):
            page.line((1, None if number else title, "name"), (2, line, "reason"))
