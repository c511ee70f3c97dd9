"""Example messages are frozen: their digests are kept, and what is kept never changes."""

import hashlib
import json
from collections.abc import Mapping, Sequence
from typing import Any

Digests = dict[str, str]


def digests(examples: Mapping[str, Sequence[Mapping[str, Any]]]) -> Digests:
    """SHA-256 of each example's meaning (not its layout), by `<type>#<case>`."""
    return {
        f"{type}#{example['case']}": hashlib.sha256(
            json.dumps(example, sort_keys=True, separators=(",", ":")).encode()
        ).hexdigest()
        for type, cases in examples.items()
        for example in cases
    }


def parse(lock: str) -> Digests:
    lines = (line.split("  ", 1) for line in lock.splitlines() if line)
    return {name: digest for digest, name in lines}


def render(kept: Digests) -> str:
    return "".join(f"{kept[name]}  {name}\n" for name in sorted(kept))


def broken(kept: Digests, found: Digests) -> list[str]:
    """Frozen examples that are now different or gone, as sentences."""
    return [
        f"example {name!r} was {'edited' if name in found else 'removed'}; it is frozen: add one"
        for name, digest in sorted(kept.items())
        if found.get(name) != digest
    ]
