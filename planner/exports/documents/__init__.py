"""What each document says, free of any format: ``make`` makes one by its name."""

from planner.exports.documents.chapters.registry import ORDER, PRESETS, chapter_titles
from planner.exports.documents.making import DOCUMENTS, FOR_A_PERSON, make

__all__ = ["DOCUMENTS", "FOR_A_PERSON", "ORDER", "PRESETS", "chapter_titles", "make"]
