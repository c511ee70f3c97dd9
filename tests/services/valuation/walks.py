"""Which of our files a piece of work walks through: those with a function that runs in it."""

import sys
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from types import FrameType
from typing import Any

ROOT = Path(__file__).parents[3]
OURS = ("services", "libs")


class Walk(set[str]):
    """Paths from the repository's root; filled while it is watched."""

    def within(self, folder: str) -> list[str]:
        return sorted(path for path in self if path.startswith(folder))


@contextmanager
def watched() -> Iterator[Walk]:
    """Watches this thread, and every one that begins meanwhile."""
    traversal, known = Walk(), dict[str, str | None]()

    def note(frame: FrameType, event: str, _: Any) -> None:
        name = frame.f_code.co_filename
        if event != "call" or name in known:
            return
        path = Path(name)
        ours = path.is_relative_to(ROOT) and path.relative_to(ROOT).parts[0] in OURS
        known[name] = str(path.relative_to(ROOT)) if ours else None
        if ours:
            traversal.add(str(path.relative_to(ROOT)))

    threading.setprofile(note)
    sys.setprofile(note)
    try:
        yield traversal
    finally:
        sys.setprofile(None)
        threading.setprofile(None)
