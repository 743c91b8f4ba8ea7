"""How much memory and time this process may take, whatever the file makes of it."""

from __future__ import annotations

import contextlib
import os
import sys
import threading
import time

MAX_MEMORY = 500_000_000
"""Bytes this process may use."""


def memory_used() -> int:
    """Return the peak memory of this process in bytes; 0 where the system does not tell."""
    if sys.platform == "win32":
        import ctypes
        from ctypes import wintypes

        class Counters(ctypes.Structure):
            _fields_ = (
                ("cb", wintypes.DWORD),
                ("PageFaultCount", wintypes.DWORD),
                *((f"size{i}", ctypes.c_size_t) for i in range(7)),
                ("PeakPagefileUsage", ctypes.c_size_t),
            )

        counters = Counters()
        ctypes.windll.psapi.GetProcessMemoryInfo(
            wintypes.HANDLE(-1), ctypes.byref(counters), ctypes.sizeof(counters)
        )
        return int(counters.PeakPagefileUsage)
    if sys.platform == "linux":
        # ru_maxrss is inherited across fork and exec, so it starts at the peak of the parent.
        # Not with pathlib, which takes longer to load than most tables to read.
        with open("/proc/self/status", encoding="ascii", errors="replace") as status:  # noqa: PTH123
            peaks = [line.split()[1] for line in status if line.startswith("VmHWM:")]
        return int(peaks[0]) * 1024 if peaks else 0
    import resource

    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    return peak if sys.platform == "darwin" else peak * 1024


def limit_resources(seconds: int) -> None:
    """Limit memory and time: by the system where it can, and by polling where it cannot."""

    def watch() -> None:
        while True:
            if memory_used() > MAX_MEMORY:
                os._exit(3)
            time.sleep(0.05)

    threading.Thread(target=watch, daemon=True).start()
    if sys.platform != "win32":
        import resource

        for what, most in (
            (resource.RLIMIT_CORE, 0),
            (resource.RLIMIT_CPU, seconds),
            (resource.RLIMIT_AS, MAX_MEMORY),
        ):
            with contextlib.suppress(ValueError, OSError):
                resource.setrlimit(what, (most, most))
