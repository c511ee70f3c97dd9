"""`python -m deploy.contract.openapi FOLDER`: write the OpenAPI document of each service there."""

import asyncio
import importlib
import json
import sys
from pathlib import Path
from typing import Any

import asyncpg
from fastapi import FastAPI

from deploy.local.settings import SERVICES
from libs.service.runtime import Pools, assembled
from libs.service.service import Service

_NOTHING = {  # needed to build an API, and in none of its document
    "database_url": "postgresql://nowhere",
    "kafka_bootstrap_servers": "nowhere:1",
    "oidc_issuer": "nobody",
    "oidc_audience": "nobody",
    "oidc_jwks_url": "file:///nowhere",
    "master_key": bytes(32),
    "token_secret": bytes(32),
}


async def api(name: str) -> FastAPI:
    """A service's HTTP application, made without any connection: to look at, not to call."""
    service: Service = importlib.import_module(f"services.{name}.service").SERVICE
    settings = service.settings(**_NOTHING)
    pool = asyncpg.create_pool(settings.database_url)
    pools = Pools(work=pool, commits=pool, probes=pool)
    return service.api(assembled(settings, pools, service.migrations))


async def document(name: str) -> dict[str, Any]:
    """OpenAPI document that the service answers at /openapi.json."""
    return (await api(name)).openapi()


async def main(folder: Path) -> None:
    folder.mkdir(parents=True, exist_ok=True)
    for name in SERVICES:
        text = json.dumps(await document(name), indent=2, ensure_ascii=False)
        (folder / f"{name}.json").write_text(text + "\n")


if __name__ == "__main__":
    asyncio.run(main(Path(sys.argv[1])))
