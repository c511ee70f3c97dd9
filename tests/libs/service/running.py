"""A service, mostly a throw-away one, as a process of its own, on the test's database."""

import asyncio
import base64
import os
import sys
import time
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path

import httpx2

from deploy.local.ports import free_port
from tests.libs.web.issuing import AUDIENCE, ISSUER, TestIssuer

ROOT = Path(__file__).parents[3]
PATIENCE = 60.0  # for machines that run much else besides
MIGRATIONS = Path(__file__).parent / "migrations"
THROWAWAY = "tests.libs.service.throwaway"
SECRET = base64.b64encode(b"s" * 32).decode()


def environment(database: str, jwks: str, port: int, **more: str) -> dict[str, str]:
    return {
        **os.environ,
        "DATABASE_URL_THROWAWAY": database,
        "KAFKA_BOOTSTRAP_SERVERS": "127.0.0.1:1",
        "HTTP_PORT": str(port),
        "OIDC_ISSUER": ISSUER,
        "OIDC_AUDIENCE": AUDIENCE,
        "OIDC_JWKS_URL": jwks,
        "MASTER_KEY": SECRET,
        "TOKEN_SECRET": SECRET,
        "THROWAWAY_MIGRATIONS": str(MIGRATIONS),
        **more,
    }


class Running:
    def __init__(self, process: asyncio.subprocess.Process, port: int) -> None:
        self.process = process
        self.port = port
        self.url = f"http://127.0.0.1:{port}"

    async def until_ready(self, probe: str = "/readyz") -> None:
        deadline = time.monotonic() + PATIENCE
        async with httpx2.AsyncClient(base_url=self.url) as client:
            while True:
                try:
                    if (await client.get(probe)).status_code == 200:
                        return
                except httpx2.TransportError:
                    pass
                assert self.process.returncode is None, await self.said()
                assert time.monotonic() < deadline, "never ready"
                await asyncio.sleep(0.05)

    async def said(self) -> str:
        assert self.process.stdout
        return (await self.process.stdout.read()).decode()


async def start(role: str, env: dict[str, str], module: str = THROWAWAY) -> Running:
    process = await asyncio.create_subprocess_exec(
        sys.executable,
        "-m",
        module,
        role,
        cwd=ROOT,
        env=env,
        stdout=asyncio.subprocess.PIPE,
        stderr=asyncio.subprocess.STDOUT,
    )
    return Running(process, int(env["HTTP_PORT"]))


@asynccontextmanager
async def running(
    role: str,
    database: str,
    issuer: TestIssuer,
    folder: Path,
    *,
    module: str = THROWAWAY,
    **more: str,
) -> AsyncIterator[Running]:
    env = environment(database, issuer.write(folder / "jwks.json"), free_port(), **more)
    started = await start(role, env, module)
    try:
        yield started
    finally:
        if started.process.returncode is None:
            started.process.kill()
            await started.process.wait()


async def ended(
    role: str, database: str, issuer: TestIssuer, folder: Path, **more: str
) -> tuple[int, str]:
    """Exit code and output of a process that ends by itself."""
    async with running(role, database, issuer, folder, **more) as started:
        said = await asyncio.wait_for(started.said(), PATIENCE)
        return await started.process.wait(), said
