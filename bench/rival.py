"""The `lifetimes` package fitting the same rows, in an environment old enough for it."""

import subprocess
import sys
import tempfile
from pathlib import Path

import numpy as np

from services.valuation.models.histories import Histories

ENVIRONMENT = Path(".run/rival")
REQUIREMENTS = Path("requirements/rival.txt")
_PROGRAM = """
import sys, time, warnings
warnings.simplefilter("ignore")
import numpy as np
from lifetimes import BetaGeoFitter
rows = np.load(sys.argv[1])
for _ in range(int(sys.argv[2])):
    started = time.perf_counter()
    fitted = BetaGeoFitter().fit(rows["x"], rows["t_x"], rows["T"])
    print(time.perf_counter() - started, *fitted.params_[["r", "alpha", "a", "b"]])
"""


class RivalMissing(RuntimeError):
    """Reason why there is nobody to compare with, in one sentence."""


def rival_fits(population: Histories, rounds: int) -> list[tuple[float, ...]]:
    """Per round the seconds of their fit, and r, alpha, a, b. Raises RivalMissing."""
    python = _environment()
    with tempfile.TemporaryDirectory() as folder:
        rows = Path(folder) / "rows.npz"
        np.savez(rows, x=population.x, t_x=population.t_x, T=population.T)
        done = subprocess.run(
            [python, "-c", _PROGRAM, rows, str(rounds)], capture_output=True, text=True
        )
    if done.returncode:
        raise RivalMissing(f"lifetimes did not run: {done.stderr.strip().splitlines()[-1]}")
    return [tuple(map(float, line.split())) for line in done.stdout.splitlines()]


def _environment() -> Path:
    """Its Python, installed from pinned wheels the first time."""
    python = ENVIRONMENT / "bin" / "python"
    done = ENVIRONMENT / "installed"
    if done.exists():
        return python
    for command in (
        [sys.executable, "-m", "venv", "--clear", ENVIRONMENT],
        [
            *(python, "-m", "pip", "install", "--quiet", "--no-input", "--require-hashes"),
            *("--only-binary", ":all:", "-r", REQUIREMENTS),
        ],
    ):
        tried = subprocess.run(command, capture_output=True, text=True)
        if tried.returncode:
            reason = (tried.stderr.strip().splitlines() or ["no reason was given"])[-1]
            raise RivalMissing(f"lifetimes cannot be installed here: {reason}")
    done.touch()
    return python
