"""Progress of a long piece of work: a bar on a terminal, a line now and then elsewhere."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager

from rich.console import Console
from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeElapsedColumn

LINES = 5  # how many lines tell of one piece of work


@contextmanager
def shown(console: Console, title: str, total: int) -> Iterator[Callable[[int], None]]:
    """Yields a function that is told how many more are done."""
    if console.is_terminal:
        columns = (TextColumn("{task.description}"), BarColumn(), MofNCompleteColumn())
        with Progress(*columns, TimeElapsedColumn(), console=console) as bar:
            task = bar.add_task(f"{title:<12}", total=total)
            yield lambda more: bar.advance(task, more)
    else:
        yield _Lines(console, title, total).advance


class _Lines:
    def __init__(self, console: Console, title: str, total: int) -> None:
        self._console, self._title, self._total = console, title, total
        self._done = 0

    def advance(self, more: int) -> None:
        before = LINES * self._done // max(1, self._total)
        self._done += more
        if LINES * self._done // max(1, self._total) > before:
            self._console.print(f"{self._title}: {self._done} of {self._total}")
