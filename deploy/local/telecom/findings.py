"""Findings of the valuation service on the telecom: both ends of its customers, and three lists."""

from collections.abc import Iterable, Mapping, Sequence
from decimal import Decimal
from typing import Any, NamedTuple

import httpx2
from rich.console import Console

from deploy.local.errors import LocalError
from deploy.local.loading import at_once
from deploy.local.telecom.accounts import Account, duplicates

END = Decimal("0.2")  # how many customers make one end
_SHOWN = 8
_REPORTS = {
    "key-customers": "Who the key customers are",
    "unprofitable": "Who costs more than they bring",
    "turning-away": "Who is turning away",
}


class Worth(NamedTuple):
    """Worth of one customer so far: profit before all costs, and all costs."""

    brought: Decimal
    cost: Decimal

    @property
    def net(self) -> Decimal:
        return self.brought - self.cost


class Ends(NamedTuple):
    """Sums of the best and of the worst 20 % of customers by profit."""

    top: Worth
    bottom: Worth


def ends_of(customers: Sequence[Worth]) -> Ends:
    ranked = sorted(customers, key=lambda worth: worth.net, reverse=True)
    many = max(1, round(len(ranked) * END))
    return Ends(_sum(ranked[:many]), _sum(ranked[-many:]))


async def print_findings(
    client: httpx2.AsyncClient, url: str, accounts: Sequence[Account], console: Console
) -> None:
    """`url` is the valuation service's."""
    names = {account.customer_id: account.name for account in accounts}
    merged_ids = {duplicate.customer_id for _, duplicate in duplicates(accounts)}
    _print_ends(ends_of(await _worths(client, url, names.keys() - merged_ids)), console)
    for report, title in _REPORTS.items():
        address = f"{url}/v1/reports/{report}"
        found = await _answer(client, f"{address}?limit={_SHOWN}")
        console.print(f"\n{title} (last 365 days; {address})")
        _print_rows(found["items"], names, console)


def _print_ends(ends: Ends, console: Console) -> None:
    top, bottom = ends
    brings, costs = _times(top.brought, top.cost), _times(bottom.cost, bottom.brought)
    console.print(f"\nThe top 20 % of customers by profit bring {brings} what they cost.")
    console.print(f"The bottom 20 % cost {costs} what they bring.")


def _times(many: Decimal, few: Decimal) -> str:
    return f"{many / few:.1f} x" if few > 0 else "any number of times"


def _print_rows(
    rows: Sequence[Mapping[str, Any]], names: Mapping[str, str], console: Console
) -> None:
    columns = f"{'grade':>6}{'owner':>8}{'profit':>10}{'before':>10}{'cost':>10}"
    console.print(f"{'':<28}{columns}")
    for row in rows:
        name = names.get(row["customer_id"], row["customer_id"])
        now, before = row["now"], row["before"]
        money = "".join(
            f"{float(text):>10,.0f}" for text in (now["net"], before["net"], now["cost"])
        )
        who = f"{row['grade'] or '-':>6}{row['owner'] or '-':>8}"
        console.print(f"{name:<28}{who}{money}  {', '.join(row.get('signals', ()))}".rstrip())


async def _worths(client: httpx2.AsyncClient, url: str, customers: Iterable[str]) -> list[Worth]:
    waiting, found = iter(customers), []

    async def work() -> None:
        for customer in waiting:
            answer = await _answer(client, f"{url}/v1/valuations/{customer}")
            found.append(_worth(answer["value"]))

    await at_once(work)
    return found


def _worth(value: Mapping[str, str]) -> Worth:
    cost = Decimal(value["cost_to_serve"]) + Decimal(value["acquisition_cost"])
    return Worth(Decimal(value["net"]) + cost, cost)


def _sum(customers: Sequence[Worth]) -> Worth:
    nothing = Decimal(0)
    return Worth(
        sum((worth.brought for worth in customers), nothing),
        sum((worth.cost for worth in customers), nothing),
    )


async def _answer(client: httpx2.AsyncClient, url: str) -> dict[str, Any]:
    answer = await client.get(url)
    if answer.status_code != 200:
        raise LocalError(f"{url} answered {answer.status_code}: {answer.text[:300]}")
    return answer.json()
