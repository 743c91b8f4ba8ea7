"""Documents as PDF files: ``write_pdf`` draws any ``Document``.

What stands on a page is a strip (``flow``); ``blocks`` makes strips of each kind of block, and
``page`` draws shapes and texts that ``text`` has set in the bundled fonts.
"""

from planner.exports.pdf.writing import write_pdf

__all__ = ["write_pdf"]
