"""`make demo DATA=key-accounts`: a synthetic telecom through the public API, and who is worth what.

Nothing in it is measured: the customers, their money and their complaints are made up.
"""

import time
from collections.abc import Mapping, Sequence

import httpx2
from rich.console import Console

from deploy.local.loading import Items, Loaded, load
from deploy.local.portfolio import print_portfolio
from deploy.local.progress import shown
from deploy.local.sending import Command, Sent, count, send
from deploy.local.telecom.accounts import duplicates
from deploy.local.telecom.findings import print_findings
from deploy.local.telecom.history import History
from deploy.local.valued import await_graded, await_heard, portfolio

LABEL = "SYNTHETIC DATA: a made-up telecom; no customer, payment or complaint in it is real."


async def show_key_accounts(
    client: httpx2.AsyncClient, urls: Mapping[str, str], history: History, console: Console
) -> None:
    """Load all of it, wait until it is valued, and print what the services answer."""
    began = time.monotonic()
    console.print(LABEL)
    loading = _Loading(client, urls, console)
    known = await loading.batch("Customers", "customer", "customers", history.registrations)
    bought = await loading.batch("Purchases", "interaction", "purchases", history.purchases)
    spent = await loading.batch("Costs", "interaction", "costs", history.costs)
    sent = await loading.commands("Dealings", history.chains)
    merged = await loading.commands("Duplicates", history.merges)
    merged_ids = {duplicate.customer_id for _, duplicate in duplicates(history.accounts)}
    valuation = urls["valuation"]
    loads = [_but(merged_ids, loaded) for loaded in (known, bought, spent, sent)]
    await await_heard(client, valuation, console, *loads)
    await await_graded(client, valuation, console)
    console.print(
        f"\n{known.created} customers and {bought.created} purchases are new, with "
        f"{spent.created + sent.created} payments, touchpoints, costs and the like; "
        f"{merged.created + merged.repeated} records were duplicates; "
        f"loaded and valued in {time.monotonic() - began:.1f} s.\n"
    )
    print_portfolio(await portfolio(client, valuation), console)
    await print_findings(client, valuation, history.accounts, console)
    console.print(f"\n{LABEL}")


class _Loading:
    def __init__(
        self, client: httpx2.AsyncClient, urls: Mapping[str, str], console: Console
    ) -> None:
        self._client, self._urls, self._console = client, urls, console

    async def batch(self, title: str, service: str, path: str, items: Items) -> Loaded:
        with shown(self._console, title, len(items)) as advance:
            url = f"{self._urls[service]}/v1/{path}:batch"
            return await load(self._client, url, items, advance)

    async def commands(self, title: str, chains: Sequence[Sequence[Command]]) -> Sent:
        with shown(self._console, title, count(chains)) as advance:
            return await send(self._client, self._urls, chains, advance)


def _but(merged_ids: set[str], loaded: Loaded) -> Loaded:
    """Leave out merged customers: they are valued as somebody else, and not waited for."""
    events = {id: event for id, event in loaded.awaited().items() if id not in merged_ids}
    return Loaded(recent={0: events})
