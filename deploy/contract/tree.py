"""Files of the event contract that are committed: where they are, reading and writing them."""

import json
from dataclasses import dataclass
from pathlib import Path
from typing import Any

PROJECT = Path(__file__).parents[2]


@dataclass(frozen=True)
class Tree:
    root: Path = PROJECT

    @property
    def schemas(self) -> Path:
        return self.root / "libs/events/schemas"

    @property
    def examples(self) -> Path:
        return self.root / "libs/events/examples"

    @property
    def lock(self) -> Path:
        return self.root / "libs/events/examples.lock"

    @property
    def document(self) -> Path:
        return self.root / "docs/events/asyncapi.json"

    @property
    def page(self) -> Path:
        return self.root / "docs/events/index.html"


def by_type(folder: Path) -> dict[str, Any]:
    """The JSON files of a folder, by event type."""
    return {path.stem: json.loads(path.read_text()) for path in sorted(folder.glob("*.json"))}


def text_of(content: Any) -> str:
    return json.dumps(content, indent=2, ensure_ascii=False) + "\n"


def write(path: Path, text: str) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text)
