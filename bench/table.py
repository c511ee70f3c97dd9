"""Figures as a table for people."""

from collections.abc import Iterator

from rich.console import Console
from rich.table import Table


def show(name: str, figures: dict) -> None:
    table = Table(title=name, title_justify="left", show_header=False)
    for path, value in _flat(figures):
        table.add_row(path, f"{value:,}" if isinstance(value, int | float) else str(value))
    Console().print(table)


def _flat(figures: dict, path: str = "") -> Iterator[tuple[str, object]]:
    for name, value in figures.items():
        where = f"{path}.{name}" if path else name
        if isinstance(value, dict):
            yield from _flat(value, where)
        else:
            yield where, value
