"""Parts that a composition root hands to its routes, found by type."""

from collections.abc import Iterable
from typing import Any, TypeVar

from fastapi import Depends
from starlette.requests import Request

_T = TypeVar("_T")


def by_class(parts: Iterable[object]) -> dict[type[Any], Any]:
    """The parts by class, also by one they derive from where none is of that class itself."""
    given = list(parts)
    derived = {base: part for part in given for base in type(part).__mro__[1:-1]}
    return derived | {type(part): part for part in given}


def part_of(request: Request, cls: type[_T]) -> _T:
    """The one part of this class that create_app(parts=...) was given."""
    return request.app.parts[cls]


def part(cls: type[_T]) -> Any:
    """FastAPI dependency on a part: `sales: Annotated[Sales, part(Sales)]`."""

    async def find(request: Request) -> _T:  # what is not async goes through a thread
        return part_of(request, cls)

    return Depends(find)
