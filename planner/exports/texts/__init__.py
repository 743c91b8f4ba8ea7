"""Texts to send: the Friday mail, two paragraphs to each head of department, what people are asked,
and what one person's part is.

The program sends nothing; whoever keeps the plan does.
"""

from __future__ import annotations

from planner.exports.texts.all_texts import named_texts
from planner.exports.texts.of_document import AS_TEXTS, personal_texts

__all__ = ["AS_TEXTS", "named_texts", "personal_texts"]
