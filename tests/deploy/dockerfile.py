"""A Dockerfile read without Docker: its instructions, and what its COPY lines take along."""

import fnmatch
import re
from pathlib import Path
from typing import NamedTuple


class Instruction(NamedTuple):
    word: str
    rest: str


def instructions(file: Path) -> list[Instruction]:
    joined = re.sub(r"\\\n\s*", " ", file.read_text())
    lines = [line for line in joined.splitlines() if line and not line.startswith("#")]
    return [Instruction(*line.split(None, 1)) for line in lines]


def copied(file: Path, service: str) -> list[str]:
    """The sources of every COPY out of the build context, for one service."""
    return [
        source.replace("$SERVICE", service)
        for word, rest in instructions(file)
        if word == "COPY" and not rest.startswith("--from")
        for source in rest.split()[:-1]
    ]


def ignored(file: Path, path: str) -> bool:
    """Whether the .dockerignore keeps `path` out of the context; later lines win."""
    out = False
    for line in file.read_text().split():
        pattern = line.removeprefix("!").removeprefix("**/")
        parents = [path, *map(str, Path(path).parents)]
        if any(fnmatch.fnmatch(parent, pattern) for parent in parents if parent != "."):
            out = not line.startswith("!")
    return out
