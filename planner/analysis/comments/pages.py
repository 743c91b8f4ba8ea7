"""What the pages of the window are called, where a comment is about one of them as a whole."""

from __future__ import annotations

from planner.text import mark, tr

PAGES = {
    "overview": mark("Overview"),
    "purpose": mark("Purpose & goals"),
    "timeline": mark("Timeline"),
    "messages": mark("Messages"),
    "sponsors": mark("Sponsors"),
    "champions": mark("Champions"),
    "people": mark("People"),
    "ownership": mark("Ownership"),
    "requests": mark("Requests"),
    "pilot": mark("Pilot"),
    "pulse": mark("Pulse"),
    "risks": mark("Risks"),
    "what_if": mark("What if…"),
    "drills": mark("Drills"),
    "reports": mark("Reports"),
}


def page_name(page: str) -> str:
    """Return what a page is called; the plan as a whole where this program has no such page."""
    return tr(PAGES.get(page, "The plan"))
