"""How a service starts, refuses to start, and ends: as a process of its own."""

import asyncio
import base64
import json
import signal
import time
from pathlib import Path

import asyncpg
import httpx2
import pytest

from deploy.local.ports import free_port
from libs.service.settings import Settings, SettingsIncomplete, without_key
from tests.libs.service.running import PATIENCE, ended, environment, running
from tests.libs.web.issuing import TestIssuer


async def test_sigterm_ends_event_streams_finishes_requests_and_exits_with_0(
    migrated: str, issuer: TestIssuer, tmp_path: Path
):
    async with running("api", migrated, issuer, tmp_path) as service:
        await service.until_ready()
        headers = issuer.headers()
        async with httpx2.AsyncClient(base_url=service.url, headers=headers) as client:
            async with client.stream("GET", "/v1/stream", timeout=30) as stream:
                lines = stream.aiter_lines()
                assert (await anext(lines)).startswith("retry:")
                slow = asyncio.create_task(client.get("/v1/slow"))
                await asyncio.sleep(0.3)
                began = time.monotonic()
                service.process.send_signal(signal.SIGTERM)
                rest = [line async for line in lines]
            assert any(line.startswith("id: ") for line in rest)
            assert (await slow).json() == {"slow": True}
        assert await asyncio.wait_for(service.process.wait(), PATIENCE) == 0
        assert time.monotonic() - began < 9, "sooner than uvicorn would have given up waiting"
        logged = [json.loads(line) for line in (await service.said()).splitlines()]
        assert [line["event"] for line in logged][-1] == "stopped"


@pytest.mark.parametrize("role", ["relay", "consumer", "all"])
async def test_every_role_has_probes_and_ends_at_sigterm_also_without_a_broker(
    migrated: str, issuer: TestIssuer, tmp_path: Path, role: str
):
    async with running(role, migrated, issuer, tmp_path) as service:
        await service.until_ready()
        async with httpx2.AsyncClient(base_url=service.url) as client:
            assert (await client.get("/livez")).status_code == 200
            assert "rapport_http_request_seconds" in (await client.get("/metrics")).text
        service.process.send_signal(signal.SIGTERM)
        assert await asyncio.wait_for(service.process.wait(), PATIENCE) == 0, await service.said()


async def test_a_rollback_finds_a_newer_schema_and_goes_on(
    migrated: str, issuer: TestIssuer, tmp_path: Path
):
    connection = await asyncpg.connect(migrated)
    await connection.execute("update alembic_version set version_num = '0099_of_a_newer_release'")
    await connection.close()
    code, said = await ended("migrate", migrated, issuer, tmp_path)
    assert code == 0, said
    *logged, last = said.strip().splitlines()
    assert last.endswith(
        "the schema is at 0099_of_a_newer_release, newer than this code: nothing to do"
    )
    assert all(line.startswith("{") for line in logged)  # no traceback


async def test_not_ready_before_the_schema_is_there_and_ready_once_it_is(
    database: str, issuer: TestIssuer, tmp_path: Path
):
    async with running("api", database, issuer, tmp_path) as service:
        async with httpx2.AsyncClient(base_url=service.url) as client:
            answer = await _first_answer(client, "/readyz")
            assert answer.status_code == 503
            assert "schema" in answer.json()["title"]
            assert (await client.get("/livez")).status_code == 200
        code, said = await ended("migrate", database, issuer, tmp_path)
        assert code == 0, said
        await service.until_ready()


async def test_alive_but_not_ready_while_postgresql_is_away(
    migrated: str, issuer: TestIssuer, tmp_path: Path, postgres
):
    async with running("api", migrated, issuer, tmp_path) as service:
        await service.until_ready()
        await _cut_off(migrated)
        try:
            async with httpx2.AsyncClient(base_url=service.url) as client:
                await asyncio.sleep(0.6)
                assert (await client.get("/livez")).status_code == 200
                answer = await client.get("/readyz", timeout=10)
                assert answer.status_code == 503
                assert "database" in answer.json()["title"]
        finally:
            await _let_in(migrated)
        await service.until_ready()


async def test_a_dead_job_ends_the_process_with_one_line_and_no_exception_text(
    migrated: str, issuer: TestIssuer, tmp_path: Path
):
    code, said = await ended("all", migrated, issuer, tmp_path, MORTAL_JOB="1")
    assert code == 1
    assert said.splitlines()[-1] == (
        "throwaway all: the mortal job ended unexpectedly: LookupError"
    )
    assert "anna@" not in said
    assert "Traceback" not in said


@pytest.mark.parametrize("setting", ["synchronous_commit"])
async def test_an_unsafe_setting_is_refused_by_name(
    migrated: str, issuer: TestIssuer, tmp_path: Path, setting: str
):
    connection = await asyncpg.connect(migrated)
    name = await connection.fetchval("select current_database()")
    await connection.execute(f"alter database {name} set {setting} = off")
    await connection.close()
    code, said = await ended("api", migrated, issuer, tmp_path)
    assert code == 1
    assert f"{setting} = off" in said.splitlines()[-1]
    assert "Traceback" not in said


async def test_a_wrong_master_key_is_refused_by_name(
    migrated: str, issuer: TestIssuer, tmp_path: Path
):
    connection = await asyncpg.connect(migrated)
    await connection.execute(
        "insert into personal_keys (customer_id, wrapped) values (gen_random_uuid(), $1)",
        b"\1" + bytes(60),
    )
    await connection.close()
    other = base64.b64encode(b"o" * 32).decode()
    code, said = await ended("api", migrated, issuer, tmp_path, MASTER_KEY=other)
    assert code == 1
    assert "MASTER_KEY" in said.splitlines()[-1]


async def test_only_who_seals_or_opens_needs_a_master_key(
    migrated: str, issuer: TestIssuer, tmp_path: Path
):
    code, said = await ended("api", migrated, issuer, tmp_path, MASTER_KEY="")
    assert (code, said.splitlines()[-1].count("MASTER_KEY")) == (1, 1)
    code, said = await ended("restored", migrated, issuer, tmp_path, MASTER_KEY="")
    assert code == 0, said


def test_the_settings_of_each_role_keep_the_key_to_themselves(monkeypatch: pytest.MonkeyPatch):
    for name, value in environment("postgresql://nowhere", "file:///x", 8000).items():
        monkeypatch.setenv(name, value)
    for kind in (Settings, without_key(Settings)):
        settings = kind.read("throwaway")
        assert settings.master_key == b"s" * 32
        assert "ssss" not in repr(settings)


async def test_a_port_that_is_taken_is_said_in_one_line(
    migrated: str, issuer: TestIssuer, tmp_path: Path
):
    port = free_port()
    server = await asyncio.start_server(lambda *_: None, "127.0.0.1", port)
    async with server:
        code, said = await ended("api", migrated, issuer, tmp_path, HTTP_PORT=str(port))
    assert code == 1
    assert f"127.0.0.1:{port} cannot be listened on" in said
    assert "Traceback" not in said


async def test_missing_settings_are_named_and_values_are_not_shown(
    database: str, issuer: TestIssuer, tmp_path: Path
):
    code, said = await ended(
        "api", database, issuer, tmp_path, OIDC_ISSUER="", MASTER_KEY="c2VjcmV0"
    )
    assert code == 1
    assert said.splitlines() == [
        "throwaway api: set MASTER_KEY, OIDC_ISSUER in the environment: missing or not readable"
    ]


@pytest.mark.parametrize(
    ("url", "good"),
    [
        ("https://issuer.example.com/jwks.json", True),
        ("file:///etc/issuer/jwks.json", True),
        ("http://127.0.0.1:8080/jwks.json", True),
        ("http://issuer.example.com/jwks.json", False),
        ("http://127.0.0.1.example.com/jwks.json", False),
        ("ftp://issuer.example.com/jwks.json", False),
        ("/etc/issuer/jwks.json", False),
    ],
)
async def test_the_issuer_s_keys_never_come_in_clear(
    url: str, good: bool, monkeypatch: pytest.MonkeyPatch
):
    for name, value in environment("postgresql://nowhere", url, 8000).items():
        monkeypatch.setenv(name, value)
    if good:
        assert Settings.read("throwaway").oidc_jwks_url == url
    else:
        with pytest.raises(SettingsIncomplete, match="OIDC_JWKS_URL"):
            Settings.read("throwaway")


async def test_traces_that_cannot_be_sent_are_said_in_one_line(
    migrated: str, issuer: TestIssuer, tmp_path: Path
):
    code, said = await ended("api", migrated, issuer, tmp_path, OTEL_TRACES_EXPORTER="zipkin")
    assert code == 1
    assert said.splitlines() == ["throwaway api: OTEL_TRACES_EXPORTER must be otlp or none"]


async def test_no_postgresql_is_said_in_one_line(database: str, issuer: TestIssuer, tmp_path: Path):
    nowhere = f"postgresql://nobody@127.0.0.1:{free_port()}/nothing"
    code, said = await ended("api", nowhere, issuer, tmp_path)
    assert code == 1
    assert "PostgreSQL cannot be reached" in said
    assert "Traceback" not in said


async def _first_answer(client: httpx2.AsyncClient, path: str) -> httpx2.Response:
    for _ in range(1200):
        try:
            return await client.get(path)
        except httpx2.TransportError:
            await asyncio.sleep(0.05)
    raise AssertionError("it never listened")


async def _cut_off(dsn: str) -> None:
    await _on_the_server(dsn, "alter database {name} allow_connections false")


async def _let_in(dsn: str) -> None:
    await _on_the_server(dsn, "alter database {name} allow_connections true")


async def _on_the_server(dsn: str, statement: str) -> None:
    base, _, name = dsn.rpartition("/")
    connection = await asyncpg.connect(f"{base}/postgres")
    await connection.execute(statement.format(name=name.partition("?")[0]))
    await connection.execute(
        "select pg_terminate_backend(pid) from pg_stat_activity where datname = $1",
        name.partition("?")[0],
    )
    await connection.close()


async def test_a_consumer_is_not_ready_while_the_projection_is_in_a_newer_shape(
    migrated: str, issuer: TestIssuer, tmp_path: Path
):
    connection = await asyncpg.connect(migrated)
    await connection.execute("update public.projection_shape set shape = 2")
    async with running("consumer", migrated, issuer, tmp_path, PROJECTION="1") as service:
        async with httpx2.AsyncClient(base_url=service.url) as client:
            assert (await _first_answer(client, "/livez")).status_code == 200
            answer = await client.get("/readyz")
        await connection.execute("set rapport.projection_shape = 1")
        await connection.execute("update public.projection_shape set shape = 1")
        await service.until_ready()
    await connection.close()
    assert answer.status_code == 503
    assert answer.json()["title"].startswith(
        "Not ready: projection (the projection is in shape 2 of a newer release,"
    )
