"""The coalition as a picture: who stands for the launch, who reports to whom, and how they take
part."""

from __future__ import annotations

from planner.analysis.sponsors.levels import by_level
from planner.analysis.sponsors.participation import Participation
from planner.exports.deck.slide import Node, Tree
from planner.exports.documents.material import Material
from planner.exports.documents.wording import PART_TONES
from planner.text import listed, number, tr, trn

_MOST_LINES = 4
"""Lines of boxes that there is room for above the table."""


def coalition(material: Material) -> Tree | None:
    """Return the sponsor seats from the primary one down; none where there is nothing to join,
    or more than a slide has room for."""
    parts = {part.sponsor.id: part for part in material.measures.sponsor_seats}
    if len(parts) < 2:
        return None
    levels = by_level(
        (part.sponsor for part in parts.values()),
        lambda sponsor: (_name(material, parts[sponsor.id]).casefold(), sponsor.id),
    )
    nodes = tuple(tuple(_node(material, parts[s.id]) for s in line) for line in levels)
    tree = Tree(nodes, _in_words(nodes))
    return tree if len(tree.lines) <= _MOST_LINES else None


def _node(material: Material, part: Participation) -> Node:
    sponsor, name = part.sponsor, _name(material, part)
    title = material.names.sponsor(sponsor.id)
    count = len(material.plan.departments_of(sponsor))
    stands_for = trn("{count} department", "{count} departments", count, count=number(count))
    under = (title if title != name else "", stands_for if count else "")
    return Node(
        sponsor.id,
        name,
        ", ".join(filter(None, under)),
        "bad" if part.person is None else PART_TONES[part.state],
        sponsor.reports_to_id,
        vacant=part.person is None,
    )


def _name(material: Material, part: Participation) -> str:
    return tr("nobody") if part.person is None else material.names.person(part.person.id)


def _in_words(levels: tuple[tuple[Node, ...], ...]) -> str:
    """Say who reports to whom."""
    names = {node.key: node.name for line in levels for node in line}
    said = [
        tr("{name} reports to {above}", name=node.name, above=names[node.above])
        for line in levels
        for node in line
        if node.above in names
    ]
    top = tr("At the top: {names}.", names=listed([node.name for node in levels[0]]))
    return f"{top} {tr('{what}.', what='; '.join(said))}" if said else top
