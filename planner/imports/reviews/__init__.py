"""What reviewers say about a plan, in the files that come back from them."""

from __future__ import annotations

from planner.imports.reviews.comparing import Incoming, Said, compare_review
from planner.imports.reviews.reading import is_review, read_review

__all__ = ["Incoming", "Said", "compare_review", "is_review", "read_review"]
