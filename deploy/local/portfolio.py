"""What the valuation service says of all customers, as a few tables."""

from collections.abc import Iterable, Mapping
from typing import Any

import httpx2
from rich.console import Console

from deploy.local.errors import LocalError

TOP = 10


async def print_portfolio(client: httpx2.AsyncClient, url: str, console: Console) -> None:
    portfolio = await _get(client, f"{url}/v1/portfolio")
    top = await _get(client, f"{url}/v1/valuations?sort=-net&limit={TOP}")
    currency = portfolio["currency"]
    columns = f"{'customers':>10}{'revenue':>16}{'net':>16}{'next 12 months':>16}{'churn risk':>12}"
    console.print(f"{f'Grades ({currency})':<14}{columns}")
    for row in portfolio["grades"]:
        console.print(f"{row['grade']:<14}{_figures(row)}")
    console.print(f"{'all':<14}{_figures(portfolio)}")
    _print_churn(portfolio["churn"], console)
    _print_top(top["items"], console)


def _figures(row: Mapping[str, Any]) -> str:
    value = row["value"]
    amounts = (value["revenue"], value["net"], value["predicted_12m"])
    risk = row.get("churn_risk")
    shown = "".join(f"{_amount(amount):>16}" for amount in amounts)
    return f"{row['customers']:>10,}{shown}{'' if risk is None else f'{risk:>12.1%}'}"


def _print_churn(bands: Iterable[Mapping[str, Any]], console: Console) -> None:
    console.print(f"\n{'Churn risk':<14}{'customers':>10}{'at stake':>16}")
    for band in bands:
        at_stake = _amount(band["value"]["clv"])
        console.print(f"{band['band']:<14}{band['customers']:>10,}{at_stake:>16}")


def _print_top(items: Iterable[Mapping[str, Any]], console: Console) -> None:
    console.print(
        f"\n{'Top customers':<38}{'grade':>6}{'net':>14}{'12 months':>14}{'churn risk':>12}"
    )
    for item in items:
        value = item["value"]
        amounts = f"{_amount(value['net']):>14}{_amount(value['predicted_12m']):>14}"
        risk = f"{item['churn_risk']:>12.1%}"
        console.print(f"{item['customer_id']:<38}{item['grade']:>6}{amounts}{risk}")


def _amount(text: str | None) -> str:
    return "-" if text is None else f"{float(text):,.0f}"


async def _get(client: httpx2.AsyncClient, url: str) -> dict[str, Any]:
    answer = await client.get(url)
    if answer.status_code != 200:
        raise LocalError(f"{url} answered {answer.status_code}: {answer.text[:300]}")
    return answer.json()
