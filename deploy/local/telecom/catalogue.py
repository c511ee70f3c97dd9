"""Products of the telecom, and the order in which each kind of customer comes to want them."""

from dataclasses import dataclass
from decimal import Decimal


@dataclass(frozen=True)
class Product:
    """`single`: bought one or two at a time, however large the customer."""

    product_id: str
    category: str
    cents: int
    margin: Decimal
    single: bool = False


def _named(
    category: str, margin: str, prices: dict[str, int], *, single: bool = False
) -> dict[str, Product]:
    return {
        name: Product(name, category, 100 * dollars, Decimal(margin), single)
        for name, dollars in prices.items()
    }


PRODUCTS = {
    **_named("mobile", "0.55", {"mobile-basic": 20, "mobile-plus": 35, "mobile-unlimited": 55}),
    **_named("data", "0.60", {"data-10": 15, "data-50": 30, "data-unlimited": 60}),
    **_named("handset", "0.12", {"handset-s": 180, "handset-m": 420, "handset-x": 900}),
    **_named("pbx", "0.30", {"pbx-20": 1200, "pbx-100": 3200, "pbx-cloud": 4800}, single=True),
    **_named(
        "leased-line",
        "0.45",
        {"leased-2": 800, "leased-10": 1900, "leased-100": 5200},
        single=True,
    ),
}
# Lines are upgraded step by step: what stands later replaces or joins what stands before.
HOUSEHOLD = (
    "mobile-basic",
    "handset-s",
    "data-10",
    "mobile-plus",
    "handset-m",
    "data-50",
    "mobile-unlimited",
    "handset-x",
    "data-unlimited",
)
BUSINESS = (
    "mobile-plus",
    "handset-m",
    "data-50",
    "pbx-20",
    "leased-2",
    "mobile-unlimited",
    "data-unlimited",
    "pbx-100",
    "leased-10",
)
KEY = (
    "pbx-100",
    "leased-10",
    "mobile-unlimited",
    "data-unlimited",
    "pbx-cloud",
    "handset-x",
    "leased-100",
)
DEALER = ("handset-s", "mobile-basic", "handset-m", "mobile-plus", "data-10", "handset-x")
