"""Three services that know of each other, and a browser to look at the customer file with."""

from collections.abc import AsyncIterator, Iterable
from contextlib import AsyncExitStack, asynccontextmanager
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any
from uuid import UUID

from axe_playwright_python.async_playwright import Axe
from playwright.async_api import Browser, Page

from libs.service.server import listen
from libs.service.service import Service
from tests.console.conftest import address_of, browsing, listening
from tests.console.looking import Looking
from tests.libs.web.issuing import TestIssuer
from tests.services.customer.asked import registered
from tests.services.customer.heard import complaint, graded, purchase
from tests.services.customer.related import related
from tests.services.interaction.asked import call, order
from tests.services.live import caught_up, happened
from tests.services.serving import Served, serving

LONG = "Acme Instruments GmbH & Co. Kommanditgesellschaft für Mess- und Regeltechnik"
CHINESE = "上海精密仪器仪表国际贸易有限公司"


@dataclass
class Installed:
    """The services by name with their addresses; `ids` of customers by a short name of theirs."""

    services: dict[str, Served]
    addresses: dict[str, str]
    browser: Browser
    issuer: TestIssuer
    ids: dict[str, str] = field(default_factory=dict)

    @property
    def customer(self) -> Served:
        return self.services["customer"]

    @asynccontextmanager
    async def looking(self, service: str = "customer", **options: Any) -> AsyncIterator[Looking]:
        """A window of its own; what it asks for elsewhere or complains of is a failure."""
        size = options.pop("size", (1440, 900))
        viewport: Any = {"width": size[0], "height": size[1]}
        page = await self.browser.new_page(locale="en-US", viewport=viewport, **options)
        others = tuple(self.addresses.values())
        found = Looking(page, self.addresses[service], self.services[service], others)
        yield found
        await page.context.close()
        found.assert_quiet()

    async def fill(self, buyers: Iterable[UUID]) -> None:
        """An organisation with people around it, what happened with it, and `buyers` by name."""
        served = self.customer
        member = await served.post("/v1/staff", {"subject": "user-admin", "name": "Kim Berger"})
        await self.register("acme", name=LONG, kind="organization")
        await self.register("chen", name=CHINESE, kind="organization", region="east")
        await self.register("anna", name="Anna Kowalczyk")
        await self.register("dov", name="Dov Ben-Ami")
        acme = self.ids["acme"]
        for person, kind in (("anna", "decision_maker"), ("dov", "technical_contact")):
            await related(served, self.ids[person], kind, acme)
        await related(served, self.ids["dov"], "reports_to", self.ids["anna"])
        await related(served, acme, "supplier", self.ids["chen"], since="2024-03-01T00:00:00Z")
        await served.call(
            "PUT", f"/v1/customers/{acme}/owner", {"staff_id": member.json()["staff_id"]}
        )
        await served.post(f"/v1/customers/{acme}/tags", {"add": ["key-account"]})
        await served.call(
            "PUT", f"/v1/customers/{acme}/consents/marketing", {"given": True, "channel": "email"}
        )
        await self._happen(UUID(acme))
        for number, buyer in enumerate(buyers):
            await self.register(f"buyer {number}", name=f"Buyer {number:02d}", id=str(buyer))
        await caught_up(served)

    async def register(self, key: str, id: str | None = None, **changes: Any) -> None:
        own = {"customer_id": id} if id else {}
        self.ids[key] = (await registered(self.customer, **own, **changes))["customer_id"]

    async def _happen(self, acme: UUID) -> None:
        """Heard by the customer service, and recorded at the interaction service."""
        heard, bought = self.customer, purchase(acme, "250", due_at=_days_ago(9))
        await happened(heard, f"valuation-{acme}", graded(acme, "B"), subject=acme)
        await happened(heard, f"purchase-{bought.purchase_id}", bought, subject=acme)
        said = complaint(acme, "3")
        await happened(heard, f"interaction-{said.interaction_id}", said, subject=acme)
        interactions = self.services["interaction"]
        mine = {"customer_id": str(acme)}
        for number in range(20):
            body = order(**mine, occurred_at=_days_ago(20 + number).isoformat())
            assert (await interactions.post("/v1/purchases", body)).status_code == 201
        recorded = await interactions.post("/v1/interactions", call(**mine, kind="complaint"))
        assert recorded.status_code == 201, recorded.text


def _days_ago(days: int) -> datetime:
    return datetime.now(UTC) - timedelta(days=days)


@asynccontextmanager
async def installed(
    databases: dict[Service, str], issuer: TestIssuer, folder: Path, bootstrap: str, chromium: str
) -> AsyncIterator[Installed]:
    """Each service on a socket of its own, whose pages may call the others."""
    listeners = {service.name: listen("127.0.0.1", 0) for service in databases}
    addresses = {name: address_of(listener) for name, listener in listeners.items()}
    more = {"cors_origins": tuple(addresses.values()), "public_urls": addresses}
    services: dict[str, Served] = {}
    async with AsyncExitStack() as stack:
        for service, dsn in databases.items():
            api = serving(service, dsn, issuer, folder, bootstrap=bootstrap, **more)
            services[service.name] = served = await stack.enter_async_context(api)
            await stack.enter_async_context(listening(served, listeners[service.name]))
        browser = await stack.enter_async_context(browsing(chromium))
        yield Installed(services, addresses, browser, issuer)


async def violations(page: Page) -> list[str]:
    """What axe-core finds wrong, each with the first place."""
    found = (await Axe().run(page, options={"resultTypes": ["violations"]})).response
    return [f"{each['id']}: {each['nodes'][0]['html'][:200]}" for each in found["violations"]]
