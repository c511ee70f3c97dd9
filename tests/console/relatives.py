"""Graphs of any size as the customer service answers them."""

import random
from typing import Any
from uuid import NAMESPACE_URL, uuid5


def answer_of_many(root: str, size: int, *names: str, depth: int = 1) -> dict[str, Any]:
    """The root and `size` others, up to `depth` away, each found through one before it."""
    chance = random.Random(size)
    nodes = [_node(root, "The one asked for", 0, [])]
    relations = []
    for number in range(size):
        id = str(uuid5(NAMESPACE_URL, f"relative {number}"))
        parent = chance.choice([node for node in nodes if node["depth"] < depth][:40])
        step = {"relation_id": str(uuid5(NAMESPACE_URL, f"relation {number}")), "customer_id": id}
        name = names[number] if number < len(names) else f"Relative {number:04d}"
        nodes.append(_node(id, name, parent["depth"] + 1, [*parent["path"], step]))
        relations.append(_relation(step["relation_id"], id, parent["customer_id"]))
    return {
        "customer_id": root,
        "depth": depth,
        "nodes": nodes,
        "relations": relations,
        "cut": False,
        "as_of": None,
        "basis": None,
    }


def _node(id: str, name: str, depth: int, path: list[dict[str, str]]) -> dict[str, Any]:
    return {
        "customer_id": id,
        "records": [id],
        "kind": "person",
        "name": name,
        "personal_data": "clear",
        "grade": None,
        "depth": depth,
        "path": path,
    }


def _relation(id: str, from_id: str, to_id: str) -> dict[str, Any]:
    return {
        "relation_id": id,
        "from_id": from_id,
        "to_id": to_id,
        "kind": "member_of",
        "symmetric": False,
        "role": None,
        "tier": None,
        "territory": None,
        "since": None,
        "until": None,
        "source": "relation",
        "repeated_by": [],
    }
