"""Pages that are none of ours, in Chromium: of another origin, and of the gateway's."""

import asyncio
import socket
from collections.abc import AsyncIterator
from contextlib import AsyncExitStack, asynccontextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any
from uuid import UUID

import pytest
from playwright.async_api import Browser
from starlette.applications import Starlette
from starlette.requests import Request
from starlette.responses import HTMLResponse
from starlette.routing import Route
from starlette.types import ASGIApp

from deploy.local.gateway.proxy import Proxy
from deploy.local.postgres import Postgres
from libs.service.http.limits import Limits
from libs.service.server import listen, serve
from libs.web.gate.cross_origin import CrossOrigin
from libs.web.openapi.document import EXAMPLE_KEY
from services.customer.service import SERVICE as CUSTOMER
from services.valuation.service import SERVICE as VALUATION
from tests.console.conftest import address_of, browsing, listening
from tests.libs.web.issuing import TestIssuer
from tests.services.serving import serving
from tests.services.templates import template_of

ADA = UUID("0192f0c1-7a55-7c3e-9d42-6f1f0a3c5e01")
FORBIDDEN_BYTES = 40_000  # of one header: more than a head may have
WRITING = """async ([customers, token, id, size]) => {
    const ask = async (method, path, body, headers = {}) => {
        const answer = await fetch(customers + path, {
            method,
            body: body && JSON.stringify(body),
            headers: {
                Authorization: `Bearer ${token}`,
                "Content-Type": "application/json",
                "Idempotency-Key": encodeURIComponent(JSON.stringify([body])).slice(0, 200),
                ...headers,
            },
        });
        const seen = (name) => answer.headers.get(name);
        return {
            status: answer.status,
            etag: seen("ETag"),
            event: seen("Event-Id"),
            replayed: seen("Idempotency-Replayed"),
            correlation: seen("Correlation-Id"),
            code: (await answer.json()).code,
        };
    };
    const ada = { customer_id: id, kind: "person", name: "Ada Lovelace" };
    const own = `/v1/customers/${id}`;
    const made = await ask("POST", "/v1/customers", ada);
    const read = await ask("GET", own);
    return {
        made,
        again: await ask("POST", "/v1/customers", ada),
        read,
        changed: await ask("PATCH", own, { region: "north" }, { "If-Match": read.etag }),
        stale: await ask("PATCH", own, { region: "south" }, { "If-Match": read.etag }),
        nobody: await ask("GET", own, undefined, { Authorization: "Bearer none" }),
        head: await ask("GET", own, undefined, { Purpose: "x".repeat(size) }),
        body: await ask("POST", "/v1/customers", { name: "x".repeat(2 << 20) }),
        nowhere: await ask("GET", "/v1/nothing"),
    };
}"""
# The first piece is read while the stream goes on.
STREAMING = """async ([valuations, token]) => {
    const leaving = new AbortController();
    const answer = await fetch(`${valuations}/v1/stream`, {
        headers: { Authorization: `Bearer ${token}`, "Last-Event-ID": "" },
        signal: leaving.signal,
    });
    const { value, done } = await answer.body.getReader().read();
    leaving.abort();
    return [answer.status, new TextDecoder().decode(value).slice(0, 6), done];
}"""

# What the documentation's page makes of the key beside a command that is tried out.
TRYING = """async ([example]) => {
    while (typeof ui === "undefined") await new Promise(requestAnimationFrame);
    const name = "Idempotency-Key";
    const tried = (key) => ui.getConfigs().requestInterceptor({ headers: { [name]: key } });
    return [example, example, "of my own"].map((key) => tried(key).headers[name]);
}"""


@dataclass
class Installed:
    """Addresses of two services, of the gateway, and of a page that may call, and one that may
    not."""

    customers: str
    valuations: str
    gateway: str
    page: str
    stranger: str
    browser: Browser
    token: str

    async def evaluate(self, page: str, script: str, *arguments: object) -> Any:
        opened = await self.browser.new_page()
        await opened.goto(page, wait_until="commit")
        try:
            return await opened.evaluate(script, list(arguments))
        finally:
            await opened.close()


@asynccontextmanager
async def answering(app: ASGIApp, listener: socket.socket) -> AsyncIterator[str]:
    stopping = asyncio.Event()
    limits = Limits(cross_origin=True)
    server = asyncio.create_task(serve(app, listener, stopping=stopping, grace=1, limits=limits))
    yield address_of(listener)
    stopping.set()
    await server


async def blank(_: Request) -> HTMLResponse:
    return HTMLResponse("<!doctype html><title>Somebody's page</title>")


@pytest.fixture
async def installed(
    postgres: Postgres, issuer: TestIssuer, chromium: str, tmp_path: Path
) -> AsyncIterator[Installed]:
    page, stranger = (listen("127.0.0.1", 0) for _ in range(2))
    origin, addresses = address_of(page), {}
    somebodys = Starlette(routes=[Route("/", blank)])
    async with AsyncExitStack() as stack:
        for service in (CUSTOMER, VALUATION):
            database = stack.enter_context(template_of(postgres, service).copy())
            more = {"cors_origins": (origin,)}
            api = serving(service, database, issuer, tmp_path, **more)
            listener, served = listen("127.0.0.1", 0), await stack.enter_async_context(api)
            await stack.enter_async_context(listening(served, listener))
            addresses[service.name] = address_of(listener)
        proxy = Proxy(addresses, CrossOrigin([origin]))
        yield Installed(
            customers=addresses["customer"],
            valuations=addresses["valuation"],
            gateway=await stack.enter_async_context(answering(proxy, listen("127.0.0.1", 0))),
            page=await stack.enter_async_context(answering(somebodys, page)),
            stranger=await stack.enter_async_context(answering(somebodys, stranger)),
            browser=await stack.enter_async_context(browsing(chromium)),
            token=issuer.token("admin"),
        )


def assert_all_was_seen(found: dict[str, dict[str, Any]]) -> None:
    made, again, read, changed = (found[n] for n in ("made", "again", "read", "changed"))
    assert (made["status"], made["etag"], again["replayed"]) == (201, '"1"', "true")
    assert made["event"] and made["event"] == again["event"] and made["correlation"]
    assert (read["status"], read["etag"]) == (200, '"1"')
    assert (changed["status"], changed["etag"]) == (200, '"2"')
    refused = {name: (one["status"], one["code"]) for name, one in found.items() if one["code"]}
    assert refused == {
        "stale": (412, "stale_version"),
        "nobody": (401, "token_invalid"),
        "head": (431, "head_too_large"),
        "body": (413, "body_too_large"),
        "nowhere": (404, "not_found"),
    }


async def test_a_page_of_another_origin_reads_writes_and_sees_every_problem(installed: Installed):
    customers, valuations, token = installed.customers, installed.valuations, installed.token
    writing = (WRITING, customers, token, str(ADA), FORBIDDEN_BYTES)
    assert_all_was_seen(await installed.evaluate(installed.page, *writing))
    streamed = await installed.evaluate(installed.page, STREAMING, valuations, token)
    assert streamed == [200, "retry:", False]
    with pytest.raises(Exception, match="Failed to fetch"):
        await installed.evaluate(installed.stranger, *writing)


async def test_a_page_of_the_gateways_origin_has_all_services_in_one(installed: Installed):
    page, token = f"{installed.gateway}/livez", installed.token
    writing = (WRITING, "/customer", token, str(ADA), FORBIDDEN_BYTES)
    assert_all_was_seen(await installed.evaluate(page, *writing))
    assert await installed.evaluate(page, STREAMING, "/valuation", token) == [200, "retry:", False]
    assert await failures(installed, "/customer/docs", ".opblock") == []
    keys = await installed.evaluate(f"{installed.gateway}/customer/docs", TRYING, EXAMPLE_KEY)
    assert len({*keys}) == 3 and EXAMPLE_KEY not in keys and keys[-1] == "of my own"
    assert await failures(installed, "/valuation/console", "main") == []


async def failures(installed: Installed, path: str, part: str) -> list[str]:
    """What a page of the gateway's origin asked for and did not get."""
    page, failed = await installed.browser.new_page(), list[str]()
    page.on("requestfailed", lambda request: failed.append(request.url))
    page.on("response", lambda answer: failed.append(answer.url) if answer.status > 399 else None)
    await page.goto(installed.gateway + path)
    await page.locator(part).first.wait_for()
    assert "Rapport" in await page.title()
    return failed
