"""The pages of a PDF document, as pictures and as text."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path
from threading import Lock

from pypdfium2 import PdfDocument, PdfiumError
from PySide6.QtGui import QImage

from planner.errors import PlannerError
from planner.system_errors import unreadable
from planner.text import tr

_ONE_AT_A_TIME = Lock()
"""PDFium, which draws them, keeps state of its own and may be asked by one thread only."""


class PdfPages:
    """The pages of a document that was just made; any thread may ask for them."""

    def __init__(self, content: bytes) -> None:
        self._content = content
        with self._opened() as document:
            pages = [document[at] for at in range(len(document))]
            self.sizes: list[tuple[float, float]] = [page.get_size() for page in pages]
            """Width and height of each page, in points."""
            self.texts: list[str] = [page.get_textpage().get_text_range() for page in pages]
            """What each page says, as whoever cannot see it hears it."""

    def __len__(self) -> int:
        return len(self.sizes)

    def picture(self, at: int, width: int) -> QImage:
        """Return a page, counted from 0, drawn this many pixels wide."""
        with self._opened() as document:
            page = document[at]
            drawn = page.render(scale=width / page.get_width(), prefer_bgrx=True)
            size = (drawn.width, drawn.height, drawn.stride)
            return QImage(drawn.buffer, *size, QImage.Format.Format_RGB32).copy()

    @contextmanager
    def _opened(self) -> Iterator[PdfDocument]:
        """Open the document for as long as it is asked: left open, it would be closed by whichever
        thread collects it."""
        with _ONE_AT_A_TIME, closing(PdfDocument(self._content)) as document:
            yield document


def pages_of(path: Path) -> PdfPages:
    """Return the pages of a file that was made; raise ``PlannerError`` where it is gone since."""
    try:
        return PdfPages(path.read_bytes())
    except OSError as error:
        raise unreadable(path, error) from error
    except PdfiumError:
        raise PlannerError(
            tr("{name} is not the document any more that was made. Make it again.", name=path.name)
        ) from None
