"""Documents as PDF files: ``write_pdf`` draws any ``Document`` into a file, ``draw_pdf`` into
whatever takes bytes.

What stands on a page is a strip (``flow``); ``blocks`` makes strips of each kind of block, and
``page`` draws shapes and texts that ``text`` has set in the bundled fonts.
"""

from planner.exports.pdf.writing import draw_pdf, write_pdf

__all__ = ["draw_pdf", "write_pdf"]
