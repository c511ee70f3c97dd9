"""Old versions of an event reach their readers as the newest one."""

from datetime import UTC, datetime
from decimal import Decimal
from typing import Any
from uuid import UUID, uuid4

import msgspec
import pytest
from msgspec import Struct

from libs.events import contract as registry
from libs.events import upcasting
from libs.events.contract import contract_of, encode, event
from libs.events.purchase import PurchaseRefunded
from libs.events.recorded import Recorded
from libs.events.upcasting import decode_current, upcast, upcaster


class Discount(Struct, frozen=True, kw_only=True):
    purchase_id: UUID
    percent: int


class DiscountV2(Struct, frozen=True, kw_only=True):
    purchase_id: UUID
    rate: Decimal


class DiscountV3(Struct, frozen=True, kw_only=True):
    purchase_id: UUID
    rate: Decimal
    reason: str


@pytest.fixture(autouse=True)
def discounts(monkeypatch: pytest.MonkeyPatch) -> None:
    """Three versions of one event and the lifts between them, for one test."""
    for module, name in [
        (registry, "CONTRACTS"),
        (registry, "_BY_CLASS"),
        (upcasting, "_UPCASTERS"),
    ]:
        monkeypatch.setattr(module, name, dict(getattr(module, name)))
    for version, cls in enumerate([Discount, DiscountV2, DiscountV3], 1):
        event(f"crm.purchase.discounted.v{version}", category="purchase")(cls)
    upcaster(Discount)(
        lambda old: DiscountV2(purchase_id=old.purchase_id, rate=Decimal(old.percent) / 100)
    )
    upcaster(DiscountV2)(
        lambda old: DiscountV3(purchase_id=old.purchase_id, rate=old.rate, reason="unknown")
    )


PURCHASE = uuid4()
NEWEST = DiscountV3(purchase_id=PURCHASE, rate=Decimal("0.15"), reason="unknown")


@pytest.mark.parametrize(
    "stored",
    [
        Discount(purchase_id=PURCHASE, percent=15),
        DiscountV2(purchase_id=PURCHASE, rate=Decimal("0.15")),
        NEWEST,
    ],
)
def test_every_version_arrives_as_the_newest(stored: Any) -> None:
    assert decode_current(contract_of(stored).type, encode(stored)) == NEWEST


def test_a_recorded_event_of_an_old_type_reads_as_the_newest() -> None:
    now = datetime.now(UTC)
    recorded = Recorded(
        event_id=uuid4(),
        type="crm.purchase.discounted.v1",
        stream=f"purchase-{PURCHASE}",
        version=2,
        subject=None,
        key="k",
        topic="crm.purchase.v1",
        occurred_at=now,
        recorded_at=now,
        correlation_id=uuid4(),
        data=encode(Discount(purchase_id=PURCHASE, percent=15)),
    )

    assert recorded.event() == NEWEST
    assert recorded.category == "purchase"


def test_an_event_without_a_lift_stays_itself() -> None:
    refund = PurchaseRefunded(
        purchase_id=PURCHASE, customer_id=uuid4(), amount=Decimal(1), currency="EUR"
    )

    assert upcast(refund) is refund


def test_a_version_is_lifted_in_one_way_only() -> None:
    with pytest.raises(ValueError, match="has an upcaster already"):
        upcaster(Discount)(lambda old: old)


def test_what_is_no_event_cannot_be_lifted() -> None:
    with pytest.raises(KeyError):
        upcaster(Struct)


def test_data_that_do_not_fit_are_refused_before_any_lift() -> None:
    with pytest.raises(msgspec.ValidationError):
        decode_current("crm.purchase.discounted.v1", b'{"purchase_id": "no", "percent": 15}')
