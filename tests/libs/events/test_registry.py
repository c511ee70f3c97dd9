"""The registry, and what must hold of every event type in it."""

import pkgutil
import re
from collections.abc import Iterator
from decimal import Decimal
from typing import Any
from uuid import UUID, uuid4

import msgspec
import pytest
from msgspec import Struct, inspect

import libs.events
from libs.events import catalog
from libs.events import contract as registry
from libs.events.catalog import MODULES, all_contracts
from libs.events.contract import (
    CONTRACTS,
    SOURCES,
    TOPICS,
    Contract,
    UnknownEventType,
    contract_named,
    contract_of,
    encode,
    event,
)
from libs.events.purchase import PurchaseRefunded

EVERY = pytest.mark.parametrize("contract", all_contracts(), ids=lambda c: c.type)
FLOATS_ALLOWED = {"crm.valuation.model_fitted.v1"}  # parameters of a model, no money


@pytest.fixture
def scratch(monkeypatch: pytest.MonkeyPatch) -> None:
    """Types registered by a test are forgotten after it."""
    monkeypatch.setattr(registry, "CONTRACTS", dict(registry.CONTRACTS))
    monkeypatch.setattr(registry, "_BY_CLASS", dict(registry._BY_CLASS))


def test_an_event_names_its_contract_and_its_type_names_it_too() -> None:
    refund = PurchaseRefunded(
        purchase_id=uuid4(), customer_id=uuid4(), amount=Decimal("10.00"), currency="EUR"
    )

    found = contract_of(refund)

    assert found is contract_of(PurchaseRefunded) is contract_named("crm.purchase.refunded.v1")
    assert (found.topic, found.source) == ("crm.purchase.v1", "/crm/interaction")
    assert found.decode(encode(refund)) == refund


def test_an_unknown_type_is_named() -> None:
    with pytest.raises(UnknownEventType, match=r"crm\.purchase\.imagined\.v1"):
        contract_named("crm.purchase.imagined.v1")


def test_a_name_is_taken_once(scratch: None) -> None:
    with pytest.raises(ValueError, match="registered twice"):
        event("crm.purchase.refunded.v1", category="purchase")(PurchaseRefunded)


def test_a_personal_field_must_exist(scratch: None) -> None:
    with pytest.raises(ValueError, match="no personal fields"):

        @event("crm.customer.nameless.v1", category="customer", personal=("name",))
        class Nameless(Struct, frozen=True, kw_only=True):
            customer_id: UUID


def test_moving_or_renaming_a_class_orphans_no_stored_event(scratch: None) -> None:
    @event("crm.customer.noted.v1", category="customer")
    class Renamed(Struct, frozen=True, kw_only=True):
        customer_id: UUID

    stored = encode(Renamed(customer_id=uuid4()))
    assert "Renamed" not in stored.decode()
    assert "Renamed" not in contract_of(Renamed).type


def test_contracts_come_in_one_order_whatever_was_imported_first(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    found = all_contracts()
    others = sorted(CONTRACTS.items(), key=lambda item: item[1].cls.__module__, reverse=True)
    monkeypatch.setattr(catalog, "CONTRACTS", dict(others))
    assert all_contracts() == found


def test_every_module_with_events_is_in_the_catalogue() -> None:
    found = pkgutil.walk_packages(libs.events.__path__, "libs.events.")
    names = {module.name for module in found}
    defining = {contract.cls.__module__ for contract in registry.CONTRACTS.values()}

    assert defining & names == {module.__name__ for module in MODULES}


@EVERY
def test_a_type_name_is_a_literal_that_fits_its_topic(contract: Contract) -> None:
    assert re.fullmatch(r"crm\.[a-z]+\.[a-z_]+\.v[1-9]\d*", contract.type)
    told_of = contract.type.split(".")[1]
    of_customers = {"staff", "access", "relation", "axis", "field", "archive", "plan"}
    of_customers |= {"duplicate", "view"}
    told_on = "customer" if told_of in of_customers else told_of  # of owners, or whose they are
    assert contract.topic == f"crm.{told_on}.v1"
    assert contract.topic in SOURCES
    assert contract.category in TOPICS


@EVERY
def test_a_class_is_frozen_data_named_in_keywords(contract: Contract) -> None:
    config = contract.cls.__struct_config__

    assert config.frozen
    assert not config.forbid_unknown_fields
    with pytest.raises(TypeError):
        contract.cls(uuid4())


@EVERY
def test_a_personal_field_can_be_forgotten(contract: Contract) -> None:
    """An erased customer's fields read as null, so null has to be a value of each."""
    for field in _fields(contract.cls):
        if field.name in contract.personal:
            kinds = {type(kind) for kind in _alternatives(field.type)}
            assert inspect.NoneType in kinds, field.name


@EVERY
def test_no_time_is_without_an_offset_and_no_money_is_a_float(contract: Contract) -> None:
    for kind in _walk(inspect.type_info(contract.cls)):
        if isinstance(kind, inspect.DateTimeType):
            assert kind.tz is True, "use libs.events.contract.Instant"
        if isinstance(kind, inspect.FloatType):
            assert contract.type in FLOATS_ALLOWED


def test_a_time_without_an_offset_is_refused() -> None:
    data = {
        "purchase_id": str(uuid4()),
        "customer_id": str(uuid4()),
        "amount": "1.00",
        "currency": "EUR",
        "due_at": "2026-03-02T09:15:30",
    }
    with pytest.raises(msgspec.ValidationError, match="due_at"):
        contract_named("crm.purchase.recorded.v1").decode(msgspec.json.encode(data))


def test_fields_nobody_knows_yet_are_ignored() -> None:
    data = {"customer_id": str(uuid4()), "mood": "sunny"}

    contract_named("crm.customer.erased.v1").decode(msgspec.json.encode(data))


def _fields(cls: type[Struct]) -> tuple[inspect.Field, ...]:
    info = inspect.type_info(cls)
    assert isinstance(info, inspect.StructType)
    return info.fields


def _alternatives(kind: inspect.Type) -> tuple[inspect.Type, ...]:
    return kind.types if isinstance(kind, inspect.UnionType) else (kind,)


def _walk(kind: Any) -> Iterator[inspect.Type]:
    """`kind` and every type within it."""
    yield kind
    for attribute in ("types", "fields", "item_type", "item_types", "key_type", "value_type"):
        inner = getattr(kind, attribute, ())
        for part in inner if isinstance(inner, tuple) else (inner,):
            yield from _walk(part.type if isinstance(part, inspect.Field) else part)
