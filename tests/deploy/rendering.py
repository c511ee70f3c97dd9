"""Kustomize output as Python data, and what to do where no kustomize is."""

import os
import shutil
import subprocess
from copy import deepcopy
from functools import cache
from pathlib import Path
from typing import Any

import pytest
import yaml

K8S = Path(__file__).parents[2] / "deploy/k8s"
OVERLAYS = ("dev", "production")
Manifest = dict[str, Any]


def renderer() -> list[str]:
    """The command that renders a folder; skips the test where there is none, fails in CI."""
    if shutil.which("kubectl"):
        return ["kubectl", "kustomize"]
    if shutil.which("kustomize"):
        return ["kustomize", "build"]
    message = "neither kubectl nor kustomize is here: the manifests cannot be rendered"
    if os.environ.get("CI") == "true":
        pytest.fail(message)
    pytest.skip(message)


def render(folder: Path) -> list[Manifest]:
    done = subprocess.run([*renderer(), str(folder)], capture_output=True, text=True)
    assert done.returncode == 0, done.stderr
    return [manifest for manifest in yaml.load_all(done.stdout, yaml.CSafeLoader) if manifest]


@cache
def _rendered(name: str) -> list[Manifest]:
    return render(K8S / "base" if name == "base" else K8S / "overlays" / name)


def rendered(name: str) -> list[Manifest]:
    """A fresh copy of what `base` or an overlay says, to be looked at or spoiled."""
    return deepcopy(_rendered(name))


def of_kind(manifests: list[Manifest], *kinds: str) -> list[Manifest]:
    return [manifest for manifest in manifests if manifest["kind"] in kinds]


def named(manifests: list[Manifest], kind: str, name: str) -> Manifest:
    return next(m for m in of_kind(manifests, kind) if m["metadata"]["name"] == name)


def title(manifest: Manifest) -> str:
    return f"{manifest['kind']}/{manifest['metadata']['name']}"


def containers(manifest: Manifest) -> list[Manifest]:
    """Of everything that makes pods; none for other kinds."""
    if manifest["kind"] not in ("Deployment", "StatefulSet", "Job", "DaemonSet"):
        return []
    pod = manifest["spec"]["template"]["spec"]
    return pod.get("initContainers", []) + pod["containers"]
