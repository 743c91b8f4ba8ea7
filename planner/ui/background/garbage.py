"""Python's collector of reference cycles, kept to the window's thread.

It runs in whichever thread happens to make the next object, and what it frees ends there. A
window that is no longer referred to, freed by a worker, ends the program; so while workers run,
only the window's thread collects.
"""

from __future__ import annotations

import gc

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
        gc.enable()


def collect_young() -> None:
    """Collect in the window's thread now and then while workers run, as Python would do itself,
    except for what is old already, which takes long to look through and can wait."""
    counts, limits = gc.get_count(), gc.get_threshold()
    if _was_enabled and counts[0] > limits[0]:
        gc.collect(1 if counts[1] > limits[1] else 0)
