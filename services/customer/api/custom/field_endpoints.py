"""GET /v1/custom-fields, their schema and history; PUT /v1/custom-fields/{name}."""

from typing import Annotated, Any

from fastapi import Depends, Request, Response

from libs.database.cursors import CursorCodec
from libs.web.commands.etags import IfMatch, etag, if_match
from libs.web.gate.roles import requires
from libs.web.gate.routing import router
from libs.web.openapi.document import problems
from libs.web.parts import part
from libs.web.reads.pages import DEFAULT_PAGE, CursorText, Limit
from libs.web.reads.stream_pages import page_of
from services.customer.api.custom.custom_bodies import FieldBody, FieldName, declaration_of
from services.customer.api.custom.field_answers import (
    DeclarationPage,
    DeclaredField,
    FieldList,
    declaration_answer,
    field_list,
    json_schema,
)
from services.customer.api.custom.field_handler import FieldHandler
from services.customer.api.staffing.staff_endpoints import COLLEAGUES
from services.customer.custom_fields.declared_fields import DeclaredFields
from services.customer.domain.custom.declarations import FIELDS_STREAM, CustomFields

routes = router("custom fields")
Declared = Annotated[DeclaredFields, part(DeclaredFields)]


@routes.get("/custom-fields", response_model=FieldList)
@requires(*COLLEAGUES)
async def list_custom_fields(response: Response, declared: Declared) -> FieldList:
    """The fields that customers have besides, the retired too."""
    folded = await declared.folded()
    response.headers["ETag"] = etag(folded.version)
    return field_list(folded.state, folded.version)


@routes.get("/custom-fields/schema")
@requires(*COLLEAGUES)
async def read_custom_fields_schema(response: Response, declared: Declared) -> dict[str, Any]:
    """A JSON Schema of `custom` in customers, as the fields are declared now."""
    folded = await declared.folded()
    response.headers["ETag"] = etag(folded.version)
    return json_schema(folded.state or CustomFields())


@routes.get("/custom-fields/history", response_model=DeclarationPage)
@requires("admin")
async def list_declarations(
    declared: Declared,
    cursors: Annotated[CursorCodec, part(CursorCodec)],
    cursor: CursorText = None,
    limit: Limit = DEFAULT_PAGE,
) -> DeclarationPage:
    """Every declaration there was, the newest first, and who made it."""
    events = await declared.events()
    page, next_cursor = page_of(events, cursor, limit, cursors, FIELDS_STREAM.encode())
    return DeclarationPage(items=list(map(declaration_answer, page)), next_cursor=next_cursor)


@routes.put(
    "/custom-fields/{field_name}", response_model=DeclaredField, responses=problems(409, 412)
)
@requires("admin")
async def declare_custom_field(
    request: Request,
    field_name: FieldName,
    body: FieldBody,
    version: Annotated[IfMatch | None, Depends(if_match)],
    fields: Annotated[FieldHandler, part(FieldHandler)],
) -> Response:
    """Declare a field, or its next version. Values that were taken stay valid and readable: a
    field keeps its kind and whether it is personal, and goes on belonging to whoever has it."""
    return await fields.change(request, FIELDS_STREAM, declaration_of(field_name, body), version)
