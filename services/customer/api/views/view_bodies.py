"""Saved views as clients send them."""

from typing import Annotated, Any
from uuid import UUID

from msgspec import UNSET
from pydantic import (
    AfterValidator,
    ConfigDict,
    Field,
    StringConstraints,
    WithJsonSchema,
    model_validator,
)

from libs.events.file.views import Sharing, ViewChanged, ViewSaved
from libs.identifiers.uuid7 import uuid7
from libs.web.errors.validation import FieldRefused, RequestModel
from libs.web.errors.wordings import NAME_RULE, worded
from libs.web.fields.fields import Code
from services.customer.api.answers import CustomerItem

_EXAMPLE: dict[str, Any] = {
    "name": "Key accounts in the north",
    "query": {"region": "north", "grade": "A", "sort": "-net"},
    "columns": ["name", "owner", "grade"],
    "shared": "team",
}
_MOST = 30


def _column(name: str) -> str:
    if name not in CustomerItem.model_fields:
        raise FieldRefused("unknown", "is no field of the list's items")
    return name


def _once(columns: list[str]) -> list[str]:
    if len({*columns}) < len(columns):
        raise FieldRefused("repeated", "must have each column once")
    return columns


_Parameter = Annotated[
    str, StringConstraints(min_length=1, max_length=50, pattern=worded("^[a-z0-9_]+$", NAME_RULE))
]
_Value = Annotated[str, StringConstraints(min_length=1, max_length=1_520)]
Parameters = Annotated[dict[_Parameter, _Value], Field(max_length=_MOST)]
_Column = Annotated[
    str,
    AfterValidator(_column),
    WithJsonSchema({"type": "string", "enum": list(CustomerItem.model_fields)}),
]
Columns = Annotated[list[_Column], Field(max_length=_MOST), AfterValidator(_once)]


class ViewBody(RequestModel):
    """`query` are parameters of the list as its address has them, `columns` fields of its items in
    the order of showing them. The name is kept in clear."""

    model_config = ConfigDict(json_schema_extra={"examples": [_EXAMPLE]})

    view_id: UUID = Field(default_factory=uuid7)
    name: Code
    shared: Sharing = "private"
    query: Parameters = Field(default_factory=dict)
    columns: Columns = Field(default_factory=list)


class ViewChangeBody(RequestModel):
    """A merge patch: what is left out stays; the query and the columns are given as a whole."""

    name: Code | None = None
    shared: Sharing | None = None
    query: Parameters | None = None
    columns: Columns | None = None

    @model_validator(mode="before")
    @classmethod
    def _nothing_cleared(cls, data: Any) -> Any:
        if isinstance(data, dict) and None in data.values():
            raise FieldRefused("null", "must have no null: a view has all of its fields")
        return data


def view_of(body: ViewBody, owner: str) -> ViewSaved:
    return ViewSaved(
        view_id=body.view_id,
        owner=owner,
        name=body.name,
        shared=body.shared,
        query=dict(sorted(body.query.items())),
        columns=tuple(body.columns),
    )


def view_change_of(view_id: UUID, body: ViewChangeBody) -> ViewChanged:
    return ViewChanged(
        view_id=view_id,
        name=body.name or UNSET,
        shared=body.shared or UNSET,
        query=UNSET if body.query is None else dict(sorted(body.query.items())),
        columns=UNSET if body.columns is None else tuple(body.columns),
    )
