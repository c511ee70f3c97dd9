"""A service's API inside the test, on a real database, and a client that calls it."""

import base64
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any
from uuid import uuid4

import httpx2
from fastapi import FastAPI

from libs.service.runtime import Runtime, open_runtime
from libs.service.service import Service
from tests.libs.web.issuing import AUDIENCE, ISSUER, TestIssuer

SECRET = base64.b64encode(b"s" * 32).decode()


@dataclass
class Served:
    """`call` speaks for a role, with a new Idempotency-Key unless one is given."""

    service: Service
    runtime: Runtime
    app: FastAPI
    client: httpx2.AsyncClient
    issuer: TestIssuer

    async def call(
        self,
        method: str,
        path: str,
        body: Any = None,
        *,
        role: str = "admin",
        key: str | None = None,
        headers: dict[str, str] | None = None,
        claims: dict[str, Any] | None = None,
        content: bytes | None = None,
    ) -> httpx2.Response:
        return await self.client.request(
            method,
            path,
            json=body if content is None else None,
            content=content,
            headers={
                "Authorization": f"Bearer {self.issuer.token(role, **(claims or {}))}",
                "Idempotency-Key": key or uuid4().hex,
                "Content-Type": "application/json",
                **(headers or {}),
            },
        )

    async def get(self, path: str, **more: Any) -> httpx2.Response:
        return await self.call("GET", path, **more)

    async def post(self, path: str, body: Any = None, **more: Any) -> httpx2.Response:
        return await self.call("POST", path, body, **more)


@asynccontextmanager
async def serving(
    service: Service,
    database: str,
    issuer: TestIssuer,
    folder: Path,
    *,
    bootstrap: str = "127.0.0.1:1",
    **more: Any,
) -> AsyncIterator[Served]:
    """One process's worth of the API, without a socket, on a migrated database. `more` are
    settings."""
    settings = service.settings(
        database_url=database,
        kafka_bootstrap_servers=bootstrap,
        kafka_idempotent=False,
        oidc_issuer=ISSUER,
        oidc_audience=AUDIENCE,
        oidc_jwks_url=issuer.write(folder / "jwks.json"),
        master_key=SECRET,  # pyright: ignore[reportArgumentType]
        token_secret=SECRET,  # pyright: ignore[reportArgumentType]
        **more,
    )
    async with open_runtime(settings, service.name, service.migrations) as runtime:
        app = service.api(runtime)
        transport = httpx2.ASGITransport(app=app)
        async with httpx2.AsyncClient(transport=transport, base_url="http://service") as client:
            yield Served(service, runtime, app, client, issuer)
