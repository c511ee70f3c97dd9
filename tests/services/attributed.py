"""Who is behind the events in a service's store, and what admins are told of it."""

from typing import Any

from tests.services.serving import Served

_STREAM = "select actor, via from events where stream = $1 order by version"


async def of_stream(served: Served, stream: str) -> list[tuple[str | None, str | None]]:
    """Actor and via of each event, in order."""
    return [tuple(row) for row in await served.runtime.pool.fetch(_STREAM, stream)]


async def attributed(served: Served) -> set[str | None]:
    """Everybody who is behind an event."""
    return {row[0] for row in await served.runtime.pool.fetch("select actor from events")}


async def changes(served: Served, **asked: str) -> list[dict[str, Any]]:
    """All pages of what admins are told, three at a time."""
    items: list[dict[str, Any]] = []
    cursor: str | None = None
    while True:
        page = {"limit": "3", **asked} | ({"cursor": cursor} if cursor else {})
        answer = await served.client.get(
            "/v1/audit/changes", params=page, headers=served.issuer.headers("admin")
        )
        assert answer.status_code == 200, answer.text
        items += answer.json()["items"]
        cursor = answer.json()["next_cursor"]
        if cursor is None:
            return items
