"""The CDNOW purchase history, from the data files of the installed `lifetimes` wheel."""

from collections.abc import AsyncIterator, Callable
from dataclasses import dataclass
from datetime import date
from importlib.metadata import files
from pathlib import Path

import asyncpg
import numpy as np
import pytest

from deploy.local.postgres import Postgres
from libs.database.pool import open_pool
from services.valuation.service import SERVICE
from tests.services.templates import Template, template_of

CALIBRATION_END = date(1997, 9, 30).toordinal()
HOLDOUT_END = date(1998, 6, 30).toordinal()


@dataclass(frozen=True)
class Cohort:
    """Order days of a cohort, same-day orders merged: one row per customer and day."""

    customer: np.ndarray
    day: np.ndarray
    amount: np.ndarray

    def until(self, day: int) -> "Cohort":
        return self._where(self.day <= day)

    def after(self, day: int) -> "Cohort":
        return self._where(self.day > day)

    def counts(self, customers: int) -> np.ndarray:
        return np.bincount(self.customer, minlength=customers)

    def totals(self, customers: int) -> np.ndarray:
        return np.bincount(self.customer, weights=self.amount, minlength=customers)

    @property
    def customers(self) -> int:
        return int(self.customer.max()) + 1

    def first_days(self) -> np.ndarray:
        first = np.full(self.customers, 10**7)
        np.minimum.at(first, self.customer, self.day)
        return first

    def last_days(self) -> np.ndarray:
        last = np.zeros(self.customers, dtype=int)
        np.maximum.at(last, self.customer, self.day)
        return last

    def _where(self, kept: np.ndarray) -> "Cohort":
        return Cohort(self.customer[kept], self.day[kept], self.amount[kept])


def _wheel_file(name: str) -> Path:
    found = next(f for f in files("lifetimes") or () if f.name == name)
    return Path(str(found.locate()))


def _read(name: str, customer_column: int) -> Cohort:
    lines = [line.split() for line in _wheel_file(name).read_text().splitlines()]
    rows = [line for line in lines if line and line[0].isdigit()]
    numbers = np.array([int(row[customer_column]) for row in rows])
    texts = [row[-3] for row in rows]
    days = np.array([date(int(t[:4]), int(t[4:6]), int(t[6:])).toordinal() for t in texts])
    amounts = np.array([float(row[-1]) for row in rows])
    customers, customer = np.unique(numbers, return_inverse=True)
    merged, at = np.unique(customer * 10**7 + days, return_inverse=True)
    assert len(customers) == numbers.max()
    return Cohort(merged // 10**7, merged % 10**7, np.bincount(at, weights=amounts))


@pytest.fixture(scope="session")
def cdnow_sample() -> Cohort:
    return _read("CDNOW_sample.txt", 1)


@pytest.fixture(scope="session")
def cdnow_master() -> Cohort:
    return _read("CDNOW_master.txt", 0)


@pytest.fixture(scope="session", params=["sample", "master"])
def cdnow(request: pytest.FixtureRequest) -> Cohort:
    return request.getfixturevalue(f"cdnow_{request.param}")


@pytest.fixture(scope="session")
def finite_difference() -> Callable:
    def slope(value: Callable[[np.ndarray], float], at: np.ndarray) -> np.ndarray:
        steps = np.diag(at * 1e-6)
        return np.array([(value(at + s) - value(at - s)) / (2 * s.sum()) for s in steps])

    return slope


@pytest.fixture(scope="session")
def template(postgres: Postgres) -> Template:
    return template_of(postgres, SERVICE)


@pytest.fixture
async def store(database: str) -> AsyncIterator[asyncpg.Pool]:
    """A pool on the service's own database, migrated and empty."""
    pool = await open_pool(database, max_size=6, statement_timeout=60)
    yield pool
    await pool.close()
