"""GET /v1/customers/{customer_id}/access-export: everything a service knows of a customer."""

from uuid import UUID

from starlette.requests import Request
from starlette.types import ASGIApp

from libs.service.access_export.access_export import AccessExport
from libs.web.errors.problems import invalid_field
from libs.web.gate.admission import Admitted
from libs.web.gate.personal import purpose_of
from libs.web.gate.roles import is_staff, only_own, rule_of
from libs.web.gate.routing import HotRoute
from libs.web.parts import part_of
from libs.web.reads.lines import MEDIA_TYPE, LineStream


async def export_access(request: Request, admitted: Admitted) -> ASGIApp:
    customer_id = _customer_of(request)
    only_own(admitted.caller, customer_id)
    if is_staff(admitted.caller) and purpose_of(request) is None:
        raise invalid_field("/header/purpose", "missing", "must state what the export is for")
    return LineStream(await part_of(request, AccessExport).of(request, customer_id))


def _customer_of(request: Request) -> UUID:
    try:
        return UUID(request.path_params["customer_id"])
    except ValueError:
        raise invalid_field("/path/customer_id", "invalid", "must be a UUID") from None


EXPORT = HotRoute(
    "/v1/customers/{customer_id}/access-export",
    export_access,
    method="GET",
    rule=rule_of("admin", "customer", produces=MEDIA_TYPE),
    operation={
        "operationId": "export_access",
        "tags": ["access"],
        "summary": "Everything this service knows of a customer",
        "description": "Lines of JSON, each with a `part`: `export` (whose, and of which records), "
        "an `event` each, the latest first, a `row` for each row kept of them, and at the end the "
        "`receipt`: how much, when, by whom, and the SHA-256 of all lines before it. An answer "
        "without a receipt is not the whole. Each of the four services answers its own part.",
        "parameters": [
            {
                "name": "customer_id",
                "in": "path",
                "required": True,
                "schema": {"type": "string", "format": "uuid"},
            },
            {
                "name": "Purpose",
                "in": "header",
                "description": "What the export is for, a code; kept with the reads. Staff state "
                "one; customers read what is their own without.",
                "schema": {"type": "string", "pattern": "^[a-z][a-z0-9_-]{1,63}$"},
                "example": "access_request",
            },
        ],
        "responses": {
            "200": {
                "description": "The export",
                "content": {MEDIA_TYPE.decode(): {"schema": {"type": "string"}}},
            },
            "404": {"description": "There is no such customer"},
        },
    },
)
