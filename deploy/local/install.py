"""Virtual environment and pinned dependencies, by nothing but the standard library.

Run by the system's Python as `python deploy/local/install.py VENV`, before anything is installed.
"""

import subprocess
import sys
from collections.abc import Iterable, Iterator
from pathlib import Path

# The second one's own dependencies are old and unused: only its data files are wanted.
REQUIREMENTS = (
    ("requirements/dev.txt", "--require-hashes"),
    ("requirements/data.txt", "--require-hashes", "--no-deps"),
)


def main(venv: Path) -> int:
    python = venv / "bin" / "python"
    if not _works(python) and not _create(venv):
        return _fail("Python cannot make a virtual environment: install python3-venv (Debian)")
    for file, *options in REQUIREMENTS:
        pins = sum("==" in line for line in Path(file).read_text().splitlines())
        command = [str(python), "-m", "pip", "install", *options, "-r", file]
        if (failure := _install(command, pins)) is not None:
            return _fail(f"pip could not install {file}: {failure}")
    return 0


def _works(python: Path) -> bool:
    try:
        return subprocess.run([python, "-m", "pip", "-V"], capture_output=True).returncode == 0
    except OSError:
        return False


def _create(venv: Path) -> bool:
    command = [sys.executable, "-m", "venv", "--clear", str(venv)]
    return subprocess.run(command, capture_output=True).returncode == 0


def _install(command: list[str], pins: int) -> str | None:
    """Returns what went wrong, or None."""
    pip = subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True)
    errors = [line for line in _watched(pip.stdout or (), pins) if line.startswith("ERROR")]
    return None if pip.wait() == 0 else (errors or ["it gave no reason"])[0].strip()


def _watched(lines: Iterable[str], pins: int) -> Iterator[str]:
    """Show how far pip is: a bar on a terminal, a line now and then elsewhere."""
    seen = 0
    for line in lines:
        yield line
        if line.startswith(("Collecting ", "Requirement already satisfied: ")):
            seen += 1
            _show(seen, pins)
        elif line.startswith("Installing collected packages"):
            _say(f"Installing {seen} packages, about half a minute")
    _say("")


def _show(seen: int, pins: int) -> None:
    if sys.stdout.isatty():
        done = min(30, 30 * seen // pins)
        sys.stdout.write(f"\rDependencies [{'#' * done}{' ' * (30 - done)}] {seen}/{pins} ")
        sys.stdout.flush()
    elif seen % 25 == 0:
        _say(f"Dependencies: {seen} of {pins}")


def _say(text: str) -> None:
    before = "\n" if sys.stdout.isatty() else ""
    if before or text:
        print(f"{before}{text}", flush=True)


def _fail(reason: str) -> int:
    sys.stderr.write(f"{reason}\n")
    return 1


if __name__ == "__main__":
    raise SystemExit(main(Path(sys.argv[1])))
