"""Parts that a composition root hands to its routes, found by type."""

from typing import Any, TypeVar

from fastapi import Depends
from starlette.requests import Request

_T = TypeVar("_T")


def part_of(request: Request, cls: type[_T]) -> _T:
    """The one part of this class that create_app(parts=...) was given."""
    return request.app.parts[cls]


def part(cls: type[_T]) -> Any:
    """FastAPI dependency on a part: `sales: Annotated[Sales, part(Sales)]`."""

    def find(request: Request) -> _T:
        return part_of(request, cls)

    return Depends(find)
