"""Columns, sorts and records of the list of customers."""

from collections.abc import Sequence
from datetime import datetime
from typing import Literal
from uuid import UUID

from libs.access.reach import OWNER_KEY
from libs.database.fragments import Fragment
from libs.database.keyset import Listing, SortKey
from services.customer.api.worth.value_filters import ValueSort, sort_keys
from services.customer.projections.value_rows import ValueRow

FactSort = Literal[
    "registered_at",
    "-registered_at",
    "kind",
    "status",
    "industry",
    "region",
    "owner",
    "grade",
    "-grade",
    "completeness",
    "-completeness",
    "profile_age",
    "-profile_age",
]
Sort = Literal[FactSort, ValueSort]
COLUMNS = """customer_id, kind, region, industry, owner, staff_id, grade, status, registered_at,
    erased, name_event, name_sealed, merged_into, completeness, profile_at, worth, valued_at"""
_OF_SURVIVOR = ", ".join(
    f"case when c.merged_into is null then c.{name} else survivor.{name} end as {name}"
    for name in ("grade", "status", *(name for name in ValueRow.__struct_fields__[1:]))
)
# Records that were merged as well: they are graded and worth what their survivor is, and have its
# status.
WITH_MERGED = f"""(
select c.customer_id, c.kind, c.region, c.industry, c.owner, c.staff_id, c.registered_at, c.erased,
    c.name_event, c.name_sealed, c.merged_into, c.email_token, c.phone_token,
    c.completeness, c.profile_at,
    case when c.merged_into is null then {OWNER_KEY.format("c.")}
        else {OWNER_KEY.format("survivor.")} end as owner_key,
    {_OF_SURVIVOR}
from customers c left join customers survivor on survivor.customer_id = c.merged_into) customers"""
_PLACED = """(select *, array_position({{named}}::uuid[], customer_id) as place from {}
    where customer_id = any({{named}}::uuid[])) customers"""
_LAST = SortKey("customer_id", UUID)
_FIRST = SortKey("customer_id", UUID, descending=True)
_SORTS: dict[FactSort, tuple[SortKey, ...]] = {
    "registered_at": (SortKey("registered_at", datetime), _LAST),
    "-registered_at": (SortKey("registered_at", datetime, descending=True), _FIRST),
    "kind": (SortKey("kind", str), SortKey("registered_at", datetime), _LAST),
    "status": (SortKey("status", str), SortKey("registered_at", datetime), _LAST),
    "industry": (
        SortKey("industry", str, nullable=True),
        SortKey("registered_at", datetime),
        _LAST,
    ),
    "region": (SortKey("region", str, nullable=True), _LAST),
    "owner": (SortKey("owner", str, nullable=True), _LAST),
    "grade": (SortKey("grade", str, nullable=True), _LAST),
    "-grade": (SortKey("grade", str, descending=True, nullable=True, split=True), _FIRST),
    "completeness": (SortKey("completeness", int), _LAST),
    "-completeness": (SortKey("completeness", int, descending=True), _FIRST),
    "profile_age": (SortKey("profile_at", datetime, descending=True), _FIRST),
    "-profile_age": (SortKey("profile_at", datetime), _LAST),
}
NEWEST = _SORTS["-registered_at"]


def listing_of(source: str, sort: Sort, named: Sequence[UUID] | None = None) -> Listing:
    """The list in a sort, or of those `named` in the order of their names."""
    if named is None:
        return Listing("customers", COLUMNS, source, sort_of(sort))
    placed = Fragment(_PLACED.format(source), named=list(named))
    return Listing("customers", COLUMNS, placed, (SortKey("place", int), _LAST))


def sort_of(sort: Sort) -> tuple[SortKey, ...]:
    """The keys of a sort, by facts or by what customers are worth."""
    return _SORTS[sort] if sort in _SORTS else sort_keys(sort)
