"""Clear text has one way out: what opens seals is made in one place, and known who asks for it."""

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.architecture.sources import python_files, tree_of

OPENING, KEYS = Path("libs/sealing/opening.py"), Path("libs/sealing/keys.py")
REVEALING = Path("libs/web/gate/personal.py")
# Whoever opens something that no caller is shown. Whatever is shown goes through `reveal`.
OWN_WORK = {
    "services/callcenter/api/agent_handler.py": "deciding",
    "services/callcenter/ticket_streams.py": "deciding",
    "services/customer/api/consents/consent_handler.py": "deciding",
    "services/customer/api/staffing/staff_handler.py": "deciding",
    "services/customer/customer_streams.py": "deciding",
    "services/customer/projections/names.py": "searching",
    "services/customer/projections/projection.py": "projecting",
    "services/interaction/entry_streams.py": "deciding",
}
# Who may make an object of these, or call them, and where else nobody does.
MADE_IN = {
    "Opener": {OPENING},
    "Reading": {REVEALING},
    "Revealed": {REVEALING},
    "open_event": {OPENING},
}
Finding = tuple[Path, str]


def calls(tree: ast.AST) -> Iterator[tuple[str, ast.Call]]:
    for node in ast.walk(tree):
        if isinstance(node, ast.Call):
            called = node.func
            if isinstance(called, ast.Name):
                yield called.id, node
            elif isinstance(called, ast.Attribute):
                yield called.attr, node


def openings(path: Path, tree: ast.AST) -> Iterator[Finding]:
    """Calls of `opener_for`, each by what it says it is for."""
    for name, call in calls(tree):
        if name == "opener_for":
            use = call.args[0] if call.args else None
            yield path, use.value if isinstance(use, ast.Constant) else "a caller"


def elsewhere(path: Path, tree: ast.AST) -> Iterator[Finding]:
    """What is made or called where it must not be, and keys had for anything but sealing."""
    for name, call in calls(tree):
        if path not in MADE_IN.get(name, {path}):
            yield path, name
        if name in ("key_for", "keys_for") and path not in (OPENING, KEYS) and not _seals(call):
            yield path, name


def _seals(call: ast.Call) -> bool:
    return any(
        given.arg == "create" and isinstance(given.value, ast.Constant) and given.value.value
        for given in call.keywords
    )


def test_what_opens_seals_is_asked_for_where_it_is_known_to_be():
    found = {
        (str(path), use)
        for file in python_files("libs", "services")
        for path, use in openings(file, tree_of(file))
    }

    assert found == {*OWN_WORK.items(), (str(REVEALING), "a caller")}


def test_nobody_else_makes_what_opens_seals_or_has_keys_to_open_with():
    found = [found for file in python_files() for found in elsewhere(file, tree_of(file))]

    assert found == []


@pytest.mark.parametrize(
    ("line", "name"),
    [
        ("Opener({customer_id: key})", "Opener"),
        ('Reading("me", "GET /v1/x", ())', "Reading"),
        ("unsealing.open_event(event, key=key)", "open_event"),
        ("await keys.key_for(customer_id, create=False)", "key_for"),
        ("await ring.keys_for(customer_ids, create=wanted)", "keys_for"),
    ],
)
def test_a_way_round_is_seen(line: str, name: str):
    planted = Path("services/valuation/overrides/notes.py")

    assert list(elsewhere(planted, ast.parse(line))) == [(planted, name)]


def test_another_use_is_seen():
    planted = Path("services/valuation/overrides/notes.py")
    line = 'await opener_for("deciding", keys, [customer_id])'

    assert list(openings(planted, ast.parse(line))) == [(planted, "deciding")]
