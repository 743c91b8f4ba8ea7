"""How sponsors take part."""

from __future__ import annotations

from planner.analysis.sponsors.participation import Participation
from planner.exports.deck.slide import Grid, Slide, Words
from planner.exports.deck.slides.sponsors_tree import coalition
from planner.exports.documents.material import Material
from planner.exports.documents.quotes import quote_line
from planner.exports.documents.wording import PART_TONES, every
from planner.text import tr, trn

MOST_SPONSORS = 7
"""On the slide; the rest is counted."""
MOST_BELOW_TREE = 5
"""In the table where the picture of all stands above it."""
_WORST_FIRST = ("bad", "weak", "plain", "good")


def sponsors_slide(material: Material) -> Slide:
    """Show every sponsor with what appeared in their name, days of silence, and promises."""
    tree = coalition(material)
    found, most = material.measures.participation, MOST_SPONSORS
    if tree is not None and len(found) > MOST_BELOW_TREE:
        # The picture has everybody: the table has those of whom something is wanted.
        found = tuple(sorted(found, key=lambda part: _WORST_FIRST.index(PART_TONES[part.state])))
        most = MOST_BELOW_TREE
    taking, total = material.measures.sponsors_taking_part, len(material.plan.sponsors)
    days = material.plan.settings.participation_days
    rows = tuple(_sponsor_row(material, part) for part in found[:most])
    rest = len(found) - len(rows)
    more = trn("and {count} more", "and {count} more", rest) if rest else ""
    return Slide(
        trn(
            "{taking} of {count} sponsor takes part in person",
            "{taking} of {count} sponsors take part in person",
            total,
            taking=taking,
        )
        if total
        else tr("The plan has no sponsors yet"),
        trn("Items of the last day", "Items of the last {count} days", days),
        _grid(rows) if rows else None,
        tr(
            "Counted are the items in the name of each sponsor over these days. Days silent count"
            " from the last item in person; ghost-written means that somebody else wrote it. Where"
            " there is a picture, it shows who reports to whom, each with the sign of their state."
            " The status pack has more under “Sponsors and their taking part”."
        ),
        tree=tree,
        foot=" · ".join(filter(None, (more, quote_line(material, "buy-in", "taking part")))),
        nothing=tr("They are added under Sponsors."),
    )


def _grid(rows: tuple[tuple[Words, ...], ...]) -> Grid:
    return Grid(
        (
            tr("Sponsor"),
            tr("In person, of all items"),
            tr("Edited"),
            tr("Ghost-written"),
            tr("Days silent"),
            tr("State"),
        ),
        rows,
        (0.29, 0.16, 0.09, 0.13, 0.17, 0.16),
        tr("Sponsors with the items in their name, days of silence and how they take part."),
    )


def _sponsor_row(material: Material, part: Participation) -> tuple[Words, ...]:
    who = material.names.person(part.person.id) if part.person else tr("nobody")
    promised = every(part.cadence_days)
    silent = tr("never in person") if part.last_seen is None else str(part.days_silent)
    if part.items:
        own = tr("{count} of {total}", count=part.in_person, total=part.items)
    else:
        own = tr("no items")
    return (
        Words(who, strong=True, more=part.sponsor.title),
        Words(own),
        Words(str(part.edited)),
        Words(str(part.ghost_written)),
        Words(silent, more=tr("promised {often}", often=promised) if part.cadence_days else ""),
        Words(tr(part.state), PART_TONES[part.state]),
    )
