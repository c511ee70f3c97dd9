"""The two shell scripts, run against a kubectl that only writes down what it was asked."""

import os
import subprocess
from pathlib import Path

import pytest

from tests.deploy.rendering import K8S, OVERLAYS, containers, of_kind, rendered

FAKE = """#!/bin/bash
echo "$*" >> {log}
case "$*" in
  *"{failing}"*) exit 1 ;;
  *" get "*|"get "*) exit {found} ;;
esac
"""


@pytest.fixture
def log(tmp_path: Path) -> Path:
    return tmp_path / "log"


def run(
    script: str, *arguments: str, log: Path, failing: str = "nothing at all", found: int = 1
) -> tuple[int, list[str], str]:
    """Exit status, what kubectl was asked, standard error."""
    fake = log.parent / "bin/kubectl"
    fake.parent.mkdir(exist_ok=True)
    fake.write_text(FAKE.format(log=log, failing=failing, found=found))
    fake.chmod(0o755)
    path = f"{fake.parent}:{os.environ['PATH']}"
    done = subprocess.run(
        [str(K8S / script), *arguments],
        env=os.environ | {"PATH": path},
        capture_output=True,
        text=True,
    )
    asked = log.read_text().splitlines() if log.exists() else []
    return done.returncode, asked, done.stderr


def test_a_release_migrates_before_it_rolls_out(log: Path) -> None:
    status, asked, errors = run("apply.sh", "deploy/k8s/overlays/dev", log=log)

    assert status == 0, errors
    steps = [
        next(word for word in ("kustomize", "delete", "apply", "wait", "rollout") if word in line)
        for line in asked
    ]
    assert steps == ["kustomize", "delete", "apply", "apply", "wait", "apply", "rollout"]
    assert [line.partition("--selector ")[2] for line in asked if " apply " in line] == [
        "!app.kubernetes.io/component",
        "app.kubernetes.io/component=migrate",
        "app.kubernetes.io/component in (api,consumer,relay)",
    ]


def test_a_failed_migration_rolls_nothing_out(log: Path) -> None:
    status, asked, errors = run(
        "apply.sh", "deploy/k8s/overlays/dev", log=log, failing="condition=complete"
    )

    assert status == 1
    assert "nothing was rolled out" in errors
    assert not any("api,consumer,relay" in line for line in asked)


def test_without_an_overlay_nothing_is_asked(log: Path) -> None:
    status, asked, errors = run("apply.sh", log=log)

    assert (status, asked) == (1, [])
    assert "say which overlay" in errors


@pytest.mark.parametrize("overlay", OVERLAYS)
def test_its_selectors_leave_nothing_out(overlay: str) -> None:
    """Everything is applied in exactly one of the three steps."""
    components = [
        m["metadata"]["labels"].get("app.kubernetes.io/component") for m in rendered(overlay)
    ]

    assert set(components) == {None, "migrate", "api", "consumer", "relay"}


def test_the_secrets_script_makes_all_that_the_overlay_refers_to(log: Path, tmp_path: Path) -> None:
    keys = tmp_path / "jwks.json"
    keys.write_text("{}")
    status, asked, errors = run("overlays/dev/secrets.sh", str(keys), log=log)
    made = {line.split("create ")[1].split(" --")[0] for line in asked if "create" in line}
    literals = {
        (line.split("generic ")[1].split()[0], part.split("=")[1])
        for line in asked
        if "create secret" in line
        for part in line.split()
        if part.startswith("--from-literal")
    }

    assert status == 0, errors
    assert {f"secret generic {name}" for name, _ in referred()} < made
    assert "configmap issuer-jwks" in made
    assert {(name, key) for name, key in referred() if key} <= literals


def test_what_exists_is_left_alone(log: Path, tmp_path: Path) -> None:
    """A new master key would make everything that is sealed unreadable."""
    keys = tmp_path / "jwks.json"
    keys.write_text("{}")
    status, asked, _ = run("overlays/dev/secrets.sh", str(keys), log=log, found=0)

    assert status == 0
    assert not any("create" in line for line in asked)


def test_without_an_issuer_the_secrets_script_says_what_to_do(log: Path) -> None:
    status, asked, errors = run("overlays/dev/secrets.sh", "/nowhere/jwks.json", log=log)

    assert (status, asked) == (1, [])
    assert "make up" in errors


def referred() -> set[tuple[str, str | None]]:
    """(secret, key) of every reference in the dev overlay; whole secrets without a key."""
    found: set[tuple[str, str | None]] = set()
    for workload in of_kind(rendered("dev"), "Deployment", "Job", "StatefulSet"):
        for container in containers(workload):
            for variable in container.get("env", ()):
                if reference := variable.get("valueFrom", {}).get("secretKeyRef"):
                    found.add((reference["name"], reference["key"]))
            for source in container.get("envFrom", ()):
                if "secretRef" in source:
                    name = source["secretRef"]["name"]
                    found |= {(name, "MASTER_KEY"), (name, "TOKEN_SECRET")}
    return found
