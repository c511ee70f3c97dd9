"""Each role as its pod runs it, minus the container: what the image holds, what manifests say."""

import http.client
import os
import signal
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from deploy.local.brokers import Broker
from deploy.local.issuer import Issuer
from deploy.local.settings import SERVICES
from tests.deploy.rendering import Manifest, containers, named, rendered
from tests.deploy.test_image import ROOT, context
from tests.deploy.test_settings import environment

ROLES = ("api", "relay", "consumer")
PATIENCE = 30.0


class Pod:
    """The process of one workload of the dev overlay, with servers of this machine."""

    def __init__(self, manifest: Manifest, folder: Path, servers: dict[str, str]) -> None:
        [self.container] = containers(manifest)
        self.grace: int = manifest["spec"]["template"]["spec"].get(
            "terminationGracePeriodSeconds", 30
        )
        told = environment(rendered("dev"), self.container) | servers
        self.port = int(told["HTTP_PORT"])
        self._log = (folder.parent / f"{manifest['metadata']['name']}.log").open("w+")
        self.process = subprocess.Popen(
            [sys.executable, *self.container["command"][1:]],
            cwd=folder,
            env=told | {"PATH": "/usr/bin:/bin", "PYTHONDONTWRITEBYTECODE": "1"} | _run_mark(),
            stdout=self._log,
            stderr=subprocess.STDOUT,
        )

    def get(self, path: str) -> tuple[int, str]:
        connection = http.client.HTTPConnection("127.0.0.1", self.port, timeout=5)
        try:
            connection.request("GET", path)
            answer = connection.getresponse()
            return answer.status, answer.read().decode()
        except OSError:
            return 0, ""
        finally:
            connection.close()

    def await_probe(self, kind: str) -> None:
        """Until the probe of that kind succeeds, as the kubelet would ask."""
        deadline = time.monotonic() + PATIENCE
        while self.get(self.container[kind]["httpGet"]["path"])[0] != 200:
            assert self.process.poll() is None, self.log()
            assert time.monotonic() < deadline, self.log()
            time.sleep(0.05)

    def log(self) -> str:
        self._log.seek(0)
        return self._log.read()[-3000:]


def _run_mark() -> dict[str, str]:
    """So that the process ends with the test run, whatever happens."""
    return {name: value for name, value in os.environ.items() if name == "RAPPORT_TEST_RUN"}


@contextmanager
def running(pods: list[Pod]) -> Iterator[None]:
    try:
        yield
    finally:
        for pod in pods:
            pod.process.kill()
            pod.process.wait()


def files_of(folder: Path) -> set[Path]:
    return set(folder.rglob("*"))


def free_port() -> str:
    with socket.create_server(("127.0.0.1", 0)) as listener:
        return str(listener.getsockname()[1])


@pytest.mark.parametrize("broker", ["embedded"], indirect=True)
@pytest.mark.parametrize("service", SERVICES)
def test_a_service_runs_as_its_manifests_say(
    service: str, database: str, broker: Broker, tmp_path: Path
) -> None:
    if not (ROOT / f"services/{service}/app.py").exists():
        pytest.skip(f"services/{service} has no composition root yet")
    folder = context(service, tmp_path / "app")
    before = files_of(folder)
    issuer = Issuer(tmp_path / "keys")
    issuer.ensure_keys()
    servers = {
        "DATABASE_URL": database,
        "KAFKA_BOOTSTRAP_SERVERS": broker.bootstrap,
        "KAFKA_IDEMPOTENT": "false",  # the embedded broker knows no such producers
        "KAFKA_SESSION_TIMEOUT_MS": "2000",  # and lets a new member wait half of that
        "OIDC_JWKS_URL": issuer.jwks_file.as_uri(),
    }

    migration = Pod(named(rendered("dev"), "Job", f"{service}-migrate"), folder, servers)
    assert migration.process.wait(PATIENCE) == 0, migration.log()

    pods = [
        Pod(
            named(rendered("dev"), "Deployment", f"{service}-{role}"),
            folder,
            servers | {"HTTP_PORT": free_port()},  # they share one host here
        )
        for role in ROLES
    ]
    with running(pods):
        for pod in pods:
            pod.await_probe("startupProbe")
            pod.await_probe("livenessProbe")
            pod.await_probe("readinessProbe")
            status, text = pod.get("/metrics")
            assert status == 200
            assert "python_info" in text
        for pod in pods:
            pod.process.send_signal(signal.SIGTERM)
        for pod in pods:
            assert pod.process.wait(pod.grace) == 0, pod.log()
    assert files_of(folder) == before, "the root file system is read-only"


@pytest.mark.parametrize("broker", ["embedded"], indirect=True)
def test_a_pod_is_alive_but_not_ready_before_its_schema_is_there(
    database: str, broker: Broker, tmp_path: Path
) -> None:
    issuer = Issuer(tmp_path / "keys")
    issuer.ensure_keys()
    pod = Pod(
        named(rendered("dev"), "Deployment", "customer-api"),
        context("customer", tmp_path / "app"),
        {
            "DATABASE_URL": database,
            "KAFKA_BOOTSTRAP_SERVERS": broker.bootstrap,
            "OIDC_JWKS_URL": issuer.jwks_file.as_uri(),
            "HTTP_PORT": free_port(),
        },
    )
    with running([pod]):
        pod.await_probe("livenessProbe")
        assert pod.get("/readyz")[0] == 503
        assert pod.process.poll() is None
