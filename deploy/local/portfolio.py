"""Tables of what the valuation service says of all customers."""

from collections.abc import Iterable, Mapping
from typing import Any

from rich.console import Console

Row = Mapping[str, Any]


def print_portfolio(portfolio: Row, console: Console) -> None:
    _print_grades(portfolio["grades"], console)
    _print_risks(portfolio["churn_risk"], portfolio["customers"], console)
    _print_concentration(portfolio["concentration"], console)
    _print_top(portfolio["top_customers"], console)


def _print_grades(rows: Iterable[Row], console: Console) -> None:
    columns = f"{'customers':>10}{'net value':>14}{'next 12 months':>16}{'churn risk':>12}"
    console.print(f"{'Grade':<14}{columns}")
    for row in rows:
        name = f"{row['grade'] or 'none yet'} ({row['currency'] or '-'})"
        value = f"{_amount(row['net']):>14}{_amount(row['predicted_12m']):>16}"
        console.print(
            f"{name:<14}{row['customers']:>10,}{value}{_share(row['mean_churn_risk']):>12}"
        )


def _print_risks(tenths: Iterable[Row], customers: int, console: Console) -> None:
    console.print(f"\n{'Churn risk':<14}{'customers':>10}")
    for row in tenths:
        name = f"{_share(row['from_risk'])} - {_share(row['to_risk'])}"
        bar = "#" * round(60 * row["customers"] / max(1, customers))
        console.print(f"{name:<14}{row['customers']:>10,}  {bar}".rstrip())


def _print_concentration(rows: Iterable[Row], console: Console) -> None:
    console.print("")
    for row in rows:
        buyers, revenue = _share(row["customers_share"]), _share(row["revenue_share"])
        console.print(f"The best {buyers} of the buyers brought {revenue} of the revenue.")


def _print_top(rows: Iterable[Row], console: Console) -> None:
    columns = f"{'grade':>6}{'net value':>12}{'12 months':>12}{'churn risk':>12}"
    console.print(f"\n{'Top customers':<38}{columns}")
    for row in rows:
        value = f"{_amount(row['net']):>12}{_amount(row['predicted_12m']):>12}"
        ends = f"{row['grade'] or '-':>6}{value}{_share(row['churn_risk']):>12}"
        console.print(f"{row['customer_id']:<38}{ends}")


def _amount(text: str | None) -> str:
    return "-" if text is None else f"{float(text):,.0f}"


def _share(ratio: float | None) -> str:
    return "-" if ratio is None else f"{ratio:.0%}"
