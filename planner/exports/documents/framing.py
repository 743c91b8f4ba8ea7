"""What every document has around its chapters: the plan's name, its time, its look, and who may
see it."""

from __future__ import annotations

from collections.abc import Sequence

from planner.exports.blocks.section import Document, Pill, Section
from planner.exports.documents.material import Material
from planner.text import day, tr


def make_document(
    material: Material,
    *,
    title: str,
    kind: str,
    sections: Sequence[Section],
    redact: bool,
    status: Pill | None = None,
    remarks: Sequence[str] = (),
    most_pages: int | None = None,
) -> Document:
    """Return a document of these sections.

    ``kind`` is what it is, such as "Status pack"; ``remarks`` are for whoever makes it, and not
    printed; ``most_pages`` is how long it may get, its annex apart.
    """
    info, settings = material.plan.info, material.plan.settings
    return Document(
        title=title,
        subtitle=_subtitle(material, kind),
        plan_name=info.name,
        sections=tuple(sections),
        on=material.on,
        status=status,
        author=info.prepared_by or info.name,
        subject=tr("{document} of {day}", document=kind, day=day(material.on)),
        confidentiality=confidentiality(info.confidentiality, redact),
        data_of=material.plan.changed_at,
        paper=settings.paper,
        colour=settings.cover_colour,
        logo=settings.logo_bytes,
        remarks=tuple(remarks),
        most_pages=most_pages,
    )


def _subtitle(material: Material, kind: str) -> str:
    info = material.plan.info
    parts = [f"{kind}, {day(material.on)}"]
    if info.launch is not None and info.launch >= material.on:
        parts.append(tr("launch on {day}", day=day(info.launch, material.on)))
    elif info.launch is not None:
        parts.append(tr("launched on {day}", day=day(info.launch, material.on)))
    if info.prepared_by:
        parts.append(tr("prepared by {who}", who=info.prepared_by))
    return " · ".join(parts)


def confidentiality(said: str, redact: bool) -> str:
    """Return who may see a document, in words."""
    if redact:
        return tr("Names shown as roles")
    return said or tr("Confidential: names people")
