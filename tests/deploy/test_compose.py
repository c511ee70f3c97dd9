"""The compose file: what it names exists, and it runs images as Kubernetes does."""

import re
from pathlib import Path
from typing import Any

import pytest
import yaml

from deploy.local.compose import variables
from deploy.local.settings import SERVICES, read_settings
from libs.service.settings import Settings
from tests.deploy.rules import images_are_pinned

FILE = Path(__file__).parents[2] / "deploy/local/compose.yaml"
COMPOSE: dict[str, Any] = yaml.safe_load(FILE.read_text())
PARTS: dict[str, Any] = COMPOSE["services"]
EACH = pytest.mark.parametrize("service", SERVICES)


def test_it_runs_the_servers_and_all_four_services() -> None:
    migrations = {f"{service}-migrate" for service in SERVICES}
    assert PARTS.keys() == {"kafka", "postgres", *SERVICES, *migrations}
    assert [name for name, part in PARTS.items() if "profiles" not in part] == ["kafka", "postgres"]


@EACH
def test_a_service_waits_for_its_migration_and_listens_where_make_up_would(service: str) -> None:
    part = PARTS[service]
    port = read_settings({}).port_of(service)

    assert part["ports"] == [f"127.0.0.1:{port}:8000"]
    assert part["depends_on"][f"{service}-migrate"] == {
        "condition": "service_completed_successfully"
    }
    assert part["build"]["args"] == {"SERVICE": service}
    assert (FILE.parent / part["build"]["context"] / part["build"]["dockerfile"]).exists()


@EACH
def test_a_service_is_told_everything_it_must_know(service: str) -> None:
    given = {name.lower() for name in PARTS[service]["environment"]}
    required = {name for name, field in Settings.model_fields.items() if field.is_required()}

    assert required <= given <= Settings.model_fields.keys()


@EACH
def test_containers_have_no_privileges(service: str) -> None:
    for part in (PARTS[service], PARTS[f"{service}-migrate"]):
        assert part["read_only"] is True
        assert part["cap_drop"] == ["ALL"]


def test_what_it_refers_to_is_written_by_the_command_it_names(tmp_path: Path) -> None:
    referred = set(re.findall(r"\$\{(\w+)", FILE.read_text()))

    found = variables(read_settings({"CRM_DATA_DIR": str(tmp_path)}))

    assert referred == found.keys()
    assert not any("'" in value or "\n" in value for value in found.values())
    assert found == variables(read_settings({"CRM_DATA_DIR": str(tmp_path)}))


def test_files_it_mounts_exist() -> None:
    for volume in PARTS["postgres"]["volumes"]:
        source = volume.split(":")[0]
        if source.startswith("."):
            assert (FILE.parent / source).resolve().stat().st_mode & 0o111, source


def test_images_are_pinned_and_nothing_is_open_to_the_network() -> None:
    pretended = [
        {
            "kind": "Job",
            "metadata": {"name": name},
            "spec": {"template": {"spec": {"containers": [part]}}},
        }
        for name, part in PARTS.items()
    ]
    assert list(images_are_pinned(pretended)) == []
    assert all(port.startswith("127.0.0.1:") for p in PARTS.values() for port in p.get("ports", ()))
