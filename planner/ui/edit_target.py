"""What Cut, Copy, Paste and Remove work on."""

from __future__ import annotations


class EditTarget:
    """A widget whose rows or cells the Edit menu works on while the keyboard is anywhere in it.

    What makes no sense there does nothing. Text fields have commands of their own.
    """

    def cut(self) -> None:
        """Take what is selected out, onto the clipboard."""

    def copy(self) -> None:
        """Put what is selected onto the clipboard."""

    def paste(self) -> None:
        """Write what is on the clipboard here."""

    def remove(self) -> None:
        """Take what is selected out of the plan."""
