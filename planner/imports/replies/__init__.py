"""Answers to what people were asked: read from mails, texts and tables, and what they change."""

from __future__ import annotations

from planner.imports.replies.differences import Replies, find_answers
from planner.imports.replies.reading import Line, lines_in, read_replies

__all__ = ["Line", "Replies", "find_answers", "lines_in", "read_replies"]
