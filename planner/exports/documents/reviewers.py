"""What those who looked at the plan remarked on it and nobody has settled yet."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any

from planner.analysis.comments.standing import (
    comment_words,
    comments_on,
    open_comments,
    subject_name,
)
from planner.exports.blocks.section import Block, Column, Heading, More, Table
from planner.exports.documents.material import Material
from planner.models import Comment
from planner.text import tr


def open_remarks(material: Material) -> tuple[Comment, ...]:
    """Return what waits to be settled. What is about one person is not for a meeting; redacted,
    nothing is told, since remarks are free texts."""
    if material.redact:
        return ()
    found = open_comments(material.plan)
    return tuple(comment for comment in found if comment.person_id is None)


def remarks_table(material: Material, remarks: Sequence[Comment]) -> Table:
    """Return remarks with what they are about, by whom and when."""
    rows = tuple(
        (
            subject_name(material.plan, remark),
            comment_words(remark),
            remark.by or tr("not said"),
            remark.on,
        )
        for remark in remarks
    )
    columns = (
        Column(tr("About"), width=2),
        Column(tr("Remark"), width=5),
        Column(tr("By"), width=1.5),
        Column(tr("On"), "day", 0.5),
    )
    more = More("and one more remark", "and {count} more remarks", "")
    return Table("remarks", columns, rows, more=more)


def remarks_on(material: Material, row: Any) -> Iterator[Block]:
    """Yield what waits to be settled about one row; nothing where nobody remarked on it."""
    remarks = () if material.redact else comments_on(material.plan, row)
    if remarks:
        table = remarks_table(material, remarks)
        yield Heading(tr("What reviewers said of it"))
        yield Table(
            table.name, table.columns[1:], tuple(cells[1:] for cells in table.rows), more=table.more
        )
