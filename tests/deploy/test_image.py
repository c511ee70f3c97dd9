"""The image of a service, checked without Docker: what it holds, and that this is enough to run."""

import re
import shutil
import signal
import subprocess
import sys
from importlib.metadata import packages_distributions
from pathlib import Path

import pytest

from tests.deploy.dockerfile import copied, ignored, instructions

ROOT = Path(__file__).parents[2]
DOCKERFILE = ROOT / "deploy/docker/Dockerfile"
IGNORE = ROOT / "deploy/docker/Dockerfile.dockerignore"
SERVICES = ("customer", "interaction", "valuation", "callcenter")
EACH = pytest.mark.parametrize("service", SERVICES)
IMPORT = """
import sys

class OnlyWhatIsPinned:
    def find_spec(self, name, path=None, target=None):
        if name.partition(".")[0] in {absent!r}:
            raise ModuleNotFoundError(name)

sys.meta_path.insert(0, OnlyWhatIsPinned())
import services.{service}.app, services.{service}.__main__
"""


def absent_modules() -> set[str]:
    """Top-level modules that are installed here, for development, and will not be in an image."""
    pins = (ROOT / "requirements/run.txt").read_text()
    pinned = set(re.findall(r"^([a-z0-9._-]+)==", pins, re.MULTILINE))
    return {
        module
        for module, distributions in packages_distributions().items()
        if not pinned & {name.lower().replace("_", "-") for name in distributions}
    }


def context(service: str, folder: Path) -> Path:
    """What the image gets from this repository, and nothing else."""
    for source in copied(DOCKERFILE, service):
        if source.startswith("requirements"):
            continue
        target = folder / source
        target.parent.mkdir(parents=True, exist_ok=True)
        if (ROOT / source).is_dir():
            shutil.copytree(ROOT / source, target, ignore=_left_out)
        else:
            shutil.copy(ROOT / source, target)
    return folder


def _left_out(folder: str, names: list[str]) -> list[str]:
    where = Path(folder).relative_to(ROOT)
    return [name for name in names if ignored(IGNORE, str(where / name))]


@EACH
def test_what_is_copied_exists_and_reaches_the_builder(service: str) -> None:
    for source in copied(DOCKERFILE, service):
        assert (ROOT / source).exists(), source
        assert not ignored(IGNORE, source), source


@EACH
def test_an_image_holds_libs_and_its_own_service_alone(service: str) -> None:
    assert set(copied(DOCKERFILE, service)) == {
        "requirements/run.txt",
        "requirements/traces.txt",
        "libs",
        "services/__init__.py",
        f"services/{service}",
    }


@pytest.mark.parametrize("path", ["tests", ".git", ".run", "deploy/local/issuer.py", ".venv"])
def test_the_builder_never_sees_the_rest(path: str) -> None:
    assert ignored(IGNORE, path)


@EACH
def test_a_service_starts_from_what_its_image_holds(service: str, tmp_path: Path) -> None:
    if not (ROOT / f"services/{service}/app.py").exists():
        pytest.skip(f"services/{service} has no composition root yet")
    folder = context(service, tmp_path)

    done = subprocess.run(
        [sys.executable, "-c", IMPORT.format(service=service, absent=absent_modules())],
        cwd=folder,
        env={"PATH": "/usr/bin:/bin", "PYTHONDONTWRITEBYTECODE": "1"},
        capture_output=True,
        text=True,
    )

    assert done.returncode == 0, done.stderr


def test_nobody_can_have_a_process_of_an_image_killed_at_a_failpoint(tmp_path: Path) -> None:
    reach = "from libs.failpoints.points import armed, reach; reach('here'); print(armed('here'))"
    ended = [
        subprocess.run(
            [sys.executable, "-c", reach],
            cwd=folder,
            env={"PATH": "/usr/bin:/bin", "RAPPORT_FAILPOINT": "here"},
            capture_output=True,
            text=True,
        )
        for folder in (ROOT, context("customer", tmp_path))
    ]

    assert [done.returncode for done in ended] == [-signal.SIGKILL, 0], ended[1].stderr
    assert ended[1].stdout == "False\n"


@pytest.mark.parametrize(
    ("service", "module", "pages", "more"),
    [
        ("valuation", "console_endpoints", "valuation_console", 3),  # and what it draws with
        ("customer", "customer_pages", "customer_console", 2),
    ],
)
def test_a_console_is_in_the_image(
    service: str, module: str, pages: str, more: int, tmp_path: Path
) -> None:
    folder = context(service, tmp_path)
    count = f"import services.{service}.console.{module} as c; print(len(c.{pages}({{}})))"
    files = [
        file
        for console in (f"services/{service}/console", "libs/web/console")
        for file in (ROOT / console).iterdir()
        if file.suffix not in ("", ".py")
    ]

    done = subprocess.run(
        [sys.executable, "-c", IMPORT.format(service=service, absent=absent_modules()) + count],
        cwd=folder,
        env={"PATH": "/usr/bin:/bin", "PYTHONDONTWRITEBYTECODE": "1"},
        capture_output=True,
        text=True,
    )

    assert done.stdout.strip() == str(more + len(files)), done.stderr
    assert not [file for file in files if ignored(IGNORE, str(file.relative_to(ROOT)))]


@EACH
def test_an_image_has_no_other_service_to_import(service: str, tmp_path: Path) -> None:
    folder = context(service, tmp_path)

    others = {path.name for path in (folder / "services").iterdir() if path.is_dir()}

    assert others == {service}


def test_dependencies_are_pinned_by_hash_and_come_from_no_named_address() -> None:
    [install] = [rest for word, rest in instructions(DOCKERFILE) if "pip install" in rest]
    pins = (ROOT / "requirements/run.txt").read_text()

    assert "--require-hashes" in install
    assert "--only-binary :all:" in install
    assert not re.search(r"https?://|--(extra-)?index-url|--find-links", install + pins)


def test_an_image_with_traces_holds_the_same_and_the_exporter() -> None:
    pins = re.compile(r"^([a-z0-9._-]+==\S+)", re.MULTILINE)
    plain, traced = (
        set(pins.findall((ROOT / f"requirements/{name}.txt").read_text()))
        for name in ("run", "traces")
    )

    added = {pin.partition("==")[0] for pin in traced - plain}
    assert plain <= traced
    assert {"opentelemetry-sdk", "opentelemetry-exporter-otlp-proto-http"} <= added


def test_the_container_runs_as_nobody_special() -> None:
    found = instructions(DOCKERFILE)
    users = [rest for word, rest in found if word == "USER"]
    last_copy = max(i for i, (word, _) in enumerate(found) if word == "COPY")

    assert users == ["10001:10001"]
    assert found.index(("USER", "10001:10001")) > last_copy


def test_base_images_say_their_exact_version() -> None:
    bases = [rest.split()[0] for word, rest in instructions(DOCKERFILE) if word == "FROM"]

    assert len(bases) == 2
    assert all(re.fullmatch(r"python:3\.\d+\.\d+-slim-\w+", base) for base in bases), bases


def test_a_build_without_a_service_stops_before_it_copies_all_of_them() -> None:
    words = [
        "test"
        if 'test -n "$SERVICE"' in rest
        else "services"
        if "services/$SERVICE" in rest
        else ""
        for _, rest in instructions(DOCKERFILE)
    ]

    assert 0 <= words.index("test") < words.index("services")


def test_signals_reach_python() -> None:
    """The shell only fills in the name: `exec` makes Python the process that gets SIGTERM."""
    [entry] = [rest for word, rest in instructions(DOCKERFILE) if word == "ENTRYPOINT"]

    assert "exec python -m services.$SERVICE" in entry
