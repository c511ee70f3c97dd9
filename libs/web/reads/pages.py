"""Lists: a page of items and the cursor of the next one."""

from typing import Annotated, Generic, TypeVar

from fastapi import Query
from pydantic import BaseModel

LARGEST_PAGE = 1_000
DEFAULT_PAGE = 50
_Item = TypeVar("_Item")

Limit = Annotated[int, Query(ge=1, le=LARGEST_PAGE, description="Items per page")]
CursorText = Annotated[
    str | None,
    Query(alias="cursor", max_length=2_000, description="`next_cursor` of the page before"),
]


class Page(BaseModel, Generic[_Item]):
    """`next_cursor` is null on the last page."""

    items: list[_Item]
    next_cursor: str | None = None
