"""``python -m planner`` and the command ``rollout-planner``."""

from __future__ import annotations

import os
import sys

from planner.cli import main as run
from planner.errors import PlannerError
from planner.text import tr, use_language


def main() -> int:
    """Run the command line; whatever goes wrong is said in a sentence, never as a traceback."""
    use_language()
    try:
        return run(sys.argv[1:], _open_window)
    except KeyboardInterrupt:
        return 130
    except BrokenPipeError:
        # Whoever read the output has gone; keep Python from complaining about it at its end.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return 0
    except Exception as error:
        message = tr(
            "The program met a fault of its own ({kind}); the plan is as it was last saved.",
            kind=type(error).__name__,
        )
        print(message, file=sys.stderr)
        return 2


def _open_window(path: str | None, sample: bool, review: bool) -> int:
    places = ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM")
    if sys.platform == "linux" and not any(os.environ.get(place) for place in places):
        raise PlannerError(
            tr(
                "There is no screen here for the window; the commands work without one, for"
                " example “rollout-planner check PLAN”."
            )
        )
    import planner.models  # noqa: F401  # Qt slows down every import that comes after it
    from planner.app import show  # Qt is loaded only where the window is wanted

    return show(path, sample, review)


if __name__ == "__main__":
    sys.exit(main())
