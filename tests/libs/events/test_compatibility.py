"""Which changes of a published event type break its readers, and which do not."""

from copy import deepcopy
from decimal import Decimal
from typing import Any, Literal
from uuid import UUID

import pytest
from msgspec import UNSET, Struct, UnsetType

from libs.events.contract import Contract
from libs.events.published.compatibility import differences
from libs.events.published.schemas import schema_of


class Part(Struct, frozen=True, kw_only=True, omit_defaults=True):
    code: str
    weight: Decimal | None = None


class Parcel(Struct, frozen=True, kw_only=True, omit_defaults=True):
    """A parcel."""

    parcel_id: UUID
    speed: Literal["slow", "fast"]
    fee: Decimal
    note: str | UnsetType | None = UNSET
    parts: tuple[Part, ...] = ()
    tags: dict[str, str] = {}


def schema(cls: type[Struct] = Parcel, personal: tuple[str, ...] = ()) -> dict[str, Any]:
    return schema_of(Contract("crm.purchase.parcel.v1", "purchase", cls, personal, bytes))


def changed(*, breaking: bool, **fields: Any) -> set[str]:
    """The pointers of the differences after replacing fields of Parcel's own schema."""
    new = deepcopy(schema())
    for name, value in fields.items():
        if value is None:
            del new["properties"][name]
        else:
            new["properties"][name] = value
    return {d.at for d in differences(schema(), new) if d.breaking is breaking}


def test_the_same_class_differs_in_nothing() -> None:
    assert differences(schema(), schema()) == []


def test_a_new_optional_field_breaks_nobody() -> None:
    class Wider(Parcel, frozen=True, kw_only=True, omit_defaults=True):
        colour: str | None = None

    found = differences(schema(), schema(Wider))

    assert [(d.at, d.breaking) for d in found] == [("/colour", False)]


def test_a_new_optional_field_of_a_part_breaks_nobody() -> None:
    new = schema()
    new["$defs"]["Part"]["properties"]["size"] = {"type": "string", "default": "m"}

    assert [(d.at, d.breaking) for d in differences(schema(), new)] == [
        ("/parts/items/size", False)
    ]


def test_a_new_required_field_breaks() -> None:
    class Stricter(Parcel, frozen=True, kw_only=True, omit_defaults=True):
        colour: str

    found = differences(schema(), schema(Stricter))

    assert [(d.at, d.breaking) for d in found] == [("/colour", True)]


@pytest.mark.parametrize("gone", ["fee", "note", "parts"])
def test_a_field_that_goes_breaks(gone: str) -> None:
    assert changed(breaking=True, **{gone: None}) >= {f"/{gone}"}


@pytest.mark.parametrize(
    ("fields", "at"),
    [
        ({"fee": {"type": "number"}}, "/fee"),
        ({"parcel_id": {"type": "string"}}, "/parcel_id"),
        ({"speed": {"enum": ["fast", "faster", "slow"]}}, "/speed"),
        ({"speed": {"enum": ["fast"]}}, "/speed"),
        ({"note": {"type": "string"}}, "/note"),
        ({"tags": {"type": "object", "additionalProperties": {"type": "integer"}}}, "/tags"),
        ({"parts": {"$ref": "#/$defs/Part"}}, "/parts"),
    ],
)
def test_another_type_breaks(fields: dict[str, Any], at: str) -> None:
    assert {found[: len(at)] for found in changed(breaking=True, **fields)} == {at}


def test_what_absence_means_is_part_of_the_contract() -> None:
    new = schema()
    new["properties"]["parts"]["default"] = [{"code": "box"}]

    assert [(d.at, d.breaking) for d in differences(schema(), new)] == [("/parts", True)]


@pytest.mark.parametrize(("name", "required"), [("note", True), ("fee", False)])
def test_becoming_required_or_optional_breaks(name: str, required: bool) -> None:
    new = schema()
    (new["required"].append if required else new["required"].remove)(name)

    assert [(d.at, d.breaking) for d in differences(schema(), new)] == [(f"/{name}", True)]


def test_sealing_a_field_that_was_clear_breaks() -> None:
    found = differences(schema(), schema(personal=("note",)))

    assert [(d.at, d.breaking) for d in found] == [("/note", True)]


def test_wording_and_names_of_parts_break_nobody() -> None:
    new = schema()
    new["description"] = "A parcel, described better."
    new["$defs"]["Piece"] = new["$defs"].pop("Part") | {"title": "Piece"}
    new["properties"]["parts"]["items"] = {"$ref": "#/$defs/Piece"}

    assert [d.breaking for d in differences(schema(), new)] == [False]
