"""What customers are worth: computed, and said by hand, through the valuation service."""

import asyncio
from datetime import UTC, datetime, timedelta

from services.valuation.jobs.reviewer import Reviewer
from services.valuation.jobs.values.value_announcer import ValueAnnouncer
from services.valuation.segments.segment_watcher import SegmentWatcher
from tests.upgrades.history.people import BY_SOMEBODY, CHANGED, CUSTOMERS, GONE, MOVED, OWNED
from tests.upgrades.product import Product

_STOPPING = asyncio.Event()
_NORTH = {"fact": "region", "one_of": ["north"]}
_LOOMS = {"all": [{"fact": "revenue", "at_least": 100}, {"not": _NORTH}]}


async def review(product: Product) -> None:
    """Each customer is valued as of today, and counted in the segments they fit."""
    runtime = product.services["valuation"].runtime
    await Reviewer(runtime.pool, runtime.projection_committed).tick(_STOPPING)
    await SegmentWatcher(runtime.pool, runtime.projection_committed).look(_STOPPING)


async def announce(product: Product) -> None:
    """What customers are worth is published; what moves it afterwards waits."""
    runtime = product.services["valuation"].runtime
    await ValueAnnouncer(runtime.pool, runtime.projection_committed).tick()


async def report(product: Product) -> None:
    """Figures of a year are kept, of customers and by owner."""
    for by in ("source", "owner"):
        await product.said("valuation", "GET", f"/reports/bridge?by={by}")


async def publish(product: Product) -> None:
    """A policy that grades by points, which people give."""
    newest = (await product.said("valuation", "GET", "/policies"))["items"][0]["policy"]
    leasts = zip(newest["grades"], ("60", "30", None), strict=True)
    policy = {
        "basis": "scorecard",
        "cut_by": "amounts",
        "scorecard": {"indicators": [{"name": "affinity", "weight": 2}], "reassess_days": 30},
        "grades": [grade | ({"least": least} if least else {}) for grade, least in leasts],
    }
    await product.said("valuation", "POST", "/policies", policy, **BY_SOMEBODY)


async def judge(product: Product) -> None:
    """Segments, grades and assessments by hand, and suggestions, of the later erased as well."""
    for name, rule in (("north", _NORTH), ("looms", _LOOMS)):
        await product.said("valuation", "POST", "/segments", {"name": name, "rule": rule})
    until = (datetime.now(UTC) + timedelta(days=1000)).date().isoformat()
    grade = {"grade": "A", "reason": "strategic", "until": until}
    for customer_id in (CHANGED, MOVED, GONE):
        path = f"/valuations/{customer_id}"
        await product.said("valuation", "PUT", f"{path}/grade", grade, **BY_SOMEBODY)
    await product.said("valuation", "DELETE", f"/valuations/{MOVED}/grade")
    for customer_id in (CUSTOMERS[0], OWNED, GONE):
        path = f"/valuations/{customer_id}"
        points = {"indicators": {"affinity": 7}, "period": "2026-Q3", "note": "Likes us well"}
        await product.said("valuation", "POST", f"{path}/assessments", points, **BY_SOMEBODY)
        suggestion = {"product_id": "card-9", "channel": "phone"}
        await product.said("valuation", "POST", f"{path}/suggestions", suggestion)
