"""The demo's purchase history."""

from datetime import UTC, datetime, timedelta
from decimal import Decimal
from pathlib import Path

import pytest

from deploy.local.cdnow import read_buyers
from deploy.local.errors import LocalError
from deploy.local.history_shift import kept_shift


def yesterday() -> str:
    return f"{datetime.now(UTC).date() - timedelta(days=1)}T12:00:00Z"


def test_all_of_it() -> None:
    purchases = [purchase for buyer in read_buyers() for purchase in buyer.purchases]
    assert len(read_buyers()) == 23_570 and len(purchases) == 69_659
    assert sum(purchase.amount for purchase in purchases) == Decimal("2500315.63")


def test_first_customers_only() -> None:
    assert [buyer.number for buyer in read_buyers(50)] == list(range(1, 51))


def test_ends_yesterday(tmp_path: Path) -> None:
    before = yesterday()
    shift = kept_shift(tmp_path, "")
    bodies = [body for buyer in read_buyers() for body in buyer.requests(shift)]
    assert before <= max(str(body["occurred_at"]) for body in bodies) <= yesterday()
    assert len({body["purchase_id"] for body in bodies}) == len(bodies)


def test_second_run_repeats_the_first(tmp_path: Path) -> None:
    first = kept_shift(tmp_path, "")
    (tmp_path / "demo.json").write_text('{"shift_days": 10000}')  # as if made long ago
    assert kept_shift(tmp_path, "") == timedelta(days=10_000) != first
    with pytest.raises(LocalError, match="SHIFT=0"):
        kept_shift(tmp_path, "0")


def test_history_as_it_was(tmp_path: Path) -> None:
    shift = kept_shift(tmp_path, "0")
    body = next(read_buyers(1)[0].requests(shift))
    assert body["occurred_at"] == "1997-01-01T12:00:00Z"
    assert kept_shift(tmp_path, "") == timedelta(0)


def test_external_id(tmp_path: Path) -> None:
    registration = read_buyers(17)[-1].registration(timedelta(0))
    assert registration["external_ids"] == {"cdnow": "17"}


def test_shift_that_makes_no_sense(tmp_path: Path) -> None:
    with pytest.raises(LocalError, match="SHIFT=1"):
        kept_shift(tmp_path, "1")
