"""The TypeScript client: made of the services' documents, compiled, and used on a running stack."""

import json
import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from deploy.local.processes import ROOT
from deploy.local.settings import SERVICES
from tests.local.cli import Cli

pytestmark = [pytest.mark.stack, pytest.mark.xdist_group("stack")]
CLIENT = ROOT / "clients/typescript"
MADE = ("node_modules", "dist", "openapi", "generated")


def ran(*command: str, cwd: Path) -> str:
    done = subprocess.run(command, cwd=cwd, capture_output=True, text=True)
    assert done.returncode == 0, done.stdout + done.stderr
    return done.stdout


@pytest.fixture(scope="module")
def client(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A copy of what is committed, with what `make client` makes from it."""
    if not (shutil.which("node") and shutil.which("npm")):
        reason = "the TypeScript client needs Node and npm"
        (pytest.fail if os.environ.get("CI") == "true" else pytest.skip)(reason)
    folder = tmp_path_factory.mktemp("client") / "typescript"
    shutil.copytree(CLIENT, folder, ignore=shutil.ignore_patterns(*MADE))
    ran(sys.executable, "-m", "deploy.contract.openapi", str(folder / "openapi"), cwd=ROOT)
    ran("npm", "ci", "--no-audit", "--no-fund", "--prefer-offline", cwd=folder)
    ran("npm", "run", "generate", cwd=folder)
    return folder


def test_the_documents_lint_clean(client: Path) -> None:
    ran("npm", "run", "lint", cwd=client)


def test_every_operation_is_a_method(client: Path) -> None:
    for service in SERVICES:
        document = json.loads((client / f"openapi/{service}.json").read_text())
        operations = [one for path in document["paths"].values() for one in path.values()]
        methods = (client / f"src/generated/{service}/sdk.gen.ts").read_text()
        assert methods.count("    public ") - methods.count("static") == len(operations)


def test_the_example_compiles_strictly_and_runs(client: Path, stack: Cli) -> None:
    """With what must not compile: `examples/refused.ts`."""
    ran("npm", "run", "compile", cwd=client)
    token = stack.run("token", "--role", "admin").stdout.splitlines()[-1]
    addresses = [stack.url(service, "") for service in (1, 2, 3, 4)]
    said = json.loads(ran("node", "dist/examples/first-purchase.js", *addresses, token, cwd=client))
    assert said["known"] and said["value"]["revenue"] == "120.00"
