"""What each document says, free of any format: ``make`` makes one by its name."""

from planner.exports.documents.making import DOCUMENTS, make

__all__ = ["DOCUMENTS", "make"]
