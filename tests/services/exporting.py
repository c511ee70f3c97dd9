"""An access export as a client reads it, its receipt checked."""

import hashlib
import json
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from tests.services.serving import Served

PURPOSE = {"Purpose": "access_request"}


@dataclass
class Export:
    head: dict[str, Any]
    events: list[dict[str, Any]]
    rows: list[dict[str, Any]]
    receipt: dict[str, Any]
    text: str

    def table(self, name: str) -> list[dict[str, Any]]:
        return [row["data"] for row in self.rows if row["table"] == name]


async def exported(served: Served, customer_id: object, **more: Any) -> Export:
    path = f"/v1/customers/{customer_id}/access-export"
    answer = await served.get(path, headers=PURPOSE, **more)
    assert answer.status_code == 200, answer.text
    assert answer.headers["content-type"] == "application/x-ndjson"
    lines = answer.content.splitlines(keepends=True)
    head, *parts, receipt = [json.loads(line) for line in lines]
    assert (head["part"], receipt["part"]) == ("export", "receipt")
    assert receipt["sha256"] == hashlib.sha256(b"".join(lines[:-1])).hexdigest()
    events, rows = ([part for part in parts if part["part"] == kind] for kind in ("event", "row"))
    assert len(events) + len(rows) == len(parts)
    assert sum(receipt["counts"].values()) == len(parts)
    return Export(head, events, rows, receipt, answer.text)


def types_of(events: Sequence[dict[str, Any]]) -> list[str]:
    return [event["type"].removeprefix("crm.").removesuffix(".v1") for event in events]
