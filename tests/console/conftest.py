"""The real valuation API on a real database, and Chromium to look at it with."""

import asyncio
import copy
import os
import shutil
import socket
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path

import pytest
from playwright.async_api import Browser, async_playwright

from deploy.local.postgres import Postgres
from libs.database.pool import open_pool
from libs.service.http.limits import limits_of
from libs.service.server import listen, serve
from services.valuation.jobs.reviewer import Reviewer
from services.valuation.service import SERVICE
from tests.console.looking import Looking
from tests.libs.web.issuing import TestIssuer
from tests.services.serving import Served, serving
from tests.services.templates import Template, filled_template, template_of
from tests.services.valuation.hearing import Story
from tests.services.valuation.jobs.test_reviewer import hear_all, people

QUIET = (
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
)


@pytest.fixture(scope="session")
def chromium() -> str:
    """Where it is; skips what needs it where it is not, fails in CI."""
    if found := shutil.which("chromium"):
        return found
    message = "chromium is not here: nobody looks at the console"
    if os.environ.get("CI") == "true":
        pytest.fail(message)
    pytest.skip(message)


@pytest.fixture(scope="session")
def issuer() -> TestIssuer:
    return TestIssuer()


@pytest.fixture(scope="session")
def people_of_all_tests() -> list[Story]:
    return people(60)


@pytest.fixture(scope="session")
def template(postgres: Postgres, people_of_all_tests: list[Story]) -> Template:
    """Sixty customers, reviewed: a model, cuts and grades of their own."""

    async def fill(dsn: str) -> None:
        pool = await open_pool(dsn, min_size=0)
        await hear_all(pool, people_of_all_tests)
        await Reviewer(pool, lambda: None).tick(asyncio.Event())
        await pool.close()

    return filled_template(postgres, SERVICE, fill)


@pytest.fixture
def stories(people_of_all_tests: list[Story]) -> list[Story]:
    """Those the template holds, to be told on."""
    return copy.deepcopy(people_of_all_tests)


@pytest.fixture
async def looking(
    template: Template, issuer: TestIssuer, chromium: str, tmp_path: Path
) -> AsyncIterator[Looking]:
    with template.copy() as database:
        process = serving(SERVICE, database, issuer, tmp_path)
        async with process as served, looking_at(served, chromium) as found:
            yield found


@pytest.fixture
async def looking_at_nobody(
    postgres: Postgres, issuer: TestIssuer, chromium: str, tmp_path: Path
) -> AsyncIterator[Looking]:
    with template_of(postgres, SERVICE).copy() as database:
        process = serving(SERVICE, database, issuer, tmp_path)
        async with process as served, looking_at(served, chromium) as found:
            yield found


@asynccontextmanager
async def looking_at(served: Served, chromium: str) -> AsyncIterator[Looking]:
    """A browser before the page. What it asks for elsewhere or complains of is a failure."""
    listener = listen("127.0.0.1", 0)
    async with listening(served, listener), browsing(chromium) as browser:
        page = await browser.new_page(locale="en-US", viewport={"width": 1440, "height": 900})
        found = Looking(page, address_of(listener), served)
        yield found
    found.assert_quiet()


def address_of(listener: socket.socket) -> str:
    return f"http://127.0.0.1:{listener.getsockname()[1]}"


@asynccontextmanager
async def listening(served: Served, listener: socket.socket) -> AsyncIterator[None]:
    """The service answers at the listener's address."""
    stopping, limits = served.runtime.stopping, limits_of(served.runtime.settings)
    server = asyncio.create_task(
        serve(served.app, listener, stopping=stopping, grace=1, limits=limits)
    )
    yield
    stopping.set()
    await server


@asynccontextmanager
async def browsing(chromium: str) -> AsyncIterator[Browser]:
    async with async_playwright() as playwright:
        browser = await playwright.chromium.launch(executable_path=chromium, args=list(QUIET))
        yield browser
        await browser.close()
