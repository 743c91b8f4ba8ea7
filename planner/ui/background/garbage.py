"""Python's collector of reference cycles, kept to the window's thread.

It runs in whichever thread happens to make the next object, and what it frees ends there. A
window that is no longer referred to, freed by a worker, ends the program; so while workers run,
only the window's thread collects.
"""

from __future__ import annotations

import gc

MANY = 50_000
"""Looking through this many new objects takes longer than the window may be held up."""

_workers = 0
_was_enabled = False


def worker_started() -> None:
    """Take collecting over from Python; call in the window's thread before a worker begins."""
    global _workers, _was_enabled
    if _workers == 0:
        _was_enabled = gc.isenabled()
        gc.disable()
    _workers += 1


def worker_finished() -> None:
    """Hand collecting back to Python; call in the window's thread once a worker is over."""
    global _workers
    _workers -= 1
    if _workers == 0 and _was_enabled:
        if gc.get_count()[0] > MANY:
            _make_old()
        gc.enable()


def collect_young() -> None:
    """Collect in the window's thread now and then while workers run, as Python would do itself.

    Where there is very much to look through, it is what workers have made, rows and figures
    without cycles: that would hold up the window and find nothing.
    """
    young = gc.get_count()[0]
    if _was_enabled and young > gc.get_threshold()[0]:
        if young <= MANY:
            gc.collect(0)
        _make_old()


def _make_old() -> None:
    """Leave all that is there to the next collection of what is old, in no time at all."""
    gc.freeze()
    gc.unfreeze()
