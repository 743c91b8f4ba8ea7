"""The file of a review, written beside the plan and sent back to its owner."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

from planner.exports.atomic import as_private_as, atomic_write
from planner.exports.file_names import fit
from planner.models import Comment
from planner.models.comments import referred_to
from planner.models.reviews import ENDING, FORMAT, VERSION, Review
from planner.models.row import table_of
from planner.text import tr


def review_path(plan: Path, by: str) -> Path:
    """Return where a reviewer’s file lies beside a plan: “Harbour review by Ana.json”."""
    name = tr("{plan} review by {name}", plan=plan.stem, name=fit(by) or tr("somebody"))
    return plan.with_name(name + ENDING)


def write_review(review: Review, path: Path, plan: Path) -> None:
    """Write a review, whole or not at all, as private as the plan.

    Raises ``PlannerError`` where it cannot be written; what was there before is then still there.
    """
    content = {
        "format": FORMAT,
        "version": VERSION,
        "plan": review.plan_key,
        "plan_name": review.plan_name,
        "reviewer": review.by,
        "comments": [_as_json(c, review.seen.get(c.key, "")) for c in review.comments],
    }
    with as_private_as(plan), atomic_write(path) as part:
        part.write_text(json.dumps(content, ensure_ascii=False, indent=1) + "\n", encoding="utf-8")


def _as_json(comment: Comment, seen: str) -> dict[str, Any]:
    table, row_id = next(iter(_references(comment)), ("", 0))
    return {
        "key": comment.key,
        "on": comment.on and comment.on.isoformat(),
        "text": comment.text,
        "agreed_by": comment.agreed_by,
        "agreed_on": comment.agreed_on and comment.agreed_on.isoformat(),
        "about": comment.about,
        "page": comment.page,
        "table": table,
        "row": row_id,
        "seen": seen,
    }


def _references(comment: Comment) -> list[tuple[str, int]]:
    return [(table_of(row_type), row_id) for row_type, row_id in referred_to(comment)]
