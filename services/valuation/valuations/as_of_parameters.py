"""?as_of=, &basis= and ?scoring configuration=: as of when, and by what, a customer is asked
about."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Annotated, Any
from uuid import UUID

from fastapi import Depends, Query
from pydantic import WithJsonSchema
from starlette.requests import Request

from libs.web.errors.problems import Problem, forbidden, invalid_field, not_found
from libs.web.fields.fields import checked, instant
from libs.web.gate.admission import caller
from libs.web.gate.auth import Caller
from libs.web.gate.roles import is_staff
from libs.web.parts import part_of
from services.valuation.snapshots.as_of import Basis
from services.valuation.snapshots.snapshot import ExplainedSnapshot
from services.valuation.snapshots.snapshot_reader import SnapshotReader

_BASES: tuple[Basis, ...] = ("recorded", "occurred")
_DESCRIPTION = {
    "as_of": "What was so at this time",
    "basis": "recorded: as it was known then; occurred: as it really was",
    "ruling": "By this version of model, policy and cuts: see /v1/rulings",
}
_SCHEMAS: Mapping[str, dict[str, Any]] = {
    "as_of": {"type": "string", "format": "date-time"},
    "basis": {"type": "string", "enum": list(_BASES), "default": "recorded"},
    "ruling": {"type": "integer", "minimum": 0, "maximum": 999_999_999},
}
NAMES = frozenset(_DESCRIPTION)
# For an OpenAPI entry written by hand.
PARAMETERS = [
    {"name": name, "in": "query", "description": _DESCRIPTION[name], "schema": _SCHEMAS[name]}
    for name in _DESCRIPTION
]


@dataclass(frozen=True, slots=True)
class AsOf:
    """Request as of `moment`, or of now if None, under the version `configuration`, or if None
    under the one that was in force. Answers state `basis` only with a moment."""

    moment: datetime | None
    basis: Basis
    configuration: int | None

    async def explained(self, reading: SnapshotReader, customer: UUID) -> ExplainedSnapshot:
        """Raises 404 `customer_not_found`, or `not_known_then`."""
        if self.moment is None:
            found = await reading.explained(customer, under=self.configuration)
            if found is None:
                raise nobody()
            return found
        found = await reading.at(customer, self.moment, self.basis, under=self.configuration)
        if found is None:
            raise _not_known_then(self.basis)
        return found


async def as_of_request(request: Request, who: Caller) -> AsOf:
    """Raises 422; 404 where there is no such scoring configuration; and 403 for customers: what is
    only being considered is not theirs to see."""
    as_of = request.query_params.get("as_of")
    if not as_of and "basis" in request.query_params:
        raise invalid_field("/query/basis", "without_as_of", "goes with as_of")
    configuration = await _configuration(request, who)
    moment = checked("/query/as_of", instant, as_of) if as_of else None
    return AsOf(moment, _basis(request), configuration)


async def _dependency(
    request: Request,
    who: Annotated[Caller, Depends(caller)],
    as_of: Annotated[
        str | None, Query(description=_DESCRIPTION["as_of"]), WithJsonSchema(_SCHEMAS["as_of"])
    ] = None,
    basis: Annotated[
        str | None, Query(description=_DESCRIPTION["basis"]), WithJsonSchema(_SCHEMAS["basis"])
    ] = None,
    ruling: Annotated[
        str | None, Query(description=_DESCRIPTION["ruling"]), WithJsonSchema(_SCHEMAS["ruling"])
    ] = None,
) -> AsOf:
    return await as_of_request(request, who)


AsOfParameters = Annotated[AsOf, Depends(_dependency)]


def nobody() -> Problem:
    return not_found("customer_not_found", "There is no such customer")


def _basis(request: Request) -> Basis:
    given = request.query_params.get("basis", "recorded")
    for basis in _BASES:
        if given == basis:
            return basis
    raise invalid_field("/query/basis", "invalid", "must be recorded or occurred")


async def _configuration(request: Request, who: Caller) -> int | None:
    text = request.query_params.get("ruling")
    if text is None:
        return None
    if not is_staff(who):
        raise forbidden("staff_only", "Rulings other than the one in force are for staff")
    if not (text.isascii() and text.isdigit() and len(text) <= 9):
        raise invalid_field("/query/ruling", "invalid", "must be the version of a ruling")
    if not await part_of(request, SnapshotReader).has_configuration(int(text)):
        raise not_found("ruling_not_found", "There is no ruling of this version")
    return int(text)


def _not_known_then(basis: Basis) -> Problem:
    other = "occurred" if basis == "recorded" else "recorded"
    return Problem(
        404,
        "not_known_then",
        "Nothing is known of this customer at that time",
        detail=f"By what was {basis}; basis={other} may know more",
    )
