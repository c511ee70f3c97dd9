"""What a person does with the console, and what they would complain of."""

from typing import Any

from playwright.async_api import ConsoleMessage, Locator, Page, expect

from tests.services.serving import Served

PATIENCE = 60_000  # milliseconds until a part of the page is there; a busy machine needs them
TRACES = """chart => chart.data.map(({ name, x, y, customdata }) => (
    { name, x: [...(x || [])], y: [...(y || [])], customdata: [...(customdata || [])] }))"""


class Looking:
    """A page at `address`, which may ask the services at `others` as well. `foreign` and
    `complaints` are what should never be."""

    def __init__(
        self, page: Page, address: str, served: Served, others: tuple[str, ...] = ()
    ) -> None:
        self.page, self.address, self.served = page, address, served
        self.own = (address, *others, "data:")
        self.foreign: list[str] = []
        self.complaints: list[str] = []
        self.expected: tuple[str, ...] = ()
        page.set_default_timeout(PATIENCE)
        expect.set_options(timeout=PATIENCE)
        page.on("request", lambda request: self._asked(request.url))
        page.on("console", self._said)
        page.on("pageerror", lambda error: self.complaints.append(str(error)))

    def _asked(self, url: str) -> None:
        if not url.startswith(self.own):
            self.foreign.append(url)

    def _said(self, message: ConsoleMessage) -> None:
        if message.type in ("error", "warning"):
            self.complaints.append(message.text)

    def assert_quiet(self) -> None:
        assert self.foreign == []
        unexpected = [c for c in self.complaints if not any(e in c for e in self.expected)]
        assert unexpected == [], unexpected

    async def open(self, role: str = "analyst", *, more: str = "", **claims: Any) -> None:
        token = self.served.issuer.token(role, **claims)
        await self.visit(f"#token={token}{more}")

    async def visit(self, fragment: str = "") -> None:
        await self.page.goto(f"{self.address}/console{fragment}", wait_until="commit")

    def part(self, selector: str) -> Locator:
        return self.page.locator(selector)

    async def rows(self, card: str) -> list[list[str]]:
        """The texts of a card's table."""
        await self.part(f"{card} tbody tr").first.wait_for()
        script = "rows => rows.map(row => [...row.cells].map(cell => cell.innerText.trim()))"
        return await self.part(f"{card} tbody tr").evaluate_all(script)

    async def plotted(self, card: str) -> list[dict[str, Any]]:
        """The traces of a card's chart, as they were given to be drawn."""
        await self.part(f"{card} .chart .main-svg").first.wait_for()
        return await self.part(f"{card} .chart").evaluate(TRACES)

    async def api(self, path: str) -> dict[str, Any]:
        answer = await self.served.get(path)
        assert answer.status_code == 200, answer.text
        return answer.json()
