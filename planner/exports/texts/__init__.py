"""Texts to send: the Friday mail, two paragraphs to each head of department, what people are asked.

The program sends nothing; whoever keeps the plan does.
"""

from __future__ import annotations

from planner.exports.texts.every import named_texts

__all__ = ["named_texts"]
