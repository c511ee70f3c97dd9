"""The examples of docs/api.md, run as they stand against all four services."""

import json
import re
import subprocess
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from deploy.local.brokers import Broker
from deploy.local.postgres import Postgres
from deploy.local.settings import SERVICES
from tests import servers
from tests.system.installation import Installation

EXAMPLES = Path("docs/api.md")
SHELL, ANSWER = "sh", "json"
NAMES = dict(zip(("CUSTOMERS", "INTERACTIONS", "VALUATIONS", "CALLCENTRE"), SERVICES, strict=True))


@pytest.fixture
def broker(tmp_path: Path) -> Iterator[Broker]:
    own = servers.own_broker("embedded", tmp_path / "broker")
    own.start()
    yield own
    own.kill()


def blocks(text: str) -> Iterator[tuple[str, Any]]:
    """Each shell block with the answer that stands under it, or None."""
    found = re.findall(r"```(sh|json)\n(.*?)```", text, re.S)
    for at, (kind, body) in enumerate(found):
        if kind == SHELL:
            answered = at + 1 < len(found) and found[at + 1][0] == ANSWER
            yield body, json.loads(found[at + 1][1]) if answered else None


def test_the_examples(tmp_path: Path, postgres: Postgres, broker: Broker) -> None:
    installation = Installation(tmp_path, postgres, broker)
    try:
        installation.copy_migrated(*SERVICES)
        roles = {name: installation.begin(name, "all") for name in SERVICES}
        for role in roles.values():
            role.await_ready()
        setup, *examples = blocks(EXAMPLES.read_text())
        ours = [f"{n}={installation.token(r)}" for n, r in (("TOKEN", "admin"), ("AGENT", "agent"))]
        ours += [f"{name}={roles[service].url}" for name, service in NAMES.items()]
        ours.append(setup[0].splitlines()[-1])
        for expected, said in run(ours, [body for body, _ in examples], [e for _, e in examples]):
            assert_part(expected, json.loads(said))
    finally:
        installation.close()


def run(setup: list[str], bodies: list[str], expected: list[Any]) -> Iterator[tuple[Any, str]]:
    """One shell runs them all, as a reader would paste them; a mark stands between them."""
    mark = "---8<---"
    script = "\n".join([*setup, *(f"{body}\necho '{mark}'" for body in bodies)])
    done = subprocess.run(
        ["bash", "-eu", "-c", script], capture_output=True, text=True, check=False, timeout=120
    )
    assert done.returncode == 0, done.stderr
    said = done.stdout.split(mark)
    return ((e, s) for e, s in zip(expected, said, strict=False) if e is not None)


def assert_part(expected: Any, said: Any) -> None:
    """What the document shows is in the answer; the answer may say more."""
    if isinstance(expected, dict):
        for name, value in expected.items():
            assert name in said, f"{name} is missing in {said}"
            assert_part(value, said[name])
    elif isinstance(expected, list):
        assert len(said) >= len(expected), said
        for one, other in zip(expected, said, strict=False):
            assert_part(one, other)
    else:
        assert said == expected
