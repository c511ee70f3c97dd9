"""Places for listeners: how many streams one token subject may have open in this process."""

from collections import Counter
from collections.abc import Iterator
from contextlib import contextmanager

from libs.web.errors.problems import Problem

_COME_AGAIN = 5  # seconds


class Places:
    """So many for each subject; who has none left hears nothing until one of theirs ends."""

    def __init__(self, each: int) -> None:
        self._each = each
        self._taken: Counter[str] = Counter()

    @contextmanager
    def of(self, subject: str) -> Iterator[None]:
        """Take one for the block. Raises 429 with Retry-After."""
        if self._taken[subject] >= self._each:
            title = "More streams than one caller may have open"
            raise Problem(429, "too_many_streams", title, headers={"Retry-After": str(_COME_AGAIN)})
        self._taken[subject] += 1
        try:
            yield
        finally:
            self._taken[subject] -= 1
            if not self._taken[subject]:
                del self._taken[subject]
