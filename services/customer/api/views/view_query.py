"""Queries of saved views: looked at as the list looks at its own, when saved and when opened."""

from collections.abc import Callable, Mapping
from contextlib import AsyncExitStack
from typing import Annotated, Any
from urllib.parse import parse_qsl, urlencode
from uuid import UUID

from fastapi import Depends, Request
from fastapi.dependencies.utils import get_dependant, get_flat_params, solve_dependencies

from libs.web.errors.problems import FieldError, Problem, invalid, invalid_field
from libs.web.errors.validation import field_errors
from libs.web.fields.fields import checked, refuse_personal
from libs.web.gate.routing import GatedRoute
from libs.web.parts import part_of
from services.customer.api.custom.custom_filters import fields_asked
from services.customer.api.file.list_columns import Sort
from services.customer.api.file.which import Which
from services.customer.api.views.view_showing import ViewAnswers
from services.customer.api.worth.value_filters import InValue
from services.customer.custom_fields.declared_fields import DeclaredFields
from services.customer.staffing.staff_rows import staff_exists

# Names of people and ids of theirs elsewhere are personal, and a view is kept in clear.
NOT_KEPT = frozenset({"q", "external_id"})
# These do not narrow the list: whoever opens a view may ask for others.
OPEN = frozenset({"sort", "expand"})


class ViewQueries:
    """Questions a view may ask of the list; `which` is the dependency by which that reads them."""

    def __init__(self, which: Callable[..., Which]) -> None:
        def read(
            found: Annotated[Which, Depends(which)], value: InValue, sort: Sort | None = None
        ) -> Which:
            return found

        self._dependant = get_dependant(path="", call=read)
        fields = get_flat_params(self._dependant)
        self._names = frozenset(field.alias for field in fields) - NOT_KEPT

    async def check(self, request: Request, query: Mapping[str, str]) -> None:
        """Refuse what the list would refuse, and what is gone. Raises a 422 problem at /query."""
        for name, value in query.items():
            pointer = f"/query/{name}"
            if name in NOT_KEPT:
                raise invalid_field(pointer, "not_kept", "is asked for each time: views are kept")
            if name not in self._names:
                raise invalid_field(pointer, "unknown", "is no filter or sort of this list")
            checked(pointer, refuse_personal, value)
        await self._read(request, query)
        await _require_all_there(request, query)

    async def _read(self, request: Request, query: Mapping[str, str]) -> None:
        scope = {**request.scope, "query_string": urlencode(query).encode()}
        async with AsyncExitStack() as stack:
            solved = await solve_dependencies(
                request=Request(scope),
                dependant=self._dependant,
                async_exit_stack=stack,
                embed_body_fields=False,
            )
        if solved.errors:
            raise invalid(*field_errors(solved.errors))


class ViewedRoute(GatedRoute):
    """A list that `view=` opens: the view's filters and sort stand in the query as if sent."""

    async def complete(self, request: Request) -> None:
        given: dict[str, str] = dict(_parameters(request.scope))
        if "view" not in given:
            return
        view = await part_of(request, ViewAnswers).opened(request, _id_of(given["view"]))
        try:
            await part_of(request, ViewQueries).check(request, view.query)
        except Problem as problem:
            if problem.status != 422:
                raise
            raise _outdated(problem) from None
        for name in view.query.keys() & given.keys() - OPEN:
            if given[name] != view.query[name]:
                raise invalid_field(f"/query/{name}", "of_the_view", "is what the view asks for")
        added = {name: value for name, value in view.query.items() if name not in given}
        scope: Any = request.scope
        scope["query_string"] = b"&".join([scope["query_string"], urlencode(added).encode()])


async def _require_all_there(request: Request, query: Mapping[str, str]) -> None:
    """Refuse a view that names what is no more. Raises a 422 problem."""
    if custom := query.get("custom"):
        names = fields_asked(custom)
        fields = await part_of(request, DeclaredFields).current(names)
        for name in names:
            if fields.fields[name].retired:
                message = f"asks for the field {name}, which is retired"
                raise invalid_field("/query/custom", "retired", message)
    if (staff_id := query.get("staff_id")) and not await staff_exists(
        part_of(request, ViewAnswers).pool, UUID(staff_id)
    ):
        raise invalid_field("/query/staff_id", "unknown", "is no member of staff")


def _outdated(problem: Problem) -> Problem:
    errors = [FieldError(each.pointer, each.code, each.message) for each in problem.errors]
    title = "The view asks for what the list does not have any more: change the view"
    return Problem(409, "view_outdated", title, errors=errors)


def _parameters(scope: Mapping[str, Any]) -> list[tuple[str, str]]:
    query: bytes = scope["query_string"]
    return parse_qsl(query.decode("latin-1"), keep_blank_values=True)


def _id_of(text: str) -> UUID:
    try:
        return UUID(text)
    except ValueError:
        raise invalid_field("/query/view", "uuid_parsing", "must be an id") from None
